package org.standfirst.darkroom;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Memory that work on pictures may take, lent out in megabytes: who needs more than is free waits for it. */
final class Lender {
    private static final int LONGEST_WAIT_SECONDS = 100;
    private static final int BYTES_PER_MEGABYTE = 1_000_000;

    private final int all;
    private final Semaphore free;

    Lender(int megabytes) {
        this.all = megabytes;
        this.free = new Semaphore(megabytes, true);
    }

    /** How many megabytes these bytes are, the last one begun. */
    static int megabytes(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, 1 + bytes / BYTES_PER_MEGABYTE);
    }

    /** Whether it has so much at all. */
    boolean has(int megabytes) {
        return megabytes <= all;
    }

    /**
     * Waits until so much is free, or all of it where that is less.
     *
     * @throws Darkroom.Busy if it takes too long
     */
    Loan borrow(int megabytes) throws IOException {
        int lent = Math.min(megabytes, all);
        try {
            if (free.tryAcquire(lent, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return new Loan(lent);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the work was stopped", interrupted);
        }
        throw new Darkroom.Busy();
    }

    /** What is not lent now. */
    int free() {
        return free.availablePermits();
    }

    /** Lent memory; closing it gives it back, once. */
    final class Loan implements AutoCloseable {
        private final AtomicInteger lent;

        private Loan(int megabytes) {
            this.lent = new AtomicInteger(megabytes);
        }

        @Override
        public void close() {
            free.release(lent.getAndSet(0));
        }
    }
}
