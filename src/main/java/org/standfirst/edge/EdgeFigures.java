package org.standfirst.edge;

import org.springframework.stereotype.Component;

/** What the memory of pages did since the program began, for operators. Safe for use by several threads at once. */
@Component
public final class EdgeFigures {
    private final PageCache cache;

    EdgeFigures(PageCache cache) {
        this.cache = cache;
    }

    /** How many answers came from memory. */
    public long hits() {
        return cache.hits();
    }

    /** How many had to be rendered first. */
    public long misses() {
        return cache.misses();
    }

    /** How often a page was rendered; a change in its midst has it rendered again. */
    public long renders() {
        return cache.renders();
    }

    /** What all renderings took together, in nanoseconds. */
    public long renderNanoseconds() {
        return cache.renderNanoseconds();
    }

    /** How many bytes of bodies were sent without the application, as they were packed. */
    public long sentBytes() {
        return cache.sentBytes();
    }

    /** How many pages are kept, fresh or not. */
    public long pages() {
        return cache.size();
    }

    /** What they weigh, in bytes. */
    public long keptBytes() {
        return cache.keptBytes();
    }
}
