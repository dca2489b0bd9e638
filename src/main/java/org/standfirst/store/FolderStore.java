package org.standfirst.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Files in a folder of this machine: on disk, name and all, when {@link #store} returns. */
public final class FolderStore implements FileStore {
    private final Path folder;
    private final Disk disk;

    /** Folders whose own names are known to be on disk. */
    private final Set<Path> lasting = ConcurrentHashMap.newKeySet();

    /** Keeps files in this folder, which is made when the first comes. */
    public FolderStore(Path folder) {
        this(folder, Disk.REAL);
    }

    FolderStore(Path folder, Disk disk) {
        this.folder = folder.toAbsolutePath();
        this.disk = disk;
        Incoming.sweep(incoming());
    }

    @Override
    public StoredFile store(InputStream content, long mostBytes) throws IOException {
        try (Incoming received = Incoming.receive(incoming(), content, mostBytes)) {
            Path place = place(received.description().name());
            Path shelf = shelf(received.description().name());
            disk.syncFile(received.file());
            makeLasting(shelf);
            received.moveTo(place);
            // The name must be on disk too, or a power cut leaves a row that names no file.
            disk.syncFolder(shelf);
            return received.description();
        }
    }

    /** A folder is only as lasting as its name in the folder above, and that as its own in turn. */
    private void makeLasting(Path shelf) throws IOException {
        Files.createDirectories(shelf);
        Deque<Path> doubtful = new ArrayDeque<>();
        for (Path made = shelf; made != null && !lasting.contains(made); made = made.getParent()) {
            doubtful.push(made);
        }
        // Also where it was there before: another thread or program may have made it, and not have synced it yet.
        for (Path made : doubtful) {
            Path above = made.getParent();
            if (above != null) {
                sync(above);
            }
            lasting.add(made);
        }
    }

    private void sync(Path above) throws IOException {
        try {
            disk.syncFolder(above);
        } catch (IOException failed) {
            // Further up lie mount points, some of which can't be synced; those were there before us.
            if (above.startsWith(folder) || above.equals(folder.getParent())) {
                throw failed;
            }
        }
    }

    @Override
    public Optional<Path> find(String name) {
        if (!Layout.isName(name)) {
            return Optional.empty();
        }
        Path place = place(name);
        return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
    }

    @Override
    public boolean has(String name) {
        return find(name).isPresent();
    }

    @Override
    public void list(Consumer<Entry> reader) throws IOException {
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            for (Path shelf : shelves) {
                listShelf(shelf, reader);
            }
        } catch (NoSuchFileException nothingStoredYet) {
            // nothing to tell of
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
    }

    private void listShelf(Path shelf, Consumer<Entry> reader) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf)) {
            for (Path file : files) {
                Optional<String> name = Layout.name(shelf.getFileName() + "/" + file.getFileName());
                if (name.isPresent()) {
                    tell(name.get(), file, reader);
                }
            }
        } catch (NotDirectoryException | NoSuchFileException none) {
            // a file in its place, or removed meanwhile
        }
    }

    private static void tell(String name, Path file, Consumer<Entry> reader) throws IOException {
        BasicFileAttributes about;
        try {
            about = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException removedMeanwhile) {
            return;
        }
        if (about.isRegularFile()) {
            reader.accept(new Entry(name, about.size(), about.lastModifiedTime().toInstant()));
        }
    }

    @Override
    public void remove(String name) throws IOException {
        if (Layout.isName(name)) {
            Files.deleteIfExists(place(name));
        }
    }

    @Override
    public String describe() {
        return folder.toString();
    }

    @Override
    public void close() {}

    /** Where a file of this name lies once it is stored. */
    Path place(String name) {
        return folder.resolve(Layout.path(name));
    }

    /** The folder that it lies in. */
    Path shelf(String name) {
        return folder.resolve(Layout.shelf(name));
    }

    /** Where files lie that are still coming in; on the same disk, so that they can be moved at one stroke. */
    Path incoming() {
        return folder.resolve("incoming");
    }
}
