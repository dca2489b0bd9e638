package org.standfirst.picture;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.darkroom.Darkroom;
import org.standfirst.database.ChangeFollower;
import org.standfirst.database.ChangeLog;
import org.standfirst.store.FileStore;

/** Makes the renditions that are ordered, a few pictures at a time, for as long as the program runs. */
@Component
public class RenditionWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RenditionWorker.class);

    /** Each needs up to a hundred megabytes for an encoder of AVIF; the bench of pictures measures it. */
    private static final int MOST_HANDS = 2;

    /** Never sleeps longer, so that work whose holder died is taken up. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private static final Duration BETWEEN_RENEWALS = RenditionQueue.CLAIM.dividedBy(3);

    private final RenditionQueue queue;
    private final MakeRenditions makeRenditions;
    private final OrderRenditions orderRenditions;
    private final ChangeLog changes;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Set<RenditionQueue.Claim> held = ConcurrentHashMap.newKeySet();
    private final Set<Thread> hands = ConcurrentHashMap.newKeySet();
    private volatile boolean running = true;

    /** Takes work from this queue; nothing happens before {@link #start} or {@link #workOff}. */
    RenditionWorker(
            RenditionQueue queue, MakeRenditions makeRenditions, OrderRenditions orderRenditions, ChangeLog changes) {
        this.queue = queue;
        this.makeRenditions = makeRenditions;
        this.orderRenditions = orderRenditions;
        this.changes = changes;
    }

    /** Begins, on threads of its own: first it orders what was made by other settings than today's. */
    public void start() {
        Thread.ofVirtual().name("renditions").start(this::follow);
        for (int number = 0; number < parallel(); number++) {
            addHand(number, this::work);
        }
    }

    private void addHand(int number, Runnable work) {
        Thread hand = Thread.ofVirtual().name("renditions-" + number).unstarted(work);
        hands.add(hand);
        hand.start();
    }

    private static int parallel() {
        return Math.min(MOST_HANDS, Runtime.getRuntime().availableProcessors());
    }

    private void follow() {
        try {
            orderRenditions.apply();
        } catch (RuntimeException failed) {
            LOG.warn("Renditions of other settings could not be ordered anew; the next start tries again.", failed);
        }
        try {
            attendToOrders();
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    private void attendToOrders() throws InterruptedException {
        try (ChangeFollower _ = changes.follow(
                "renditions",
                changes.head(),
                change -> !change.kind().equals("reply"),
                _ -> wakeUps.release(parallel()))) {
            while (running) {
                Thread.sleep(BETWEEN_RENEWALS);
                renewHeld();
            }
        }
    }

    private void renewHeld() {
        try {
            held.forEach(queue::renew);
        } catch (RuntimeException failed) {
            LOG.warn("Claims on renditions could not be renewed.", failed);
        }
    }

    private void work() {
        while (running) {
            if (!workOne()) {
                sleep();
            }
        }
    }

    private void sleep() {
        try {
            wakeUps.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** How many pieces of work are ordered. */
    public long waiting() {
        return queue.waiting();
    }

    /**
     * Makes what is ordered now, and returns when nothing is left to begin: for the command line.
     *
     * @param done told after each piece of work, how many are left; by several threads
     */
    public void workOff(LongConsumer done) throws InterruptedException {
        beginShift(done).end();
    }

    /**
     * Makes what is ordered, also what is ordered meanwhile, until the shift is ended: for the command line.
     *
     * @param done told after each piece of work, how many are left; by several threads
     */
    public Shift beginShift(LongConsumer done) {
        return new Shift(done);
    }

    /** Work that somebody waits for. */
    public final class Shift {
        private final LongConsumer done;
        private final CountDownLatch finished = new CountDownLatch(parallel());
        private volatile boolean last;

        private Shift(LongConsumer done) {
            this.done = done;
            Thread.ofVirtual().name("renditions").start(this::attend);
            for (int number = 0; number < parallel(); number++) {
                addHand(number, this::work);
            }
        }

        /** Says that nothing more will be ordered, and returns when nothing is left to begin. */
        public void end() throws InterruptedException {
            last = true;
            wakeUps.release(parallel());
            finished.await();
        }

        private void work() {
            try {
                while (running) {
                    // Looked at first: what was ordered before the end was told is found after it.
                    boolean nothingMoreComes = last;
                    if (workOne()) {
                        done.accept(queue.waiting());
                    } else if (nothingMoreComes) {
                        return;
                    } else {
                        sleep();
                    }
                }
            } finally {
                hands.remove(Thread.currentThread());
                finished.countDown();
            }
        }

        /** Is told of the end rather than interrupted, which would break off a question to the database. */
        private void attend() {
            try {
                while (!finished.await(BETWEEN_RENEWALS.toMillis(), TimeUnit.MILLISECONDS)) {
                    renewHeld();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether there was any work. */
    private boolean workOne() {
        try {
            Optional<RenditionQueue.Claim> claim = queue.claim();
            claim.ifPresent(this::work);
            return claim.isPresent();
        } catch (RuntimeException failed) {
            LOG.warn("The queue of renditions could not be read; the next try is soon.", failed);
            return false;
        }
    }

    private void work(RenditionQueue.Claim claim) {
        held.add(claim);
        try {
            makeRenditions.apply(claim);
        } catch (IOException | RuntimeException failed) {
            putBack(claim, failed);
        } finally {
            held.remove(claim);
        }
    }

    private void putBack(RenditionQueue.Claim claim, Exception failed) {
        if (!running) {
            queue.putBack(claim);
            return;
        }
        LOG.warn("Renditions of picture {} could not be made: {}.", claim.picture(), failed.getMessage(), failed);
        if (failed instanceof FileStore.Unavailable || failed instanceof Darkroom.Busy) {
            queue.postpone(claim);
        } else {
            queue.fail(claim, String.valueOf(failed.getMessage()));
        }
    }

    /** Takes no new work, and waits for what is in hand. */
    @Override
    public void close() {
        running = false;
        wakeUps.release(parallel());
        try {
            for (Thread hand : hands) {
                hand.join(LONGEST_SLEEP.multipliedBy(20));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
