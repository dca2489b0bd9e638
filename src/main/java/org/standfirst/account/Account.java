package org.standfirst.account;

import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/**
 * Somebody's way to the desk.
 *
 * @param role what they may do there
 * @param closed since when it lets nobody in
 */
public record Account(
        Id<Person> person, String name, EmailAddress email, Role role, Instant created, Optional<Instant> closed) {
    /** Them, as verbs know who acts. */
    public Actor actor() {
        return new Actor.Staff(person, role);
    }

    /** How the change log calls it. */
    String subject() {
        return subject(person);
    }

    static String subject(Id<Person> person) {
        return "account:" + person;
    }
}
