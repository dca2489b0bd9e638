package org.standfirst.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a browser said of its own accord as its reader chose. */
public enum Signal {
    /** Nothing. */
    NONE,
    /** Global Privacy Control: sell and share nothing. */
    GPC,
    /** Do Not Track. */
    DNT;

    /** In records. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads it; empty if there is none of that name. */
    public static Optional<Signal> read(String written) {
        return Arrays.stream(values())
                .filter(signal -> signal.written().equals(written))
                .findFirst();
    }
}
