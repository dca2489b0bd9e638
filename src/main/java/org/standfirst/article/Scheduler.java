package org.standfirst.article;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeFollower;
import org.standfirst.database.ChangeLog;

/**
 * Waits for the next scheduled article and publishes it. What was due while the program was down is published as soon as
 * it is up again.
 */
@Component
public class Scheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    /** Never sleeps longer, so that a clock that was set makes nothing late. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final Articles articles;
    private final PublishDueArticles publishDueArticles;
    private final ChangeLog changes;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;

    /** Publishes with this verb; nothing happens before {@link #start}. */
    public Scheduler(Articles articles, PublishDueArticles publishDueArticles, ChangeLog changes) {
        this.articles = articles;
        this.publishDueArticles = publishDueArticles;
        this.changes = changes;
    }

    /** Begins to wait, on a thread of its own. */
    public void start() {
        running = true;
        Thread.ofVirtual().name("scheduler").start(this::run);
    }

    private void run() {
        try (ChangeFollower _ = changes.follow(
                "scheduler", changes.head(), change -> !change.kind().equals("reply"), _ -> wakeUps.release())) {
            while (running) {
                publishDue();
                sleep();
            }
        }
    }

    private void publishDue() {
        try {
            publishDueArticles.apply(Instant.now());
        } catch (RuntimeException failed) {
            LOG.warn("Scheduled articles could not be published; the next try is in a second.", failed);
        }
    }

    private void sleep() {
        try {
            if (wakeUps.tryAcquire(untilNextDue().toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }

    private Duration untilNextDue() {
        try {
            Duration wait = articles.nextDue()
                    .map(due -> Duration.between(Instant.now(), due))
                    .orElse(LONGEST_SLEEP);
            return wait.isNegative() || wait.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : wait.plusMillis(1);
        } catch (RuntimeException failed) {
            return LONGEST_SLEEP;
        }
    }

    /** Ends the waiting; what is being published is published to its end. */
    @Override
    public void close() {
        running = false;
        wakeUps.release();
    }
}
