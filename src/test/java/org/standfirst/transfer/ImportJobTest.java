package org.standfirst.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.SmallExport;
import org.standfirst.support.TestParts;

/** What the verbs do with an export that was sent in. */
@OnBothDatabases
class ImportJobTest {
    private static final Actor PUBLISHER = new Actor.Staff(Id.<Person>fresh(), Role.PUBLISHER);
    private static final Actor EDITOR = new Actor.Staff(Id.<Person>fresh(), Role.EDITOR);
    private static final StartImport.Aim REHEARSAL = new StartImport.Aim.Rehearsal();
    private static final StartImport.Aim ARRIVAL = new StartImport.Aim.Arrival(false);
    private static final int POSTS = 5;

    /** More than is read before somebody can ask that it stop. */
    private static final int MANY_POSTS = 3_000;

    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    private final DatabaseKind.Place place;
    private final TestParts parts;

    ImportJobTest(DatabaseKind kind) {
        place = kind.fresh();
        parts = new TestParts(place);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void rehearsesWithoutWritingAndThenBringsIn() throws IOException {
        Id<Import> id = received(POSTS);

        assertThat(start(id, REHEARSAL)).isInstanceOf(StartImport.Outcome.Started.class);
        Import rehearsed = awaitRest(id);

        assertThat(rehearsed.state()).isEqualTo(Import.State.REHEARSED);
        assertThat(subjects()).allMatch(subject -> subject.equals("import:" + id));
        ImportReport expected = imports().report(rehearsed).orElseThrow();
        assertThat(expected.around().get(ImportReport.Around.PEOPLE)).isNotNull();

        assertThat(start(id, ARRIVAL)).isInstanceOf(StartImport.Outcome.Started.class);
        Import finished = awaitRest(id);

        assertThat(finished.state()).isEqualTo(Import.State.FINISHED);
        assertThat(told(imports().report(finished).orElseThrow())).isEqualTo(told(expected));
        assertThat(verbs()).contains("received", "rehearsed", "looked through", "began", "finished");
        assertThat(imports().reportFile(finished, true)).isPresent();
    }

    @Test
    void readsOneAtATime() throws IOException {
        Id<Import> first = received(MANY_POSTS);
        Id<Import> second = received(1);
        start(first, ARRIVAL);

        assertThat(start(second, ARRIVAL))
                .isInstanceOfSatisfying(
                        StartImport.Outcome.AnotherRuns.class,
                        another -> assertThat(another.other().id()).isEqualTo(first));
        assertThat(parts.get(DiscardImport.class).apply(new DiscardImport.Discard(first, PUBLISHER)))
                .isInstanceOf(DiscardImport.Outcome.Busy.class);

        assertThat(parts.get(StopImport.class).apply(new StopImport.Stop(first, PUBLISHER)))
                .isInstanceOf(StopImport.Outcome.Stopping.class);
        assertThat(awaitRest(first).state()).isEqualTo(Import.State.STOPPED);
    }

    @Test
    void goesOnAfterItWasStoppedAndDoublesNothing() throws IOException {
        Id<Import> id = received(MANY_POSTS / 5);
        start(id, ARRIVAL);
        parts.get(StopImport.class).apply(new StopImport.Stop(id, PUBLISHER));
        awaitRest(id);

        start(id, ARRIVAL);
        Import finished = awaitRest(id);

        assertThat(finished.state()).isEqualTo(Import.State.FINISHED);
        ImportReport.Count posts =
                imports().report(finished).orElseThrow().types().get("post");
        assertThat(posts).isNotNull();
        assertThat(parts.get(Database.class)
                        .sql("select count(*) from article")
                        .query(Long.class)
                        .single())
                .isEqualTo(MANY_POSTS / 5);
    }

    @Test
    void saysAfterARestartThatItWasInterruptedAndGoesOn() throws IOException {
        Id<Import> id = received(POSTS);
        Import job = imports().find(id).orElseThrow();
        // As a program that was killed leaves it.
        parts.get(Database.class).write(() -> imports().move(job, Import.State.RUNNING, "", "began", PUBLISHER));
        Path stray = Files.createDirectories(
                place.data().resolve("imports/uploads").resolve(Id.fresh().value()));

        parts.get(ImportRunner.class).start();

        assertThat(imports().find(id).orElseThrow().state()).isEqualTo(Import.State.INTERRUPTED);
        assertThat(stray).doesNotExist();
        start(id, ARRIVAL);
        assertThat(awaitRest(id).state()).isEqualTo(Import.State.FINISHED);
    }

    @Test
    void throwsFilesAwayAndKeepsWhatCameIn() throws IOException {
        Id<Import> id = received(POSTS);
        start(id, ARRIVAL);
        awaitRest(id);

        parts.get(DiscardImport.class).apply(new DiscardImport.Discard(id, PUBLISHER));

        Import discarded = imports().find(id).orElseThrow();
        assertThat(discarded.state()).isEqualTo(Import.State.DISCARDED);
        assertThat(place.data().resolve("imports/uploads").resolve(id.value())).doesNotExist();
        assertThat(imports().report(discarded)).isPresent();
        assertThat(start(id, ARRIVAL)).isInstanceOf(StartImport.Outcome.NotReady.class);
    }

    @Test
    void saysThatItsFilesAreGone() throws IOException {
        Id<Import> id = received(POSTS);
        parts.get(ImportFolder.class).throwAway(id);

        assertThat(start(id, ARRIVAL)).isInstanceOf(StartImport.Outcome.FilesGone.class);
    }

    @Test
    void isForPublishersAlone() throws IOException {
        Id<Import> id = received(POSTS);

        assertThat(parts.get(ReceiveImport.class)
                        .apply(new ReceiveImport.Receive(Id.fresh(), List.of("a.xml"), 1, EDITOR)))
                .isInstanceOf(ReceiveImport.Outcome.NotAllowed.class);
        assertThat(parts.get(StartImport.class).apply(new StartImport.Start(id, ARRIVAL, EDITOR)))
                .isInstanceOf(StartImport.Outcome.NotAllowed.class);
        assertThat(parts.get(StopImport.class).apply(new StopImport.Stop(id, EDITOR)))
                .isInstanceOf(StopImport.Outcome.NotAllowed.class);
        assertThat(parts.get(DiscardImport.class).apply(new DiscardImport.Discard(id, EDITOR)))
                .isInstanceOf(DiscardImport.Outcome.NotAllowed.class);
        assertThat(imports().find(id).orElseThrow().state()).isEqualTo(Import.State.RECEIVED);
    }

    @Test
    void tellsAFullDiskFromOtherFaults() {
        assertThat(ImportFailure.words(new IllegalStateException(new IOException("No space left on device"))))
                .hasValueSatisfying(words -> assertThat(words).contains("disk is full"));
        assertThat(ImportFailure.words(new IllegalStateException("anything"))).isEmpty();
    }

    private Id<Import> received(int posts) throws IOException {
        Id<Import> id = Id.fresh();
        Path export = SmallExport.write(Files.createTempFile("heron", ".xml"), posts);
        byte[] content = Files.readAllBytes(export);
        parts.get(ImportFolder.class).keep(id, 0, "heron.xml", new ByteArrayInputStream(content));
        parts.get(ReceiveImport.class)
                .apply(new ReceiveImport.Receive(id, List.of("heron.xml"), content.length, PUBLISHER));
        return id;
    }

    private StartImport.Outcome start(Id<Import> id, StartImport.Aim aim) {
        return parts.get(StartImport.class).apply(new StartImport.Start(id, aim, PUBLISHER));
    }

    private Import awaitRest(Id<Import> id) {
        long end = System.nanoTime() + PATIENCE;
        Import job = imports().find(id).orElseThrow();
        while (job.isBusy() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            job = imports().find(id).orElseThrow();
        }
        return job;
    }

    private Imports imports() {
        return parts.get(Imports.class);
    }

    private static List<String> told(ImportReport report) {
        return report.figures().stream()
                .map(figure -> figure.words() + " " + figure.count().read() + " "
                        + figure.count().stored() + " " + figure.count().leftOut())
                .toList();
    }

    private List<String> verbs() {
        return changes().stream().map(Change::verb).toList();
    }

    private List<String> subjects() {
        return changes().stream().map(Change::subject).toList();
    }

    private List<Change> changes() {
        return parts.get(ChangeLog.class).after(0, 1_000);
    }
}
