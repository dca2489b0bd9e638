package org.standfirst.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Network;

/** Signs somebody in who showed one thing already and owes a code. */
@Component
public class FinishSignIn {
    private final Database database;
    private final ChangeLog changes;
    private final Accounts accounts;
    private final PendingSignIns pendings;
    private final SecondSteps secondSteps;
    private final SignInLimits limits;
    private final StaffSessions sessions;

    /** Writes to this database and log. */
    FinishSignIn(
            Database database,
            ChangeLog changes,
            Accounts accounts,
            PendingSignIns pendings,
            SecondSteps secondSteps,
            SignInLimits limits,
            StaffSessions sessions) {
        this.database = database;
        this.changes = changes;
        this.accounts = accounts;
        this.pendings = pendings;
        this.secondSteps = secondSteps;
        this.limits = limits;
        this.sessions = sessions;
    }

    /**
     * A try.
     *
     * @param pending what {@link SignIn} handed out
     * @param code of the authenticator, or a recovery code
     */
    public record Try(String pending, String code, Network network) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * They are in.
         *
         * @param session the secret of their session
         */
        record SignedIn(Account account, String session) implements Outcome {}

        /** That is no code of now, or it was used before. */
        record Refused() implements Outcome {}

        /** Their five minutes or tries are over; they begin again. */
        record Over() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Try request) {
        // By itself, so that a try counts whatever comes of it.
        Optional<PendingSignIns.Pending> pending = database.write(() -> pendings.attempt(request.pending()));
        Optional<Account> account = pending.flatMap(known -> accounts.find(known.person()))
                .filter(known -> known.closed().isEmpty());
        if (pending.isEmpty()
                || account.isEmpty()
                || limits.count(counted(account.get()), request.network()).isPresent()) {
            return new Outcome.Over();
        }
        return database.<Outcome>write(
                () -> finish(request, account.get(), pending.get().device()));
    }

    private Outcome finish(Try request, Account account, String device) {
        if (!secondSteps.takeAnyCode(account.person(), request.code())) {
            return new Outcome.Refused();
        }
        if (!pendings.end(request.pending())) {
            return new Outcome.Over();
        }
        limits.forgive(account.email().value());
        limits.forgive(counted(account));
        String session = sessions.begin(account, device);
        changes.append(account.actor().name(), "signed in", account.subject(), "{\"second\":true}");
        return new Outcome.SignedIn(account, session);
    }

    /** Codes are counted apart from passwords, since here somebody knows the password already. */
    static String counted(Account account) {
        return "code of " + account.person();
    }
}
