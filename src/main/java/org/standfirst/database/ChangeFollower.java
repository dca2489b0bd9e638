package org.standfirst.database;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who reads the change log from a place on, as long as it is open. */
public final class ChangeFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFollower.class);
    private static final int BATCH = 500;
    private static final long GATHERED_NANOSECONDS = 5_000_000;

    /** Where several came while it waited, more will: a follower then reads fifty times a second. */
    private static final long FLOOD_GATHERED_NANOSECONDS = 20_000_000;

    private static final int FLOOD = 4;

    /** How late a follower may be when a wake-up is lost or another process wrote. */
    private static final long POLL_MILLISECONDS = 250;

    private static final long PAUSE_AFTER_FAILURE_MILLISECONDS = 1_000;

    private final String name;
    private final ChangeLog log;
    private final Consumer<List<Change>> reader;
    private final Consumer<ChangeFollower> onClose;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile long position;
    private volatile long lookedAt = System.nanoTime();
    private volatile boolean open = true;

    ChangeFollower(
            String name,
            ChangeLog log,
            long position,
            Consumer<List<Change>> reader,
            Consumer<ChangeFollower> onClose) {
        this.name = name;
        this.log = log;
        this.position = position;
        this.reader = reader;
        this.onClose = onClose;
    }

    void start() {
        Thread.ofVirtual().name("follower " + name).start(this::run);
    }

    void wake() {
        wakeUps.release();
    }

    String name() {
        return name;
    }

    /** The number of the last change that its reader has done with. */
    public long position() {
        return position;
    }

    /** How long ago it last knew that nothing was new, or had done with what was; long if the database is away. */
    public Duration sinceLastLook() {
        return Duration.ofNanos(System.nanoTime() - lookedAt);
    }

    private void run() {
        while (open) {
            try {
                if (!readBatch()) {
                    pause(POLL_MILLISECONDS);
                }
            } catch (RuntimeException failed) {
                if (open) {
                    LOG.warn("Follower {} stumbled after change {}; it tries again.", name, position, failed);
                    pause(PAUSE_AFTER_FAILURE_MILLISECONDS);
                }
            }
        }
    }

    private boolean readBatch() {
        List<Change> batch = log.next(position, BATCH);
        if (!batch.isEmpty()) {
            log.heardOf(batch);
            reader.accept(batch);
            position = batch.getLast().seq();
            gather(batch.size());
        }
        lookedAt = System.nanoTime();
        return !batch.isEmpty();
    }

    /** What comes on the heels of other changes is read together: a question for each costs more than what it tells. */
    private static void gather(int read) {
        if (read < BATCH) {
            LockSupport.parkNanos(read < FLOOD ? GATHERED_NANOSECONDS : FLOOD_GATHERED_NANOSECONDS);
        }
    }

    private void pause(long milliseconds) {
        try {
            if (wakeUps.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            open = false;
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the following; a batch being read is read to its end. */
    @Override
    public void close() {
        open = false;
        onClose.accept(this);
        wake();
    }
}
