package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.ManuscriptDiff.BlockChange;
import org.standfirst.article.ManuscriptDiff.Field;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.kernel.Window.Place;
import org.standfirst.magazine.Section;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** How an article came to be what it is. */
@OnBothDatabases
class HistoryTest {
    private final TestDesk desk;
    private final Actor.Staff ines;
    private final Article article;

    HistoryTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        ines = desk.staff("Ines Valbom", Role.AUTHOR);
        article = desk.create(TestDesk.words("The salt road", "The tide went out."), ines);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsWhoSavedWhatAndWhatReadersHave() {
        desk.publish(article);
        desk.revise(article, TestDesk.words("Scheduled"), TestDesk.PROGRAM);
        Article revised = desk.now(article);
        desk.get(ScheduleArticle.class)
                .apply(new ScheduleArticle.Schedule(
                        article.id(), revised.draft(), Instant.parse("2099-03-05T12:00:00Z"), ines));
        desk.get(ReviseArticle.class)
                .apply(new ReviseArticle.Revise(
                        article.id(),
                        revised.draft(),
                        TestDesk.words("Still written"),
                        ines,
                        Revision.Kind.AUTOSAVE,
                        Optional.empty()));

        List<History.Step> steps = history(ines, new Place.Newest(), 10).items();
        assertThat(steps).extracting(History.Step::number).containsExactly(3, 2, 1);
        assertThat(steps)
                .extracting(History.Step::headline)
                .containsExactly("Still written", "Scheduled", "The salt road");
        assertThat(steps)
                .extracting(History.Step::person)
                .containsExactly(Optional.of(ines.person()), Optional.empty(), Optional.of(ines.person()));
        assertThat(steps)
                .extracting(History.Step::kind)
                .containsExactly(Revision.Kind.AUTOSAVE, Revision.Kind.SAVE, Revision.Kind.SAVE);
        assertThat(steps)
                .extracting(History.Step::marks)
                .containsExactly(
                        new History.Marks(true, false, false, false),
                        new History.Marks(false, false, true, false),
                        new History.Marks(false, true, false, false));
    }

    @Test
    void turnsItsPages() {
        for (int number = 2; number <= 5; number++) {
            desk.revise(article, TestDesk.words("Number " + number), ines);
        }
        Window<History.Step> newest = history(ines, new Place.Newest(), 2);
        Window<History.Step> older =
                history(ines, new Place.OlderThan(newest.older().orElseThrow()), 2);

        assertThat(newest.items()).extracting(History.Step::number).containsExactly(5, 4);
        assertThat(older.items()).extracting(History.Step::number).containsExactly(3, 2);
        assertThat(history(ines, new Place.NewerThan(older.newer().orElseThrow()), 2)
                        .items())
                .extracting(History.Step::number)
                .containsExactly(5, 4);
    }

    @Test
    void isNotForWhoeverMayNotWriteThere() {
        Actor another = desk.staff("Ada Lund", Role.AUTHOR);

        assertThat(history(another, new Place.Newest(), 10).items()).isEmpty();
        assertThat(desk.get(History.class).find(article.id(), article.draft(), another))
                .isEmpty();
        assertThat(desk.get(History.class).find(article.id(), article.draft(), ines))
                .isPresent();
        Article other = desk.create(TestDesk.words("Another"), ines);
        assertThat(desk.get(History.class).find(other.id(), article.draft(), ines))
                .isEmpty();
    }

    @Test
    void bringsAnOldRevisionBackAsANewOne() {
        Revision newest = desk.revise(article, TestDesk.words("Worse"), ines);

        RestoreRevision.Outcome outcome = restore(article.draft(), newest.id());

        Revision restored = ((RestoreRevision.Outcome.Restored) outcome).revision();
        assertThat(restored.number()).isEqualTo(3);
        assertThat(restored.manuscript().headline()).isEqualTo("The salt road");
        assertThat(desk.now(article).draft()).isEqualTo(restored.id());
        assertThat(desk.verbsOf(article)).containsExactly("created", "revised", "restored");
    }

    @Test
    void bringsNothingBackOverWordsThatNobodySawNorFromAnotherArticle() {
        Revision newest = desk.revise(article, TestDesk.words("Newer"), ines);
        Article other = desk.create(TestDesk.words("Another"), ines);

        assertThat(restore(article.draft(), article.draft()))
                .isEqualTo(new RestoreRevision.Outcome.Conflict(newest.id()));
        assertThat(restore(other.draft(), newest.id())).isInstanceOf(RestoreRevision.Outcome.NoSuchRevision.class);
    }

