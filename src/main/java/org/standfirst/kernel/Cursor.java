package org.standfirst.kernel;

import java.util.Optional;

/**
 * A place in a list sorted by time, then by id: what a keyset page ("everything before this") hangs on. Unlike a page
 * number it stays true when something new is published meanwhile, and costs the same however deep it lies.
 *
 * @param at milliseconds since 1970-01-01T00:00Z
 */
public record Cursor(long at, String id) {
    private static final char SEPARATOR = '.';

    /** Reads a cursor out of an address; empty if it is none. */
    public static Optional<Cursor> parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 1) {
            return Optional.empty();
        }
        try {
            long at = Long.parseLong(text.substring(0, separator));
            return Id.parse(text.substring(separator + 1)).map(id -> new Cursor(at, id.value()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The form for an address; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return at + "" + SEPARATOR + id;
    }
}
