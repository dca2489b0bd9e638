package org.standfirst.site;

import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Window.Place;

/**
 * Which page of a list an address asks for; Spring fills it from the query.
 *
 * @param before a cursor, for what is older
 * @param after a cursor, for what is newer
 */
record Paging(@Nullable String before, @Nullable String after) {
    /** How many stories a page of a list has. */
    static final int SIZE = 24;

    /** The first page of a list. */
    static final Paging FIRST = new Paging(null, null);

    /** @throws BadRequest if the cursor is none, or there are two */
    Place place() {
        if (before != null && after != null) {
            throw new BadRequest();
        }
        if (before != null) {
            return new Place.OlderThan(cursor(before));
        }
        return after != null ? new Place.NewerThan(cursor(after)) : new Place.Newest();
    }

    boolean isFirst() {
        return before == null && after == null;
    }

    /** The address of this very page. */
    String canonical(String path) {
        return before != null ? path + "?before=" + before : after != null ? path + "?after=" + after : path;
    }

    private static Cursor cursor(String text) {
        return Cursor.parse(text).orElseThrow(BadRequest::new);
    }
}
