package org.standfirst.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.statistics.Visitor.BROWSER;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.cdn.Cdn;
import org.standfirst.database.Database;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.EveryBlock;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

@OnBothDatabases
class CountingTest {
    private final DatabaseKind kind;
    private final DatabaseKind.Place place;
    private TestMagazine magazine;
    private final Article article;

    CountingTest(DatabaseKind kind) {
        this.kind = kind;
        this.place = kind.fresh();
        this.magazine = TestMagazine.start(place, "");
        this.article = publish(magazine);
    }

    private static Article publish(TestMagazine magazine) {
        return magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of("High water", EveryBlock.body()),
                Instant.parse("2026-03-05T08:00:00Z"));
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void countsReadersWhetherThePageIsMadeOrKeptOrHeldAlready() {
        Visitor reader = Visitor.reader(magazine);
        assertThat(reader.open(article.path())).isEqualTo(200);
        assertThat(reader.open(article.path())).isEqualTo(200);
        assertThat(reader.open(article.path(), "X-Other: not plain")).isEqualTo(200);
        assertThat(reader.open(article.path(), "If-None-Match: *", "X-Other: not plain"))
                .isEqualTo(304);
        assertThat(reader.open(article.path() + "?utm_source=letter")).isEqualTo(200);

        Sums sums = Visitor.of(article, magazine);

        assertThat(sums.readers()).isEqualTo(5);
        assertThat(sums.programs()).isZero();
    }

    @Test
    void countsProgramsApart() {
        new Visitor(magazine, "Mozilla/5.0 (compatible; Examplebot/1.0)").open(article.path());
        new Visitor(magazine, "Mozilla/5.0 (compatible; Examplebot/1.0)").open(article.path());
        new Visitor(magazine, "curl/8").open(article.path(), "X-Other: not plain");
        new Visitor(magazine, "").open(article.path());
        Visitor.reader(magazine).ask("HEAD", article.path());
        Visitor.reader(magazine).open(article.path(), "Sec-Purpose: prefetch;prerender");
        Visitor.reader(magazine).open(article.path(), "Purpose: prefetch", "X-Other: not plain");

        Sums sums = Visitor.of(article, magazine);

        assertThat(sums.readers()).isZero();
        assertThat(sums.programs()).isEqualTo(7);
    }

    @Test
    void countsPagesByTheirKind() {
        magazine.section("Rivers", "", Optional.empty());
        Visitor reader = Visitor.reader(magazine);
        for (String path :
                List.of("/", "/sections/rivers", "/search?q=water", "/editions", "/feed.atom", "/robots.txt")) {
            assertThat(reader.open(path)).as(path).isEqualTo(200);
        }
        magazine.part(CountingWatch.class).bring();

        assertThat(magazine.part(Readership.class)
                        .byKind(new Readership.Asked(
                                Period.upTo(LocalDate.now(ZoneOffset.UTC).plusDays(1), 3),
                                Optional.empty(),
                                TestMagazine.ACTOR)))
                .extracting(Readership.OfKind::kind)
                .containsExactlyInAnyOrder("front", "section", "search", "edition");
    }

    @Test
    void countsNothingThatIsNotThere() {
        Visitor reader = Visitor.reader(magazine);
        for (int number = 0; number < 50; number++) {
            assertThat(reader.open("/articles/made-up-" + number)).isEqualTo(404);
            assertThat(reader.ask("POST", "/reading/01900000-0000-7000-8000-0000000000" + (10 + number) + "/0-4"))
                    .isEqualTo(204);
        }

        assertThat(Visitor.ofAll(magazine)).isEqualTo(Sums.NONE);
        assertThat(rows("view_day")).isZero();
    }

