package org.standfirst.report;

import java.util.Locale;

/** What a reply is said to break. */
public enum Ground {
    /** The magazine's own rules. */
    RULES,
    /** The law. */
    LAW;

    /** The word in the database and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ground of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
