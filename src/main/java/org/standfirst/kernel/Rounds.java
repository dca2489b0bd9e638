package org.standfirst.kernel;

import java.time.Duration;

/** A work that is done again and again, on a thread of its own, until it is closed. What goes wrong in it, it tells itself. */
public final class Rounds implements AutoCloseable {
    private final Duration before;
    private final Duration between;
    private final Runnable work;
    private final Thread thread;

    /**
     * Nothing happens before {@link #start}.
     *
     * @param name of the thread
     * @param before how long to wait before the first time
     * @param between how long to rest after each
     */
    public Rounds(String name, Duration before, Duration between, Runnable work) {
        this.before = before;
        this.between = between;
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            Thread.sleep(before);
            while (true) {
                work.run();
                Thread.sleep(between);
            }
        } catch (InterruptedException _) {
            // It was closed.
        }
    }

    /** No more of them; one that is being done is done to its end, unless it waits for something. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
