package org.standfirst.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Lets whoever says a key's secret in, and notes the day. */
@Component
public class UseKey {
    private final Database database;
    private final AccessKeys accessKeys;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database. */
    UseKey(Database database, AccessKeys accessKeys) {
        this.database = database;
        this.accessKeys = accessKeys;
    }

    /** How it went. */
    public sealed interface Outcome {
        /** They may come in. */
        record Admitted(AccessKey key) implements Outcome {}

        /** That is no key's secret, or no more. */
        record Refused() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(String secret) {
        Optional<AccessKey> key = accessKeys.withSecret(secret);
        key.ifPresent(this::note);
        return key.<Outcome>map(Outcome.Admitted::new).orElseGet(Outcome.Refused::new);
    }

    /** Once a day, so that a key costs no writing at each use; and outside the change log, as it changes nothing. */
    private void note(AccessKey key) {
        LocalDate today = LocalDate.now(clock);
        if (key.lastUsed().map(today::isAfter).orElse(true)) {
            database.write(() -> {
                database.sql("update access_key set last_used_on = :today where id = :id")
                        .param("today", today.toString())
                        .param("id", key.id().value())
                        .update();
            });
        }
    }
}
