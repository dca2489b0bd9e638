package org.standfirst.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reader can say of a reply without writing one. */
public enum Reaction {
    /** They think so too. */
    AGREE,
    /** It is worth reading, whether they think so or not. */
    WELL_SAID;

    /** The word in the database, the log and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a word; empty if it is none. */
    public static Optional<Reaction> of(String word) {
        return Arrays.stream(values())
                .filter(reaction -> reaction.word().equals(word))
                .findFirst();
    }
}
