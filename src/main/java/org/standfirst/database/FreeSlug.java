package org.standfirst.database;

import java.util.function.Predicate;
import org.standfirst.kernel.Slug;

/** Finds a slug that nothing else of its kind has. */
public final class FreeSlug {
    private static final int TRIES_IN_ORDER = 50;

    private FreeSlug() {}

    /**
     * The wished slug, or the first of "wished-2", "wished-3" … that is free; after fifty a random number, so that ten
     * thousand posts called "Untitled" don't cost ten thousand questions each.
     */
    public static Slug like(Slug wished, Predicate<Slug> isTaken) {
        Slug slug = wished;
        for (int number = 2; isTaken.test(slug); number++) {
            int suffix = number <= TRIES_IN_ORDER
                    ? number
                    : java.util.concurrent.ThreadLocalRandom.current().nextInt(1_000, 10_000_000);
            slug = wished.numbered(suffix);
        }
        return slug;
    }
}
