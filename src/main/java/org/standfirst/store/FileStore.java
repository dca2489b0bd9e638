package org.standfirst.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of pictures, recordings and documents, each under the SHA-256 of its content: the same file is stored once,
 * and what lies under a name never changes. Safe for use by several threads and processes at once.
 */
public sealed interface FileStore extends AutoCloseable permits FolderStore {
    /**
     * Stores what a stream holds. When this returns, the file is kept for good. A file that was there already counts as
     * new again, so that {@link #list} tells its age from now.
     *
     * @throws TooLarge if there are more bytes than allowed; nothing is kept then
     * @throws IOException if reading or writing fails
     */
    StoredFile store(InputStream content, long mostBytes) throws IOException;

    /**
     * Where a file can be read on this machine's disk, now: it must be opened soon, and never be written to.
     *
     * @param name as {@link StoredFile#name} says it; anything else is not there
     * @return empty if it is not there
     * @throws IOException if the store can't be reached
     */
    Optional<Path> find(String name) throws IOException;

    /**
     * Whether it is in the store itself, now. Unlike {@link #find}, this is never told from a copy on this machine.
     *
     * @throws IOException if the store can't be reached
     */
    default boolean has(String name) throws IOException {
        return find(name).isPresent();
    }

    /** Tells of every file, in no order; of one that comes or goes meanwhile, perhaps. */
    void list(Consumer<Entry> reader) throws IOException;

    /** Removes a file; nothing happens if it is not there. */
    void remove(String name) throws IOException;

    /** Removes what is left of files that a process began to store before that time, and was ended. */
    void removeUnfinished(Instant begunBefore) throws IOException;

    /** Lets go of what the store holds open. */
    @Override
    void close();

    /**
     * A file as the store lists it.
     *
     * @param storedAt when it was last stored
     */
    record Entry(String name, long bytes, Instant storedAt) {}

    /** There is more of it than may be stored. */
    final class TooLarge extends IOException {
        TooLarge(long mostBytes) {
            super("it is larger than " + mostBytes / 1_000_000 + " MB");
        }
    }
}
