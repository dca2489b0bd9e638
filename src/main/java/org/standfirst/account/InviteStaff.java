package org.standfirst.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.people.Secret;

/** Makes a link by which somebody gets an account; it is told once, to whoever invites. */
@Component
public class InviteStaff {
    private static final Duration VALID = Duration.ofDays(7);
    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final ChangeLog changes;
    private final Accounts accounts;
    private final People people;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    InviteStaff(Database database, ChangeLog changes, Accounts accounts, People people) {
        this.database = database;
        this.changes = changes;
        this.accounts = accounts;
        this.people = people;
    }

    /**
     * Somebody wanted.
     *
     * @param name may be empty: then they say it themselves
     * @param email may be empty, if the link reaches them some other way
     * @param person somebody who has a byline already
     */
    public record Invite(String name, String email, Role role, Optional<Id<Person>> person, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * The link is good from now on.
         *
         * @param secret what makes the link; nobody can find it out again
         */
        record Invited(Invitation invitation, String secret) implements Outcome {}

        /**
         * Nobody was invited.
         *
         * @param reason what is wrong with what was asked for, in a sentence
         */
        record Invalid(String reason) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Invite request) {
        return request.actor().mayManage() ? database.<Outcome>write(() -> invite(request)) : new Outcome.NotAllowed();
    }

    /** A link for the first publisher; whoever runs the program hands it on. */
    public String inviteTheFirst() {
        Invite first = new Invite("", "", Role.PUBLISHER, Optional.empty(), new Actor.Program("start"));
        return database.write(() -> write(first, "", "", "first")).secret();
    }

    private Outcome invite(Invite request) {
        String name = request.name().strip();
        if (name.length() > LONGEST_NAME) {
            return new Outcome.Invalid("A name has up to " + LONGEST_NAME + " characters.");
        }
        Optional<EmailAddress> email = EmailAddress.parse(request.email());
        if (email.isEmpty() && !request.email().isBlank()) {
            return new Outcome.Invalid("“" + request.email().strip() + "” is no address of mail.");
        }
        if (email.isPresent() && accounts.isTaken(email.get())) {
            return new Outcome.Invalid("Somebody has an account with that address already.");
        }
        if (request.person().isPresent() && !canHaveOne(request.person().get())) {
            return new Outcome.Invalid("They have an account already.");
        }
        return write(request, name, email.map(EmailAddress::value).orElse(""), "staff");
    }

    private boolean canHaveOne(Id<Person> person) {
        return people.find(List.of(person)).size() == 1 && accounts.find(person).isEmpty();
    }

    private Outcome.Invited write(Invite request, String name, String email, String purpose) {
        String secret = Secret.fresh();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Invitation invitation =
                new Invitation(Id.fresh(), name, email, request.role(), request.person(), now, now.plus(VALID));
        database.sql("""
                        insert into invitation (
                            id, secret_hash, name, email, role, person_id, purpose, invited_by, created_at, expires_at)
                        values (:id, :hash, :name, :email, :role, :person, :purpose, :by, :created, :expires)
                        """)
                .param("id", invitation.id().value())
                .param("hash", Secret.hash(secret))
                .param("name", name)
                .param("email", email)
                .param("role", request.role().name())
                .param("person", request.person().map(Id::value).orElse(null))
                .param("purpose", purpose)
                .param(
                        "by",
                        request.actor() instanceof Actor.Staff staff
                                ? staff.person().value()
                                : null)
                .param("created", now.toEpochMilli())
                .param("expires", invitation.expires().toEpochMilli())
                .update();
        changes.append(request.actor().name(), "invited", invitation.subject(), "{}");
        return new Outcome.Invited(invitation, secret);
    }
}
