package org.standfirst.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.Addresses;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.people.Secret;

/** Keeps which links show what is kept of somebody. Each lasts an hour; that of a letter opens once. */
@Component
class ReaderLinks {
    private static final Duration VALID = Duration.ofHours(1);

    private final Database database;
    private final Addresses addresses;
    private final Clock clock = Clock.systemUTC();

    ReaderLinks(Database database, Addresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /** Part of a transaction. */
    String make(EmailAddress address, boolean isOpen) {
        String secret = Secret.fresh();
        String hash = Secret.hash(secret);
        database.sql("""
                        insert into reader_link (secret_hash, mark, address_sealed, is_open, expires_at)
                        values (:hash, :mark, :sealed, :open, :expires)
                        """)
                .param("hash", hash)
                .param("mark", addresses.mark(address))
                .param("sealed", addresses.seal(address, owner(hash)))
                .param("open", isOpen ? 1 : 0)
                .param("expires", clock.millis() + VALID.toMillis())
                .update();
        return secret;
    }

    private static String owner(String hash) {
        return "reader link:" + hash;
    }

    /** Whose a link is, if it still leads anywhere. */
    Optional<EmailAddress> find(String secret, boolean isOpen) {
        if (!Secret.hasForm(secret)) {
            return Optional.empty();
        }
        String hash = Secret.hash(secret);
        return database.sql("""
                        select address_sealed from reader_link
                        where secret_hash = :hash and is_open = :open and expires_at > :now
                        """)
                .param("hash", hash)
                .param("open", isOpen ? 1 : 0)
                .param("now", clock.millis())
                .query(String.class)
                .optional()
                .flatMap(kept -> addresses.open(kept, owner(hash)));
    }

    /** Part of a transaction. @return whether it had not been used */
    boolean take(String secret) {
        return database.sql("delete from reader_link where secret_hash = :hash")
                        .param("hash", Secret.hash(secret))
                        .update()
                == 1;
    }

    /** Part of a transaction: none leads to somebody any more. */
    void forget(String mark) {
        database.sql("delete from reader_link where mark = :mark")
                .param("mark", mark)
                .update();
    }

    void forgetBefore(Instant now) {
        database.write(() -> {
            database.sql("delete from reader_link where expires_at < :now")
                    .param("now", now.toEpochMilli())
                    .update();
        });
    }
}
