package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.CorrectArticle.Reason;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.kernel.Window.Place;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** What is changed after readers have read it. */
@OnBothDatabases
class CorrectionsTest {
    private static final Instant NOON = Instant.parse("2099-03-05T12:00:00Z");
    private static final Reason WRONG = new Reason.Told(
            Correction.Kind.CORRECTION, new Correction.Words("The tide went out at six.", "at seven", "at six"));

    private final TestDesk desk;
    private final Actor.Staff editor;
    private final Article article;

    CorrectionsTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        editor = desk.staff("Teo Marsh", Role.EDITOR);
        article = desk.publish(desk.create(TestDesk.words("Tides", "The tide went out at seven."), editor));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsReadersWhatWasWrong() {
        Revision revision = desk.revise(article, TestDesk.words("Tides", "The tide went out at six."), editor);
        Article corrected = corrected(WRONG, NOON);

        assertThat(corrected.live()).contains(revision.id());
        assertThat(corrected.updatedAt()).contains(NOON);
        assertThat(corrected.publishedAt()).isEqualTo(article.publishedAt());
        assertThat(desk.get(Corrections.class).of(article.id())).singleElement().satisfies(correction -> {
            assertThat(correction.kind()).isEqualTo(Correction.Kind.CORRECTION);
            assertThat(correction.at()).isEqualTo(NOON);
            assertThat(correction.words())
                    .isEqualTo(new Correction.Words("The tide went out at six.", "at seven", "at six"));
        });
        assertThat(desk.verbsOf(article)).endsWith("revised", "corrected");
    }

    @Test
    void mendsASlipOfThePenWithoutAWord() {
        Revision revision = desk.revise(article, TestDesk.words("Tides", "The tide went out, at seven."), editor);
        Article corrected = corrected(new Reason.Typo(), NOON);

        assertThat(corrected.live()).contains(revision.id());
        assertThat(corrected.updatedAt()).isEqualTo(article.updatedAt());
        assertThat(desk.get(Corrections.class).of(article.id())).isEmpty();
        assertThat(desk.verbsOf(article)).endsWith("corrected");
    }

