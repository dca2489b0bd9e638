package org.standfirst.cdn;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.standfirst.edge.PageTag;

/**
 * What a cache has yet to be told: each tag twice, at once and a little later, since an answer may have been on its way to
 * the cache when it was told first. Safe for use by several threads at once.
 */
final class Untold {
    private static final int AT_ONCE_AND_LATER = 2;
    private static final int ONCE = 1;

    private final Duration later;
    private final Map<PageTag, Integer> due = new LinkedHashMap<>();
    private final Deque<Later> repetitions = new ArrayDeque<>();

    /** @param later how long after the first time a tag is told again */
    Untold(Duration later) {
        this.later = later;
    }

    /**
     * What is told in one go.
     *
     * @param times how often it must be told still, this one included
     */
    record Message(Set<PageTag> tags, int times) {}

    private record Later(long nanoTime, Set<PageTag> tags) {}

    synchronized void add(Collection<PageTag> tags) {
        add(tags, AT_ONCE_AND_LATER);
    }

    private void add(Collection<PageTag> tags, int times) {
        tags.forEach(tag -> due.merge(tag, times, Math::max));
        notifyAll();
    }

    /** It arrived. */
    synchronized void told(Message message) {
        if (message.times > ONCE) {
            repetitions.add(new Later(System.nanoTime() + later.toNanos(), message.tags));
        }
    }

    /** It did not arrive. */
    synchronized void lost(Message message) {
        add(message.tags, message.times);
    }

    /** Waits until there is something to tell. Of everything it tells alone, as every page has that tag. */
    synchronized Message take() throws InterruptedException {
        while (due.isEmpty()) {
            Later next = repetitions.peek();
            long milliseconds = next == null
                    ? 0
                    : Duration.ofNanos(next.nanoTime - System.nanoTime()).toMillis();
            if (next != null && milliseconds <= 0) {
                repetitions.remove();
                add(next.tags, ONCE);
            } else {
                wait(milliseconds);
            }
        }
        int times = due.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        Set<PageTag> tags = due.containsKey(PageTag.EVERYTHING) ? Set.of(PageTag.EVERYTHING) : Set.copyOf(due.keySet());
        due.clear();
        return new Message(tags, times);
    }

    synchronized int size() {
        return due.size();
    }
}
