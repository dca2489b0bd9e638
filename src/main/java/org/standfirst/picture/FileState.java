package org.standfirst.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.standfirst.store.FileStore;

/** How a file is found in the store. */
enum FileState {
    SOUND,
    MISSING,
    DAMAGED;

    private static final int BUFFER_BYTES = 256 * 1024;

    /**
     * Reads a file to its end, and compares. Where a store keeps copies on this machine, it may be such a copy.
     *
     * @throws IOException if the store can't be reached
     */
    static FileState in(FileStore store, String name) throws IOException {
        if (!store.has(name)) {
            return MISSING;
        }
        try {
            Optional<Path> file = store.find(name);
            return file.isEmpty() ? MISSING : sha256(file.get()).equals(Optional.of(name)) ? SOUND : DAMAGED;
        } catch (FileStore.Unavailable away) {
            throw away;
        } catch (IOException damaged) {
            return DAMAGED;
        }
    }

    static FileState of(Finding.Fault fault) {
        return switch (fault) {
            case MISSING -> MISSING;
            case DAMAGED -> DAMAGED;
        };
    }

    Optional<Finding.Fault> fault() {
        return switch (this) {
            case SOUND -> Optional.empty();
            case MISSING -> Optional.of(Finding.Fault.MISSING);
            case DAMAGED -> Optional.of(Finding.Fault.DAMAGED);
        };
    }

    /** Empty if it can't be read: a disk may have lost a part of it. */
    private static Optional<String> sha256(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
