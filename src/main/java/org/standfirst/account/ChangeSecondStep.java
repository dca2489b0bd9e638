package org.standfirst.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.database.Seal;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;
import org.standfirst.people.Person;

/** Sets up that somebody is asked for a code after their password, or ends it. */
@Component
public class ChangeSecondStep {
    private final Database database;
    private final ChangeLog changes;
    private final OwnPassword ownPassword;
    private final SignInLimits limits;
    private final SecondSteps secondSteps;
    private final RecoveryCodes recovery;
    private final Seal seal;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    ChangeSecondStep(
            Database database,
            ChangeLog changes,
            OwnPassword ownPassword,
            SignInLimits limits,
            SecondSteps secondSteps,
            RecoveryCodes recovery,
            Seal seal) {
        this.database = database;
        this.changes = changes;
        this.ownPassword = ownPassword;
        this.limits = limits;
        this.secondSteps = secondSteps;
        this.recovery = recovery;
        this.seal = seal;
    }

    /** What is wanted. */
    public sealed interface Change {
        /** A new secret for an authenticator; nothing is asked before it is confirmed. */
        record Begin(String password) implements Change {}

        /**
         * To be asked from now on.
         *
         * @param code shows that the authenticator has the secret
         */
        record Confirm(String code) implements Change {}

        /** Other recovery codes, which make the former void. */
        record Renew(String password) implements Change {}

        /** To be asked no more. */
        record End(String password) implements Change {}
    }

    /** How it went. */
    public sealed interface Outcome {
        /** A secret waits to be confirmed. */
        record Begun() implements Outcome {}

        /**
         * A code is asked for from now on.
         *
         * @param recovery what helps somebody who lost the authenticator; nobody can find them out again
         */
        record On(List<String> recovery) implements Outcome {}

        /** No code is asked for any more. */
        record Off() implements Outcome {}

        /**
         * Nothing was changed.
         *
         * @param reason what to do otherwise, in a sentence
         */
        record Invalid(String reason) implements Outcome {}
    }

    /** Does it for whoever asks. */
    public Outcome apply(StaffSession by, Change change, Network network) {
        Optional<String> objection = switch (change) {
            case Change.Begin(String password) -> ownPassword.objection(by, password, network);
            case Change.Renew(String password) -> ownPassword.objection(by, password, network);
            case Change.End(String password) -> ownPassword.objection(by, password, network);
            case Change.Confirm _ ->
                limits.count(FinishSignIn.counted(by.account()), network)
                        .map(_ -> "Those were too many codes. Wait a quarter of an hour.");
        };
        return objection
                .<Outcome>map(Outcome.Invalid::new)
                .orElseGet(() -> database.<Outcome>write(() -> change(by, change)));
    }

    private Outcome change(StaffSession by, Change change) {
        Account account = by.account();
        boolean isOn = secondSteps.isOn(account.person());
        return switch (change) {
            case Change.Begin _ -> isOn ? new Outcome.Invalid("It is set up already.") : begin(by);
            case Change.Confirm(String code) ->
                isOn ? new Outcome.Invalid("It is set up already.") : confirm(account, code);
            case Change.Renew _ -> isOn ? renew(by) : new Outcome.Invalid("It is not set up.");
            case Change.End _ -> end(by);
        };
    }

    private Outcome begin(StaffSession by) {
        Id<Person> person = by.account().person();
        ownPassword.forgive(by);
        database.sql("""
                        insert into second_step (person_id, sealed_secret, last_step, created_at)
                        values (:person, :sealed, 0, :now)
                        on conflict (person_id) do update
                        set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
                        """)
                .param("person", person.value())
                .param("sealed", seal.seal(Totp.freshSecret(), person.value()))
                .param("now", clock.millis())
                .update();
        return new Outcome.Begun();
    }

    private Outcome confirm(Account account, String code) {
        if (!secondSteps.takeCode(account.person(), code)) {
            return new Outcome.Invalid(
                    "That is not the code of now. Wait for the next one, and see that the clock of the"
                            + " device is right.");
        }
        database.sql("update second_step set confirmed_at = :now where person_id = :person")
                .param("now", clock.millis())
                .param("person", account.person().value())
                .update();
        limits.forgive(FinishSignIn.counted(account));
        changes.append(account.actor().name(), "set up second step", account.subject(), "{}");
        return new Outcome.On(recovery.renew(account.person()));
    }

    private Outcome renew(StaffSession by) {
        Account account = by.account();
        ownPassword.forgive(by);
        changes.append(account.actor().name(), "renewed recovery codes", account.subject(), "{}");
        return new Outcome.On(recovery.renew(account.person()));
    }

    private Outcome end(StaffSession by) {
        Account account = by.account();
        ownPassword.forgive(by);
        database.sql("delete from second_step where person_id = :person")
                .param("person", account.person().value())
                .update();
        recovery.forget(account.person());
        changes.append(account.actor().name(), "ended second step", account.subject(), "{}");
        return new Outcome.Off();
    }
}
