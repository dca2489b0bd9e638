package org.standfirst.account;

import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/**
 * A link that makes somebody an account, once.
 *
 * @param name who is meant; empty where whoever comes says it
 * @param email where it was sent, or empty
 * @param person somebody who has a byline already
 * @param expires until when it can be taken up
 */
public record Invitation(
        Id<Invitation> id,
        String name,
        String email,
        Role role,
        Optional<Id<Person>> person,
        Instant created,
        Instant expires) {
    /** How the change log calls it. */
    String subject() {
        return "account:" + id;
    }
}
