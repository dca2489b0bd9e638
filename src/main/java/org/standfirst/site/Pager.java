package org.standfirst.site;

import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.Window;

/**
 * Where the neighbours of a page are.
 *
 * @param newer the address of the page with newer things, if there is one
 * @param older the address of the page with older things, if there is one
 */
public record Pager(@Nullable String newer, @Nullable String older) {
    /** A page without neighbours. */
    public static final Pager NONE = new Pager(null, null);

    static Pager of(String path, Window<?> window) {
        return new Pager(
                window.newer().map(cursor -> path + "?after=" + cursor).orElse(null),
                window.older().map(cursor -> path + "?before=" + cursor).orElse(null));
    }

    /** Whether there is any neighbour. */
    public boolean isShown() {
        return newer != null || older != null;
    }
}
