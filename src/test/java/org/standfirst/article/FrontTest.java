package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.ChangeLog;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.GiveSections;
import org.standfirst.magazine.Section;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** What editors make of the front page. */
@OnBothDatabases
class FrontTest {
    private final TestDesk desk;
    private final Actor.Staff writer;
    private final Actor.Staff editor;
    private int minutes;

    FrontTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        writer = desk.staff("Ines Valbom", Role.AUTHOR);
        editor = desk.staff("Teo Marsh", Role.EDITOR);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsWhatIsPinnedInItsOrder() {
        Article first = live("First");
        Article second = live("Second");
        live("Third");
        pin(first, true);
        pin(second, true);
        assertThat(pinned()).as("the last that was pinned leads").containsExactly("Second", "First");

        assertThat(arrange(new ArrangeFront.Wish.InOrder(List.of(first.id(), second.id())), editor))
                .isEqualTo(new ArrangeFront.Outcome.Arranged());

        assertThat(pinned()).containsExactly("First", "Second");
        assertThat(newest()).containsExactly("Third");
        desk.revise(second, TestDesk.words("Second, again"), writer);
        desk.publish(second);
        assertThat(pinned()).as("what is published anew keeps its place").containsExactly("First", "Second, again");
        pin(first, false);
        assertThat(pinned()).containsExactly("Second, again");
        assertThat(newest()).containsExactly("Third", "First");
    }

    @Test
    void pinsNothingByPuttingInOrder() {
        Article first = live("First");
        Article second = live("Second");
        Article other = live("Other");
        pin(second, true);
        pin(first, true);

        arrange(new ArrangeFront.Wish.InOrder(List.of(other.id(), second.id())), editor);

        assertThat(pinned()).as("what was not named follows").containsExactly("Second", "First");
        assertThat(newest()).containsExactly("Other");
    }

    @Test
    void runsByItselfAgain() {
        pin(live("First"), true);
        pin(live("Second"), true);

        arrange(new ArrangeFront.Wish.ByItself(), editor);

        assertThat(pinned()).isEmpty();
        assertThat(newest()).containsExactly("Second", "First");
        assertThat(desk.get(FrontChoices.class).pinned()).isEmpty();
        assertThat(desk.get(ChangeLog.class).after(0, 1_000))
                .anyMatch(change ->
                        change.subject().equals("front") && change.verb().equals("arranged"));
    }

    @Test
    void hasRoomForSoManyAndNoMore() {
        List<Article> all = IntStream.rangeClosed(0, PinArticle.MOST)
                .mapToObj(number -> live("Story " + number))
                .toList();
        all.subList(0, PinArticle.MOST).forEach(article -> pin(article, true));

        assertThat(pin(all.getLast(), true)).isEqualTo(new PinArticle.Outcome.Full(PinArticle.MOST));
        assertThat(pin(all.getFirst(), true)).as("one that is there").isEqualTo(new PinArticle.Outcome.Pinned());
        assertThat(pinned()).hasSize(PinArticle.MOST).startsWith("Story 0");
    }

    @Test
    void isWithoutWhatIsKeptOffItAndSectionsAndFeedsAreNot() {
        Section food = desk.section("Food", Optional.empty());
        Article article = desk.create(TestDesk.in(food, TestDesk.words("Eel pie")), writer);
        desk.publish(article);
        pin(article, true);

        assertThat(hide(article, true, editor)).isEqualTo(new HideArticle.Outcome.Done());

        LiveLists lists = desk.get(LiveLists.class);
        assertThat(pinned()).isEmpty();
        assertThat(newest()).isEmpty();
        assertThat(places(lists, food)).isEmpty();
        List<Headline> all = lists.all(new Window.Place.Newest(), 9).items();
        assertThat(all).hasSize(1);
        assertThat(lists.onTheFront(all)).isEmpty();
        assertThat(lists.inSection(food.id(), new Window.Place.Newest(), 9).items())
                .hasSize(1);
        assertThat(desk.get(FrontChoices.class).hidden())
                .containsExactly(new FrontChoices.Chosen(article.id(), "Eel pie", true));
        assertThat(desk.verbsOf(article)).endsWith("hid");

        hide(article, false, editor);
        assertThat(newest()).containsExactly("Eel pie");
        assertThat(places(lists, food)).hasSize(1);
        assertThat(desk.verbsOf(article)).endsWith("hid", "unhid");
    }

    private static List<Cursor> places(LiveLists lists, Section section) {
        return lists.newestOf(List.of(section.id()), 3).getOrDefault(section.id(), List.of());
    }

    @Test
    void showsAgainWhatIsPinned() {
        Article article = live("First");
        hide(article, true, editor);

        pin(article, true);

        assertThat(pinned()).containsExactly("First");
        assertThat(desk.get(FrontChoices.class).hidden()).isEmpty();
    }

    @Test
    void isForEditorsAndItsOrderForThoseWhoEditEverything() {
        Article article = live("First");
        assertThat(hide(article, true, writer)).isEqualTo(new HideArticle.Outcome.NotAllowed());
        assertThat(arrange(new ArrangeFront.Wish.ByItself(), writer)).isEqualTo(new ArrangeFront.Outcome.NotAllowed());
        desk.get(GiveSections.class)
                .apply(new GiveSections.Give(
                        editor.person(),
                        Set.of(desk.section("Food", Optional.empty()).id()),
                        TestDesk.PROGRAM));

        assertThat(hide(article, true, editor)).isEqualTo(new HideArticle.Outcome.NotAllowed());
        assertThat(arrange(new ArrangeFront.Wish.ByItself(), editor)).isEqualTo(new ArrangeFront.Outcome.NotAllowed());
        assertThat(newest()).containsExactly("First");
    }

    /** A minute after the one before, so that the newest is plain to see. */
    private Article live(String headline) {
        Article article = desk.create(TestDesk.words(headline), writer);
        Instant at = Instant.parse("2026-03-05T08:00:00Z").plusSeconds(60L * minutes++);
        return ((PublishArticle.Outcome.Published) desk.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(
                                article.id(),
                                article.draft(),
                                Optional.of(new PublishArticle.Dates(at, at)),
                                TestDesk.PROGRAM)))
                .article();
    }

    private PinArticle.Outcome pin(Article article, boolean pinned) {
        return desk.get(PinArticle.class).apply(new PinArticle.Pin(article.id(), pinned, editor));
    }

    private HideArticle.Outcome hide(Article article, boolean hidden, Actor actor) {
        return desk.get(HideArticle.class).apply(new HideArticle.Hide(article.id(), hidden, actor));
    }

    private ArrangeFront.Outcome arrange(ArrangeFront.Wish wish, Actor actor) {
        return desk.get(ArrangeFront.class).apply(new ArrangeFront.Arrange(wish, actor));
    }

    private List<String> pinned() {
        return headlines(desk.get(LiveLists.class).pinned(50));
    }

    private List<String> newest() {
        return headlines(
                desk.get(LiveLists.class).newest(new Window.Place.Newest(), 50).items());
    }

    private static List<String> headlines(List<Headline> headlines) {
        return headlines.stream().map(Headline::headline).toList();
    }
}
