package org.standfirst.spam;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/**
 * What moderators taught, kept in memory. A decision counts for every node within a second or so; what is asked of the
 * database meanwhile is one question a second at most, and of its answer what is new.
 */
@Component
class Learnt {
    private static final long FRESH_NANOSECONDS = Duration.ofSeconds(1).toNanos();

    /** Before there are so many decisions of a kind, the rest is taken to be as usual. */
    private static final double USUAL_DECISIONS = 10;

    /** Of a hundred samples, one has a given feature that is not common. */
    private static final double USUAL_SHARE = 0.01;

    /** A feature counts for half of what it seems to say when it was met so often. */
    private static final double HALF = 2;

    private static final double MOST = 3;

    private final Database database;
    private final Map<Long, Tally> tallies = new ConcurrentHashMap<>();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Tally decisions = new Tally(0, 0);
    private volatile long version;
    private volatile long refreshed = System.nanoTime() - 2 * FRESH_NANOSECONDS;

    Learnt(Database database) {
        this.database = database;
    }

    /** How often something was met. */
    private record Tally(int spam, int ham) {}

    /** Not within a transaction: what it wrote may be undone, and nobody would tell this. */
    void refreshIfStale() {
        boolean isStale = System.nanoTime() - refreshed > FRESH_NANOSECONDS;
        if (isStale && !database.isWriting() && refreshing.tryLock()) {
            try {
                refresh();
            } finally {
                refreshing.unlock();
            }
        }
    }

    void refresh() {
        refreshed = System.nanoTime();
        long known = version;
        // Before what it counts, so that what comes in between is read again the next time.
        long now = database.sql("select spam, ham, version from spam_decisions")
                .query((row, _) -> {
                    decisions = new Tally(row.getInt(1), row.getInt(2));
                    return row.getLong(3);
                })
                .single();
        if (now == known) {
            return;
        }
        database.sql("select feature, spam, ham from spam_learnt where version > :known")
                .param("known", known)
                .query((row, _) -> tallies.put(row.getLong(1), new Tally(row.getInt(2), row.getInt(3))))
                .list();
        version = now;
    }

    /** How much it speaks for spam, or against. */
    double weight(Feature feature) {
        Tally met = tallies.isEmpty() ? null : tallies.get(feature.number());
        if (met == null || met.spam() + met.ham() == 0) {
            return 0;
        }
        double odds = Math.log(share(met.spam(), decisions.spam()) / share(met.ham(), decisions.ham()));
        double count = met.spam() + met.ham();
        return Math.clamp(odds, -MOST, MOST) * count / (count + HALF);
    }

    private static double share(int met, int of) {
        return (met + USUAL_SHARE * USUAL_DECISIONS) / (Math.max(met, of) + USUAL_DECISIONS);
    }
}
