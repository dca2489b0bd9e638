package org.standfirst.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What something is for that a page keeps in a browser or loads from others; readers choose by it. */
public enum Category {
    /** What a service that the reader asked for can't do without; exempt from consent (Directive 2002/58/EC, Article 5(3)). */
    NECESSARY(0),
    /** What makes a page as a reader likes it. */
    PREFERENCES(1),
    /** What counts. */
    STATISTICS(2),
    /** What advertises. */
    MARKETING(4),
    /** Films, posts and sounds that others show. */
    MEDIA(8);

    private final int bit;

    Category(int bit) {
        this.bit = bit;
    }

    /** In records, forms and cookies. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads it; empty if there is none of that name. */
    public static Optional<Category> read(String written) {
        return Arrays.stream(values())
                .filter(category -> category.written().equals(written))
                .findFirst();
    }

    /** Those that need a yes, in the order in which readers are asked. */
    public static List<Category> asked() {
        return Arrays.stream(values()).filter(Category::isAsked).toList();
    }

    /** Whether it needs a yes. */
    public boolean isAsked() {
        return this != NECESSARY;
    }

    int bit() {
        return bit;
    }
}
