package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddEdition;
import org.standfirst.people.Actor;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Role;
import org.standfirst.picture.DescribePicture;
import org.standfirst.picture.Picture;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** Where pictures are used, and where their rights end. */
@OnBothDatabases
class PictureUsesTest {
    private final TestDesk desk;
    private final Actor.Staff writer;
    private final Actor.Staff editor;
    private final Id<Picture> picture;

    PictureUsesTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        writer = desk.staff("Ines Valbom", Role.AUTHOR);
        editor = desk.staff("Teo Marsh", Role.EDITOR);
        picture = TestPictures.photograph(desk, 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsWhatIsDraftedAndWhatIsLive() {
        Article live = desk.create(TestPictures.inText("In the text", picture), writer);
        desk.publish(live);
        desk.revise(live, TestDesk.words("In the text", "No picture any more."), writer);
        Article draft = desk.create(TestPictures.leading("Above it", picture), writer);
        Article former = desk.create(TestPictures.leading("Once", picture), writer);
        desk.revise(former, TestDesk.words("Once"), writer);

        PictureUses.Uses uses = uses(editor);

        assertThat(uses.inArticles()).isEqualTo(2);
        assertThat(uses.isComplete()).isTrue();
        assertThat(uses.articles())
                .containsExactlyInAnyOrder(
                        new PictureUses.InArticle(
                                live.id(), Article.Kind.ARTICLE, "In the text", Article.State.LIVE, false, true, true),
                        new PictureUses.InArticle(
                                draft.id(), Article.Kind.ARTICLE, "Above it", Article.State.DRAFT, true, false, true));
    }

    @Test
    void tellsOfCoversAndPortraits() {
        desk.get(AddEdition.class)
                .apply(new AddEdition.Add(
                        new Slug("spring"),
                        "12",
                        "Spring",
                        LocalDate.of(2026, 3, 5),
                        Optional.of(picture),
                        "",
                        TestDesk.PROGRAM));
        desk.get(AddPerson.class)
                .apply(new AddPerson.Add(
                        new Slug("ada"), "Ada Wren", "", Optional.of(picture), "", Optional.empty(), TestDesk.PROGRAM));

        assertThat(uses(editor).covers()).hasSize(1);
        assertThat(uses(editor).portraits()).hasSize(1);
        assertThat(uses(editor).places()).isEqualTo(2);
    }

    @Test
    void keepsHeadlinesOfOthersToThemselves() {
        desk.create(TestPictures.leading("A secret", picture), editor);

        assertThat(uses(writer).articles()).singleElement().satisfies(use -> {
            assertThat(use.headline()).isEmpty();
            assertThat(use.isTheirs()).isFalse();
        });
    }

    @Test
    void forgetsWhatAnAutosaveTookThePlaceOf() {
        Article article = desk.create(TestDesk.words("Begun"), writer);
        autosave(article, TestPictures.leading("Begun", picture));
        assertThat(uses(editor).inArticles()).isEqualTo(1);

        autosave(article, TestDesk.words("Begun", "And gone on with."));

        assertThat(uses(editor).inArticles()).isZero();
    }

    private void autosave(Article article, Manuscript manuscript) {
        TestDesk.expect(
                desk.get(ReviseArticle.class)
                        .apply(new ReviseArticle.Revise(
                                article.id(),
                                desk.now(article).draft(),
                                manuscript,
                                writer,
                                Revision.Kind.AUTOSAVE,
                                Optional.empty())),
                ReviseArticle.Outcome.Revised.class);
    }

    @Test
    void readsThroughWhatWasWrittenBeforePicturesWereNoted() {
        desk.create(TestPictures.inText("In the text", picture), writer);
        desk.create(TestPictures.leading("Above it", picture), writer);
        Database database = desk.get(Database.class);
        database.write(() -> {
            database.sql("delete from revision_picture").update();
            database.sql("update revision set pictures_noted = false").update();
        });
        assertThat(uses(editor).places()).isZero();
        assertThat(uses(editor).isComplete()).isFalse();

        RevisionPictures pictures = desk.get(RevisionPictures.class);
        assertThat(pictures.noteSome(1)).isTrue();
        assertThat(uses(editor).isComplete()).isFalse();
        assertThat(pictures.noteSome(10)).isTrue();
        assertThat(pictures.noteSome(10)).isFalse();

        assertThat(uses(editor).isComplete()).isTrue();
        assertThat(uses(editor).inArticles()).isEqualTo(2);
    }

    @Test
    void warnsOfPicturesWhoseRightsEnd() {
        Instant end = Instant.parse("2026-03-05T00:00:00Z");
        Article live = desk.create(TestPictures.inText("In the text", picture), writer);
        desk.publish(live);
        Article draft = desk.create(TestPictures.leading("Above it", picture), writer);
        desk.get(DescribePicture.class)
                .apply(new DescribePicture.Describe(
                        picture,
                        new Picture.Words("The flood", "", ""),
                        new Picture.Rights("", "", Optional.of(end)),
                        "test"));
        EndingRights rights = desk.get(EndingRights.class);

        assertThat(rights.of(List.of(live.id(), draft.id()), end.plusMillis(1)))
                .containsExactlyInAnyOrder(
                        new EndingRights.Ending(live.id(), picture, "The flood", end),
                        new EndingRights.Ending(draft.id(), picture, "The flood", end));
        assertThat(rights.of(List.of(live.id()), end)).isEmpty();
        assertThat(rights.live(end.plusMillis(1))).isEqualTo(new EndingRights.Count(1, false));
        assertThat(rights.live(end)).isEqualTo(new EndingRights.Count(0, false));
    }

    private PictureUses.Uses uses(Actor reader) {
        return desk.get(PictureUses.class).of(picture, reader);
    }
}
