package org.standfirst.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;

/** Gives somebody another password of their choice, and signs them out everywhere else. */
@Component
public class ChangePassword {
    private final Database database;
    private final ChangeLog changes;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final StaffSessions sessions;

    /** Writes to this database and log. */
    ChangePassword(
            Database database,
            ChangeLog changes,
            Accounts accounts,
            Passwords passwords,
            SignInLimits limits,
            StaffSessions sessions) {
        this.database = database;
        this.changes = changes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.sessions = sessions;
    }

    /**
     * What is wanted.
     *
     * @param current the password they have, since whoever finds a browser open must not be able to keep it
     * @param network where it comes from
     */
    public record Change(StaffSession by, String current, String wanted, Network network) {}

    /** How it went. */
    public sealed interface Outcome {
        /** From now on it is the wanted one. */
        record Changed() implements Outcome {}

        /**
         * It stays as it was.
         *
         * @param reason what to do otherwise, in a sentence
         */
        record Invalid(String reason) implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Change request) {
        Account account = request.by().account();
        String email = account.email().value();
        if (limits.count(email, request.network()).isPresent()) {
            return new Outcome.Invalid("That were too many tries. Wait a quarter of an hour.");
        }
        try {
            if (!passwords.matches(request.current(), accounts.passwordHash(account.person()))) {
                return new Outcome.Invalid("The password that you have now is another.");
            }
            Optional<String> objection =
                    passwords.objection(request.wanted(), account.name(), email, email.split("@", 2)[0]);
            if (objection.isPresent()) {
                return new Outcome.Invalid(objection.get());
            }
            String hash = passwords.hash(request.wanted());
            return database.<Outcome>write(() -> change(request.by(), hash));
        } catch (Passwords.Busy busy) {
            return new Outcome.Invalid("Too many people are signing in just now. Try again in a moment.");
        }
    }

    private Outcome change(StaffSession by, String hash) {
        Account account = by.account();
        database.sql("update account set password_hash = :hash where person_id = :person")
                .param("hash", hash)
                .param("person", account.person().value())
                .update();
        limits.forgive(account.email().value());
        sessions.end(account.person(), Optional.empty(), Optional.of(by.id()));
        changes.append(account.actor().name(), "changed password", account.subject(), "{}");
        return new Outcome.Changed();
    }
}
