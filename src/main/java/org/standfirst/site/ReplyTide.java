package org.standfirst.site;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.standfirst.edge.PageTag;

/**
 * Makes the pages of one article old no more often than some times a second, however many reply to it: a thousand replies a
 * second would else have its page made anew for each reader, and reading would suffer for writing. The first change after a
 * pause counts at once; those that follow on its heels a moment later, together.
 */
final class ReplyTide implements AutoCloseable {
    /** With what a page takes to be made, a reply is before everybody within a tenth of a second. */
    static final Duration BETWEEN = Duration.ofMillis(70);

    private static final int MOST_REMEMBERED = 10_000;

    private final BiConsumer<List<PageTag>, Long> raise;
    private final Map<PageTag, Long> raisedAt = new HashMap<>();
    private final Map<PageTag, Long> waiting = new HashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reply-tide").factory());

    /** @param raise takes tags and the number of the newest change of them; it must not wait */
    ReplyTide(BiConsumer<List<PageTag>, Long> raise) {
        this.raise = raise;
    }

    /** Takes a change of these tags; never waits. */
    synchronized void take(List<PageTag> tags, long seq) {
        tags.forEach(tag -> take(tag, seq, System.nanoTime()));
    }

    private void take(PageTag tag, long seq, long now) {
        Long last = raisedAt.get(tag);
        long due = last == null ? now : last + BETWEEN.toNanos();
        if (due - now <= 0 && !waiting.containsKey(tag)) {
            raiseNow(tag, seq, now);
        } else if (waiting.put(tag, seq) == null) {
            var _ = later.schedule(() -> raiseWaiting(tag), Math.max(0, due - now), TimeUnit.NANOSECONDS);
        }
    }

    private void raiseNow(PageTag tag, long seq, long now) {
        if (raisedAt.size() >= MOST_REMEMBERED) {
            raisedAt.values().removeIf(at -> now - at > BETWEEN.toNanos());
        }
        raisedAt.put(tag, now);
        raise.accept(List.of(tag), seq);
    }

    private synchronized void raiseWaiting(PageTag tag) {
        Long seq = waiting.remove(tag);
        if (seq != null) {
            raiseNow(tag, seq, System.nanoTime());
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
