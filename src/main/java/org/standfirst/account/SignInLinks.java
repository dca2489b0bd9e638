package org.standfirst.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.people.Secret;

/** Reads which links let somebody in. */
@Component
public class SignInLinks {
    private static final String MAIL = "mail";
    private static final String RECOVERY = "recovery";

    private final Database database;
    private final Accounts accounts;
    private final Clock clock = Clock.systemUTC();

    /** Reads from this database. */
    SignInLinks(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** The one with that secret, if it still lets in. */
    public Optional<SignInLink> withSecret(String secret) {
        record Row(Id<Person> person, boolean isRecovery) {}
        if (!Secret.hasForm(secret)) {
            return Optional.empty();
        }
        return database.sql(
                        "select person_id, purpose from sign_in_link where secret_hash = :hash and expires_at > :now")
                .param("hash", Secret.hash(secret))
                .param("now", clock.millis())
                .query((row, _) ->
                        new Row(new Id<>(row.getString(1)), row.getString(2).equals(RECOVERY)))
                .optional()
                .flatMap(row -> accounts.find(row.person())
                        .filter(account -> account.closed().isEmpty())
                        .map(account -> new SignInLink(account, row.isRecovery())));
    }

    /** Part of the running transaction: another link; one for recovery makes the former void. */
    String make(Account account, boolean isRecovery, Duration valid) {
        String secret = Secret.fresh();
        String purpose = isRecovery ? RECOVERY : MAIL;
        database.sql("""
                        delete from sign_in_link
                        where expires_at < :now or (person_id = :person and purpose = 'recovery' and :purpose = 'recovery')
                        """)
                .param("now", clock.millis())
                .param("person", account.person().value())
                .param("purpose", purpose)
                .update();
        database.sql("""
                        insert into sign_in_link (secret_hash, person_id, purpose, expires_at)
                        values (:hash, :person, :purpose, :expires)
                        """)
                .param("hash", Secret.hash(secret))
                .param("person", account.person().value())
                .param("purpose", purpose)
                .param("expires", clock.millis() + valid.toMillis())
                .update();
        return secret;
    }

    /** Part of the running transaction. @return whether it had not been used */
    boolean take(String secret) {
        return database.sql("delete from sign_in_link where secret_hash = :hash")
                        .param("hash", Secret.hash(secret))
                        .update()
                == 1;
    }
}
