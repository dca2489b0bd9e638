package org.standfirst.newsroom;

import org.standfirst.account.StaffSession;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** Whoever sits at the desk, signed in with a browser. */
record Seat(StaffSession session) {
    Actor actor() {
        return session.account().actor();
    }

    Actor.Staff staff() {
        return new Actor.Staff(person(), role());
    }

    Id<Person> person() {
        return session.account().person();
    }

    Role role() {
        return session.account().role();
    }

    String name() {
        return session.account().name();
    }
}
