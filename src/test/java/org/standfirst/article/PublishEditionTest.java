package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.PublishEdition.Left;
import org.standfirst.article.PublishEdition.Why;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.DescribeEdition;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.GiveSections;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** An edition that comes out as one. */
@OnBothDatabases
class PublishEditionTest {
    private final TestDesk desk;
    private final Actor.Staff writer;
    private final Actor.Staff editor;
    private final Edition edition;

    PublishEditionTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        writer = desk.staff("Ines Valbom", Role.AUTHOR);
        editor = desk.staff("Teo Marsh", Role.EDITOR);
        edition = ((AddEdition.Outcome.Added) desk.get(AddEdition.class)
                        .apply(new AddEdition.Add(
                                new Slug("spring"),
                                "12",
                                "Spring",
                                LocalDate.of(2026, 3, 5),
                                Optional.empty(),
                                "",
                                TestDesk.PROGRAM)))
                .edition();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void publishesWhatIsApprovedAndSaysWhatStayedBehind() {
        Article second = approved("Second");
        Article first = approved("First");
        Article draft = create("A draft");
        Article live = approved("Live before");
        desk.publish(live);
        arrange(first, second, draft, live);

        assertThat(publish(editor))
                .isEqualTo(new PublishEdition.Outcome.Published(
                        List.of(first.id(), second.id()), List.of(new Left(draft.id(), "A draft", Why.NOT_APPROVED))));

        assertThat(desk.get(LiveLists.class).all(new Window.Place.Newest(), 9).items())
                .extracting(Headline::headline)
                .startsWith("First", "Second")
                .doesNotContain("A draft");
        assertThat(desk.verbsOf(first)).endsWith("published");
        assertThat(publish(editor))
                .as("again")
                .isEqualTo(new PublishEdition.Outcome.Published(
                        List.of(), List.of(new Left(draft.id(), "A draft", Why.NOT_APPROVED))));
    }

    @Test
    void givesWhatNeverHadAHeadlineItsAddressNow() {
        Article begun = desk.create(TestDesk.words(""), writer);
        desk.revise(begun, in("The salt road"), writer);
        approve(begun);

        publish(editor);

        assertThat(desk.now(begun).slug()).isEqualTo(new Slug("the-salt-road"));
    }

    @Test
    void leavesWhatHasNoHeadlineAndWhatIsNotTheirs() {
        Article blank = approved("");
        Article foreign = approved("Elsewhere");
        desk.get(GiveSections.class)
                .apply(new GiveSections.Give(
                        editor.person(),
                        Set.of(desk.section("Food", Optional.empty()).id()),
                        TestDesk.PROGRAM));

        assertThat(publish(editor))
                .isEqualTo(new PublishEdition.Outcome.Published(
                        List.of(),
                        List.of(new Left(blank.id(), "", Why.NOT_THEIRS), new Left(foreign.id(), "", Why.NOT_THEIRS))));
        assertThat(((PublishEdition.Outcome.Published) publish(TestDesk.PROGRAM)).left())
                .containsExactly(new Left(blank.id(), "", Why.WITHOUT_HEADLINE));
    }

    @Test
    void isForEditorsAlone() {
        approved("First");

        assertThat(publish(writer)).isEqualTo(new PublishEdition.Outcome.NotAllowed());
        TestDesk.expect(
                desk.get(DescribeEdition.class).apply(new DescribeEdition.Describe(edition, writer)),
                DescribeEdition.Outcome.NotAllowed.class);
    }

    @Test
    void isDescribedAnew() {
        Edition wanted = new Edition(
                edition.id(), edition.slug(), "13", "Summer", LocalDate.of(2026, 6, 4), Optional.empty(), "Warm.");

        TestDesk.expect(
                desk.get(DescribeEdition.class).apply(new DescribeEdition.Describe(wanted, editor)),
                DescribeEdition.Outcome.Described.class);

        assertThat(desk.get(Editions.class).find(edition.id())).contains(wanted);
        Edition untrue =
                new Edition(edition.id(), edition.slug(), "13", "Summer", edition.date(), Optional.of(Id.fresh()), "");
        TestDesk.expect(
                desk.get(DescribeEdition.class).apply(new DescribeEdition.Describe(untrue, editor)),
                DescribeEdition.Outcome.Invalid.class);
    }

    private PublishEdition.Outcome publish(Actor actor) {
        return desk.get(PublishEdition.class).apply(new PublishEdition.Publish(edition.id(), actor));
    }

    private Article create(String headline) {
        return desk.create(in(headline), writer);
    }

    private Manuscript in(String headline) {
        Manuscript words = TestDesk.words(headline);
        return new Manuscript(
                words.headline(),
                words.standfirst(),
                words.kicker(),
                words.bylines(),
                words.section(),
                words.tags(),
                Optional.of(edition.id()),
                words.lead(),
                words.language(),
                words.canonical(),
                words.titles(),
                words.body());
    }

    private Article approved(String headline) {
        Article article = create(headline);
        approve(article);
        return article;
    }

    private void approve(Article article) {
        desk.get(SubmitArticle.class).apply(new SubmitArticle.Submit(article.id(), writer));
        TestDesk.expect(
                desk.get(ApproveArticle.class)
                        .apply(new ApproveArticle.Approve(
                                article.id(), desk.now(article).draft(), TestDesk.PROGRAM)),
                ApproveArticle.Outcome.Approved.class);
    }

    private void arrange(Article... articles) {
        List<Id<Article>> order = List.of(articles).stream().map(Article::id).toList();
        desk.get(ArrangeEdition.class).apply(new ArrangeEdition.Arrange(edition.id(), order, editor));
    }
}
