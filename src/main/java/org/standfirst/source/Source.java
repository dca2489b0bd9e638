package org.standfirst.source;

import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;

/**
 * Somebody the magazine quotes, as one member of the staff may know them.
 *
 * @param role who they are, in a few words; of somebody who may not be named, readers see this
 * @param addedBy nobody where the program itself did
 * @param editor who knows the name beside them, of somebody who may not be named
 */
public record Source(
        Id<Source> id, Naming naming, String role, Optional<Id<Person>> addedBy, Optional<Id<Person>> editor) {
    /** What there is to know of a name. */
    public sealed interface Naming {
        /** Everybody may know it. */
        record Open(String name) implements Naming {}

        /** It is never to be told; whoever asked is one of the two who know it. */
        record Confided(String name) implements Naming {
            /** Without the name, as this may end up in a log. */
            @Override
            public String toString() {
                return "Confided[]";
            }
        }

        /** Whoever asked may not know it. */
        record Withheld() implements Naming {}

        /** Whoever asked may know it, but the key file is missing, or another. */
        record Unreadable() implements Naming {}
    }

    /** The name, for whoever asked. */
    public Optional<String> name() {
        return switch (naming) {
            case Naming.Open(String name) -> Optional.of(name);
            case Naming.Confided(String name) -> Optional.of(name);
            case Naming.Withheld(), Naming.Unreadable() -> Optional.empty();
        };
    }

    /** Whether readers see the name. */
    public boolean mayBeNamed() {
        return naming instanceof Naming.Open;
    }

    /** How the change log calls it. */
    static String subject(Id<Source> id) {
        return "source:" + id;
    }
}
