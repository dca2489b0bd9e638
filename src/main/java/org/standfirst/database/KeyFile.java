package org.standfirst.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that seals what must be read again but by nobody who has the database alone. It lies beside the database, not in
 * it; nodes that share a database need the same file.
 */
public final class KeyFile {
    private static final int BYTES = 32;

    private final Path file;

    /** @param file made when a key is first needed */
    public KeyFile(Path file) {
        this.file = file;
    }

    /** The key, if there is one. */
    Optional<SecretKey> find() {
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new IllegalStateException(file + " holds no key: it has " + key.length + " bytes, not " + BYTES);
            }
            return Optional.of(new SecretKeySpec(key, "AES"));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The key; made if there is none. */
    SecretKey take() {
        Optional<SecretKey> key = find();
        if (key.isEmpty()) {
            make();
        }
        return find().orElseThrow();
    }

    /** Under its name there is never half a key, and of two who make one, the second takes the first one's. */
    private void make() {
        try {
            Path fresh = ownersOnly();
            try {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.write(fresh, key);
                try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException theirs) {
                // It will do as well.
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path ownersOnly() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        ".key",
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, ".key", "");
    }
}
