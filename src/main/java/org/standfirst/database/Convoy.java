package org.standfirst.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has small works of many writers share one transaction, and so one flush to disk. Whoever comes while another transaction
 * is being written waits for its end anyway; those who wait together then go together. Nobody waits for others to come.
 */
final class Convoy {
    private static final int MOST = 64;

    private final Database database;
    private final Queue<Rider<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock driving = new ReentrantLock();

    Convoy(Database database) {
        this.database = database;
    }

    <T extends @Nullable Object> T ride(Supplier<T> work) {
        Rider<T> rider = new Rider<>(work);
        waiting.add(rider);
        boolean isInterrupted = false;
        while (!rider.isThere()) {
            if (driving.tryLock()) {
                try {
                    drive(nextRiders());
                } finally {
                    driving.unlock();
                }
                handOver();
            } else {
                // Whoever drives wakes all who arrive, and then one of those who wait.
                LockSupport.park(this);
                isInterrupted |= Thread.interrupted();
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        return rider.result();
    }

    /** Whoever came meanwhile found somebody driving. */
    private void handOver() {
        Rider<?> next = waiting.peek();
        if (next != null) {
            next.wake();
        }
    }

    private List<Rider<?>> nextRiders() {
        List<Rider<?>> riders = new ArrayList<>();
        while (riders.size() < MOST) {
            Optional<Rider<?>> next = Optional.ofNullable(waiting.poll());
            if (next.isEmpty()) {
                break;
            }
            riders.add(next.get());
        }
        return riders;
    }

    /** Where one fails, nothing of any is kept; so each then goes alone, and only that one fails. */
    private void drive(List<Rider<?>> riders) {
        if (riders.isEmpty()) {
            return;
        }
        try {
            database.write(() -> riders.forEach(Rider::go));
            riders.forEach(Rider::arrive);
        } catch (RuntimeException | Error failure) {
            if (riders.size() == 1) {
                riders.getFirst().fail(failure);
            } else {
                riders.forEach(rider -> drive(List.of(rider)));
            }
        }
    }

    /** Somebody's work, done for good only when the transaction is. */
    private static final class Rider<T extends @Nullable Object> {
        private final Thread thread = Thread.currentThread();
        private final Supplier<T> work;
        private final CompletableFuture<T> arrival = new CompletableFuture<>();
        private @Nullable Supplier<T> done;

        Rider(Supplier<T> work) {
            this.work = work;
        }

        void go() {
            T result = work.get();
            done = () -> result;
        }

        void arrive() {
            if (done != null) {
                arrival.complete(done.get());
                wake();
            }
        }

        void fail(Throwable failure) {
            arrival.completeExceptionally(failure);
            wake();
        }

        void wake() {
            LockSupport.unpark(thread);
        }

        boolean isThere() {
            return arrival.isDone();
        }

        T result() {
            try {
                return arrival.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException own) {
                    throw own;
                }
                throw failed;
            }
        }
    }
}
