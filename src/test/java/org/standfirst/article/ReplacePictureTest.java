package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.ChangeLog;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.GiveSections;
import org.standfirst.people.Actor;
import org.standfirst.people.AddPerson;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.picture.AddPicture;
import org.standfirst.picture.DescribePicture;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** A picture that gives way to another wherever it is. */
@OnBothDatabases
class ReplacePictureTest {
    private final TestDesk desk;
    private final Actor.Staff writer;
    private final Actor.Staff editor;
    private final Id<Picture> old;
    private final Id<Picture> next;

    ReplacePictureTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        writer = desk.staff("Ines Valbom", Role.AUTHOR);
        editor = desk.staff("Teo Marsh", Role.EDITOR);
        old = TestPictures.photograph(desk, 1);
        next = TestPictures.photograph(desk, 2);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void isBeforeReadersAtOnceAndInTheHistoryAsItWas() {
        Article article = desk.create(TestPictures.leading("The flood", old), writer);
        Article before = desk.publish(article);
        Instant updated = before.updatedAt().orElseThrow();

        assertThat(replace(1)).isEqualTo(new ReplacePicture.Outcome.Replaced(1));

        Article after = desk.now(article);
        assertThat(after.live()).contains(after.draft());
        assertThat(lead(after.live())).isEqualTo(new Manuscript.LeadPicture(next, "The flood at its height", ""));
        assertThat(lead(before.live()).picture()).isEqualTo(old);
        assertThat(after.updatedAt())
                .as("nothing is said that was not said before")
                .contains(updated);
        assertThat(desk.get(LiveLists.class).find(List.of(article.id())))
                .singleElement()
                .satisfies(headline -> assertThat(headline.lead()).contains(next));
        assertThat(desk.numbersOf(article)).containsExactly(1, 2);
        assertThat(desk.verbsOf(article)).endsWith("revised", "corrected");
        assertThat(uses(old).places()).isZero();
        assertThat(uses(next).places()).isEqualTo(1);
    }

    @Test
    void changesWhatIsLiveAndWhatIsDraftedEachInItsOwnWords() {
        Article article = desk.create(TestPictures.inText("As it was", old), writer);
        desk.publish(article);
        desk.revise(article, TestPictures.inText("As it will be", old), writer);

        assertThat(replace(1)).isEqualTo(new ReplacePicture.Outcome.Replaced(1));

        Article after = desk.now(article);
        assertThat(manuscript(after.live()).headline()).isEqualTo("As it was");
        assertThat(manuscript(after.live()).body().pictures()).containsExactly(next);
        assertThat(manuscript(Optional.of(after.draft())))
                .satisfies(drafted -> assertThat(drafted.saysTheSameAs(TestPictures.inText("As it will be", next)))
                        .isTrue());
        assertThat(desk.get(Revisions.class).find(after.draft()).orElseThrow().number())
                .as("the draft is the newest")
                .isEqualTo(4);
    }

    @Test
    void keepsTheDraftTheNewestWhereTheDraftHasLeftThePictureOut() {
        Article article = desk.create(TestPictures.inText("As it was", old), writer);
        desk.publish(article);
        desk.revise(article, TestDesk.words("Without"), writer);

        replace(1);

        Article after = desk.now(article);
        assertThat(manuscript(after.live()).body().pictures()).containsExactly(next);
        assertThat(manuscript(Optional.of(after.draft())).headline()).isEqualTo("Without");
        assertThat(desk.get(History.class)
                        .newest(article.id(), editor)
                        .orElseThrow()
                        .revision())
                .isEqualTo(after.draft());
    }

    @Test
    void goesAlongWithWhatIsScheduledAndWhatIsApproved() {
        Instant time = Instant.parse("2100-03-05T08:00:00Z");
        Article scheduled = desk.create(TestPictures.leading("At eight", old), writer);
        desk.get(ScheduleArticle.class)
                .apply(new ScheduleArticle.Schedule(
                        scheduled.id(), desk.now(scheduled).draft(), time, TestDesk.PROGRAM));
        Article approved = desk.create(TestPictures.leading("Read", old), writer);
        desk.get(SubmitArticle.class).apply(new SubmitArticle.Submit(approved.id(), writer));
        desk.get(ApproveArticle.class)
                .apply(new ApproveArticle.Approve(
                        approved.id(), desk.now(approved).draft(), TestDesk.PROGRAM));

        assertThat(replace(2)).isEqualTo(new ReplacePicture.Outcome.Replaced(2));

        Article waiting = desk.now(scheduled);
        assertThat(waiting.schedule()).contains(new Article.Schedule(waiting.draft(), time));
        assertThat(lead(Optional.of(waiting.draft())).picture()).isEqualTo(next);
        assertThat(desk.now(approved).state()).isEqualTo(Article.State.APPROVED);
        assertThat(desk.now(approved).approved()).contains(desk.now(approved).draft());
    }

