package org.standfirst.edge;

import java.util.function.BiConsumer;

/** The moments of a rendering at which a pause would do the most harm; the tests of freshness pause there. */
final class Moments {
    private static volatile BiConsumer<Moment, PageKey> pausing = (_, _) -> {};

    private Moments() {}

    /** Between two steps. */
    enum Moment {
        /** The log position is noted, and nothing has been asked yet. */
        NOTED,
        /** The page is rendered, and not kept yet. */
        RENDERED
    }

    static void pause(Moment moment, PageKey key) {
        pausing.accept(moment, key);
    }

    static void pauseBy(BiConsumer<Moment, PageKey> how) {
        pausing = how;
    }
}
