package org.standfirst.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Network;

/** Gives somebody another password of their choice, and signs them out everywhere else. */
@Component
public class ChangePassword {
    private final Database database;
    private final ChangeLog changes;
    private final OwnPassword ownPassword;
    private final Passwords passwords;
    private final StaffSessions sessions;

    /** Writes to this database and log. */
    ChangePassword(
            Database database,
            ChangeLog changes,
            OwnPassword ownPassword,
            Passwords passwords,
            StaffSessions sessions) {
        this.database = database;
        this.changes = changes;
        this.ownPassword = ownPassword;
        this.passwords = passwords;
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
        Optional<String> wrong = ownPassword.objection(request.by(), request.current(), request.network());
        if (wrong.isPresent()) {
            return new Outcome.Invalid(wrong.get());
        }
        Optional<String> objection =
                passwords.objection(request.wanted(), account.name(), email, email.split("@", 2)[0]);
        if (objection.isPresent()) {
            return new Outcome.Invalid(objection.get());
        }
        try {
            String hash = passwords.hash(request.wanted());
            return database.<Outcome>write(() -> change(request.by(), hash));
        } catch (Passwords.Busy busy) {
            return new Outcome.Invalid(Passwords.Busy.WORDS);
        }
    }

    private Outcome change(StaffSession by, String hash) {
        Account account = by.account();
        database.sql("update account set password_hash = :hash where person_id = :person")
                .param("hash", hash)
                .param("person", account.person().value())
                .update();
        ownPassword.forgive(by);
        sessions.end(account.person(), Optional.empty(), Optional.of(by.id()));
        changes.append(account.actor().name(), "changed password", account.subject(), "{}");
        return new Outcome.Changed();
    }
}
