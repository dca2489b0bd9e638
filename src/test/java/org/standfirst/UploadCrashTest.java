package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;
import org.standfirst.people.MintKey;
import org.standfirst.picture.Finding;
import org.standfirst.picture.LibraryCheck;
import org.standfirst.support.Consistency;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;
import org.standfirst.support.TestProgram;
import org.standfirst.support.Uploads;

/** Kills the program at random moments while pictures are sent to it and made into renditions, and looks at what is left. */
@OnBothDatabases
class UploadCrashTest {
    private static final int ROUNDS = Boolean.getBoolean("standfirst.thorough") ? 100 : 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DatabaseKind.Place place;

    UploadCrashTest(DatabaseKind kind) {
        this.place = kind.fresh();
    }

    @Test
    void whatWasAcknowledgedStandsAfterAKillAndTheQueueGoesOn() throws IOException {
        try (Uploads uploads = new Uploads(mint())) {
            int met = 0;
            for (int round = 0; round < ROUNDS; round++) {
                try (TestProgram program = TestProgram.serve(place)) {
                    uploads.sendTo(program.address());
                    awaitMoreThan(uploads.acknowledged().size(), uploads);
                    sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(700)));
                    program.kill9();
                }
                try (Database database = place.open()) {
                    met += count(database, "select count(*) from rendition_order") > 0 ? 1 : 0;
                    assertThat(faults(database, uploads.acknowledged())).isEmpty();
                }
            }
            try (TestProgram program = TestProgram.serve(place)) {
                awaitEmptyQueue();
                assertThat(unseen(program.address(), uploads)).isEmpty();
            }
            assertThat(found()).isEmpty();
            assertThat(uploads.acknowledged()).hasSizeGreaterThan(ROUNDS);
            assertThat(met).as("kills that met work on renditions").isPositive();
        }
    }

    @Test
    void noticesAFaultThatWasPlanted() throws IOException {
        try (Uploads uploads = new Uploads(mint());
                TestProgram program = TestProgram.serve(place)) {
            uploads.sendTo(program.address());
            awaitMoreThan(2, uploads);
            program.kill9();
            Map<String, String> acknowledged = uploads.acknowledged();
            List<String> pictures = List.copyOf(acknowledged.keySet());
            List<String> files = pictures.stream()
                    .map(acknowledged::get)
                    .map(Objects::requireNonNull)
                    .toList();
            Files.delete(file(files.get(0)));
            Files.writeString(file(files.get(1)), "half a");
            try (Database database = place.open()) {
                database.write(() -> {
                    for (String table : List.of("rendition", "rendition_order")) {
                        database.sql("delete from " + table + " where picture_id = :id")
                                .param("id", pictures.get(2))
                                .update();
                    }
                });
                assertThat(faults(database, acknowledged))
                        .contains(
                                pictures.get(0) + " has lost its file",
                                pictures.get(1) + " has another file than was sent",
                                "a file in the store is not whole: " + files.get(1),
                                "1 pictures that readers are not shown");
            }
            assertThat(found()).hasSize(3).hasOnlyElementsOfTypes(Finding.Original.class, Finding.Unmade.class);
        }
    }

    private String mint() {
        try (TestParts parts = new TestParts(place)) {
            return ((MintKey.Outcome.Minted)
                            parts.get(MintKey.class).apply(new MintKey.Mint("test", new Actor.Program("test"))))
                    .secret();
        }
    }

    /** What is wrong right after a kill: with the database, with what was acknowledged, with the store. */
    private List<String> faults(Database database, Map<String, String> acknowledged) throws IOException {
        List<String> faults = new ArrayList<>(Consistency.faults(database));
        acknowledged.forEach((picture, file) -> {
            long rows = database.sql("select count(*) from picture where id = :id and file_name = :file")
                    .param("id", picture)
                    .param("file", file)
                    .query(Long.class)
                    .single();
            if (rows != 1) {
                faults.add(picture + " is not in the library");
            }
            if (Files.notExists(file(file))) {
                faults.add(picture + " has lost its file");
            } else if (!Uploads.sha256(read(file(file))).equals(file)) {
                faults.add(picture + " has another file than was sent");
            }
        });
        try (Stream<Path> files = Files.walk(place.data().resolve("pictures"))) {
            files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".part"))
                    .filter(file -> !Uploads.sha256(read(file))
                            .equals(file.getFileName().toString()))
                    .forEach(file -> faults.add("a file in the store is not whole: " + file.getFileName()));
        }
        return faults;
    }

    private Path file(String name) {
        return place.data().resolve("pictures").resolve(name.substring(0, 2)).resolve(name);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> unseen(URI program, Uploads uploads) {
        return uploads.acknowledged().keySet().stream()
                .filter(picture -> uploads.statusOf(program.resolve("/pictures/" + picture)) != 200)
                .toList();
    }

    private void awaitEmptyQueue() {
        try (Database database = place.open()) {
            Instant end = Instant.now().plus(PATIENCE);
            while (count(database, "select count(*) from rendition_order") > 0) {
                assertThat(count(database, "select count(*) from rendition_order where failures > 0 or failure <> ''"))
                        .as("renditions that failed")
                        .isZero();
                assertThat(Instant.now()).as("the queue goes on").isBefore(end);
                sleep(Duration.ofMillis(50));
            }
        }
    }

    /** What a check of the library finds wrong. */
    private List<Finding> found() throws IOException {
        List<Finding> faults = new ArrayList<>();
        try (TestParts parts = new TestParts(place)) {
            parts.get(LibraryCheck.class).apply(new LibraryCheck.Asker() {
                @Override
                public void found(Finding finding) {
                    if (finding.isFault()) {
                        faults.add(finding);
                    }
                }

                @Override
                public void at(long done, long all) {}
            });
        }
        return faults;
    }

    private static long count(Database database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private static void awaitMoreThan(int count, Uploads uploads) {
        Instant end = Instant.now().plus(PATIENCE);
        while (uploads.acknowledged().size() <= count) {
            assertThat(Instant.now()).isBefore(end);
            sleep(Duration.ofMillis(5));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
