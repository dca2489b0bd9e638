package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.ArrangeEdition;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PinArticle;
import org.standfirst.article.ReviseArticle;
import org.standfirst.article.ScheduleArticle;
import org.standfirst.conduct.AddWord;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.BanReader;
import org.standfirst.conduct.LiftBan;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.RemoveWord;
import org.standfirst.conduct.Said;
import org.standfirst.conduct.Scope;
import org.standfirst.conduct.SetOpening;
import org.standfirst.conduct.Word;
import org.standfirst.magazine.DressMagazine;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Look;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.OpenMagazine;
import org.standfirst.magazine.Openness;
import org.standfirst.magazine.Section;
import org.standfirst.people.Person;
import org.standfirst.picture.DescribePicture;
import org.standfirst.picture.FocusPicture;
import org.standfirst.picture.Picture;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.SamplePictures;

/** What each verb changes is there for the very next reader of every page that shows it. */
@OnBothDatabases
class EveryChangeShowsTest {
    private final DatabaseKind kind;
    private EdgeMagazine magazine;

    EveryChangeShowsTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        magazine = new EdgeMagazine(kind);
    }

    @AfterEach
    void stop() {
        magazine.close();
    }

    /** In memory before the change, and asked for right after it. */
    private void shows(String words, List<String> paths, Runnable change) {
        for (String path : paths) {
            assertThat(get(path)).as(path + " before").doesNotContain(words);
            assertThat(get(path)).as(path + " before").doesNotContain(words);
        }
        change.run();
        for (String path : paths) {
            assertThat(get(path)).as(path + " after").contains(words);
        }
    }

    @Test
    void whatIsPublishedShowsWhereverItIsListed() {
        Section section = magazine.magazine.section("Sea", "", Optional.empty());
        Person person = magazine.magazine.person("Ada Lund", "");
        Edition edition = magazine.magazine.edition("1", "Winter", LocalDate.parse("2026-01-01"), "");
        magazine.publish("First");
        Manuscript words = EdgeMagazine.words("High water");
        Manuscript placed = new Manuscript(
                words.headline(),
                words.standfirst(),
                words.kicker(),
                List.of(person.id()),
                Optional.of(section.id()),
                List.of(magazine.magazine.tag("Tides").id()),
                Optional.of(edition.id()),
                Optional.empty(),
                "",
                Optional.empty(),
                Manuscript.Titles.NONE,
                words.body());

        shows(
                "High water",
                List.of(
                        "/",
                        "/sections/sea",
                        "/tags/tides",
                        "/authors/ada-lund",
                        "/archive/2026/01",
                        "/editions/winter",
                        "/feed.atom",
                        "/feed.rss",
                        "/feed.json",
                        "/sections/sea/feed.atom",
                        "/articles/nowhere"),
                () -> magazine.magazine.publish(Article.Kind.ARTICLE, placed, Instant.parse("2026-01-05T07:00:00Z")));
        assertThat(get("/sitemaps/2026-01.xml")).contains("/articles/high-water");
        Article first = magazine.magazine.publish(Article.Kind.ARTICLE, placed, Instant.parse("2026-01-05T07:00:00Z"));
        Article last = magazine.magazine.publish(Article.Kind.ARTICLE, placed, Instant.parse("2026-01-06T07:00:00Z"));
        assertThat(get("/editions/winter")).containsSubsequence("\"" + first.path(), "\"" + last.path());

        magazine.magazine
                .part(ArrangeEdition.class)
                .apply(new ArrangeEdition.Arrange(edition.id(), List.of(last.id(), first.id()), EdgeMagazine.DESK));

        assertThat(get("/editions/winter")).containsSubsequence("\"" + last.path(), "\"" + first.path());
    }

    @Test
    void whatIsNewOnTheNewsSitemapGoesWhenItIsTwoDaysOld() throws Exception {
        Instant soon = Instant.now().minus(2, ChronoUnit.DAYS).plusSeconds(3);
        magazine.magazine.publish(Article.Kind.ARTICLE, EdgeMagazine.words("Nearly old"), soon);
        assertThat(get("/news-sitemap.xml")).contains("Nearly old");

        Thread.sleep(3_500);

        assertThat(get("/news-sitemap.xml")).doesNotContain("Nearly old");
    }

    @Test
    void whatIsScheduledComesOut() throws Exception {
        Article draft = magazine.magazine.draft(EdgeMagazine.words("On time"));
        assertThat(get("/")).doesNotContain("On time");
        magazine.magazine
                .part(ScheduleArticle.class)
                .apply(new ScheduleArticle.Schedule(
                        draft.id(), draft.draft(), Instant.now().plusMillis(700), EdgeMagazine.DESK));
        for (int tries = 0; tries < 100 && !get("/").contains("On time"); tries++) {
            Thread.sleep(100);
        }
        assertThat(get("/")).contains("On time");
    }

    @Test
    void whatIsNotOutYetCostsReadersNothing() {
        Article article = magazine.publish("High water");
        get(article.path());
        long misses = magazine.cache().misses();

        magazine.magazine
                .part(ReviseArticle.class)
                .apply(new ReviseArticle.Revise(
                        article.id(), article.draft(), EdgeMagazine.words("Not yet"), EdgeMagazine.DESK));
        magazine.magazine.draft(EdgeMagazine.words("Another"));

        assertThat(get(article.path())).contains("High water").doesNotContain("Not yet");
        assertThat(magazine.cache().misses()).isEqualTo(misses);
    }

    @Test
    void whatModeratorsKeepAmongThemselvesCostsReadersNothing() {
        Article article = magazine.publish("High water");
        Article other = magazine.publish("Low water");
        get(article.path());
        get(other.path());
        long misses = magazine.cache().misses();
        Word word = ((AddWord.Outcome.Added) magazine.magazine
                        .part(AddWord.class)
                        .apply(new AddWord.Add("casino", Word.Strength.BLOCKED, EdgeMagazine.DESK)))
                .word();
        magazine.magazine.part(RemoveWord.class).apply(new RemoveWord.Remove(word.id(), EdgeMagazine.DESK));
        Ban ban = ((BanReader.Outcome.Banned) magazine.magazine
                        .part(BanReader.class)
                        .apply(new BanReader.Order(
                                new Ban.Target.OfName("ada lund"), "", "Spam", Optional.empty(), EdgeMagazine.DESK)))
                .ban();
        magazine.magazine.part(LiftBan.class).apply(new LiftBan.Lift(ban.id(), EdgeMagazine.DESK));

        get(article.path());
        assertThat(magazine.cache().misses()).as("words and bans").isEqualTo(misses);

        open(new Scope.OfArticle(article.id()));
        get(other.path());
        assertThat(magazine.cache().misses()).as("another article").isEqualTo(misses);
        get(article.path());
        assertThat(magazine.cache().misses()).as("the article").isEqualTo(misses + 1);
        open(new Scope.OfMagazine());
        get(other.path());
        assertThat(magazine.cache().misses()).as("every article").isEqualTo(misses + 2);
    }

    private void open(Scope scope) {
        magazine.magazine
                .part(SetOpening.class)
                .apply(new SetOpening.Set(
                        scope, new Said(Optional.of(Mode.OPEN), Optional.empty()), EdgeMagazine.DESK));
    }

    @Test
    void pinningMovesAStoryUp() {
        Article older = magazine.publish("Older");
        magazine.publish("Newer");
        for (int number = 0; number < 3; number++) {
            magazine.publish("Newest " + number);
        }
        String before = get("/");

        magazine.magazine.part(PinArticle.class).apply(new PinArticle.Pin(older.id(), true, EdgeMagazine.DESK));
        assertThat(get("/").indexOf("Older")).isLessThan(before.indexOf("Newest 0"));
        magazine.magazine.part(PinArticle.class).apply(new PinArticle.Pin(older.id(), false, EdgeMagazine.DESK));
        assertThat(get("/")).isEqualTo(before);
    }

    @Test
    void theMagazineItselfChangesEverywhere() {
        Article article = magazine.publish("High water");
        List<String> everywhere = List.of("/", article.path(), "/archive", "/articles/nowhere", "/opensearch.xml");

        shows(
                "Tidewater",
                everywhere,
                () -> magazine.magazine.describe(new Magazine("Tidewater", "", "en", ZoneId.of("Europe/London"))));
        shows(
                "Printed on rag",
                List.of("/", article.path()),
                () -> magazine.magazine
                        .part(DressMagazine.class)
                        .apply(new DressMagazine.Dress(
                                new Look(
                                        Look.USUAL.accent(),
                                        Look.Pairing.FRAUNCES,
                                        Look.USUAL.density(),
                                        Look.USUAL.front(),
                                        true,
                                        "Printed on rag",
                                        List.of(),
                                        Optional.empty()),
                                EdgeMagazine.DESK)));
        shows(
                "GPTBot",
                List.of("/robots.txt"),
                () -> magazine.magazine
                        .part(OpenMagazine.class)
                        .apply(new OpenMagazine.Open(
                                new Openness(
                                        Openness.FeedText.FULL,
                                        new TreeSet<>(List.of("GPTBot")),
                                        true,
                                        "",
                                        Optional.empty()),
                                EdgeMagazine.DESK)));
    }

    @Test
    void whatWasNotThereIsFound() {
        for (String path : List.of("/sections/sea", "/tags/tides", "/authors/ada-lund", "/editions/winter")) {
            assertThat(status(path)).isEqualTo(404);
        }
        magazine.magazine.section("Sea", "", Optional.empty());
        magazine.magazine.tag("Tides");
        magazine.magazine.person("Ada Lund", "");
        magazine.magazine.edition("1", "Winter", LocalDate.parse("2026-01-01"), "");
        for (String path : List.of("/sections/sea", "/tags/tides", "/authors/ada-lund", "/editions/winter")) {
            assertThat(status(path)).as(path).isEqualTo(200);
        }
    }

    @Test
    void whatIsSaidAndMadeOfAPictureShows() throws Exception {
        Picture picture = magazine.magazine.picture(
                SamplePictures.jpeg(900, 600, 7), new Picture.Words("The old caption", "", "A tide"));
        Manuscript words = EdgeMagazine.words("High water");
        Article article = magazine.magazine.publish(
                Article.Kind.ARTICLE,
                new Manuscript(
                        words.headline(),
                        "",
                        "",
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(new Manuscript.LeadPicture(picture.id(), "", "")),
                        "",
                        Optional.empty(),
                        Manuscript.Titles.NONE,
                        words.body()),
                Instant.parse("2026-01-05T06:00:00Z"));
        get(article.path());
        magazine.magazine.awaitRenditions();
        assertThat(get(article.path())).contains("srcset");

        shows("The new caption", List.of(article.path()), () -> say(picture, "The new caption", Optional.empty()));
        String before = get(article.path());
        magazine.magazine.part(FocusPicture.class).apply(picture.id(), new Picture.Focus(10, 990), "test");
        assertThat(magazine.cache().fresh(new PageKey(article.path()))).isNull();
        assertThat(before).contains("/pictures/");

        say(picture, "Gone soon", Optional.of(Instant.now().plusMillis(1_500)));
        assertThat(get(article.path())).contains("<img");
        Thread.sleep(1_600);
        assertThat(get(article.path())).doesNotContain("<img");
    }

    private void say(Picture picture, String caption, Optional<Instant> until) {
        magazine.magazine
                .part(DescribePicture.class)
                .apply(new DescribePicture.Describe(
                        picture.id(),
                        new Picture.Words(caption, "", "A tide"),
                        new Picture.Rights("", "", until),
                        "test"));
    }

    private String get(String path) {
        try (RawConnection connection = magazine.connect()) {
            return connection.get(path).text();
        }
    }

    private int status(String path) {
        try (RawConnection connection = magazine.connect()) {
            return connection.get(path).status();
        }
    }
}
