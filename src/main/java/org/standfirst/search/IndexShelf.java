package org.standfirst.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.standfirst.article.LiveArticles;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeLog;
import org.standfirst.magazine.Magazines;

/**
 * The folder of the indexes: each has a numbered folder within it, and the highest number is the newest. One process at
 * a time may write there. Not safe for use by several threads at once.
 */
final class IndexShelf {
    private static final Logger LOG = LoggerFactory.getLogger(IndexShelf.class);
    private static final String PREFIX = "index-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final ChangeLog changes;
    private final LiveArticles articles;
    private final Magazines magazines;
    private final ArticleDocuments documents;
    private @Nullable FileLock lock;

    IndexShelf(Path folder, ChangeLog changes, LiveArticles articles, Magazines magazines, ArticleDocuments documents) {
        this.folder = folder;
        this.changes = changes;
        this.articles = articles;
        this.magazines = magazines;
        this.documents = documents;
    }

    /** Sees that no other process writes here; false if one does. */
    boolean lock() throws IOException {
        if (lock != null) {
            return true;
        }
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException lockedHere) {
            LOG.debug("Another part of this process has {}.", folder, lockedHere);
        }
        if (lock == null) {
            channel.close();
        }
        return lock != null;
    }

    /** Lets another process write here. */
    void unlock() throws IOException {
        if (lock != null) {
            lock.acquiredBy().close();
            lock = null;
        }
    }

    /** Every index that can be opened, newest first; what can't be is deleted. */
    List<FollowedIndex> openAll() throws IOException {
        List<Path> folders = folders();
        return folders.stream().flatMap(this::open).toList();
    }

    private Stream<FollowedIndex> open(Path of) {
        try {
            return Stream.of(new FollowedIndex(LiveIndex.open(of, documents, magazines), changes, articles));
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("The search index in {} can't be used ({}); it is made anew.", of, damaged.toString());
            try {
                FileSystemUtils.deleteRecursively(of);
            } catch (IOException inUse) {
                LOG.debug("{} is still in use.", of, inUse);
            }
            return Stream.empty();
        }
    }

    /** Begins an index that will hold everything. */
    FollowedIndex create() throws IOException {
        List<Path> folders = folders();
        int number = folders.isEmpty() ? 1 : number(folders.getFirst()) + 1;
        IndexState state = IndexState.beginning(newestChange(), magazines.current());
        LiveIndex index = LiveIndex.create(folder.resolve(PREFIX + number), state, documents, magazines);
        return new FollowedIndex(index, changes, articles);
    }

    /** Whether an index is one of this database as it is now, made as it would be made today. */
    boolean fits(LiveIndex index) {
        return index.state().fits(magazines.current()) && continues(index);
    }

    /**
     * Whether an index can follow the log from where it is. On a database that was put back to what it was before, the
     * numbers in the log mean other changes.
     */
    boolean continues(LiveIndex index) {
        IndexState state = index.state();
        return state.continues(changes.after(state.position() - 1, 1).stream().findFirst());
    }

    private Optional<Change> newestChange() {
        return changes.after(changes.head() - 1, 1).stream().reduce((_, last) -> last);
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().matches(PREFIX + "[0-9]{1,9}"))
                    .sorted(Comparator.comparingInt(IndexShelf::number).reversed())
                    .toList();
        }
    }

    private static int number(Path index) {
        return Integer.parseInt(index.getFileName().toString().substring(PREFIX.length()));
    }
}
