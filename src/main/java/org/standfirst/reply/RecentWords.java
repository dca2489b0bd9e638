package org.standfirst.reply;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private final Deque<Long> recent = new ArrayDeque<>(MOST);
    private boolean isFilled;

    RecentWords(Database database) {
        this.database = database;
    }

    /** Whether something much like it was said; 0 is like nothing. */
    synchronized boolean hasNear(long likeness) {
        fill();
        return likeness != 0 && recent.stream().anyMatch(other -> Likeness.isNear(other, likeness));
    }

    synchronized void remember(long likeness) {
        if (likeness != 0) {
            fill();
            recent.addFirst(likeness);
            if (recent.size() > MOST) {
                recent.removeLast();
            }
        }
    }

    /** Identifiers are in the order in which replies came. */
    private void fill() {
        if (!isFilled) {
            database
                    .sql("select likeness from reply order by id desc limit :most")
                    .param("most", MOST)
                    .query((row, _) -> row.getLong(1))
                    .list()
                    .stream()
                    .filter(likeness -> likeness != 0)
                    .forEach(recent::addLast);
            isFilled = true;
        }
    }
}
