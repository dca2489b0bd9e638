package org.standfirst.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Seal;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/**
 * Keeps the names that are never to be told. Each is sealed for its row and the two who know it: whoever writes themselves
 * into the table as one of them gets nothing.
 */
@Component
class Confidence {
    /** Names are filled up to a multiple of this, or their length would tell of them. */
    private static final int GRAIN = 64;

    private final Seal seal;

    Confidence(Seal seal) {
        this.seal = seal;
    }

    /** Whom a name is for. */
    record Circle(Id<Source> source, Optional<Id<Person>> addedBy, Optional<Id<Person>> editor) {
        /** An editor who is none any more is no part of it. */
        boolean holds(Actor actor) {
            return switch (actor.drafts()) {
                case NONE -> false;
                case OWN -> is(addedBy, actor);
                case ALL -> is(addedBy, actor) || is(editor, actor);
            };
        }

        private static boolean is(Optional<Id<Person>> person, Actor actor) {
            return actor instanceof Actor.Staff staff
                    && person.filter(staff.person()::equals).isPresent();
        }

        private String owner() {
            return "source:" + source + ":" + addedBy.map(Id::value).orElse("") + ":"
                    + editor.map(Id::value).orElse("");
        }
    }

    String seal(String name, Circle circle) {
        byte[] plain = name.getBytes(StandardCharsets.UTF_8);
        int filled = (plain.length + GRAIN - 1) / GRAIN * GRAIN;
        return seal.seal(Arrays.copyOf(plain, filled), circle.owner());
    }

    /** What somebody may know of it. */
    Source.Naming open(String sealed, Circle circle, Actor actor) {
        if (!circle.holds(actor)) {
            return new Source.Naming.Withheld();
        }
        return seal.open(sealed, circle.owner())
                .map(filled -> new String(filled, StandardCharsets.UTF_8).replace("\0", ""))
                .<Source.Naming>map(Source.Naming.Confided::new)
                .orElseGet(Source.Naming.Unreadable::new);
    }
}
