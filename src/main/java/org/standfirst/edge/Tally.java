package org.standfirst.edge;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * How often one page was sent and not counted yet. It lives as long as the page is kept, or has been seen and not been
 * taken. Safe for use by several threads at once.
 */
final class Tally {
    private final Views.Subject subject;
    private final Consumer<Tally> queue;
    private final LongAdder readers = new LongAdder();
    private final LongAdder programs = new LongAdder();
    private final AtomicBoolean isQueued = new AtomicBoolean();

    /** @param queue where it lines up to be taken */
    Tally(Views.Subject subject, Consumer<Tally> queue) {
        this.subject = subject;
        this.queue = queue;
    }

    Views.Subject subject() {
        return subject;
    }

    /** In this order: who takes it says so before it reads, so what comes after lines it up again. */
    void count(boolean isReader) {
        (isReader ? readers : programs).increment();
        if (!isQueued.get()) {
            lineUp();
        }
    }

    private void lineUp() {
        if (isQueued.compareAndSet(false, true)) {
            queue.accept(this);
        }
    }

    /** What was counted since it was last taken: it is out of the line from here on. */
    Views.Seen take() {
        isQueued.set(false);
        return new Views.Seen(subject, readers.sumThenReset(), programs.sumThenReset());
    }
}