    @Test
    void correctsWhatTheEditorReadAndWhatReadersHave() {
        assertThat(correct(article.draft(), WRONG, editor)).isInstanceOf(CorrectArticle.Outcome.NothingNew.class);
        Revision newest = desk.revise(article, TestDesk.words("Newer"), editor);
        assertThat(correct(article.draft(), WRONG, editor)).isEqualTo(new CorrectArticle.Outcome.Conflict(newest.id()));
        desk.get(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", editor));
        assertThat(correct(newest.id(), WRONG, editor))
                .isEqualTo(new CorrectArticle.Outcome.NotLive(Article.State.WITHDRAWN));
        assertThat(desk.get(Corrections.class).of(article.id())).isEmpty();
    }

    @Test
    void refusesToTellReadersNothingOrTooMuch() {
        Revision newest = desk.revise(article, TestDesk.words("Newer"), editor);
        Reason wordless = new Reason.Told(Correction.Kind.UPDATE, new Correction.Words(" ", "a", "b"));
        Reason endless = new Reason.Told(Correction.Kind.UPDATE, new Correction.Words("a", "b", "x".repeat(2_001)));

        assertThat(correct(newest.id(), wordless, editor)).isInstanceOf(CorrectArticle.Outcome.Wordless.class);
        assertThat(correct(newest.id(), endless, editor)).isEqualTo(new CorrectArticle.Outcome.TooLong(2_000));
        assertThat(desk.now(article).live()).isEqualTo(article.live());
    }

    @Test
    void isNotForWhoeverMayNotPublish() {
        Actor another = desk.staff("Ada Lund", Role.AUTHOR);
        Revision newest = desk.revise(article, TestDesk.words("Newer"), editor);

        assertThat(correct(newest.id(), new Reason.Typo(), another))
                .isInstanceOf(CorrectArticle.Outcome.NotAllowed.class);
        assertThat(desk.now(article).live()).isEqualTo(article.live());
    }

    @Test
    void listsThoseOfTheMagazineNewestFirstAndOfWhatIsLiveAlone() {
        Article other = desk.publish(desk.create(TestDesk.words("Gone"), editor));
        desk.revise(other, TestDesk.words("Gone, corrected"), editor);
        correct(other, WRONG, NOON);
        for (int number = 1; number <= 3; number++) {
            desk.revise(article, TestDesk.words("Tides", "Version " + number), editor);
            Reason told = new Reason.Told(Correction.Kind.UPDATE, new Correction.Words("Update " + number, "", ""));
            correct(article, told, NOON.plusSeconds(number));
        }
        desk.get(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(other.id(), "", editor));

        Window<Correction> newest = desk.get(Corrections.class).all(new Place.Newest(), 2);
        Window<Correction> older = desk.get(Corrections.class)
                .all(new Place.OlderThan(newest.older().orElseThrow()), 2);
        assertThat(said(newest.items())).containsExactly("Update 3", "Update 2");
        assertThat(said(older.items())).containsExactly("Update 1");
        assertThat(said(desk.get(Corrections.class)
                        .all(new Place.NewerThan(older.newer().orElseThrow()), 2)
                        .items()))
                .containsExactly("Update 3", "Update 2");
        assertThat(said(desk.get(Corrections.class).of(article.id())))
                .containsExactly("Update 3", "Update 2", "Update 1");
    }

    @Test
    void keepsWhoAskedToBeRemovedForEditorsAlone() {
        Actor author = desk.staff("Ada Lund", Role.AUTHOR);
        Id<RemovalRequest> id = logged("Jo Peel, jo@example.org", "It was long ago.");
        RemovalRequests requests = desk.get(RemovalRequests.class);

        assertThat(requests.of(article.id(), editor))
                .singleElement()
                .satisfies(request -> assertThat(request.askedBy()).isEqualTo("Jo Peel, jo@example.org"));
        assertThat(requests.open(editor)).hasSize(1);
        assertThat(requests.of(article.id(), author)).isEmpty();
        assertThat(requests.open(author)).isEmpty();
        assertThat(desk.get(LogRemovalRequest.class)
                        .apply(new LogRemovalRequest.Log(
                                article.id(), "Jo", LocalDate.of(2026, 3, 5), "Please", author)))
                .isInstanceOf(LogRemovalRequest.Outcome.NotAllowed.class);
        assertThat(decide(id, author)).isInstanceOf(DecideRemovalRequest.Outcome.NotAllowed.class);
        assertThat(desk.changesOf(article)).noneMatch(change -> change.detail().contains("Jo"));
    }

    @Test
    void decidesOnARequestOnce() {
        Id<RemovalRequest> id = logged("Jo Peel", "It was long ago.");
        assertThat(decide(id, editor)).isInstanceOf(DecideRemovalRequest.Outcome.Decided.class);
        assertThat(decide(id, editor)).isInstanceOf(DecideRemovalRequest.Outcome.DecidedBefore.class);
        assertThat(decide(Id.fresh(), editor)).isInstanceOf(DecideRemovalRequest.Outcome.NoSuchRequest.class);

        assertThat(desk.get(RemovalRequests.class).open(editor)).isEmpty();
        assertThat(desk.get(RemovalRequests.class)
                        .of(article.id(), editor)
                        .getFirst()
                        .decided())
                .hasValueSatisfying(decided -> assertThat(decided.reasons()).isEqualTo("Of public interest."));
        assertThat(desk.verbsOf(article)).endsWith("logged", "decided");
    }

    private Id<RemovalRequest> logged(String by, String words) {
        return ((LogRemovalRequest.Outcome.Logged) desk.get(LogRemovalRequest.class)
                        .apply(new LogRemovalRequest.Log(article.id(), by, LocalDate.of(2026, 3, 5), words, editor)))
                .request();
    }

    private DecideRemovalRequest.Outcome decide(Id<RemovalRequest> request, Actor actor) {
        return desk.get(DecideRemovalRequest.class)
                .apply(new DecideRemovalRequest.Decide(
                        article.id(), request, RemovalRequest.Decision.KEPT, "Of public interest.", actor));
    }

    private CorrectArticle.Outcome correct(Id<Revision> revision, Reason reason, Actor actor) {
        return desk.get(CorrectArticle.class).apply(new CorrectArticle.Correct(article.id(), revision, reason, actor));
    }

    private Article corrected(Reason reason, Instant at) {
        return correct(article, reason, at);
    }

    private Article correct(Article which, Reason reason, Instant at) {
        return ((CorrectArticle.Outcome.Corrected) desk.get(CorrectArticle.class)
                        .apply(
                                new CorrectArticle.Correct(
                                        which.id(), desk.now(which).draft(), reason, editor),
                                at))
                .article();
    }

    private static List<String> said(List<Correction> corrections) {
        return corrections.stream().map(correction -> correction.words().said()).toList();
    }
}
