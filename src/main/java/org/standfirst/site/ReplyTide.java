package org.standfirst.site;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.standfirst.edge.PageTag;

/**
 * Makes the pages of one article old no more often than some times a second, however many reply to it: a thousand replies a
 * second would else have its page made anew for each reader, and reading would suffer for writing. The first change after a
 * pause counts at once; those that follow on its heels a moment later, together.
 */
final class ReplyTide implements AutoCloseable {
    /** With what a page takes to be made, a reply is before everybody within a tenth of a second. */
    static final Duration BETWEEN = Duration.ofMillis(70);

    /** Where only the number of replies on a page is another. */
    static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final BiConsumer<List<PageTag>, Long> raise;
    private final Map<PageTag, Long> raisedAt = new HashMap<>();
    private final Map<PageTag, Waiting> waiting = new HashMap<>();
    private final LongSupplier clock;
    private final Later later;

    /**
     * A change that has not counted yet.
     *
     * @param due when it will, in nanoseconds of this program's clock
     */
    private record Waiting(long seq, long due) {}

    /** Does something after so many nanoseconds, not on the thread that asks for it. */
    interface Later {
        void after(long nanoseconds, Runnable work);

        /** Forgets what has not been done. */
        void close();
    }

    private static final class OnOneThread implements Later {
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("reply-tide").factory());

        @Override
        public void after(long nanoseconds, Runnable work) {
            var _ = thread.schedule(work, nanoseconds, TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }

    /** @param raise takes tags and the number of the newest change of them; it must not wait */
    ReplyTide(BiConsumer<List<PageTag>, Long> raise) {
        this(raise, System::nanoTime, new OnOneThread());
    }

    /** @param clock in nanoseconds, from any moment on */
    ReplyTide(BiConsumer<List<PageTag>, Long> raise, LongSupplier clock, Later later) {
        this.raise = raise;
        this.clock = clock;
        this.later = later;
    }

    /**
     * Takes a change of these tags; never waits.
     *
     * @param between how long after the last change of a tag this one may count at the earliest
     */
    synchronized void take(List<PageTag> tags, Duration between, long seq) {
        long now = clock.getAsLong();
        tags.forEach(tag -> take(tag, between.toNanos(), seq, now));
    }

    private void take(PageTag tag, long between, long seq, long now) {
        Long last = raisedAt.get(tag);
        long due = last == null ? now : last + between;
        if (due - now <= 0) {
            raiseNow(tag, seq, now);
            return;
        }
        Waiting before = waiting.get(tag);
        if (before != null && due - before.due() >= 0) {
            waiting.put(tag, new Waiting(seq, before.due()));
            return;
        }
        waiting.put(tag, new Waiting(seq, due));
        later.after(due - now, () -> raiseWaiting(tag));
    }

    private void raiseNow(PageTag tag, long seq, long now) {
        if (raisedAt.size() >= MOST_REMEMBERED) {
            raisedAt.values().removeIf(at -> now - at > BETWEEN_COUNTS.toNanos());
        }
        waiting.remove(tag);
        raisedAt.put(tag, now);
        raise.accept(List.of(tag), seq);
    }

    /** What waited may have gone with a change that could wait less, and another be waiting by now. */
    private synchronized void raiseWaiting(PageTag tag) {
        Waiting there = waiting.get(tag);
        long now = clock.getAsLong();
        if (there != null && there.due() - now <= 0) {
            raiseNow(tag, there.seq(), now);
        }
    }

    @Override
    public void close() {
        later.close();
    }
}
