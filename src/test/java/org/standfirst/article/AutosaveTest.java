package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** The editor saves by itself, and the history stays readable. */
@OnBothDatabases
class AutosaveTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    private final TestDesk desk;
    private final Actor ines;
    private final Actor teo;
    private final Article article;

    AutosaveTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        ines = desk.staff("Ines Valbom", Role.EDITOR);
        teo = desk.staff("Teo Marsh", Role.EDITOR);
        article = desk.create(TestDesk.words("The salt road"), ines);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsARunOfWritingAsOneStep() {
        Revision first = autosave("The salt road w", ines, NOON);
        Revision second = autosave("The salt road wi", ines, NOON.plusSeconds(20));
        Revision third = autosave("The salt road winds", ines, NOON.plusSeconds(590));

        assertThat(desk.numbersOf(article)).containsExactly(1, 2);
        assertThat(third.number()).isEqualTo(2);
        assertThat(third.id()).isNotEqualTo(second.id()).isNotEqualTo(first.id());
        assertThat(desk.now(article).draft()).isEqualTo(third.id());
        assertThat(desk.get(Revisions.class).find(second.id())).isEmpty();
        assertThat(desk.verbsOf(article)).containsExactly("created", "revised");
    }

    @Test
    void beginsAnotherRunAfterTenMinutes() {
        autosave("One", ines, NOON);
        autosave("Two", ines, NOON.plusSeconds(599));
        autosave("Three", ines, NOON.plusSeconds(600));
        autosave("Four", ines, NOON.plusSeconds(620));

        assertThat(desk.numbersOf(article)).containsExactly(1, 2, 3);
        assertThat(desk.verbsOf(article)).containsExactly("created", "revised", "revised");
    }

    @Test
    void leavesAloneWhatAnotherWroteAndWhatWasSavedByHand() {
        autosave("Hers", ines, NOON);
        autosave("His", teo, NOON.plusSeconds(5));
        autosave("Hers again", ines, NOON.plusSeconds(10));
        desk.revise(article, TestDesk.words("Saved by hand"), ines);
        autosave("And on", ines, NOON.plusSeconds(15));

        assertThat(desk.numbersOf(article)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void leavesAloneWhatReadersHaveOrWillHave() {
        autosave("Live", ines, NOON);
        desk.publish(article);
        autosave("To come", ines, NOON.plusSeconds(5));
        TestDesk.expect(
                desk.get(ScheduleArticle.class)
                        .apply(new ScheduleArticle.Schedule(
                                article.id(), desk.now(article).draft(), NOON.plus(Duration.ofDays(9_000)), ines)),
                ScheduleArticle.Outcome.Scheduled.class);
        autosave("Later", ines, NOON.plusSeconds(10));

        assertThat(desk.numbersOf(article)).containsExactly(1, 2, 3, 4);
        assertThat(desk.get(LiveArticles.class).find(article.id())).isInstanceOf(LiveArticles.Found.Live.class);
    }

    @Test
    void leavesAloneWhatReadersHadBeforeItWasWithdrawn() {
        autosave("Live", ines, NOON);
        desk.publish(article);
        desk.get(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", ines));
        autosave("After that", ines, NOON.plusSeconds(5));

        assertThat(desk.numbersOf(article)).containsExactly(1, 2, 3);
    }

    @Test
    void leavesAloneWhatANoteIsTiedTo() {
        Revision noted = autosave("Noted", ines, NOON);
        TestDesk.expect(
                desk.get(WriteNote.class)
                        .apply(new WriteNote.Write(
                                article.id(), noted.id(), new WriteNote.About.Everything(), "Is it?", teo)),
                WriteNote.Outcome.Written.class);
        autosave("Later", ines, NOON.plusSeconds(5));

        assertThat(desk.get(Revisions.class).find(noted.id())).isPresent();
    }

    @Test
    void leavesAloneWhatAnEditorApproved() {
        Revision read = autosave("Read", ines, NOON);
        desk.get(SubmitArticle.class).apply(new SubmitArticle.Submit(article.id(), ines));
        TestDesk.expect(
                desk.get(ApproveArticle.class).apply(new ApproveArticle.Approve(article.id(), read.id(), teo)),
                ApproveArticle.Outcome.Approved.class);
        autosave("Later", ines, NOON.plusSeconds(5));

        assertThat(desk.get(Revisions.class).find(read.id())).isPresent();
    }

    @Test
    void mayBeRepeatedWhenItsAnswerWasLost() {
        Id<Revision> before = desk.now(article).draft();
        Revision saved = autosave("Once", ines, NOON);
        ReviseArticle.Outcome again = revise("Once", before, ines, NOON.plusSeconds(5), Revision.Kind.AUTOSAVE);

        assertThat(((ReviseArticle.Outcome.Revised) again).revision().id()).isEqualTo(saved.id());
        assertThat(desk.numbersOf(article)).containsExactly(1, 2);
        assertThat(desk.verbsOf(article)).containsExactly("created", "revised");
    }

    @Test
    void tellsOfTheNewestWhenSomebodySavedMeanwhile() {
        Id<Revision> before = desk.now(article).draft();
        Revision newest = autosave("His", teo, NOON);

        assertThat(revise("Hers", before, ines, NOON.plusSeconds(5), Revision.Kind.AUTOSAVE))
                .isEqualTo(new ReviseArticle.Outcome.Conflict(newest.id()));
    }

    @Test
    void endsTheRunWhenSomebodyPressesSave() {
        Revision saved = autosave("Good", ines, NOON);
        revise("Good", saved.id(), ines, NOON.plusSeconds(5), Revision.Kind.SAVE);
        autosave("Better", ines, NOON.plusSeconds(10));

        assertThat(desk.numbersOf(article)).containsExactly(1, 2, 3);
        assertThat(desk.get(Revisions.class).find(saved.id())).isPresent();
    }

    private Revision autosave(String headline, Actor actor, Instant at) {
        ReviseArticle.Outcome outcome = revise(headline, desk.now(article).draft(), actor, at, Revision.Kind.AUTOSAVE);
        return ((ReviseArticle.Outcome.Revised) outcome).revision();
    }

    private ReviseArticle.Outcome revise(
            String headline, Id<Revision> basedOn, Actor actor, Instant at, Revision.Kind kind) {
        return desk.get(ReviseArticle.class)
                .apply(
                        new ReviseArticle.Revise(
                                article.id(), basedOn, TestDesk.words(headline), actor, kind, Optional.empty()),
                        at);
    }
}
