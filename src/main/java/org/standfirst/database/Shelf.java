package org.standfirst.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What is remembered of one kind; see {@link Recall}. Values must be immutable. Safe for use by several threads. */
public final class Shelf<K, V> {
    private final Recall recall;
    private final Recall.Until until;
    private final Cache<K, Kept<V>> kept;

    private record Kept<V>(V value, long changes) {}

    Shelf(Recall recall, Recall.Until until, int most, ToIntFunction<V> weight) {
        this.recall = recall;
        this.until = until;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((K _, Kept<V> there) -> weight.applyAsInt(there.value()))
                .build();
    }

    /** What is remembered, or else what is read now. */
    public V get(K key, Function<K, V> read) {
        if (recall.isOff()) {
            return read.apply(key);
        }
        long changes = recall.changes(until);
        V known = known(key, changes);
        if (known != null) {
            return known;
        }
        V value = read.apply(key);
        kept.put(key, new Kept<>(value, changes));
        return value;
    }

    /**
     * The same for several keys; those that are not remembered are read together.
     *
     * @param read leaves out what there isn't
     */
    public Map<K, V> all(Collection<K> keys, Function<List<K>, Map<K, V>> read) {
        if (recall.isOff()) {
            return keys.isEmpty()
                    ? Map.of()
                    : read.apply(keys.stream().distinct().toList());
        }
        long changes = recall.changes(until);
        Map<K, V> found = new HashMap<>();
        List<K> missing = new ArrayList<>();
        for (K key : keys) {
            V known = known(key, changes);
            if (known != null) {
                found.put(key, known);
            } else if (!missing.contains(key)) {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            read.apply(missing).forEach((key, value) -> {
                kept.put(key, new Kept<>(value, changes));
                found.put(key, value);
            });
        }
        return found;
    }

    private @Nullable V known(K key, long changes) {
        Kept<V> there = kept.getIfPresent(key);
        return there != null && there.changes() == changes ? there.value() : null;
    }
}
