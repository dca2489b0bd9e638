package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Magazine;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.Replying;
import org.standfirst.support.TestMagazine;

/** What readers are told of what became of replies. */
class FiguresPageTest {
    @Test
    void tellsThemSoonAndInEveryLanguage() throws InterruptedException {
        try (TestMagazine magazine = TestMagazine.start(DatabaseKind.SQLITE)) {
            assertThat(page(magazine).select("main").text()).contains("Nothing has been counted yet.");
            Article article = magazine.publish(
                    Article.Kind.ARTICLE, Manuscript.of("The weir", Body.EMPTY), Instant.parse("2026-03-05T08:00:00Z"));
            new Replying(magazine, article)
                    .approved("Alma Trewin", "", "It held for long.", "192.0.2.1", Optional.empty());

            Document page = awaitTwo(magazine);
            assertThat(page.select("dt:contains(Approved by moderators) + dd").text())
                    .isEqualTo("1");
            assertThat(page.select("h2").text()).endsWith(", so far");
            assertThat(Jsoup.parse(magazine.get("/house-rules").body()).select("main a[href=/house-rules/figures]"))
                    .hasSize(1);
            assertThat(HtmlChecker.errorsIn(inEveryLanguage(magazine))).isEmpty();
        }
    }

    private static Document awaitTwo(TestMagazine magazine) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            Document page = page(magazine);
            if (page.select("dt:contains(Sent by readers) + dd").text().equals("1")
                    && page.select("dt:contains(Approved by) + dd").text().equals("1")) {
                return page;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        return page(magazine);
    }

    private static Map<String, String> inEveryLanguage(TestMagazine magazine) {
        Map<String, String> pages = new HashMap<>();
        for (String language : WordsTest.LANGUAGES) {
            magazine.part(DescribeMagazine.class)
                    .apply(new DescribeMagazine.Describe(
                            new Magazine("Sallow", "", language, ZoneId.of("UTC")), TestMagazine.ACTOR));
            pages.put(language, magazine.get("/house-rules/figures").body());
            assertThat(page(magazine).select("main").text()).doesNotContain("{");
        }
        return pages;
    }

    private static Document page(TestMagazine magazine) {
        return Jsoup.parse(magazine.get("/house-rules/figures").body());
    }
}
