package org.standfirst.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.GiveRole;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** Gives somebody another role, or closes their account; never so that no publisher is left. */
@Component
public class ChangeAccount {
    private final Database database;
    private final ChangeLog changes;
    private final Accounts accounts;
    private final StaffSessions sessions;
    private final GiveRole giveRole;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    ChangeAccount(Database database, ChangeLog changes, Accounts accounts, StaffSessions sessions, GiveRole giveRole) {
        this.database = database;
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.giveRole = giveRole;
    }

    /** What is wanted of an account. */
    public sealed interface Change {
        /** Another role. */
        record Become(Role role) implements Change {}

        /** To let nobody in any more; their byline stays. */
        record Close() implements Change {}

        /** To let them in again. */
        record Reopen() implements Change {}
    }

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Changed() implements Outcome {}

        /** Nobody would be left who could invite others. */
        record LastPublisher() implements Outcome {}

        /** There is no such account. */
        record Unknown() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Id<Person> person, Change change, Actor actor) {
        return actor.mayManage()
                ? database.<Outcome>write(() -> accounts.find(person)
                        .map(account -> change(account, change, actor))
                        .orElseGet(Outcome.Unknown::new))
                : new Outcome.NotAllowed();
    }

    private Outcome change(Account account, Change change, Actor actor) {
        lockAll();
        if (takesAPublisherAway(account, change)) {
            return new Outcome.LastPublisher();
        }
        return switch (change) {
            case Change.Become(Role role) -> become(account, role, actor);
            case Change.Close() -> setClosed(account, Optional.of(clock.millis()), "closed", actor);
            case Change.Reopen() -> setClosed(account, Optional.empty(), "reopened", actor);
        };
    }

    /** Two publishers who take each other's role away at the same time must not both succeed. */
    private void lockAll() {
        database.sql("update account set email = email").update();
    }

    private boolean takesAPublisherAway(Account account, Change change) {
        boolean takesAway = switch (change) {
            case Change.Become(Role role) -> role != Role.PUBLISHER;
            case Change.Close() -> true;
            case Change.Reopen() -> false;
        };
        return takesAway
                && accounts.publishers().stream()
                        .allMatch(publisher -> publisher.person().equals(account.person()))
                && account.role() == Role.PUBLISHER;
    }

    private Outcome become(Account account, Role role, Actor actor) {
        return switch (giveRole.apply(new GiveRole.Give(account.person(), Optional.of(role), actor))) {
            case GiveRole.Outcome.Given() -> new Outcome.Changed();
            case GiveRole.Outcome.Unknown() -> new Outcome.Unknown();
            case GiveRole.Outcome.NotAllowed() -> new Outcome.NotAllowed();
        };
    }

    private Outcome setClosed(Account account, Optional<Long> at, String verb, Actor actor) {
        database.sql("update account set closed_at = :at where person_id = :person")
                .param("at", at.orElse(null))
                .param("person", account.person().value())
                .update();
        sessions.end(account.person(), Optional.empty(), Optional.empty());
        changes.append(actor.name(), verb, account.subject(), "{}");
        return new Outcome.Changed();
    }
}
