package org.standfirst.database;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Remembers what was read of that which seldom changes (the magazine, its people, sections, pictures), until the change
 * log tells of a change of anything but articles and replies. It remembers nothing while nobody follows the log, and
 * nothing of what a transaction reads.
 *
 * <p>What is read is kept under the number of changes that were known before the question, and given out only as long as
 * that number is the same. So what was before a change, and is kept only after it, is never given out. The log tells this
 * of a change before it tells any witness or follower.
 */
public final class Recall {
    /** They come and go all day, and nothing that is remembered is written with them. */
    private static final Set<String> NOT_KEPT = Set.of("article", "reply", "key", "store");

    private final BooleanSupplier writing;
    private final AtomicInteger followers = new AtomicInteger();
    private final AtomicLong changes = new AtomicLong();

    Recall(BooleanSupplier writing) {
        this.writing = writing;
    }

    /**
     * A place for what is read by a key; its rows must not be written by verbs that tell the log of articles, replies,
     * keys or the store alone.
     *
     * @param most how many values it holds; those asked for least give way
     */
    public <K, V> Shelf<K, V> shelf(int most) {
        return new Shelf<>(this, most);
    }

    void followed() {
        followers.incrementAndGet();
    }

    void leftAlone() {
        followers.decrementAndGet();
    }

    void heardOf(List<Change> told) {
        if (told.stream().anyMatch(change -> !NOT_KEPT.contains(change.subject().split(":", 2)[0]))) {
            forget();
        }
    }

    void forget() {
        changes.incrementAndGet();
    }

    boolean isOff() {
        return followers.get() == 0 || writing.getAsBoolean();
    }

    long changes() {
        return changes.get();
    }
}
