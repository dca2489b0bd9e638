package org.standfirst.magazine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;
import org.standfirst.people.Secret;

/**
 * Tries a look on: its publisher alone sees it, and readers nothing of it. The magazine is not changed by it, so the change
 * log does not tell of it.
 */
@Component
public class TryLook {
    private static final Duration VALID = Duration.ofHours(1);

    private final Database database;
    private final LookRules rules;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database. */
    TryLook(Database database, LookRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** How the magazine would look, and who would like to see it. */
    public record Try(Look look, Actor.Staff actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * It can be seen, in place of the last one that they tried.
         *
         * @param secret what makes the link
         * @param remarks what is not as it was wished, and why, in sentences
         */
        record Tried(String secret, List<String> remarks) implements Outcome {}

        /** It can't be: why, in a sentence. */
        record Refused(String reason) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Try request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        Optional<String> mistake = rules.mistake(request.look());
        if (mistake.isPresent()) {
            return new Outcome.Refused(mistake.get());
        }
        List<String> remarks = new ArrayList<>();
        Look look = LookRules.readable(request.look(), remarks);
        String secret = Secret.fresh();
        database.write(() -> keep(look, secret, request.actor()));
        return new Outcome.Tried(secret, List.copyOf(remarks));
    }

    private void keep(Look look, String secret, Actor.Staff actor) {
        long now = clock.millis();
        database.sql("delete from look_trial where expires_at < :now")
                .param("now", now)
                .update();
        database.sql("""
                        insert into look_trial (person_id, secret_hash, look, expires_at)
                        values (:person, :hash, :look, :expires)
                        on conflict (person_id) do update set
                            secret_hash = excluded.secret_hash, look = excluded.look, expires_at = excluded.expires_at
                        """)
                .param("person", actor.person().value())
                .param("hash", Secret.hash(secret))
                .param("look", LookJson.write(look))
                .param("expires", now + VALID.toMillis())
                .update();
    }
}
