package org.standfirst.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Network;

/**
 * Lets somebody in who knows an account's password. Whether there is such an account is told by nothing: neither by the
 * answer, nor by how long it takes, nor by how often one may try.
 */
@Component
public class SignIn {
    private final Database database;
    private final ChangeLog changes;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final StaffSessions sessions;
    private final SecondSteps secondSteps;
    private final PendingSignIns pendings;

    /** Writes to this database and log. */
    SignIn(
            Database database,
            ChangeLog changes,
            Accounts accounts,
            Passwords passwords,
            SignInLimits limits,
            StaffSessions sessions,
            SecondSteps secondSteps,
            PendingSignIns pendings) {
        this.database = database;
        this.changes = changes;
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.sessions = sessions;
        this.secondSteps = secondSteps;
        this.pendings = pendings;
    }

    /**
     * A try.
     *
     * @param network where it comes from
     * @param device what they came with, as they will see it in the list of their sessions
     */
    public record Try(String email, String password, Network network, String device) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * They are in.
         *
         * @param session the secret of their session
         */
        record SignedIn(Account account, String session) implements Outcome {}

        /**
         * The password is right, and a code is owed.
         *
         * @param pending the secret by which {@link FinishSignIn} goes on
         */
        record CodeWanted(String pending) implements Outcome {}

        /** That is no account, or not its password. */
        record Refused() implements Outcome {}

        /**
         * Nothing was tried.
         *
         * @param pause how long to wait
         */
        record TooOften(Duration pause) implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Try request) {
        Optional<EmailAddress> email = EmailAddress.parse(request.email());
        String counted =
                email.map(EmailAddress::value).orElse(request.email().strip().toLowerCase(Locale.ROOT));
        Optional<Duration> wait = limits.count(counted, request.network());
        if (wait.isPresent()) {
            return new Outcome.TooOften(wait.get());
        }
        Optional<Account> account = email.flatMap(accounts::open);
        Optional<String> hash = account.flatMap(known -> accounts.passwordHash(known.person()));
        try {
            return passwords.matches(request.password(), hash)
                    ? database.<Outcome>write(() -> signIn(account.orElseThrow(), counted, request.device()))
                    : new Outcome.Refused();
        } catch (Passwords.Busy busy) {
            return new Outcome.TooOften(Duration.ofSeconds(5));
        }
    }

    private Outcome signIn(Account account, String counted, String device) {
        if (secondSteps.isOn(account.person())) {
            // Forgiven once they are in: the password alone must not buy tries without end.
            return new Outcome.CodeWanted(pendings.begin(account, device));
        }
        limits.forgive(counted);
        String session = sessions.begin(account, device);
        changes.append(account.actor().name(), "signed in", account.subject(), "{}");
        return new Outcome.SignedIn(account, session);
    }
}
