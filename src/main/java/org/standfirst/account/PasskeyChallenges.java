package org.standfirst.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.people.Secret;

/** What devices were asked to sign, for five minutes and once. */
@Component
class PasskeyChallenges {
    static final Duration VALID = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock = Clock.systemUTC();

    PasskeyChallenges(Database database) {
        this.database = database;
    }

    /** @param person who adds a passkey; nobody where somebody signs in */
    Bytes begin(Optional<Id<Person>> person) {
        Bytes challenge = Bytes.random();
        long now = clock.millis();
        database.write(() -> {
            database.sql("delete from passkey_challenge where expires_at < :now")
                    .param("now", now)
                    .update();
            database.sql("""
                            insert into passkey_challenge (challenge_hash, person_id, expires_at)
                            values (:hash, :person, :expires)
                            """)
                    .param("hash", Secret.hash(challenge.toBase64UrlString()))
                    .param("person", person.map(Id::value).orElse(null))
                    .param("expires", now + VALID.toMillis())
                    .update();
        });
        return challenge;
    }

    /** By itself, so that a challenge is used up whatever comes of it. @return whether it was open, for the same purpose */
    boolean take(Bytes challenge, Optional<Id<Person>> person) {
        return database.write(() -> database.sql("""
                        delete from passkey_challenge
                        where challenge_hash = :hash and expires_at > :now and coalesce(person_id, '') = :person
                        """)
                        .param("hash", Secret.hash(challenge.toBase64UrlString()))
                        .param("now", clock.millis())
                        .param("person", person.map(Id::value).orElse(""))
                        .update()
                == 1);
    }
}
