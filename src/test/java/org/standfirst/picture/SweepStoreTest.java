package org.standfirst.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.ChangeLog;
import org.standfirst.kernel.Id;
import org.standfirst.store.StoredFile;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.SamplePictures;

@OnBothDatabases
class SweepStoreTest {
    private static final SweepStore.Grace NONE = new SweepStore.Grace(Duration.ZERO, Duration.ZERO);
    private static final int PICTURES_IN_THE_RACE = 40;

    private final PictureShelf shelf;

    SweepStoreTest(DatabaseKind kind) {
        this.shelf = new PictureShelf(kind);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void removesAFileThatNothingNamesAfterADayAndNotBefore() throws IOException {
        StoredFile stray = shelf.store(new byte[] {1, 2, 3});

        shelf.age(Duration.ofHours(23));
        assertThat(sweep()).isEqualTo(new SweepStore.Swept(0, 0, 0));
        assertThat(shelf.has(stray.name())).isTrue();

        shelf.age(Duration.ofHours(25));
        assertThat(sweep()).isEqualTo(new SweepStore.Swept(1, 3, 0));
        assertThat(shelf.has(stray.name())).isFalse();
        assertThat(shelf.part(ChangeLog.class).after(0, 10))
                .singleElement()
                .satisfies(change -> assertThat(change.detail()).isEqualTo("{\"files\":1,\"bytes\":3}"));
    }

    @Test
    void aFileThatIsStoredAgainCountsAsNew() throws IOException {
        shelf.store(new byte[] {1});
        shelf.age(Duration.ofDays(2));
        StoredFile again = shelf.store(new byte[] {1});

        sweep();

        assertThat(shelf.has(again.name())).isTrue();
    }

    @Test
    void keepsEveryFileThatARowNames() throws IOException {
        shelf.finished(1);
        shelf.photograph(2);
        shelf.attached("minutes");
        Set<String> before = shelf.names();
        shelf.age(Duration.ofDays(400));

        sweep();

        assertThat(shelf.names()).isEqualTo(before).hasSizeGreaterThan(10);
    }

    @Test
    void keepsReplacedRenditionsForPagesThatStillNameThem() throws IOException {
        Picture before = shelf.finished(1);
        shelf.part(FocusPicture.class).apply(before.id(), new Picture.Focus(0, 0), "test");
        shelf.workOff();
        Picture after = shelf.find(before.id());
        List<Rendition> replaced = before.renditions().stream()
                .filter(rendition -> !after.renditions().contains(rendition))
                .toList();
        assertThat(replaced).isNotEmpty();

        shelf.age(Duration.ofDays(400));
        sweep();
        assertThat(replaced).allMatch(this::isServed);

        shelf.update("update former_rendition set replaced_at = replaced_at - "
                + Duration.ofDays(30).toMillis());
        assertThat(sweep().files()).isPositive();
        assertThat(replaced)
                .noneMatch(this::isServed)
                .noneMatch(rendition -> shelf.has(rendition.file().name()));
        assertThat(after.renditions()).allMatch(this::isServed);
        assertThat(shelf.faults()).isEmpty();
    }

    @Test
    void aReplacedRenditionIsWithheldLikeItsPicture() throws IOException {
        Picture before = shelf.finished(1);
        shelf.part(FocusPicture.class).apply(before.id(), new Picture.Focus(0, 0), "test");
        shelf.workOff();
        shelf.update("update picture set expires_at = 1");

        assertThat(before.renditions())
                .noneMatch(rendition -> shelf.part(Renditions.class)
                        .find(rendition.address(), rendition.format())
                        .isPresent());
    }

    private boolean isServed(Rendition rendition) {
        return shelf.part(Renditions.class)
                .find(rendition.address(), rendition.format())
                .map(found -> shelf.has(found.file().name()))
                .orElse(false);
    }

    @Test
    void keepsAReplacedOriginalForBackupsThatStillNameIt() throws IOException {
        Picture picture = shelf.finished(1);
        String original = shelf.original(picture);
        StoredFile other = shelf.store(SamplePictures.jpeg(80, 60, 2));
        shelf.part(SupplyPicture.class).apply(new SupplyPicture.Supply(picture.id(), other, "test"));

        shelf.age(Duration.ofDays(400));
        sweep();
        assertThat(shelf.has(original)).isTrue();

        shelf.update("update former_file set replaced_at = replaced_at - "
                + Duration.ofDays(30).toMillis());
        sweep();
        assertThat(shelf.has(original)).isFalse();
        assertThat(shelf.has(other.name())).isTrue();
    }

    /** As if the sweep had read a file's age just before the file was stored again. */
    @Test
    void leavesAFileAloneThatIsAboutToBeNamed() throws Exception {
        StoredFile file = shelf.store(SamplePictures.jpeg(96, 64, 1));
        Id<Picture> picture = shelf.part(AddPicture.class)
                .apply(new AddPicture.Add("", Picture.Words.NONE, "test"))
                .id();
        SupplyPicture.Developed developed = shelf.part(SupplyPicture.class).develop(file);
        shelf.age(Duration.ofDays(400));

        assertThat(sweep().files()).isZero();
        shelf.part(org.standfirst.database.Database.class)
                .write(() -> shelf.part(SupplyPicture.class)
                        .keep(new SupplyPicture.Supply(picture, file, "test"), developed));

        shelf.workOff();
        assertThat(shelf.faults()).isEmpty();
    }

    @Test
    void whoeverComesTooLateIsToldToStoreItAgain() throws IOException {
        StoredFile file = shelf.store(new byte[] {1});
        shelf.age(Duration.ofDays(2));
        sweep();

        assertThatThrownBy(() -> shelf.part(HeldFiles.class).hold(List.of(file.name())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("swept away");
    }

    @Test
    void aHoldEndsWhenItsHolderCameToNothing() throws IOException {
        StoredFile file = shelf.store(new byte[] {1});
        shelf.part(HeldFiles.class).hold(List.of(file.name()));
        shelf.age(Duration.ofDays(2));

        assertThat(sweep().files()).isZero();
        shelf.update("update held_file set held_until = held_until - "
                + Duration.ofDays(1).toMillis());
        assertThat(sweep().files()).isEqualTo(1);
    }

    /** Without a grace, so that every file is swept in the moment in which nothing names or holds it. */
    @Test
    void noPictureThatWasAcknowledgedLosesAFileHoweverOftenItSweeps() throws Exception {
        AtomicBoolean racing = new AtomicBoolean(true);
        AtomicLong swept = new AtomicLong();
        AtomicLong again = new AtomicLong();
        Set<Id<Picture>> acknowledged = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sweepers =
                    List.of(threads.submit(sweeping(racing, swept)), threads.submit(sweeping(racing, swept)));
            Future<?> darkroom = threads.submit(() -> {
                while (racing.get()) {
                    shelf.workOff();
                }
                return null;
            });
            List<Future<Id<Picture>>> takings = new ArrayList<>();
            for (int number = 0; number < PICTURES_IN_THE_RACE; number++) {
                // Each is brought by two at once.
                byte[] file = SamplePictures.jpeg(48, 32, number / 2);
                takings.add(threads.submit(() -> takeInUntilItIsThere(file, again)));
            }
            for (Future<Id<Picture>> taking : takings) {
                acknowledged.add(taking.get());
            }
            racing.set(false);
            darkroom.get();
            for (Future<?> sweeper : sweepers) {
                sweeper.get();
            }
        }
        shelf.update("update rendition_order set due_at = 0, failure = ''");
        shelf.workOff();

        assertThat(acknowledged).hasSize(PICTURES_IN_THE_RACE / 2);
        assertThat(shelf.faults()).isEmpty();
        assertThat(swept).as("files swept during the race").hasPositiveValue();
        assertThat(acknowledged)
                .allSatisfy(id -> assertThat(shelf.find(id).isShown()).isTrue());
    }

    private Callable<Void> sweeping(AtomicBoolean racing, AtomicLong swept) {
        return () -> {
            while (racing.get()) {
                swept.addAndGet(shelf.part(SweepStore.class).apply(NONE).files());
                Thread.sleep(ThreadLocalRandom.current().nextLong(60));
            }
            return null;
        };
    }

    private Id<Picture> takeInUntilItIsThere(byte[] file, AtomicLong again) {
        while (true) {
            try {
                switch (shelf.takeIn(file)) {
                    case TakeInPicture.Outcome.TakenIn taken -> {
                        return taken.picture();
                    }
                    case TakeInPicture.Outcome.Known(var picture) -> {
                        return picture;
                    }
                    // libvips found it gone.
                    case TakeInPicture.Outcome.Refused _ -> again.incrementAndGet();
                }
            } catch (IOException sweptAway) {
                again.incrementAndGet();
            }
        }
    }

    private SweepStore.Swept sweep() throws IOException {
        return shelf.part(SweepStore.class).apply(SweepStore.Grace.USUAL);
    }
}
