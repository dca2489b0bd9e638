package org.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder must do beyond {@link FileStoreTest}: outlast a power cut, and keep itself clean. */
class FolderStoreTest {
    @TempDir
    Path base;

    @Test
    void whatWasAcknowledgedOutlastsAPowerCut() throws Exception {
        PowerCut disk = new PowerCut();
        FolderStore store = new FolderStore(base.resolve("srv/magazine/data/pictures"), disk);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            byte[] content = FileStoreTest.random(100 + number);
            work.add(() -> disk.spares(path(store, content), base));
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> outlasts : threads.invokeAll(work)) {
                assertThat(outlasts.get()).isTrue();
            }
        }
    }

    @Test
    void whatIsStoredAgainOutlastsAPowerCutToo() throws IOException {
        PowerCut disk = new PowerCut();
        FolderStore store = new FolderStore(base.resolve("pictures"), disk);
        byte[] content = FileStoreTest.random(100);
        path(store, content);

        assertThat(disk.spares(path(store, content), base)).isTrue();
    }

    @Test
    void aFolderOfAProgramThatDidNotSyncItIsSynced() throws IOException {
        PowerCut disk = new PowerCut();
        byte[] content = FileStoreTest.random(100);
        Files.createDirectories(
                base.resolve("pictures/" + FileStoreTest.sha256(content).substring(0, 2)));

        assertThat(disk.spares(path(new FolderStore(base.resolve("pictures"), disk), content), base))
                .isTrue();
    }

    @Test
    void nothingIsAcknowledgedThatCouldNotBeSynced() {
        FolderStore store = new FolderStore(base.resolve("pictures"), new Disk() {
            @Override
            void syncFile(Path file) throws IOException {
                throw new IOException("the disk is broken");
            }
        });
        byte[] content = FileStoreTest.random(100);

        assertThatThrownBy(() -> path(store, content)).hasMessage("the disk is broken");
        assertThat(store.find(FileStoreTest.sha256(content))).isEmpty();
        assertThat(base.resolve("pictures/incoming")).isEmptyDirectory();
    }

    @Test
    void whatAKilledProgramLeftIsSweptOnceNobodyCanStillBeWritingIt() throws IOException {
        Path incoming = Files.createDirectories(base.resolve("pictures/incoming"));
        Path abandoned = Files.writeString(incoming.resolve("1.part"), "some");
        Path underWay = Files.writeString(incoming.resolve("2.part"), "some");
        Path foreign = Files.writeString(incoming.resolve("notes.txt"), "some");
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(abandoned, old);
        Files.setLastModifiedTime(foreign, old);

        new FolderStore(base.resolve("pictures")).close();

        assertThat(abandoned).doesNotExist();
        assertThat(underWay).exists();
        assertThat(foreign).exists();
    }

    private static Path path(FolderStore store, byte[] content) throws IOException {
        return store.find(store.store(new ByteArrayInputStream(content), content.length)
                        .name())
                .orElseThrow();
    }

    /** Knows what would be left if the power failed now: contents and names that were synced, under names that were. */
    private static final class PowerCut extends Disk {
        private final Set<Object> contents = ConcurrentHashMap.newKeySet();
        private final Map<Path, Object> names = new ConcurrentHashMap<>();

        @Override
        void syncFile(Path file) throws IOException {
            Object identity = identity(file);
            super.syncFile(file);
            contents.add(identity);
        }

        @Override
        void syncFolder(Path folder) throws IOException {
            Map<Path, Object> now = new ConcurrentHashMap<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    try {
                        now.put(entry, identity(entry));
                    } catch (UncheckedIOException goneMeanwhile) {
                        // another thread's or program's
                    }
                }
            }
            super.syncFolder(folder);
            names.putAll(now);
        }

        boolean spares(Path file, Path base) {
            for (Path part = file; part != null && !part.equals(base); part = part.getParent()) {
                if (!identity(part).equals(names.get(part))) {
                    return false;
                }
            }
            return contents.contains(identity(file));
        }

        private static Object identity(Path path) {
            try {
                return Objects.requireNonNull(
                        Files.readAttributes(path, BasicFileAttributes.class).fileKey());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
