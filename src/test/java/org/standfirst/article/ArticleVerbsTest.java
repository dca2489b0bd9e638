package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeLog;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.Window.Place;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.people.Actor;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class ArticleVerbsTest {
    private static final Actor DESK = new Actor.Program("test");
    private static final Body WORDS = Body.of(List.of(Block.Paragraph.of("The tide went out and did not come back.")));

    private final DatabaseKind.Place place;
    private final TestParts parts;

    ArticleVerbsTest(DatabaseKind kind) {
        place = kind.fresh();
        parts = new TestParts(place);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void showsReadersNothingOfADraft() {
        Article draft = create("The salt road");

        assertThat(find(draft)).isInstanceOf(LiveArticles.Found.Nothing.class);
        assertThat(newest()).isEmpty();
    }

    @Test
    void publishesTheRevisionThatTheEditorRead() {
        Article article = create("The salt road");
        publish(article);
        revise(article, "The salt road, rewritten");

        assertThat(newest()).containsExactly("The salt road");
        assertThat(((LiveArticles.Found.Live) find(article))
                        .revision()
                        .manuscript()
                        .headline())
                .isEqualTo("The salt road");
    }

    @Test
    void refusesToPublishWhatHasMovedOnSinceItWasRead() {
        Article article = create("The salt road");
        Id<Revision> newest = revise(article, "The salt road, rewritten");

        assertThat(parts.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(article.id(), article.draft(), Optional.empty(), DESK)))
                .isEqualTo(new PublishArticle.Outcome.Conflict(newest));
        assertThat(newest()).isEmpty();
    }

    @Test
    void refusesToSaveOverWordsThatTheWriterHasNotSeen() {
        Article article = create("The salt road");
        Id<Revision> first = revise(article, "By one writer");

        assertThat(parts.get(ReviseArticle.class)
                        .apply(new ReviseArticle.Revise(
                                article.id(), article.draft(), Manuscript.of("By another", WORDS), DESK)))
                .isEqualTo(new ReviseArticle.Outcome.Conflict(first));
        assertThat(parts.get(Articles.class).find(article.id()).orElseThrow().draft())
                .isEqualTo(first);
    }

    @Test
    void letsOneOfTwoWritersWinWhenBothSaveAtTheSameMoment() throws Exception {
        Article article = create("The salt road");
        List<ReviseArticle.Outcome> outcomes = atTheSameMoment(
                8,
                number -> parts.get(ReviseArticle.class)
                        .apply(new ReviseArticle.Revise(
                                article.id(), article.draft(), Manuscript.of("Version " + number, WORDS), DESK)));

        assertThat(outcomes.stream().filter(ReviseArticle.Outcome.Revised.class::isInstance))
                .hasSize(1);
        assertThat(outcomes.stream().filter(ReviseArticle.Outcome.Conflict.class::isInstance))
                .hasSize(7);
    }

    @Test
    void givesEachOfManyArticlesOfOneNameASlugOfItsOwn() {
        List<Slug> slugs = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            slugs.add(create("The salt road").slug());
        }

        assertThat(slugs)
                .containsExactly(
                        new Slug("the-salt-road"),
                        new Slug("the-salt-road-2"),
                        new Slug("the-salt-road-3"),
                        new Slug("the-salt-road-4"));
    }

    @Test
    void keepsTheLiveVersionWhenScheduledLater() {
        Article article = create("The salt road");
        publish(article);
        Id<Revision> next = revise(article, "The salt road, a year on");
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        schedule(article, next, tomorrow);

        assertThat(parts.get(PublishDueArticles.class).apply(Instant.now())).isZero();
        assertThat(newest()).containsExactly("The salt road");

        assertThat(parts.get(PublishDueArticles.class).apply(tomorrow)).isEqualTo(1);
        assertThat(newest()).containsExactly("The salt road, a year on");
    }

    @Test
    void publishesTheScheduledRevisionAndNotALaterDraft() {
        Article article = create("As scheduled");
        Instant due = Instant.now().minusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
        schedule(article, article.draft(), due);
        revise(article, "Written after that");

        parts.get(PublishDueArticles.class).apply(Instant.now());

        assertThat(newest()).containsExactly("As scheduled");
        assertThat(parts.get(Articles.class).find(article.id()).orElseThrow().publishedAt())
                .contains(due);
    }

    @Test
    void publishesWhatIsDueOnceHoweverManyNodesAsk() throws Exception {
        Article article = create("The salt road");
        schedule(article, article.draft(), Instant.now().minusSeconds(1));
        try (TestParts otherNode = new TestParts(place)) {
            List<Integer> published = atTheSameMoment(
                    6,
                    number -> (number % 2 == 0 ? parts : otherNode)
                            .get(PublishDueArticles.class)
                            .apply(Instant.now()));

            assertThat(published.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        }
        assertThat(verbsOf(article)).containsExactly("created", "scheduled", "published");
    }

    @Test
    void goesLiveWithinASecondOfItsTime() throws Exception {
        Article article = create("The salt road");
        parts.get(Scheduler.class).start();
        Instant due = Instant.now().plusMillis(1_500).truncatedTo(ChronoUnit.MILLIS);
        schedule(article, article.draft(), due);

        while (newest().isEmpty() && Instant.now().isBefore(due.plusSeconds(10))) {
            assertThat(Instant.now().isBefore(due) && !newest().isEmpty()).isFalse();
            Thread.sleep(10);
        }

        assertThat(newest()).containsExactly("The salt road");
        assertThat(Duration.between(due, Instant.now())).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }

    @Test
    void takesAWithdrawnArticleOutOfEveryListAndRemembersWhy() {
        Article article = create("The salt road");
        publish(article);
        parts.get(WithdrawArticle.class)
                .apply(new WithdrawArticle.Withdraw(article.id(), "It rested on a forged letter.", DESK));

        assertThat(newest()).isEmpty();
        assertThat(((LiveArticles.Found.Withdrawn) find(article)).article().withdrawnReason())
                .isEqualTo("It rested on a forged letter.");
    }

    @Test
    void leadsTheOldAddressOfARenamedArticleToTheNewest() {
        Article article = create("The salt road");
        publish(article);
        rename(article, "the-road-of-salt");
        rename(article, "salt");

        OldAddresses old = parts.get(OldAddresses.class);
        assertThat(old.find("/articles/the-salt-road")).contains("/articles/salt");
        assertThat(old.find("/articles/the-road-of-salt/")).contains("/articles/salt");
        assertThat(old.find("/articles/salt")).isEmpty();
        assertThat(parts.get(LiveLists.class)
                        .newest(new Place.Newest(), 5)
                        .items()
                        .getFirst()
                        .path())
                .isEqualTo("/articles/salt");
    }

    @Test
    void leadsNobodyFromAnOldAddressToADraft() {
        Article article = create("The salt road");
        rename(article, "salt");

        assertThat(parts.get(OldAddresses.class).find("/articles/the-salt-road"))
                .isEmpty();
    }

    @Test
    void refusesASlugThatIsTakenOrThatTheProgramNeeds() {
        Article first = create("First");
        Article second = create("Second");

        assertThat(parts.get(RenameArticle.class).apply(new RenameArticle.Rename(second.id(), first.slug(), DESK)))
                .isInstanceOf(RenameArticle.Outcome.Taken.class);
        Article page = ((CreateArticle.Outcome.Created) parts.get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                Article.Kind.PAGE, new Slug("newsroom"), Manuscript.of("Newsroom", WORDS), DESK)))
                .article();
        assertThat(page.slug()).isEqualTo(new Slug("newsroom-2"));
    }

    @Test
    void letsAContributorWriteTheirOwnAndPublishNothing() {
        Actor contributor = staff("Ines Valbom", Role.CONTRIBUTOR);
        Actor another = staff("Teo Marsh", Role.CONTRIBUTOR);
        Article own = createAs(contributor, "Their own");

        assertThat(parts.get(ReviseArticle.class)
                        .apply(new ReviseArticle.Revise(
                                own.id(), own.draft(), Manuscript.of("Mine now", WORDS), another)))
                .isInstanceOf(ReviseArticle.Outcome.NotAllowed.class);
        assertThat(parts.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(own.id(), own.draft(), Optional.empty(), contributor)))
                .isInstanceOf(PublishArticle.Outcome.NotAllowed.class);
        assertThat(parts.get(SubmitArticle.class).apply(new SubmitArticle.Submit(own.id(), contributor)))
                .isInstanceOf(SubmitArticle.Outcome.Submitted.class);
        assertThat(newest()).isEmpty();
    }

    @Test
    void letsAnAuthorPublishTheirOwnAlone() {
        Actor author = staff("Ines Valbom", Role.AUTHOR);
        Article own = createAs(author, "Their own");
        Article others = create("Somebody else's");

        assertThat(parts.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(own.id(), own.draft(), Optional.empty(), author)))
                .isInstanceOf(PublishArticle.Outcome.Published.class);
        assertThat(parts.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(others.id(), others.draft(), Optional.empty(), author)))
                .isInstanceOf(PublishArticle.Outcome.NotAllowed.class);
        assertThat(parts.get(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(others.id(), "", author)))
                .isInstanceOf(WithdrawArticle.Outcome.NotAllowed.class);
    }

    @Test
    void listsAnArticleInItsSectionAndInThoseAboveIt() {
        Section sports = section("Sports", Optional.empty());
        Section tennis = section("Tennis", Optional.of(sports.id()));
        publish(createWith("On clay", Optional.of(tennis.id()), Optional.empty()));

        LiveLists live = parts.get(LiveLists.class);
        assertThat(live.inSection(tennis.id(), new Place.Newest(), 5).items()).hasSize(1);
        assertThat(live.inSection(sports.id(), new Place.Newest(), 5).items()).hasSize(1);
        assertThat(live.inSection(section("Food", Optional.empty()).id(), new Place.Newest(), 5)
                        .items())
                .isEmpty();
    }

    @Test
    void showsAnEditionInTheOrderItsEditorGaveIt() {
        Edition edition = ((AddEdition.Outcome.Added) parts.get(AddEdition.class)
                        .apply(new AddEdition.Add(
                                new Slug("spring"),
                                "12",
                                "Spring",
                                LocalDate.of(2026, 3, 5),
                                Optional.empty(),
                                "",
                                DESK)))
                .edition();
        Article first = createWith("Written first", Optional.empty(), Optional.of(edition.id()));
        Article second = createWith("Written second", Optional.empty(), Optional.of(edition.id()));
        Article third = createWith("Written third", Optional.empty(), Optional.of(edition.id()));
        List.of(first, second, third).forEach(this::publish);
        parts.get(ArrangeEdition.class)
                .apply(new ArrangeEdition.Arrange(edition.id(), List.of(third.id(), first.id()), DESK));

        assertThat(parts.get(LiveLists.class).inEdition(edition.id()))
                .extracting(Headline::headline)
                .containsExactly("Written third", "Written first", "Written second");
    }

    @Test
    void keepsPinnedArticlesOutOfTheRiverAndAtItsHead() {
        Article pinned = create("Pinned");
        publish(pinned);
        publish(create("Newer"));
        parts.get(PinArticle.class).apply(new PinArticle.Pin(pinned.id(), true, DESK));

        assertThat(newest()).containsExactly("Newer");
        assertThat(parts.get(LiveLists.class).pinned(3))
                .extracting(Headline::headline)
                .containsExactly("Pinned");
    }

    private Article create(String headline) {
        return createAs(DESK, headline);
    }

    private Article createAs(Actor actor, String headline) {
        return create(Manuscript.of(headline, WORDS), actor);
    }

    private Article createWith(String headline, Optional<Id<Section>> section, Optional<Id<Edition>> edition) {
        return create(
                new Manuscript(
                        headline,
                        "",
                        "",
                        List.of(),
                        section,
                        List.of(),
                        edition,
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Manuscript.Titles.NONE,
                        WORDS),
                DESK);
    }

    private Article create(Manuscript manuscript, Actor actor) {
        return ((CreateArticle.Outcome.Created) parts.get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                Article.Kind.ARTICLE, Slug.from(manuscript.headline(), "untitled"), manuscript, actor)))
                .article();
    }

    private Id<Revision> revise(Article article, String headline) {
        Id<Revision> draft =
                parts.get(Articles.class).find(article.id()).orElseThrow().draft();
        return ((ReviseArticle.Outcome.Revised) parts.get(ReviseArticle.class)
                        .apply(new ReviseArticle.Revise(article.id(), draft, Manuscript.of(headline, WORDS), DESK)))
                .revision()
                .id();
    }

    private void publish(Article article) {
        assertThat(parts.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(article.id(), article.draft(), Optional.empty(), DESK)))
                .isInstanceOf(PublishArticle.Outcome.Published.class);
    }

    private void schedule(Article article, Id<Revision> revision, Instant at) {
        assertThat(parts.get(ScheduleArticle.class)
                        .apply(new ScheduleArticle.Schedule(article.id(), revision, at, DESK)))
                .isInstanceOf(ScheduleArticle.Outcome.Scheduled.class);
    }

    private void rename(Article article, String slug) {
        assertThat(parts.get(RenameArticle.class).apply(new RenameArticle.Rename(article.id(), new Slug(slug), DESK)))
                .isInstanceOf(RenameArticle.Outcome.Renamed.class);
    }

    private Section section(String name, Optional<Id<Section>> parent) {
        return ((AddSection.Outcome.Added) parts.get(AddSection.class)
                        .apply(new AddSection.Add(parent, Slug.from(name, "section"), name, "", DESK)))
                .section();
    }

    private Actor staff(String name, Role role) {
        Person person = ((AddPerson.Outcome.Added) parts.get(AddPerson.class)
                        .apply(new AddPerson.Add(
                                Slug.from(name, "person"), name, "", Optional.empty(), "", Optional.of(role), DESK)))
                .person();
        return new Actor.Staff(person.id(), role);
    }

    private LiveArticles.Found find(Article article) {
        return parts.get(LiveArticles.class).find(article.kind(), article.slug());
    }

    private List<String> newest() {
        return parts.get(LiveLists.class).newest(new Place.Newest(), 50).items().stream()
                .map(Headline::headline)
                .toList();
    }

    private List<String> verbsOf(Article article) {
        return parts.get(ChangeLog.class).after(0, 1_000).stream()
                .filter(change -> change.subject().equals("article:" + article.id()))
                .map(Change::verb)
                .toList();
    }

    private static <T> List<T> atTheSameMoment(int times, java.util.function.IntFunction<T> work) throws Exception {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int number = 0; number < times; number++) {
            int which = number;
            tasks.add(() -> work.apply(which));
        }
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
        }
        return results;
    }
}
