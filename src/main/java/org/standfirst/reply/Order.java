package org.standfirst.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which conversation under an article comes first. Within one, what came first stands first. */
public enum Order {
    /** As they were begun. */
    OLDEST,
    /** The last that was begun. */
    NEWEST,
    /** Whose first reply most readers liked. */
    BEST;

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a word; empty if it is none. */
    public static Optional<Order> of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst();
    }
}
