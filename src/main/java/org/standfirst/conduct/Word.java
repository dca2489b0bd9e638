package org.standfirst.conduct;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.standfirst.kernel.Id;

/**
 * A word, or a pattern of words, that matters in a reply.
 *
 * @param by who added it, as the change log names them
 */
public record Word(Id<Word> id, String pattern, Strength strength, String by, Instant at) {
    /** What happens to a reply that has it. */
    public enum Strength {
        /** It is not taken. */
        BLOCKED,
        /** It waits for a moderator. */
        WATCHED;

        /** As forms and the database say it. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What was written so; empty if it is none. */
        public static Optional<Strength> read(String written) {
            return Stream.of(values())
                    .filter(strength -> strength.written().equals(written))
                    .findFirst();
        }
    }

    /** How the change log calls it. */
    String subject() {
        return "word:" + id;
    }
}
