package org.standfirst.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.standfirst.store.FileStore;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestParts;

/** Pictures of other people, kept beside the checkout. */
class SharedPicturesTest {
    private static final Path FOLDER = Path.of("../shared/data/pictures");

    @Test
    void eachIsShownOrRefused() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "there is no folder of shared pictures");
        try (TestParts parts = new TestParts(DatabaseKind.SQLITE.fresh())) {
            for (Path file : files()) {
                long began = System.nanoTime();
                TakeInPicture.Outcome outcome = takeIn(parts, file);
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                System.out.println("PIC " + FOLDER.relativize(file) + " " + took.toMillis() + " ms " + outcome);
            }
            long b = System.nanoTime();
            if (Boolean.getBoolean("work")) parts.get(RenditionWorker.class).workOff(_ -> {});
            System.out.println("PIC all " + (System.nanoTime() - b) / 1_000_000 + " left "
                    + parts.get(RenditionWorker.class).waiting());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static TakeInPicture.Outcome takeIn(TestParts parts, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return parts.get(TakeInPicture.class)
                    .apply(new TakeInPicture.TakeIn(
                            parts.get(FileStore.class).store(content, TakeInPicture.MOST_BYTES), "test"));
        }
    }
}
