package org.standfirst.search;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.article.LiveArticles;
import org.standfirst.database.ChangeFollower;
import org.standfirst.database.ChangeLog;

/** An index at work: it follows the log, and takes in its backlog on a thread beside. Started and closed by one thread. */
final class FollowedIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedIndex.class);
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final LiveIndex index;
    private final ChangeLog changes;
    private final LiveArticles articles;
    private @Nullable ChangeFollower follower;
    private volatile boolean open = true;

    /** It only answers, until it is started. */
    FollowedIndex(LiveIndex index, ChangeLog changes, LiveArticles articles) {
        this.index = index;
        this.changes = changes;
        this.articles = articles;
    }

    /** Begins to follow the log, and to take in its backlog if it has one. */
    void start() {
        follower = changes.follow("search", index.state().position(), index::follow);
        if (!isComplete()) {
            // A thread of the system's own: it computes without ever waiting, and would keep a carrier from requests.
            Thread.ofPlatform().daemon().name("search backlog").start(this::catchUp);
        }
    }

    private void catchUp() {
        long refreshed = System.nanoTime();
        boolean more = true;
        while (open && more) {
            try {
                more = index.catchUp(articles);
                if (more && System.nanoTime() - refreshed > BETWEEN_REFRESHES.toNanos()) {
                    index.refresh();
                    refreshed = System.nanoTime();
                }
            } catch (IOException | RuntimeException failure) {
                if (open && !index.isSuspect()) {
                    LOG.warn("Articles could not be taken into the search index; they are tried again.", failure);
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
            open = false;
        }
    }

    /** The index itself. */
    LiveIndex index() {
        return index;
    }

    /** Whether everything that was live before it began is in it. */
    boolean isComplete() {
        return index.state().backlog().isEmpty();
    }

    /** Brings it to disk and ends it. */
    @Override
    public void close() throws IOException {
        stop();
        index.close();
    }

    /** Ends it and deletes it. */
    void discard() throws IOException {
        stop();
        index.discard();
    }

    private void stop() {
        open = false;
        if (follower != null) {
            follower.close();
        }
    }
}
