package org.standfirst.database;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/**
 * Remembers what many pages ask for, until the change log tells of a change that may touch it. It remembers nothing while
 * nobody follows the log, and nothing of what a transaction reads.
 *
 * <p>What is read is kept under the number of changes that were known before the question, and given out only as long as
 * that number is the same. So what was before a change, and is kept only after it, is never given out. The log tells this
 * of a change before it tells any witness or follower.
 */
public final class Recall {
    private final BooleanSupplier writing;
    private final AtomicInteger followers = new AtomicInteger();
    private final Map<Until, AtomicLong> changes;

    /** How long something is remembered. */
    public enum Until {
        /** For what seldom changes: the magazine, its people, sections, pictures, and texts that never do. */
        THE_MAGAZINE_CHANGES,

        /** For lists of articles. */
        ARTICLES_CHANGE,

        /** For what the magazine asks of those who reply. */
        CONDUCT_CHANGES;

        /** Articles and replies come and go all day. A verb that this does not know may touch anything. */
        private boolean endsWith(Change change) {
            return switch (change.kind()) {
                case "reply", "key", "store", "account", "correspondent", "report", "reader", "consent" -> false;
                case "article" -> this == ARTICLES_CHANGE;
                case "conduct", "ban", "word" -> this == CONDUCT_CHANGES;
                // Who speaks is remembered as readers see it.
                case "source" -> this == THE_MAGAZINE_CHANGES && change.verb().equals("described");
                default -> true;
            };
        }
    }

    Recall(BooleanSupplier writing) {
        this.writing = writing;
        this.changes = new EnumMap<>(Until.class);
        for (Until until : Until.values()) {
            changes.put(until, new AtomicLong());
        }
    }

    /**
     * A place for what is read by a key; its rows must not be written by verbs that tell the log only of what leaves it
     * untouched.
     *
     * @param most how many values it holds; those asked for least give way
     */
    public <K, V> Shelf<K, V> shelf(Until until, int most) {
        return shelf(until, most, _ -> 1);
    }

    /**
     * The same for values of very different size.
     *
     * @param most how much it holds in all
     * @param weight of a value, in the unit of {@code most}
     */
    public <K, V> Shelf<K, V> shelf(Until until, int most, ToIntFunction<V> weight) {
        return new Shelf<>(this, until, most, weight);
    }

    void followed() {
        followers.incrementAndGet();
    }

    void leftAlone() {
        followers.decrementAndGet();
    }

    void heardOf(List<Change> told) {
        changes.forEach((until, number) -> {
            if (told.stream().anyMatch(until::endsWith)) {
                number.incrementAndGet();
            }
        });
    }

    void forget() {
        changes.values().forEach(AtomicLong::incrementAndGet);
    }

    boolean isOff() {
        return followers.get() == 0 || writing.getAsBoolean();
    }

    long changes(Until until) {
        return Objects.requireNonNull(changes.get(until)).get();
    }
}
