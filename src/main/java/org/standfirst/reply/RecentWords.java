package org.standfirst.reply;

import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.spam.Likeness;

/**
 * Knows what was said lately, so that the same words under another name are seen for what they are. Each node knows what came
 * to it, and what had come to all when it started.
 */
@Component
class RecentWords {
    private static final int MOST = 2_000;

    private final Database database;
    /** The last of these are overwritten first; 0 where there is none yet. */
    private final long[] recent = new long[MOST];

    private int next;
    private boolean isFilled;

    RecentWords(Database database) {
        this.database = database;
    }

    /** Whether something much like it was said; 0 is like nothing. */
    synchronized boolean hasNear(long likeness) {
        fill();
        if (likeness != 0) {
            for (long other : recent) {
                if (other != 0 && Likeness.isNear(other, likeness)) {
                    return true;
                }
            }
        }
        return false;
    }

    synchronized void remember(long likeness) {
        if (likeness != 0) {
            fill();
            add(likeness);
        }
    }

    private void add(long likeness) {
        recent[next] = likeness;
        next = (next + 1) % MOST;
    }

    /** Identifiers are in the order in which replies came. */
    private void fill() {
        if (!isFilled) {
            database.sql("select likeness from reply order by id desc limit :most")
                    .param("most", MOST)
                    .query((row, _) -> row.getLong(1))
                    .list()
                    .reversed()
                    .forEach(this::add);
            isFilled = true;
        }
    }
}
