package org.standfirst.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.standfirst.edge.Views;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;

/**
 * Brings what is counted in memory to the database every few seconds, and when the program is told to stop. What was counted
 * since the last time is lost if it is killed; while the database is away, it waits. Safe for use by several threads at once.
 */
@Component
public class CountingWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CountingWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final int SECONDS_IN_A_MINUTE = 60;

    private final Views views;
    private final ForgetFigures forgetFigures;
    private final AddCounts addCounts;
    private final Magazines magazines;
    private final Clock clock;
    private final Counts counts = new Counts();
    private final Thread thread = Thread.ofVirtual().name("counting").unstarted(this::run);
    // Not interrupted, as nobody could tell then whether the database had taken what was brought.
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean isAway;
    private LocalDate forgotten = LocalDate.EPOCH;

    /** Brings it with this verb; nothing happens before {@link #start}. */
    @Autowired
    CountingWatch(Views views, ForgetFigures forgetFigures, AddCounts addCounts, Magazines magazines) {
        this(views, forgetFigures, addCounts, magazines, Clock.systemUTC());
    }

    CountingWatch(Views views, ForgetFigures forgetFigures, AddCounts addCounts, Magazines magazines, Clock clock) {
        this.views = views;
        this.forgetFigures = forgetFigures;
        this.addCounts = addCounts;
        this.magazines = magazines;
        this.clock = clock;
    }

    /** Begins, on a thread of its own; also if nothing is counted any more, as old figures go all the same. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed.await(untilNext().toMillis(), TimeUnit.MILLISECONDS)) {
                bring();
                forget();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not past the end of a day, so that every count is of the day on which it was brought. */
    private Duration untilNext() {
        Instant now = clock.instant();
        ZonedDateTime midnight = LocalDate.ofInstant(now, zone()).plusDays(1).atStartOfDay(zone());
        Duration left = Duration.between(now, midnight.toInstant().minusMillis(1));
        return left.isPositive() && left.compareTo(BETWEEN) < 0 ? left : BETWEEN;
    }

    private ZoneId zone() {
        return magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
    }

    /** Brings what was counted so far; when it returns, it is in the database, unless that is away. */
    public synchronized void bring() {
        try {
            Instant now = clock.instant();
            take(now);
            if (!counts.isEmpty()) {
                addCounts.apply(counts, views.articlesTell());
                counts.clear();
            }
            isAway = false;
        } catch (RuntimeException failed) {
            if (!isAway) {
                LOG.warn("How often pages were looked at could not be written down; it is kept until it can.", failed);
            }
            isAway = true;
        }
    }

    /** Asks for the day before anything is taken, as a database that is away may not know it. */
    private void take(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone());
        counts.add(views.take(), day, now.getEpochSecond() / SECONDS_IN_A_MINUTE);
    }

    private void forget() {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone());
            if (!today.equals(forgotten)) {
                forgotten = today;
                forgetFigures.apply(today);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Old figures of readers could not be summed; the next try is tomorrow.", failed);
        }
    }

    /** What was counted until now is not lost. */
    @Override
    public void close() {
        closed.countDown();
        bring();
    }
}
