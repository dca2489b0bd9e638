package org.standfirst.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;

/** Signs somebody in who came by a link, which stands for their password; a code is asked for as it is after that. */
@Component
public class SignInWithLink {
    private final Database database;
    private final ChangeLog changes;
    private final SignInLinks links;
    private final Passwords passwords;
    private final SecondSteps secondSteps;
    private final RecoveryCodes recoveryCodes;
    private final PendingSignIns pendings;
    private final StaffSessions sessions;

    /** Writes to this database and log. */
    SignInWithLink(
            Database database,
            ChangeLog changes,
            SignInLinks links,
            Passwords passwords,
            SecondSteps secondSteps,
            RecoveryCodes recoveryCodes,
            PendingSignIns pendings,
            StaffSessions sessions) {
        this.database = database;
        this.changes = changes;
        this.links = links;
        this.passwords = passwords;
        this.secondSteps = secondSteps;
        this.recoveryCodes = recoveryCodes;
        this.pendings = pendings;
        this.sessions = sessions;
    }

    /**
     * Somebody who came by a link.
     *
     * @param password a new one, where the link is for recovery; else of no account
     * @param device what they came with, as they will see it in the list of their sessions
     */
    public record Come(String secret, String password, String device) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * They are in.
         *
         * @param session the secret of their session
         */
        record SignedIn(Account account, String session) implements Outcome {}

        /**
         * A code is owed.
         *
         * @param pending the secret by which {@link FinishSignIn} goes on
         */
        record CodeWanted(String pending) implements Outcome {}

        /**
         * The new password won't do; the link is good still.
         *
         * @param reason what to do otherwise, in a sentence
         */
        record Invalid(String reason) implements Outcome {}

        /** The link was used before, replaced by another, or its time ran out. */
        record Gone() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Come request) {
        Optional<SignInLink> link = links.withSecret(request.secret());
        if (link.isEmpty()) {
            return new Outcome.Gone();
        }
        return link.get().isRecovery()
                ? recover(request, link.get().account())
                : database.<Outcome>write(() -> signIn(request, link.get().account()));
    }

    private Outcome signIn(Come request, Account account) {
        if (!links.take(request.secret())) {
            return new Outcome.Gone();
        }
        if (secondSteps.isOn(account.person())) {
            return new Outcome.CodeWanted(pendings.begin(account, request.device()));
        }
        changes.append(account.actor().name(), "signed in", account.subject(), "{\"link\":true}");
        return new Outcome.SignedIn(account, sessions.begin(account, request.device()));
    }

    private Outcome recover(Come request, Account account) {
        String email = account.email().value();
        Optional<String> objection =
                passwords.objection(request.password(), account.name(), email, email.split("@", 2)[0]);
        if (objection.isPresent()) {
            return new Outcome.Invalid(objection.get());
        }
        try {
            String hash = passwords.hash(request.password());
            return database.<Outcome>write(() -> recover(request, account, hash));
        } catch (Passwords.Busy busy) {
            return new Outcome.Invalid(Passwords.Busy.WORDS);
        }
    }

    /** What they lost, somebody else may have found. */
    private Outcome recover(Come request, Account account, String hash) {
        if (!links.take(request.secret())) {
            return new Outcome.Gone();
        }
        database.sql("update account set password_hash = :hash where person_id = :person")
                .param("hash", hash)
                .param("person", account.person().value())
                .update();
        for (String table : new String[] {"second_step", "passkey"}) {
            database.sql("delete from %s where person_id = :person".formatted(table))
                    .param("person", account.person().value())
                    .update();
        }
        recoveryCodes.forget(account.person());
        sessions.end(account.person(), Optional.empty(), Optional.empty());
        changes.append(account.actor().name(), "recovered", account.subject(), "{}");
        return new Outcome.SignedIn(account, sessions.begin(account, request.device()));
    }
}
