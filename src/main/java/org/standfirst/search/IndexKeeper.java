package org.standfirst.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.article.LiveArticles;
import org.standfirst.database.ChangeLog;
import org.standfirst.magazine.Magazines;

/**
 * Keeps an index at hand. Where there is none, or it is damaged, or was made for something else than what there is now, it
 * makes another; until that is done the old one answers if it can, and otherwise as much of the new one as there is.
 */
@Component
public final class IndexKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    /** How late it may notice damage, and how late a rebuilt index may take over. */
    private static final Duration ROUND = Duration.ofMillis(250);

    /** How much is taken in once more after a crash, at most. */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final IndexShelf shelf;
    private final Semaphore wakeUp = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean open;
    private volatile @Nullable FollowedIndex current;
    private @Nullable FollowedIndex next;
    private long committed = System.nanoTime();

    /** Keeps it in this folder; nothing happens before {@link #start}. */
    IndexKeeper(
            SearchFolder folder,
            ChangeLog changes,
            LiveArticles articles,
            Magazines magazines,
            ArticleDocuments documents) {
        this.shelf = new IndexShelf(folder.path(), changes, articles, magazines, documents);
    }

    /** Begins, on a thread of its own. */
    public void start() {
        open = true;
        thread = Thread.ofPlatform().daemon().name("search index").start(this::run);
    }

    /** The index that answers now; none while there is nothing to answer with. */
    Optional<FollowedIndex> current() {
        return Optional.ofNullable(current);
    }

    /** Whether there is something to answer searches with. */
    public boolean isUsable() {
        return current != null;
    }

    private void run() {
        boolean isBegun = false;
        while (open) {
            Duration pause = ROUND;
            try {
                if (isBegun) {
                    tend();
                } else {
                    isBegun = begin();
                }
            } catch (IOException | RuntimeException failure) {
                if (open) {
                    LOG.warn("The search index can't be kept; the next try is in a few seconds.", failure);
                }
                pause = PAUSE_AFTER_FAILURE;
            }
            sleep(pause);
        }
    }

    /** False while another process keeps an index in the same folder. */
    private boolean begin() throws IOException {
        if (!shelf.lock()) {
            return false;
        }
        List<FollowedIndex> found = shelf.openAll();
        FollowedIndex newest = found.isEmpty() ? shelf.create() : found.getFirst();
        // One that was begun while another still answered may not be as far as to take over.
        boolean isBegun = found.size() > 1 && !newest.isComplete();
        FollowedIndex answering = isBegun ? found.get(1) : newest;
        for (FollowedIndex older : found.subList(Math.min(found.size(), isBegun ? 2 : 1), found.size())) {
            older.discard();
        }
        next = isBegun ? newest : null;
        current = answering;
        beginWith(answering);
        warmUp();
        return true;
    }

    /** The first search loads half of Lucene; better now than while somebody waits for it. */
    private void warmUp() throws IOException {
        FollowedIndex answering = current;
        if (answering != null) {
            Wanted wanted = Wanted.parse("a \"first search\" wrm");
            SearchRequest request = new SearchRequest(
                    wanted.text(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
            answering.index().read(searcher -> new Seeking(searcher, request, wanted).seek());
        }
    }

    private void beginWith(FollowedIndex answering) throws IOException {
        FollowedIndex coming = next;
        if (coming != null && (!coming.index().isSound() || !shelf.fits(coming.index()))) {
            next = null;
            coming.discard();
        } else if (coming != null) {
            coming.start();
        }
        if (!answering.index().isSound()) {
            mend(answering);
            return;
        }
        if (shelf.continues(answering.index())) {
            answering.start();
        }
        if (next == null && !shelf.fits(answering.index())) {
            next = begun(shelf.create());
        }
    }

    private static FollowedIndex begun(FollowedIndex index) {
        index.start();
        return index;
    }

    private void tend() throws IOException {
        FollowedIndex answering = current;
        FollowedIndex coming = next;
        if (answering == null) {
            current = begun(shelf.create());
        } else if (answering.index().isSuspect() && !answering.index().isSound()) {
            mend(answering);
        } else if (coming != null
                && coming.index().isSuspect()
                && !coming.index().isSound()) {
            next = null;
            coming.discard();
        } else if (coming != null && coming.isComplete()) {
            current = coming;
            next = null;
            answering.discard();
        } else if (coming == null && answering.index().isOutdated()) {
            next = begun(shelf.create());
        }
        commitIfDue();
    }

    /** A damaged index is of no more use: what it would say may be wrong. */
    private void mend(FollowedIndex damaged) throws IOException {
        LOG.warn("The search index is damaged; it is made anew.");
        FollowedIndex coming = next;
        current = coming;
        next = null;
        damaged.discard();
        if (coming == null) {
            current = begun(shelf.create());
        }
    }

    private void commitIfDue() throws IOException {
        if (System.nanoTime() - committed < BETWEEN_COMMITS.toNanos()) {
            return;
        }
        committed = System.nanoTime();
        FollowedIndex answering = current;
        if (answering != null) {
            answering.index().commit();
        }
        if (next != null) {
            next.index().commit();
        }
    }

    private void sleep(Duration time) {
        try {
            if (wakeUp.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUp.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            open = false;
        }
    }

    /** Brings to disk what is in the index, and ends it. */
    @Override
    public void close() throws IOException {
        open = false;
        wakeUp.release();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        FollowedIndex answering = current;
        if (answering != null) {
            answering.close();
        }
        if (next != null) {
            next.close();
        }
        shelf.unlock();
    }
}
