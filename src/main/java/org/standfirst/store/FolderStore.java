package org.standfirst.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Files in a folder of this machine: on disk, name and all, when {@link #store} returns. */
public final class FolderStore implements FileStore {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** Keeps files in this folder, which is made when the first comes. */
    public FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public StoredFile store(InputStream content, long mostBytes) throws IOException {
        Path partial = Files.createTempFile(Files.createDirectories(incoming()), "", ".part");
        try {
            String name = copy(content, partial, mostBytes);
            Path target = path(name);
            Files.createDirectories(target.getParent());
            sync(partial);
            moveInto(partial, target);
            return describe(name, target);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    @Override
    public Optional<Path> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path path = path(name);
        return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    }

    @Override
    public void list(Consumer<Entry> reader) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            for (Path part : parts) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
                    for (Path file : files) {
                        describe(file).ifPresent(reader);
                    }
                }
            }
        }
    }

    /** Empty if it is no stored file, or none any more: others may remove it at this moment. */
    private static Optional<Entry> describe(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Entry(name, about.size(), about.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(String name) throws IOException {
        if (NAME.matcher(name).matches()) {
            Files.deleteIfExists(path(name));
        }
    }

    @Override
    public void removeUnfinished(Instant begunBefore) throws IOException {
        if (Files.notExists(incoming())) {
            return;
        }
        try (DirectoryStream<Path> partials = Files.newDirectoryStream(incoming(), "*.part")) {
            for (Path partial : partials) {
                if (lastWritten(partial).isBefore(begunBefore)) {
                    Files.deleteIfExists(partial);
                }
            }
        }
    }

    private static Instant lastWritten(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException gone) {
            return Instant.MAX;
        }
    }

    @Override
    public void close() {}

    private static String copy(InputStream content, Path partial, long mostBytes) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(partial), digest)) {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > mostBytes) {
                    throw new TooLarge(mostBytes);
                }
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void moveInto(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException same) {
            // the same name is the same content
        }
        // The name must be on disk too, or a power cut leaves a row that names no file.
        try (FileChannel channel = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // some systems can't sync a folder, and need not
        }
    }

    private static StoredFile describe(String name, Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(MediaType.BYTES_NEEDED);
        }
        return new StoredFile(name, MediaType.of(head), Files.size(path));
    }

    private Path incoming() {
        return folder.resolve("incoming");
    }

    private Path path(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
