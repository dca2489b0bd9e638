package org.standfirst.monitoring;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.search.IndexKeeper;

/** Whether requests can be answered in full. Safe for use by several threads at once. */
@Component
public final class Health {
    /** Whoever asks more often is told the same, as anybody may ask. */
    private static final Duration AS_NEW = Duration.ofSeconds(1);

    private final ChangeLog changes;
    private final IndexKeeper index;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile boolean stopping;
    private volatile Found found = new Found(false, System.nanoTime() - 2 * AS_NEW.toNanos());

    Health(ChangeLog changes, IndexKeeper index) {
        this.changes = changes;
        this.index = index;
    }

    private record Found(boolean answers, long at) {}

    /** Says that the program is about to end: from now on it is not ready. */
    public void stopping() {
        stopping = true;
    }

    /** Whether the database answers, there is an index to search in, and the program is not about to end. */
    boolean isReady() {
        return !stopping && index.isUsable() && databaseAnswers();
    }

    /** One asks at a time; whoever comes meanwhile is told what was found last. */
    private boolean databaseAnswers() {
        if (System.nanoTime() - found.at() > AS_NEW.toNanos() && asking.tryLock()) {
            try {
                found = new Found(ask(), System.nanoTime());
            } finally {
                asking.unlock();
            }
        }
        return found.answers();
    }

    private boolean ask() {
        try {
            return changes.head() >= 0;
        } catch (RuntimeException away) {
            return false;
        }
    }
}
