package org.standfirst.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.SamplePictures;
import org.standfirst.support.TestParts;

/** A library of pictures in a folder, for tests that reach into both. */
final class PictureShelf implements AutoCloseable {
    final TestParts parts;

    PictureShelf(DatabaseKind kind) {
        this.parts = new TestParts(kind.fresh());
    }

    <T> T part(Class<T> type) {
        return parts.get(type);
    }

    StoredFile store(byte[] content) throws IOException {
        return part(FileStore.class).store(new ByteArrayInputStream(content), 100_000_000);
    }

    TakeInPicture.Outcome takeIn(byte[] content) throws IOException {
        return part(TakeInPicture.class).apply(new TakeInPicture.TakeIn(store(content), "test"));
    }

    /** A small photograph with its first rendition; the same number gives the same file. */
    Picture photograph(int number) throws IOException {
        return find(((TakeInPicture.Outcome.TakenIn) takeIn(SamplePictures.jpeg(96, 64, number))).picture());
    }

    /** The same with all its renditions. */
    Picture finished(int number) throws IOException {
        Id<Picture> id = photograph(number).id();
        workOff();
        return find(id);
    }

    Picture find(Id<Picture> id) {
        return part(Pictures.class).findEvenIfWithheld(id).orElseThrow();
    }

    void workOff() {
        try {
            part(RenditionWorker.class).workOff(_ -> {});
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    String original(Picture picture) {
        return picture.original().orElseThrow().file().name();
    }

    /** Where a file lies, whether it is there or not. */
    Path path(String name) throws IOException {
        return part(FileStore.class).find(name).orElseThrow();
    }

    boolean has(String name) {
        try {
            return part(FileStore.class).has(name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The names of all files in the store. */
    Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        part(FileStore.class).list(entry -> names.add(entry.name()));
        return names;
    }

    /** Makes every file in the store as old as that. */
    void age(Duration age) throws IOException {
        for (String name : names()) {
            Files.setLastModifiedTime(path(name), FileTime.from(Instant.now().minus(age)));
        }
    }

    void damage(String name) throws IOException {
        byte[] content = Files.readAllBytes(path(name));
        content[content.length / 2] ^= 0x55;
        Files.write(path(name), content);
    }

    void update(String sql) {
        Database database = part(Database.class);
        database.write(() -> {
            database.sql(sql).update();
        });
    }

    /** What a check of the whole finds. */
    List<Finding> check() throws IOException {
        Collected collected = new Collected();
        part(LibraryCheck.class).apply(collected);
        assertThat(collected.done).as("files read, of those that are named").isEqualTo(collected.all);
        return collected.findings;
    }

    List<Finding> faults() throws IOException {
        return check().stream().filter(Finding::isFault).toList();
    }

    /** Keeps what it is told. */
    private static final class Collected implements LibraryCheck.Asker {
        private final List<Finding> findings = new ArrayList<>();
        private long done;
        private long all;

        @Override
        public void found(Finding finding) {
            findings.add(finding);
        }

        @Override
        public void at(long done, long all) {
            assertThat(done).isEqualTo(this.done + 1);
            this.done = done;
            this.all = all;
        }
    }

    AttachedFile attached(String content) throws IOException {
        StoredFile file = store(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return part(AddAttachedFile.class)
                .apply(new AddAttachedFile.Add("Minutes", "minutes.txt", "", Optional.of(file), "test"));
    }

    @Override
    public void close() {
        parts.close();
    }
}
