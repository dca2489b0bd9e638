package org.standfirst.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of pictures, recordings and documents, each under the SHA-256 of its content: the same file is stored once,
 * and what lies under a name never changes. Safe for use by several threads and processes at once.
 */
public final class PictureStore {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** Keeps files in this folder, which is made when the first comes. */
    public PictureStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Stores what a stream holds. When this returns, the file is on disk.
     *
     * @throws TooLarge if there are more bytes than allowed
     * @throws IOException if reading or writing fails
     */
    public Picture.File store(InputStream content, long mostBytes) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path partial = Files.createTempFile(incoming, "", ".part");
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

    /** Where a stored file lies; empty if it is not there. */
    public Optional<Path> find(Picture.File file) {
        if (!NAME.matcher(file.name()).matches()) {
            return Optional.empty();
        }
        Path path = path(file.name());
        return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    }

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

    private static Picture.File describe(String name, Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(MediaType.BYTES_NEEDED);
        }
        String mediaType = MediaType.of(head);
        PixelSize size = MediaType.isPicture(mediaType) ? PixelSize.of(path, mediaType) : PixelSize.UNKNOWN;
        return new Picture.File(name, mediaType, Files.size(path), size.width(), size.height());
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

    /** There is more of it than may be stored. */
    public static final class TooLarge extends IOException {
        TooLarge(long mostBytes) {
            super("it is larger than " + mostBytes / 1_000_000 + " MB");
        }
    }
}
