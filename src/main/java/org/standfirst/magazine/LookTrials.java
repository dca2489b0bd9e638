package org.standfirst.magazine;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.people.Secret;

/** Looks that are tried on, for whoever has the link. */
@Component
public class LookTrials {
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    /** Reads from this database. */
    LookTrials(Database database) {
        this.database = database;
    }

    /** The look behind a link; nothing once another was tried on, or the link's time is over. */
    public Optional<Look> find(String secret) {
        return Secret.hasForm(secret)
                ? database.sql("select look from look_trial where secret_hash = :hash and expires_at > :now")
                        .param("hash", Secret.hash(secret))
                        .param("now", clock.millis())
                        .query(String.class)
                        .optional()
                        .map(LookJson::read)
                : Optional.empty();
    }
}
