package org.standfirst.report;

import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/**
 * What somebody decides of a report or a complaint.
 *
 * @param isUpheld whether whoever came with it is right
 * @param reference the law, or the house rule, where a reply is to be kept from readers
 * @param reasons what the decision rests on, for both sides
 */
record Ruling(boolean isUpheld, String reference, String reasons, Actor actor) {
    /** How many characters reasons may have. */
    static final int LONGEST_REASONS = 4_000;

    private static final int LONGEST_REFERENCE = 500;

    boolean isTooLong() {
        return reasons.length() > LONGEST_REASONS || reference.length() > LONGEST_REFERENCE;
    }

    boolean isWordless(boolean needsReference) {
        return reasons.isBlank() || (needsReference && reference.isBlank());
    }

    Report.State state() {
        return isUpheld ? Report.State.UPHELD : Report.State.DISMISSED;
    }

    Optional<Id<Person>> person() {
        return Report.Decided.person(actor);
    }
}
