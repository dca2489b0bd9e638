package org.standfirst.article;

import java.util.Optional;
import java.util.regex.Pattern;

/** One tab of somebody's browser, by a name that it made up for itself. */
public record Tab(String name) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** @throws IllegalArgumentException if it is no such name */
    public Tab {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a tab");
        }
    }

    /** Reads what a browser sent; empty if it is no name. */
    public static Optional<Tab> parse(String name) {
        return NAME.matcher(name).matches() ? Optional.of(new Tab(name)) : Optional.empty();
    }
}
