package org.standfirst.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** A file that was received in full and lies under a passing name, until it is moved to its place or thrown away. */
final class Incoming implements AutoCloseable {
    private static final String ENDING = ".part";

    /** A stream that has brought nothing for so long belongs to a program that was killed. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path file;
    private final StoredFile description;

    private Incoming(Path file, StoredFile description) {
        this.file = file;
        this.description = description;
    }

    /**
     * Receives a stream to its end.
     *
     * @param folder where it lies meanwhile; made where there is none
     * @throws FileStore.TooLarge if there are more bytes than allowed; nothing is kept then, as with any other failure
     */
    static Incoming receive(Path folder, InputStream content, long mostBytes) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder), "", ENDING);
        try {
            return new Incoming(file, copy(content, file, mostBytes));
        } catch (IOException | RuntimeException | Error failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static StoredFile copy(InputStream content, Path file, long mostBytes) throws IOException {
        MessageDigest digest = digest("SHA-256");
        ByteArrayOutputStream head = new ByteArrayOutputStream(MediaType.BYTES_NEEDED);
        long total = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > mostBytes) {
                    throw new FileStore.TooLarge(mostBytes);
                }
                out.write(buffer, 0, read);
                head.write(buffer, 0, Math.min(read, MediaType.BYTES_NEEDED - head.size()));
            }
        }
        return new StoredFile(HexFormat.of().formatHex(digest.digest()), MediaType.of(head.toByteArray()), total);
    }

    /** Throws away what programs left behind when they were killed. */
    static void sweep(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + ENDING)) {
            Instant oldest = Instant.now().minus(ABANDONED);
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (NoSuchFileException none) {
            // there is no folder yet, or another program sweeps too
        } catch (IOException | DirectoryIteratorException failed) {
            // what is left over takes room and does no other harm; the next start sweeps again
        }
    }

    /** A digest that every Java has. */
    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    /** What was received; its name is that of its content. */
    StoredFile description() {
        return description;
    }

    Path file() {
        return file;
    }

    /** Moves it to its place at one stroke, over what lies there. */
    void moveTo(Path place) throws IOException {
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Throws it away unless it was moved. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
