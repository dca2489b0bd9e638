package org.standfirst.database;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest changes of a log, kept so that not each of its followers reads them from the database: what one has read, or this
 * process has written, the others find here. Safe for use by several threads at once.
 *
 * <p>It may be kept because nothing ever becomes visible below a number that is (see {@link ChangeLog}).
 */
final class LogTail {
    private static final int MOST = 500;

    private final Log log;
    private final Deque<Change> kept = new ArrayDeque<>();

    /** Not what guards the kept: those who commit must not wait until a connection of theirs is free for somebody who reads. */
    private final ReentrantLock reading = new ReentrantLock();

    /** What is kept comes right after this one. */
    private long before;

    private long last;

    LogTail(Log log) {
        this.log = log;
    }

    /** The log itself. */
    @FunctionalInterface
    interface Log {
        /** Changes above a number, in order. */
        List<Change> after(long seq, int count);
    }

    /** Changes above a number, in order; there may be more. Nothing only if there is nothing. */
    List<Change> after(long seq, int count) {
        List<Change> here = here(seq, count);
        if (!here.isEmpty()) {
            return here;
        }
        reading.lock();
        try {
            List<Change> meanwhile = here(seq, count);
            return meanwhile.isEmpty() ? read(seq, count) : meanwhile;
        } finally {
            reading.unlock();
        }
    }

    private synchronized List<Change> here(long seq, int count) {
        return seq < before || seq >= last
                ? List.of()
                : kept.stream()
                        .filter(change -> change.seq() > seq)
                        .limit(count)
                        .toList();
    }

    private List<Change> read(long seq, int count) {
        List<Change> changes = log.after(seq, count);
        keep(seq, changes);
        return changes;
    }

    private synchronized void keep(long seq, List<Change> changes) {
        if (seq > last) {
            startAt(seq);
        }
        // Unless more was committed meanwhile, or whoever asked is far behind.
        if (seq == last) {
            add(changes);
        }
    }

    /** Takes what was just committed, unless another's came between. Never waits for the database. */
    synchronized void committed(List<Change> changes) {
        if (!changes.isEmpty() && changes.getFirst().seq() == last + 1) {
            add(changes);
        }
    }

    private void startAt(long seq) {
        kept.clear();
        before = seq;
        last = seq;
    }

    private void add(List<Change> changes) {
        for (Change change : changes) {
            kept.addLast(change);
            last = change.seq();
            if (kept.size() > MOST) {
                before = kept.removeFirst().seq();
            }
        }
    }
}
