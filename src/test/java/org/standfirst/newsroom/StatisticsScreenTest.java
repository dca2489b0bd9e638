package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.body.Body;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.statistics.CountingWatch;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

@OnBothDatabases
class StatisticsScreenTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final TestMagazine magazine;
    private final StaffVisit editor;

    StatisticsScreenTest(DatabaseKind kind) {
        magazine = TestMagazine.start(kind);
        editor = StaffVisit.as(Role.EDITOR, "Mara Lindt", magazine);
        // This client asks for HTTP/2 with its first request, as no browser does, and such a one isn't counted.
        magazine.get("/robots.txt");
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    private Article publish(String headline) {
        return magazine.publish(
                Article.Kind.ARTICLE, Manuscript.of(headline, Body.EMPTY), Instant.parse("2026-03-05T08:00:00Z"));
    }

    private void look(Article article, int times) {
        for (int number = 0; number < times; number++) {
            magazine.send("GET", article.path(), "User-Agent", BROWSER, "Referer", "https://news.example/");
        }
    }

    private Document screen(StaffVisit visit, String path) {
        magazine.part(CountingWatch.class).bring();
        return Jsoup.parse(visit.get(path).body());
    }

    @Test
    void saysWhatIsLookedAtMostFromWhereAndHowFarItIsRead() {
        Article more = publish("The <salt> road");
        look(publish("Low tide"), 1);
        look(more, 3);
        magazine.send("GET", more.path(), "User-Agent", "curl/8");
        magazine.send("POST", "/reading/" + more.id() + "/0-2", "User-Agent", BROWSER);
        magazine.send("POST", "/reading/" + more.id() + "/0-4", "User-Agent", BROWSER);

        Document screen = screen(editor, "/newsroom/statistics");

        assertThat(screen.select(".sum strong").text()).isEqualTo("4");
        assertThat(screen.select(".sum .quiet").text()).contains("Bots, apart from these: 1.");
        assertThat(screen.select("section:has(#most-read) tbody tr").eachText())
                .containsExactly("The <salt> road 3 100\u202f% 50\u202f%", "Low tide 1");
        assertThat(screen.select("section:has(#referrers) tbody tr").eachText()).containsExactly("news.example 4");
        assertThat(screen.select("section:has(#kinds) tbody tr").eachText()).containsExactly("Articles 4 1");
        assertThat(screen.select("#live tbody tr").eachText()).containsExactly("The <salt> road 3", "Low tide 1");
        assertThat(screen.select(".plot svg > rect")).hasSize(30);
        assertThat(screen.select(".plot svg > rect").eachAttr("height")).endsWith("0", "100");
        assertThat(screen.select(".plot tbody tr")).hasSize(30);

        Document one = screen(editor, "/newsroom/statistics/articles/" + more.id() + "?span=week");

        assertThat(one.select("h1").text()).isEqualTo("The <salt> road");
        assertThat(one.select(".sum strong").text()).isEqualTo("3");
        assertThat(one.select(".depth dd").eachText())
                .containsExactly("100 % 100 %", "100 % 100 %", "50 % 50 %", "50 % 50 %");
    }

    @Test
    void drawsTheLastHourByMinuteAndAYearByMonth() {
        look(publish("Low tide"), 2);

        assertThat(screen(editor, "/newsroom/statistics?span=today").select(".plot svg > rect"))
                .hasSize(60)
                .anySatisfy(bar -> assertThat(bar.attr("height")).isEqualTo("100"));
        assertThat(screen(editor, "/newsroom/statistics?span=year").select(".plot svg > rect"))
                .hasSize(12);
    }

    @Test
    void saysThatNobodyWasCounted() {
        assertThat(screen(editor, "/newsroom/statistics").select(".empty").text())
                .startsWith("Nobody was counted in that time.");
    }

    @Test
    void showsAuthorsTheirOwnArticlesAlone() {
        StaffVisit author = StaffVisit.as(Role.AUTHOR, "Tom Reve", magazine);
        Article own = publishAs(author, "His own");
        Article others = publish("Somebody else’s");
        look(own, 1);
        look(others, 2);
        magazine.send("GET", "/", "User-Agent", BROWSER);

        Document screen = screen(author, "/newsroom/statistics");

        assertThat(screen.select(".sum strong").text()).isEqualTo("1");
        assertThat(screen.text()).contains("His own").doesNotContain("Somebody else");
        assertThat(author.get("/newsroom/statistics/live").body()).doesNotContain("Somebody else");
        assertThat(author.get("/newsroom/statistics/articles/" + own.id()).statusCode())
                .isEqualTo(200);
        assertThat(author.get("/newsroom/statistics/articles/" + others.id()).statusCode())
                .isEqualTo(404);
        assertThat(author.get("/newsroom/statistics/figures.csv").body())
                .contains("His own")
                .doesNotContain("Somebody");
        assertThat(author.get("/newsroom/statistics/figures.csv?article=" + others.id())
                        .body()
                        .lines())
                .hasSize(1);
    }

    private Article publishAs(StaffVisit author, String headline) {
        Actor actor = author.account().actor();
        Article draft = ((CreateArticle.Outcome.Created) magazine.part(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                Article.Kind.ARTICLE,
                                Slug.from(headline, "untitled"),
                                Manuscript.of(headline, Body.EMPTY),
                                actor)))
                .article();
        magazine.part(PublishArticle.class)
                .apply(new PublishArticle.Publish(draft.id(), draft.draft(), Optional.empty(), actor));
        return draft;
    }

    @Test
    void noCellOfTheFileIsAFormula() {
        look(publish("=HYPERLINK(\"https://evil.example\")"), 1);
        magazine.part(CountingWatch.class).bring();

        var file = editor.get("/newsroom/statistics/figures.csv");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=");
        assertThat(file.body())
                .startsWith("\"day\",\"kind\",\"article\",\"headline\",\"views\",\"bots\"")
                .contains(",\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"1\",\"0\",");
        assertThat(StatisticsFile.cell("@SUM(1)")).isEqualTo("\"'@SUM(1)\"");
        assertThat(StatisticsFile.cell("-1+2")).isEqualTo("\"'-1+2\"");
        assertThat(StatisticsFile.cell("\t=1")).isEqualTo("\"'\t=1\"");
        assertThat(StatisticsFile.cell("1-2")).isEqualTo("\"1-2\"");
    }
}
