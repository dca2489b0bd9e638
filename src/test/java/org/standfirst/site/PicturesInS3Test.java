package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Database;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.Rendition;
import org.standfirst.picture.RenditionWorker;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.S3Service;
import org.standfirst.support.SamplePictures;
import org.standfirst.support.TestMagazine;
import org.standfirst.support.TestProgram;

/** The whole program with its files in an S3 service. */
class PicturesInS3Test {
    @Test
    void everyRenditionIsServedAlsoByAMachineThatHasNone() throws IOException {
        DatabaseKind.Place place = DatabaseKind.SQLITE.fresh();
        String store = store(S3Service.shared());
        Picture picture;
        try (TestMagazine magazine = TestMagazine.start(place, store)) {
            picture = magazine.picture(SamplePictures.jpeg(1400, 900, 1), Picture.Words.NONE);
            magazine.awaitRenditions();
            picture = magazine.part(Pictures.class).find(picture.id()).orElseThrow();
            assertThat(picture.renditions()).hasSizeGreaterThan(10);
            servesAll(magazine, picture);
        }
        assertThat(place.data().resolve("pictures")).doesNotExist();
        delete(place.data().resolve("cache"));

        try (TestMagazine magazine = TestMagazine.start(place, store)) {
            servesAll(magazine, picture);
        }
    }

    @Test
    void whatAnOutageMeetsIsServedAndMadeAfterIt() throws IOException {
        DatabaseKind.Place place = DatabaseKind.SQLITE.fresh();
        try (S3Service service = S3Service.start();
                TestMagazine magazine = TestMagazine.start(place, store(service))) {
            Picture picture = magazine.picture(SamplePictures.jpeg(2400, 1600, 2), Picture.Words.NONE);
            Rendition first = picture.plain().orElseThrow();
            service.stop();
            awaitTrouble(magazine);

            assertThat(magazine.get(first.path()).statusCode()).isEqualTo(200);
            delete(place.data().resolve("cache"));
            assertThat(magazine.get(first.path()).statusCode()).isEqualTo(503);

            service.startAgain();
            assertThat(magazine.get(first.path()).statusCode()).isEqualTo(200);
            magazine.awaitRenditions();
            assertThat(failures(magazine)).isZero();
            servesAll(magazine, magazine.part(Pictures.class).find(picture.id()).orElseThrow());
        }
    }

    @Test
    void aStoreThatCannotBeUsedIsToldAtTheStart() {
        S3Service service = S3Service.shared();
        Map<String, String> wrongKey = new HashMap<>(S3Service.KEY);
        wrongKey.put("AWS_SECRET_ACCESS_KEY", "wrong");
        refuses(
                S3Service.KEY,
                "s3://no-such-bucket?endpoint=" + service.endpoint(),
                1,
                "The store s3://no-such-bucket/ at " + service.endpoint() + " can't be used: there is no such bucket");
        refuses(wrongKey, store(service), 1, "it refuses the key. Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        refuses(S3Service.KEY, "s4://bucket", 2, "--store: The address of the store is not understood.");
    }

    private static void refuses(Map<String, String> environment, String store, int status, String words) {
        List<String> arguments = List.of("serve", "--data", "data", "--port", "0", "--store", store);
        try (TestProgram program = TestProgram.start(arguments, environment)) {
            assertThat(program.awaitExit()).isEqualTo(status);
            assertThat(program.errors()).contains(words).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    private static String store(S3Service service) {
        return "s3://" + service.newBucket() + "/magazine?endpoint=" + service.endpoint();
    }

    private static void servesAll(TestMagazine magazine, Picture picture) {
        for (Rendition rendition : picture.renditions()) {
            assertThat(magazine.get(rendition.path()))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                    .satisfies(answer -> assertThat(answer.headers().firstValueAsLong("Content-Length"))
                            .hasValue(rendition.file().bytes()));
        }
    }

    /** Until work that was ordered has met the outage. */
    private static void awaitTrouble(TestMagazine magazine) {
        Instant end = Instant.now().plusSeconds(60);
        while (magazine.part(Database.class)
                        .sql("select count(*) from rendition_order where due_at > :now and claimed_by is null")
                        .param("now", System.currentTimeMillis())
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(magazine.part(RenditionWorker.class).waiting())
                    .as("orders that the outage meets")
                    .isPositive();
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(failures(magazine)).isZero();
    }

    private static long failures(TestMagazine magazine) {
        return magazine.part(Database.class)
                .sql("select count(*) from rendition_order where failures > 0")
                .query(Long.class)
                .single();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path path : all) {
            deleteUnlessFilledAgain(path);
        }
    }

    /** What is just being put there stays; the picture is not among it. */
    private static void deleteUnlessFilledAgain(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException filledAgain) {
            assertThat(path).isDirectory();
        }
    }
}
