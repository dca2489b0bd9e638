package org.standfirst.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a reader said what they chose. */
public enum How {
    /** The button that says yes to all. */
    ACCEPT_ALL,
    /** The button that says no to all. */
    REFUSE_ALL,
    /** The form that names each category. */
    CHOSEN,
    /** The button beside one thing of others, to show such things always. */
    ALWAYS,
    /** Taking back what they had said yes to. */
    WITHDRAWAL;

    /** In records. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads it; empty if there is none of that name. */
    public static Optional<How> read(String written) {
        return Arrays.stream(values())
                .filter(how -> how.written().equals(written))
                .findFirst();
    }
}
