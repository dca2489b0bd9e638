package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Correction;
import org.standfirst.article.Manuscript;
import org.standfirst.article.TestCorrection;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers are told of changes to what is out. */
@OnBothDatabases
class CorrectionsPageTest {
    private static final Instant OUT = Instant.parse("2026-03-05T12:00:00Z");

    private final TestMagazine magazine;
    private final Article article;

    CorrectionsPageTest(DatabaseKind kind) {
        magazine = TestMagazine.start(kind);
        article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of("Tides", Body.of(List.of(Block.Paragraph.of("The tide went out at six.")))),
                OUT);
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void tellsAtOnceWhatWasWrongBeforeTheTextAndWhatHappenedSinceAfterIt() {
        for (int time = 0; time < 2; time++) {
            assertThat(magazine.get(article.path()).body()).doesNotContain("<aside");
            assertThat(magazine.get("/corrections").body()).contains("Nothing has been corrected");
        }
        correct("We said seven <o’clock>.", "at seven", "at six");
        update("The harbour has a new clock.");

        Document page = page(article.path());
        assertThat(page.select("aside.notice, .e-content").eachText())
                .containsExactly(
                        "Correction Saturday 7 March 2026 We said seven <o’clock>. Before: at seven Now: at six",
                        "The tide went out at six.",
                        "Update Sunday 8 March 2026 The harbour has a new clock.");
        assertThat(page.select("aside.notice a").eachAttr("href")).containsOnly("/corrections");
        assertThat(page("/corrections").select("main li").eachText())
                .containsExactly(
                        "Tides Update Sunday 8 March 2026 The harbour has a new clock.",
                        "Tides Correction Saturday 7 March 2026 We said seven <o’clock>. Before: at seven Now: at six");
    }

    @Test
    void isValidWithAndWithoutCorrections() {
        Map<String, String> empty = Map.of("none", magazine.get("/corrections").body());
        correct("We said seven <o’clock>.", "at seven", "at six");
        update("The harbour has a new clock.");

        assertThat(HtmlChecker.errorsIn(empty)).isEmpty();
        assertThat(HtmlChecker.errorsIn(Map.of(
                        "some",
                        magazine.get("/corrections").body(),
                        "article",
                        magazine.get(article.path()).body())))
                .isEmpty();
    }

    @Test
    void isToldToProgramsThatReadFeeds() {
        correct("We said seven <o’clock>.", "at seven", "at six");

        Document feed = Jsoup.parse(magazine.get("/corrections/feed.atom").body(), "", Parser.xmlParser());
        assertThat(feed.select("entry")).hasSize(1);
        assertThat(feed.select("entry > title").text()).isEqualTo("Correction · Tides");
        assertThat(feed.select("entry > updated").text()).isEqualTo("2026-03-07T12:00:00Z");
        assertThat(Jsoup.parseBodyFragment(feed.select("entry > content").text())
                        .select("del, ins")
                        .eachText())
                .containsExactly("at seven", "at six");
        assertThat(page("/corrections")
                        .select("link[rel=alternate][type=application/atom+xml]")
                        .eachAttr("href"))
                .anyMatch(address -> address.endsWith("/corrections/feed.atom"));
        assertThat(magazine.get("/corrections/feed.rss").statusCode()).isEqualTo(200);
        assertThat(magazine.get("/corrections/feed.json").statusCode()).isEqualTo(200);
    }

    @Test
    void isToldToSearchEnginesWithItsDate() {
        correct("We said seven <o’clock>.", "at seven", "at six");
        update("The harbour has a new clock.");

        String data = page(article.path())
                .select("script[type=application/ld+json]")
                .getFirst()
                .data();
        JsonNode corrections = JsonMapper.shared().readTree(data).findValue("correction");
        assertThat(corrections).hasSize(1);
        assertThat(corrections.get(0).path("@type").asString()).isEqualTo("CorrectionComment");
        assertThat(corrections.get(0).path("text").asString()).isEqualTo("We said seven <o’clock>.");
        assertThat(corrections.get(0).path("datePublished").asString()).isEqualTo("2026-03-07T12:00:00Z");
    }

    @Test
    void goesWithTheArticle() {
        correct("We said seven.", "", "");
        magazine.part(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", TestMagazine.ACTOR));

        assertThat(magazine.get("/corrections").body()).doesNotContain("We said seven");
        assertThat(magazine.get("/corrections/feed.atom").body()).doesNotContain("We said seven");
    }

    @Test
    void turnsItsPages() {
        for (int number = 1; number <= Paging.SIZE + 1; number++) {
            TestCorrection.tell(
                    magazine,
                    article,
                    Correction.Kind.UPDATE,
                    new Correction.Words("Number " + number + ".", "", ""),
                    OUT.plusSeconds(number));
        }
        Document first = page("/corrections");
        assertThat(first.select("main li")).hasSize(Paging.SIZE);

        Document second = page(first.select("nav.pager a[rel=next]").attr("href"));
        assertThat(second.select("main li").eachText())
                .singleElement()
                .asString()
                .contains("Number 1.");
    }

    private void correct(String said, String before, String after) {
        TestCorrection.tell(
                magazine,
                article,
                Correction.Kind.CORRECTION,
                new Correction.Words(said, before, after),
                OUT.plusSeconds(2 * 86_400));
    }

    private void update(String said) {
        TestCorrection.tell(
                magazine,
                article,
                Correction.Kind.UPDATE,
                new Correction.Words(said, "", ""),
                OUT.plusSeconds(3 * 86_400));
    }

    private Document page(String path) {
        return Jsoup.parse(magazine.get(path).body());
    }
}
