package org.standfirst.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.standfirst.kernel.Id;

/**
 * Where exports lie that were sent in, and the reports of what came of them. Whoever sends a file names it, but says
 * nothing of where it lies: each has a folder that is numbered here.
 *
 * @param reports the folder that holds a folder for each report
 * @param mostBytes that an export may have, all its files together
 */
public record ImportFolder(Path reports, long mostBytes) {
    private static final int LONGEST_NAME = 80;
    private static final int BUFFER_BYTES = 64 * 1024;

    /** So that the database and its log still fit beside it. */
    private static final long ROOM_LEFT = 100_000_000;

    /**
     * Keeps a file of an export as it comes in. When this returns, it is on disk.
     *
     * @param number of the file within the export
     * @param name as whoever sends it calls it
     * @return how many bytes it has
     * @throws IOException if it can't be read to its end, or not be written
     */
    public long keep(Id<Import> export, int number, String name, InputStream content) throws IOException {
        Path folder = Files.createDirectories(folder(export).resolve(Integer.toString(number)));
        Path file = folder.resolve(plain(name));
        Path part = folder.resolve("incomplete");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                out.write(buffer, 0, count);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return Files.size(file);
    }

    /** A stranger's name, made of characters that mean nothing anywhere. */
    public static String plain(String name) {
        String last = name.replaceFirst("(?s).*[/\\\\]", "");
        String plain = last.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.-]+", "");
        String cut = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return cut.isEmpty() || cut.equals("incomplete") ? "export.xml" : cut.replaceFirst("^[.-]+", "x");
    }

    /** Whether so much more can be kept. */
    public boolean hasRoomFor(long bytes) throws IOException {
        Files.createDirectories(uploads());
        return Files.getFileStore(uploads()).getUsableSpace() - ROOM_LEFT >= bytes;
    }

    /**
     * The files of an export, in the order in which they were sent; empty if they are not here.
     *
     * @throws IOException if the folder can't be read
     */
    List<Path> files(Import export) throws IOException {
        Path folder = folder(export.id());
        List<Path> files = Stream.iterate(0, number -> number + 1)
                .limit(export.files().size())
                .map(number -> folder.resolve(Integer.toString(number))
                        .resolve(plain(export.files().get(number))))
                .toList();
        return files.stream().allMatch(Files::isRegularFile) ? files : List.of();
    }

    /**
     * Throws the files of an export away.
     *
     * @throws IOException if they can't be
     */
    public void throwAway(Id<Import> export) throws IOException {
        FileSystemUtils.deleteRecursively(folder(export));
    }

    /**
     * Throws away what was begun to be sent and is no export.
     *
     * @throws IOException if it can't be
     */
    void sweep(Predicate<Id<Import>> isKnown) throws IOException {
        if (!Files.isDirectory(uploads())) {
            return;
        }
        try (Stream<Path> folders = Files.list(uploads())) {
            for (Path folder : folders.toList()) {
                boolean isStray = Id.<Import>parse(folder.getFileName().toString())
                        .filter(isKnown.negate())
                        .isPresent();
                if (isStray) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    private Path uploads() {
        return reports.resolve("uploads");
    }

    private Path folder(Id<Import> export) {
        return uploads().resolve(export.value());
    }
}
