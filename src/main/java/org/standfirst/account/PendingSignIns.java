package org.standfirst.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.people.Secret;

/** Those who said the password and owe a code. They are not signed in, and have five minutes and five tries. */
@Component
class PendingSignIns {
    static final Duration VALID = Duration.ofMinutes(5);
    static final int MOST_TRIES = 5;

    private final Database database;
    private final Clock clock = Clock.systemUTC();

    PendingSignIns(Database database) {
        this.database = database;
    }

    /** Somebody who owes a code. */
    record Pending(Id<Person> person, String device) {}

    /** Part of the running transaction; returns the secret by which they go on. */
    String begin(Account account, String device) {
        String secret = Secret.fresh();
        long now = clock.millis();
        database.sql("delete from pending_sign_in where expires_at < :now")
                .param("now", now)
                .update();
        database.sql("""
                        insert into pending_sign_in (secret_hash, person_id, device, attempts, expires_at)
                        values (:hash, :person, :device, 0, :expires)
                        """)
                .param("hash", Secret.hash(secret))
                .param("person", account.person().value())
                .param("device", device)
                .param("expires", now + VALID.toMillis())
                .update();
        return secret;
    }

    /** Part of the running transaction: counts a try, if they may have one. */
    Optional<Pending> attempt(String secret) {
        return database.sql("""
                        update pending_sign_in set attempts = attempts + 1
                        where secret_hash = :hash and expires_at > :now and attempts < :most
                        returning person_id, device
                        """)
                .param("hash", Secret.hash(secret))
                .param("now", clock.millis())
                .param("most", MOST_TRIES)
                .query((row, _) -> new Pending(new Id<>(row.getString(1)), row.getString(2)))
                .optional();
    }

    /** Part of the running transaction. @return whether they were still pending */
    boolean end(String secret) {
        return database.sql("delete from pending_sign_in where secret_hash = :hash")
                        .param("hash", Secret.hash(secret))
                        .update()
                == 1;
    }
}