    @Test
    void comparesFieldsByTheirNames() {
        Section food = desk.section("Food", Optional.empty());
        Section sports = desk.section("Sports", Optional.empty());
        ManuscriptDiff diff = compare(
                TestDesk.in(food, TestDesk.words("The salt road")),
                TestDesk.in(sports, TestDesk.words("The long salt road")));

        assertThat(diff.fields())
                .extracting(ManuscriptDiff.FieldChange::field)
                .containsExactly(Field.HEADLINE, Field.SECTION);
        assertThat(diff.fields().getFirst().words())
                .containsExactly(
                        new WordDiff.Run(WordDiff.Fate.SAME, "The "),
                        new WordDiff.Run(WordDiff.Fate.ADDED, "long "),
                        new WordDiff.Run(WordDiff.Fate.SAME, "salt road"));
        assertThat(diff.fields().getLast().words())
                .containsExactly(
                        new WordDiff.Run(WordDiff.Fate.REMOVED, "Food"),
                        new WordDiff.Run(WordDiff.Fate.ADDED, "Sports"));
        assertThat(compare(TestDesk.words("Same", "One."), TestDesk.words("Same", "One."))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void comparesBlocksFirstAndThenTheWordsWithinThem() {
        ManuscriptDiff diff = compare(
                TestDesk.words("H", "It rained all night.", "The old harbour lay still.", "Nobody came.", "The end."),
                TestDesk.words(
                        "H",
                        "It rained all night.",
                        "A dog barked twice.",
                        "The harbour lay quite still.",
                        "The end."));

        assertThat(diff.blocks().stream().map(HistoryTest::shape))
                .containsExactly("same", "added", "changed", "removed", "same");
        assertThat(((BlockChange.Changed) diff.blocks().get(2)).words())
                .containsExactly(
                        new WordDiff.Run(WordDiff.Fate.SAME, "The "),
                        new WordDiff.Run(WordDiff.Fate.REMOVED, "old "),
                        new WordDiff.Run(WordDiff.Fate.SAME, "harbour lay"),
                        new WordDiff.Run(WordDiff.Fate.ADDED, " quite"),
                        new WordDiff.Run(WordDiff.Fate.SAME, " still."));
    }

    @Test
    void saysThatItIsTheFormAloneThatChanged() {
        Manuscript before = TestDesk.words("H", "Tides and moons");
        Manuscript after =
                Manuscript.of("H", Body.of(List.of(new Block.Heading(2, List.of(new Inline.Text("Tides and moons"))))));

        assertThat(compare(before, after).blocks())
                .singleElement()
                .isInstanceOfSatisfying(
                        BlockChange.Changed.class,
                        changed -> assertThat(changed.isOfForm()).isTrue());
    }

    @Test
    void comparesLongTextsThatShareNothingSoonEnough() {
        List<Block> before = new ArrayList<>();
        List<Block> after = new ArrayList<>();
        for (int block = 0; block < 400; block++) {
            before.add(Block.Paragraph.of(paragraph("a", block)));
            after.add(Block.Paragraph.of(paragraph("b", block)));
        }
        Instant start = Instant.now();
        ManuscriptDiff diff = compare(Manuscript.of("H", Body.of(before)), Manuscript.of("H", Body.of(after)));

        assertThat(diff.blocks()).hasSize(800);
        assertThat(start.plusSeconds(4)).isAfter(Instant.now());
    }

    private static String paragraph(String letter, int block) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < 50; word++) {
            words.append(letter).append(block * 50 + word).append(' ');
        }
        return words.toString().strip();
    }

    private static String shape(BlockChange change) {
        return switch (change) {
            case BlockChange.Same _ -> "same";
            case BlockChange.Added _ -> "added";
            case BlockChange.Removed _ -> "removed";
            case BlockChange.Changed _ -> "changed";
        };
    }

    private ManuscriptDiff compare(Manuscript before, Manuscript after) {
        return desk.get(CompareManuscripts.class).compare(before, after);
    }

    private Window<History.Step> history(Actor actor, Place place, int size) {
        return desk.get(History.class).of(article.id(), actor, place, size);
    }

    private RestoreRevision.Outcome restore(Id<Revision> old, Id<Revision> newest) {
        return desk.get(RestoreRevision.class)
                .apply(new RestoreRevision.Restore(article.id(), old, newest, ines, Optional.empty()));
    }
}
