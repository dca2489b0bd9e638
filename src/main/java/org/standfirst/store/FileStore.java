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
public sealed interface FileStore extends AutoCloseable permits FolderStore, S3Store {
    /**
     * Opens a store, and sees that it can be used.
     *
     * @param address as {@link S3Address#parse} reads it; empty for the folder {@code pictures} in the data folder
     * @throws StoreUnusable if the address is not understood, or the service can't be reached or refuses what is needed
     */
    static FileStore open(String address, Path data) {
        return address.isEmpty()
                ? new FolderStore(data.resolve("pictures"))
                : S3Store.open(S3Address.parse(address), data.resolve("cache").resolve("pictures"));
    }

    /**
     * Stores what a stream holds. When this returns, the file is kept for good. A file that was there already counts as
     * new again, so that {@link #list} tells its age from now.
     *
     * @throws TooLarge if there are more bytes than allowed; nothing is kept then
     * @throws Unavailable if the store can't be used now
     * @throws IOException if reading or writing fails
     */
    StoredFile store(InputStream content, long mostBytes) throws IOException;

    /**
     * Where a file can be read on this machine's disk, now: it must be opened soon, and never be written to.
     *
     * @param name as {@link StoredFile#name} says it; anything else is not there
     * @return empty if it is not there
     * @throws Unavailable if the store can't be used now
     * @throws IOException if the file is damaged or can't be read
     */
    Optional<Path> find(String name) throws IOException;

    /**
     * Whether the store itself has it, now. Unlike {@link #find}, this is never told from a copy on this machine.
     *
     * @throws Unavailable if the store can't be used now
     * @throws IOException if that can't be found out
     */
    boolean has(String name) throws IOException;

    /** Tells of every file, in no order. What is stored or removed meanwhile may be told of or not. */
    void list(Consumer<Entry> reader) throws IOException;

    /** Removes a file; nothing happens if it is not there. */
    void remove(String name) throws IOException;

    /** For people: where the files lie, without a secret. */
    String describe();

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

    /** The store can't be used now, whatever the file; later it may. The message is half a sentence, with what to check. */
    final class Unavailable extends IOException {
        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
