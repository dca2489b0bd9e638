package org.standfirst.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;
import org.standfirst.people.AddPerson;
import org.standfirst.people.GiveRole;
import org.standfirst.people.Person;

/** Makes the account that an invitation promised, and signs its owner in. */
@Component
public class AcceptInvitation {
    private static final int LONGEST_NAME = 100;
    private static final String TAKEN = "Somebody has an account with that address already.";

    private final Database database;
    private final ChangeLog changes;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Passwords passwords;
    private final AddPerson addPerson;
    private final GiveRole giveRole;
    private final StaffSessions sessions;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    AcceptInvitation(
            Database database,
            ChangeLog changes,
            Accounts accounts,
            Invitations invitations,
            Passwords passwords,
            AddPerson addPerson,
            GiveRole giveRole,
            StaffSessions sessions) {
        this.database = database;
        this.changes = changes;
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.addPerson = addPerson;
        this.giveRole = giveRole;
        this.sessions = sessions;
    }

    /**
     * Somebody who came by a link.
     *
     * @param secret of the link
     * @param name of no account where they have a byline already
     * @param device what they came with, as they will see it in the list of their sessions
     */
    public record Accept(String secret, String name, String email, String password, String device) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * They are in.
         *
         * @param session the secret of their session
         */
        record Accepted(Account account, String session) implements Outcome {}

        /**
         * Nothing was changed.
         *
         * @param reason what to change, in a sentence
         */
        record Invalid(String reason) implements Outcome {}

        /** The link was used before, withdrawn, or its time ran out. */
        record Gone() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Accept request) {
        Optional<Invitation> invitation = invitations.withSecret(request.secret());
        if (invitation.isEmpty()) {
            return new Outcome.Gone();
        }
        String name = request.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return new Outcome.Invalid("Say your name, in up to " + LONGEST_NAME + " characters.");
        }
        Optional<EmailAddress> email = EmailAddress.parse(request.email());
        if (email.isEmpty()) {
            return new Outcome.Invalid("Say the address of your mail, such as name@magazine.example.");
        }
        Optional<String> objection = passwords.objection(
                request.password(),
                name,
                email.get().value(),
                email.get().value().split("@", 2)[0]);
        if (objection.isPresent()) {
            return new Outcome.Invalid(objection.get());
        }
        try {
            // Before the transaction, as it takes its time and would hold up every writer.
            String hash = passwords.hash(request.password());
            return database.<Outcome>write(() -> accept(request, name, email.get(), hash));
        } catch (DuplicateKeyException atTheSameTime) {
            return new Outcome.Invalid(TAKEN);
        } catch (Passwords.Busy busy) {
            return new Outcome.Invalid(Passwords.Busy.WORDS);
        }
    }

    /** Looks again: of two who use one link at the same time, one comes second. */
    private Outcome accept(Accept request, String name, EmailAddress email, String hash) {
        if (accounts.isTaken(email)) {
            return new Outcome.Invalid(TAKEN);
        }
        Optional<Invitation> invitation = invitations.withSecret(request.secret());
        if (invitation.isEmpty() || !take(invitation.get())) {
            return new Outcome.Gone();
        }
        boolean isNamed = email.value().equals(invitation.get().email());
        Account account = make(invitation.get(), name, email, hash, isNamed);
        return new Outcome.Accepted(account, sessions.begin(account, request.device()));
    }

    /**
     * Part of the running transaction: for somebody whose address a provider of single sign-on made sure of, and who needs
     * no password.
     *
     * @param invitation one that is open
     * @param called what the provider calls them; may be empty
     */
    Account byProof(Invitation invitation, String called, EmailAddress email) {
        if (!take(invitation)) {
            throw new IllegalStateException("taken up within this transaction");
        }
        String name = !invitation.name().isBlank()
                ? invitation.name()
                : called.isBlank() ? email.value().split("@", 2)[0] : called;
        return make(invitation, name, email, "", true);
    }

    private Account make(Invitation invitation, String name, EmailAddress email, String hash, boolean isNamed) {
        Id<Person> person = person(invitation, name, email);
        database.sql("""
                        insert into account (person_id, email, password_hash, is_address_named, created_at)
                        values (:person, :email, :hash, :named, :now)
                        """)
                .param("person", person.value())
                .param("email", email.value())
                .param("hash", hash)
                .param("named", isNamed ? 1 : 0)
                .param("now", clock.millis())
                .update();
        withdrawOthersForTheFirst();
        changes.append("person:" + person, "accepted", invitation.subject(), "{}");
        return accounts.find(person).orElseThrow();
    }

    private boolean take(Invitation invitation) {
        return database.sql("update invitation set accepted_at = :now where id = :id and accepted_at is null")
                        .param("now", clock.millis())
                        .param("id", invitation.id().value())
                        .update()
                == 1;
    }

    /** Each start of a magazine without a publisher printed a link; one of them is enough. */
    private void withdrawOthersForTheFirst() {
        if (accounts.haveAPublisher()) {
            database.sql("""
                            update invitation set withdrawn_at = :now
                            where purpose = 'first' and accepted_at is null and withdrawn_at is null
                            """).param("now", clock.millis()).update();
        }
    }

    private Id<Person> person(Invitation invitation, String name, EmailAddress email) {
        // Whoever invited was allowed to; the program carries it out.
        Actor actor = new Actor.Program("invitation");
        if (invitation.person().isPresent()) {
            Id<Person> person = invitation.person().get();
            return switch (giveRole.apply(new GiveRole.Give(person, Optional.of(invitation.role()), actor))) {
                case GiveRole.Outcome.Given() -> person;
                case GiveRole.Outcome.Unknown(), GiveRole.Outcome.NotAllowed() -> throw new IllegalStateException();
            };
        }
        AddPerson.Add request = new AddPerson.Add(
                Slug.from(name, "person"),
                name,
                "",
                Optional.empty(),
                email.value(),
                Optional.of(invitation.role()),
                actor);
        return switch (addPerson.apply(request)) {
            case AddPerson.Outcome.Added(Person person) -> person.id();
            case AddPerson.Outcome.NotAllowed() -> throw new IllegalStateException();
        };
    }
}