    private long rows(String table) {
        return magazine.part(Database.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void leavesOutTheStaff() {
        StaffVisit editor = StaffVisit.as(Role.EDITOR, "Ida Falk", magazine);
        Visitor browser = Visitor.reader(magazine);
        browser.open(article.path(), "Cookie: " + editor.cookie());
        browser.open("/search?q=water", "Cookie: " + editor.cookie());
        browser.ask("POST", "/reading/" + article.id() + "/0-4", "Cookie: " + editor.cookie());

        assertThat(Visitor.ofAll(magazine)).isEqualTo(Sums.NONE);
    }

    @Test
    void outlivesTheProgram() {
        Visitor.reader(magazine).open(article.path());
        magazine.close();
        magazine = TestMagazine.start(place, "");
        Visitor.reader(magazine).open(article.path());

        assertThat(Visitor.of(article, magazine).readers()).isEqualTo(2);
    }

    @Test
    void addsUpWhatSeveralProgramsCount() {
        try (TestMagazine other = TestMagazine.start(place, "")) {
            for (int number = 0; number < 3; number++) {
                Visitor.reader(magazine).open(article.path());
                Visitor.reader(other).open(article.path());
                other.part(CountingWatch.class).bring();
            }

            assertThat(Visitor.of(article, magazine).readers()).isEqualTo(6);
            assertThat(magazine.part(Readership.class).live(TestMagazine.ACTOR, Instant.now(), 5))
                    .containsExactly(new Readership.Live("article", Optional.of(article.id()), 6));
        }
    }

    @Test
    void knowsFromWhichSitesReadersCameAndNothingElseOfTheirAddresses() {
        Visitor reader = Visitor.reader(magazine);
        reader.open(article.path(), "Referer: https://news.example/secret/of/somebody");
        reader.open(article.path(), "Referer: https://www.news.example/");
        reader.open(article.path(), "X-Other: not plain", "Referer: https://forum.example/");
        reader.open(article.path(), "Referer: " + magazine.address("/"));
        reader.open(article.path(), "Referer: http://192.0.2.9/");
        new Visitor(magazine, "curl/8").open(article.path(), "Referer: https://spam.example/");

        assertThat(referrers())
                .containsExactly(new Readership.OfHost("news.example", 2), new Readership.OfHost("forum.example", 1));
    }

    private List<Readership.OfHost> referrers() {
        magazine.part(CountingWatch.class).bring();
        return magazine.part(Readership.class)
                .referrers(
                        new Readership.Asked(
                                Period.upTo(LocalDate.now(ZoneOffset.UTC).plusDays(1), 3),
                                Optional.of(article.id()),
                                TestMagazine.ACTOR),
                        1_000);
    }

    @Test
    void tellsNoMoreHostsApartOnADayThanThereIsRoomFor() {
        Visitor reader = Visitor.reader(magazine);
        for (int number = 0; number < AddCounts.MOST_HOSTS + 30; number++) {
            reader.open(article.path(), "Referer: https://made-up-" + number + ".example/");
        }
        assertThat(referrers())
                .hasSizeLessThanOrEqualTo(AddCounts.MOST_HOSTS + 1)
                .contains(new Readership.OfHost("", 30));
        reader.open(article.path(), "Referer: https://late.example/");

        assertThat(referrers()).contains(new Readership.OfHost("", 31));
    }

    @Test
    void believesWhatAnArticleSaysOfHowFarItWasRead() {
        Visitor reader = Visitor.reader(magazine);
        String told = "/reading/" + article.id() + "/";
        assertThat(reader.ask("POST", told + "0-1", "Sec-Fetch-Site: same-origin"))
                .isEqualTo(204);
        reader.ask("POST", told + "2-4");
        reader.ask("POST", told + "0-2");
        reader.ask("POST", told + "0-4", "Sec-GPC: 1");
        reader.ask("POST", told + "0-4", "DNT: 1");
        reader.ask("POST", told + "0-4", "Sec-Fetch-Site: cross-site");
        new Visitor(magazine, "Mozilla/5.0 (compatible; Examplebot/1.0)").ask("POST", told + "0-4");
        assertThat(reader.open(told + "0-4")).isEqualTo(404);
        assertThat(reader.ask("POST", told + "0-9")).isEqualTo(404);

        Sums sums = Visitor.of(article, magazine);

        assertThat(sums.reached()).containsExactly(2L, 2L, 2L, 1L, 1L);
        assertThat(sums.readers()).isZero();
        assertThat(sums.percent(4)).isEqualTo(50);
    }

    @Test
    void behindACacheAnArticleIsLookedAtAsOftenAsItSays() {
        magazine.close();
        magazine =
                TestMagazine.startBehind(new Cdn(Cdn.Kind.VARNISH, URI.create("http://127.0.0.1:9"), ""), kind.fresh());
        Article behind = publish(magazine);
        Visitor.reader(magazine).open(behind.path());
        for (int number = 0; number < 3; number++) {
            Visitor.reader(magazine).ask("POST", "/reading/" + behind.id() + "/0-1");
        }

        assertThat(Visitor.of(behind, magazine).readers()).isEqualTo(3);
    }

    @Test
    void keepsNothingByWhichAReaderCouldBeKnown() {
        new Visitor(magazine, BROWSER + " Zorbax/77").open(article.path(), "Accept-Language: tlh-Zorb");
        new Visitor(magazine, BROWSER + " Zorbax/77").ask("POST", "/reading/" + article.id() + "/0-4");
        magazine.part(CountingWatch.class).bring();

        for (String table : List.of("view_day", "view_minute", "referral_day", "view_month")) {
            assertThat(magazine.part(Database.class)
                            .sql("select * from " + table)
                            .query()
                            .listOfRows()
                            .toString())
                    .doesNotContainIgnoringCase("zorb")
                    .doesNotContain("127.0.0.1", "::1");
        }
        assertThat(rows("view_day")).isEqualTo(1);
        assertThat(place.data().resolve("logs").toFile().list())
                .isNotNull()
                .allSatisfy(name -> assertThat(place.data().resolve("logs").resolve(name))
                        .content()
                        .doesNotContainIgnoringCase("zorb"));
    }

    @Test
    void isBroughtToTheDatabaseUnaskedWithinSeconds() throws InterruptedException {
        Visitor.reader(magazine).open(article.path());
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (rows("view_day") == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }

        assertThat(rows("view_day")).isEqualTo(1);
    }
}
