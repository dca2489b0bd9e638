package org.standfirst.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

@OnBothDatabases
class LibraryCheckTest {
    private final PictureShelf shelf;

    LibraryCheckTest(DatabaseKind kind) {
        this.shelf = new PictureShelf(kind);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void findsNothingInALibraryThatIsSound() throws IOException {
        shelf.finished(1);
        shelf.attached("minutes");
        // Its other renditions are on order.
        shelf.photograph(2);
        shelf.part(AddPicture.class).apply(new AddPicture.Add("", Picture.Words.NONE, "test"));

        assertThat(shelf.check()).isEmpty();
    }

    @Test
    void findsAnOriginalThatIsMissingOrDamaged() throws IOException {
        Picture missing = shelf.finished(1);
        Picture damaged = shelf.finished(2);
        Files.delete(shelf.path(shelf.original(missing)));
        shelf.damage(shelf.original(damaged));

        assertThat(shelf.check())
                .containsExactly(
                        new Finding.Original(missing, shelf.original(missing), Finding.Fault.MISSING),
                        new Finding.Original(damaged, shelf.original(damaged), Finding.Fault.DAMAGED))
                .allMatch(finding -> finding.isFault() && finding.remakeable().isEmpty());
    }

    @Test
    void renditionsAreMadeAnewFromASoundOriginal() throws IOException {
        Picture picture = shelf.finished(1);
        List<String> files = picture.renditions().stream()
                .map(rendition -> rendition.file().name())
                .distinct()
                .toList();
        Files.delete(shelf.path(files.get(0)));
        shelf.damage(files.get(1));
        Files.write(shelf.path(files.get(2)), new byte[0]);

        List<Finding> found = shelf.check();
        assertThat(found)
                .containsExactly(
                        new Finding.Renditions(picture, Finding.Fault.MISSING, 1, true),
                        new Finding.Renditions(picture, Finding.Fault.DAMAGED, 2, true))
                .allMatch(finding -> finding.remakeable().equals(Optional.of(picture.id())));

        shelf.part(RemakeRenditions.class).apply(picture.id(), "test");
        shelf.workOff();
        assertThat(shelf.check()).isEmpty();
    }

    @Test
    void nothingIsMadeAnewFromADamagedOriginal() throws IOException {
        Picture picture = shelf.finished(1);
        shelf.damage(shelf.original(picture));
        Files.delete(shelf.path(picture.renditions().getFirst().file().name()));

        assertThat(shelf.check())
                .hasSize(2)
                .allMatch(finding -> finding.remakeable().isEmpty());
    }

    @Test
    void findsWhatWasGivenUpAndTriesItAgain() throws IOException {
        Picture picture = shelf.photograph(1);
        shelf.update("update rendition_order set failure = 'the disk was full', failures = 3");
        assertThat(shelf.check()).containsExactly(new Finding.Failed(picture, "the disk was full", true));

        shelf.part(RemakeRenditions.class).apply(picture.id(), "test");
        shelf.workOff();
        assertThat(shelf.check()).isEmpty();
    }

    @Test
    void findsAPictureThatNobodyMakesIntoWhatReadersAreGiven() throws IOException {
        Picture picture = shelf.photograph(1);
        shelf.update("delete from rendition_order");

        assertThat(shelf.check()).containsExactly(new Finding.Unmade(picture, true));
    }

    @Test
    void looksAtPicturesThatReadersMayNoLongerSee() throws IOException {
        Picture picture = shelf.finished(1);
        shelf.update("update picture set expires_at = 1");
        Files.delete(shelf.path(picture.renditions().getFirst().file().name()));

        assertThat(shelf.check())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Renditions.class,
                        found -> assertThat(found.count()).isEqualTo(1));
    }

    @Test
    void findsAnAttachedFileThatIsMissing() throws IOException {
        AttachedFile attached = shelf.attached("minutes");
        String file = attached.file().orElseThrow().name();
        Files.delete(shelf.path(file));

        assertThat(shelf.check()).containsExactly(new Finding.Attached(attached, file, Finding.Fault.MISSING));
    }

    @Test
    void tellsWhenAFileThatNothingNamesIsSweptAndFindsNoFaultInIt() throws IOException {
        StoredFile stray = shelf.store(new byte[] {1, 2, 3});
        Instant stored = Files.getLastModifiedTime(shelf.path(stray.name())).toInstant();

        assertThat(shelf.check())
                .containsExactly(new Finding.Stray(stray.name(), 3, stored.plus(Duration.ofDays(1))))
                .noneMatch(Finding::isFault);
    }

    @Test
    void aReplacedRenditionIsNoStray() throws IOException {
        Picture picture = shelf.finished(1);
        shelf.part(FocusPicture.class).apply(picture.id(), new Picture.Focus(0, 0), "test");
        shelf.workOff();

        assertThat(shelf.check()).isEmpty();
    }

    @Test
    void goesThroughALargeLibrary() throws IOException {
        Picture picture = shelf.finished(1);
        List<String> values = new ArrayList<>();
        for (int number = 0; number < 250; number++) {
            values.add("('00000000-0000-7000-8000-%012d', '', '%064d', 'image/jpeg', 1, 1, 1, '', '', '', 0)"
                    .formatted(number, number));
        }
        shelf.update("insert into picture (id, source_address, file_name, media_type, bytes, width, height, caption,"
                + " credit, alt, created_at) values " + String.join(",", values));
        for (int number = 0; number < 150; number++) {
            shelf.store(new byte[] {1, (byte) number});
        }

        List<Finding> found = shelf.check();

        assertThat(found).filteredOn(Finding.Original.class::isInstance).hasSize(250);
        assertThat(found).filteredOn(Finding.Unmade.class::isInstance).hasSize(250);
        assertThat(found).filteredOn(Finding.Stray.class::isInstance).hasSize(150);
        assertThat(found).hasSize(650);
        assertThat(shelf.part(FileStore.class).has(shelf.original(picture))).isTrue();
    }
}