    @Test
    void changesCoversAndPortraits() {
        Edition edition = ((AddEdition.Outcome.Added) desk.get(AddEdition.class)
                        .apply(new AddEdition.Add(
                                new Slug("spring"),
                                "12",
                                "Spring",
                                LocalDate.of(2026, 3, 5),
                                Optional.of(old),
                                "",
                                TestDesk.PROGRAM)))
                .edition();
        Person person = ((AddPerson.Outcome.Added) desk.get(AddPerson.class)
                        .apply(new AddPerson.Add(
                                new Slug("ada"),
                                "Ada Wren",
                                "",
                                Optional.of(old),
                                "",
                                Optional.empty(),
                                TestDesk.PROGRAM)))
                .person();

        assertThat(replace(2)).isEqualTo(new ReplacePicture.Outcome.Replaced(2));

        assertThat(desk.get(Editions.class).find(edition.id()).orElseThrow().cover())
                .contains(next);
        assertThat(desk.get(People.class).find(List.of(person.id())).getFirst().portrait())
                .contains(next);
        assertThat(desk.get(ChangeLog.class).after(0, 1_000))
                .anyMatch(change -> change.verb().equals("portrayed"))
                .anyMatch(change -> change.subject().equals("edition:" + edition.id())
                        && change.verb().equals("described"));
    }

    @Test
    void lendsItsWordsToOneThatHasNone() {
        describe(old, new Picture.Words("The weir", "Nell Brock", "A weir at dusk"));
        describe(next, new Picture.Words("", "Tom Reve", ""));
        desk.create(TestPictures.leading("The flood", old), writer);

        replace(1);

        assertThat(desk.get(Pictures.class).find(next).orElseThrow().words())
                .isEqualTo(new Picture.Words("The weir", "Tom Reve", "A weir at dusk"));
    }

    private void describe(Id<Picture> picture, Picture.Words words) {
        desk.get(DescribePicture.class)
                .apply(new DescribePicture.Describe(picture, words, Picture.Rights.NONE, "test"));
    }

    @Test
    void changesNothingWhereTheNumberIsAnother() {
        Article article = desk.create(TestPictures.leading("The flood", old), writer);

        assertThat(replace(3)).isEqualTo(new ReplacePicture.Outcome.Otherwise(1));

        assertThat(lead(Optional.of(desk.now(article).draft())).picture()).isEqualTo(old);
    }

    @Test
    void isForThoseWhoEditEverything() {
        desk.create(TestPictures.leading("The flood", old), writer);
        desk.get(GiveSections.class)
                .apply(new GiveSections.Give(
                        editor.person(),
                        Set.of(desk.section("Food", Optional.empty()).id()),
                        TestDesk.PROGRAM));

        assertThat(replace(1)).isEqualTo(new ReplacePicture.Outcome.NotAllowed());
        assertThat(replace(old, next, 1, writer)).isEqualTo(new ReplacePicture.Outcome.NotAllowed());
        assertThat(uses(old).places()).isEqualTo(1);
    }

    @Test
    void takesNothingThatReadersCouldNotSee() {
        Id<Picture> fileless = desk.get(AddPicture.class)
                .apply(new AddPicture.Add("", Picture.Words.NONE, "test"))
                .id();

        assertThat(replace(old, fileless, 0, editor)).isEqualTo(new ReplacePicture.Outcome.NotShown());
        assertThat(replace(old, old, 0, editor)).isEqualTo(new ReplacePicture.Outcome.Same());
        assertThat(replace(old, Id.fresh(), 0, editor)).isEqualTo(new ReplacePicture.Outcome.Unknown());
    }

    private ReplacePicture.Outcome replace(int places) {
        return replace(old, next, places, editor);
    }

    private ReplacePicture.Outcome replace(Id<Picture> from, Id<Picture> to, int places, Actor actor) {
        return desk.get(ReplacePicture.class).apply(new ReplacePicture.Replace(from, to, places, true, actor));
    }

    private PictureUses.Uses uses(Id<Picture> picture) {
        return desk.get(PictureUses.class).of(picture, editor);
    }

    private Manuscript manuscript(Optional<Id<Revision>> revision) {
        return desk.get(Revisions.class)
                .find(revision.orElseThrow())
                .orElseThrow()
                .manuscript();
    }

    private Manuscript.LeadPicture lead(Optional<Id<Revision>> revision) {
        return manuscript(revision).lead().orElseThrow();
    }
}
