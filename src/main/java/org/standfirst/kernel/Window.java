package org.standfirst.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One keyset page of a long list, newest first.
 *
 * @param newer where the page of newer things ends, if there are any
 * @param older where the page of older things begins, if there are any
 */
public record Window<T>(List<T> items, Optional<Cursor> newer, Optional<Cursor> older) {
    /** Where in the list a page is wanted. */
    public sealed interface Place {
        /** The newest. */
        record Newest() implements Place {}

        /** What came before the cursor. */
        record OlderThan(Cursor cursor) implements Place {}

        /** What came after the cursor, the nearest first in time but shown newest first like all. */
        record NewerThan(Cursor cursor) implements Place {}
    }

    /** Copies the list, so that a window never changes under its reader. */
    public Window {
        items = List.copyOf(items);
    }

    /**
     * Cuts a window out of one row more than it shows, fetched in the direction of the place.
     *
     * @param fetched up to {@code size + 1} rows, nearest to the place first
     */
    public static <T> Window<T> of(List<T> fetched, int size, Place place, Function<T, Cursor> cursor) {
        boolean more = fetched.size() > size;
        List<T> shown = more ? fetched.subList(0, size) : fetched;
        boolean backwards = place instanceof Place.NewerThan;
        List<T> items = backwards ? shown.reversed() : shown;
        if (items.isEmpty()) {
            return new Window<>(items, Optional.empty(), Optional.empty());
        }
        Optional<Cursor> first = Optional.of(cursor.apply(items.getFirst()));
        Optional<Cursor> last = Optional.of(cursor.apply(items.getLast()));
        return switch (place) {
            case Place.Newest _ -> new Window<>(items, Optional.empty(), more ? last : Optional.empty());
            case Place.OlderThan _ -> new Window<>(items, first, more ? last : Optional.empty());
            case Place.NewerThan _ -> new Window<>(items, more ? first : Optional.empty(), last);
        };
    }
}
