package org.standfirst.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.store.FileStore;

/**
 * Removes files from the store that no row names and nobody will ask for. {@link HeldFiles} says why a file that is being
 * taken in at the same time is safe.
 */
@Component
class SweepStore {
    private static final String ACTOR = "library";
    private static final int BATCH = 200;

    private final Database database;
    private final ChangeLog changes;
    private final FileStore store;
    private final NamedFiles namedFiles;
    private final HeldFiles heldFiles;
    private final FormerFiles formerFiles;
    private final Clock clock = Clock.systemUTC();

    SweepStore(
            Database database,
            ChangeLog changes,
            FileStore store,
            NamedFiles namedFiles,
            HeldFiles heldFiles,
            FormerFiles formerFiles) {
        this.database = database;
        this.changes = changes;
        this.store = store;
        this.namedFiles = namedFiles;
        this.heldFiles = heldFiles;
        this.formerFiles = formerFiles;
    }

    /**
     * How long files stay that no row needs.
     *
     * @param strays what was never named, or is named no more, since it was last stored
     * @param replaced what gave way to another, since then
     */
    record Grace(Duration strays, Duration replaced) {
        /**
         * A day for what was refused or left behind; thirty for what pages that are kept elsewhere, and backups of the
         * database, may still name.
         */
        static final Grace USUAL = new Grace(Duration.ofDays(1), Duration.ofDays(30));
    }

    /**
     * What came of it.
     *
     * @param failed files that could not be removed
     */
    record Swept(long files, long bytes, long failed) {}

    /**
     * Does it.
     *
     * @throws IOException if the store can't be read
     */
    Swept apply(Grace grace) throws IOException {
        database.write(() -> {
            formerFiles.forget(grace.replaced());
            heldFiles.forget();
        });
        Instant before = clock.instant().minus(grace.strays());
        Sweep sweep = new Sweep();
        store.list(entry -> {
            if (!entry.storedAt().isAfter(before)) {
                sweep.consider(entry);
            }
        });
        return sweep.end();
    }

    /** One walk through the store. */
    private final class Sweep {
        private final List<FileStore.Entry> batch = new ArrayList<>();
        private long files;
        private long bytes;
        private long failed;

        void consider(FileStore.Entry entry) {
            batch.add(entry);
            if (batch.size() == BATCH) {
                sweepBatch();
            }
        }

        Swept end() {
            sweepBatch();
            if (files > 0) {
                String detail = "{\"files\":" + files + ",\"bytes\":" + bytes + "}";
                database.write(() -> changes.append(ACTOR, "swept", "store", detail));
            }
            return new Swept(files, bytes, failed);
        }

        private void sweepBatch() {
            if (batch.isEmpty()) {
                return;
            }
            Set<String> named =
                    namedFiles.among(batch.stream().map(FileStore.Entry::name).toList());
            batch.stream().filter(entry -> !named.contains(entry.name())).forEach(this::sweep);
            batch.clear();
        }

        private void sweep(FileStore.Entry entry) {
            try {
                if (removeUnlessWanted(entry.name())) {
                    files++;
                    bytes += entry.bytes();
                }
            } catch (UncheckedIOException stuck) {
                failed++;
            }
        }
    }

    /** Looks again, now that nobody can begin to want it. */
    private boolean removeUnlessWanted(String file) {
        return database.write(() -> {
            if (!heldFiles.lock(file)) {
                return false;
            }
            boolean wanted = namedFiles.contains(file);
            if (!wanted) {
                remove(file);
            }
            heldFiles.unlock(file);
            return !wanted;
        });
    }

    private void remove(String file) {
        try {
            store.remove(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
