package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.Schemas;
import org.standfirst.support.TestMagazine;

/** The sitemaps, as search engines get them. */
class SitemapPageTest {
    private final SallowReview review = SallowReview.shared();
    private final TestMagazine magazine = review.magazine;

    @Test
    void theIndexLeadsToEverythingThatIsToBeFound() {
        HttpResponse<String> index = magazine.get("/sitemap.xml");
        assertThat(Schemas.errorsInSitemapIndex(bytes(index))).isEmpty();
        List<String> found = new ArrayList<>();
        for (String part : locations(index)) {
            HttpResponse<String> sitemap = magazine.get(URI.create(part).getPath());
            assertThat(sitemap.statusCode()).as(part).isEqualTo(200);
            assertThat(Schemas.errorsInSitemap(bytes(sitemap))).as(part).isEmpty();
            found.addAll(locations(sitemap));
        }

        assertThat(found).doesNotHaveDuplicates();
        assertThat(found)
                .contains(absolute("/"), absolute("/about"), absolute(review.river.path()), absolute(review.ada.path()))
                .contains(absolute(review.spring.path()), absolute(review.long_.path()))
                .doesNotContain(absolute(review.withdrawn.path()), absolute(review.draft.path()))
                .doesNotContain(absolute(review.empty.path()));
        assertThat(found.stream().filter(address -> address.contains("/articles/")))
                .hasSizeGreaterThanOrEqualTo(SallowReview.ARTICLES);
    }

    @Test
    void aMonthHoldsItsArticlesWithTheirPictures() {
        Document month = xml(magazine.get("/sitemaps/2026-03.xml"));

        assertThat(month.select("url > loc").eachText()).contains(absolute(review.long_.path()));
        assertThat(month.select("url > lastmod").eachText()).allMatch(time -> time.matches("2026-03-.*Z"));
        String picture = month.expectFirst("url > image|image > image|loc").text();
        assertThat(magazine.get(URI.create(picture).getPath()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sitemaps/1900-01.xml",
                "/sitemaps/2026-13.xml",
                "/sitemaps/2026-03-2.xml",
                "/sitemaps/2026-03-9999.xml",
                "/sitemaps/nothing.xml"
            })
    void whereThereIsNothingThereIsNoSitemap(String path) {
        assertThat(magazine.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void newsIsWhatCameOutWithinTwoDays() {
        try (TestMagazine small = TestMagazine.start(DatabaseKind.SQLITE)) {
            Instant now = Instant.now();
            small.publish(Article.Kind.ARTICLE, Manuscript.of("Just out & <new>", Body.EMPTY), now.minusSeconds(60));
            small.publish(
                    Article.Kind.ARTICLE, Manuscript.of("Three days old", Body.EMPTY), now.minus(3, ChronoUnit.DAYS));
            small.publish(Article.Kind.PAGE, Manuscript.of("A page", Body.EMPTY), now);

            HttpResponse<String> answer = small.get("/news-sitemap.xml");

            assertThat(Schemas.errorsInSitemap(bytes(answer))).isEmpty();
            assertThat(xml(answer).select("news|title").eachText()).containsExactly("Just out & <new>");
        }
    }

    @Test
    void whoeverKnowsItAlreadyIsNotGivenItAgain() {
        HttpResponse<String> answer = magazine.get("/sitemap.xml");
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(magazine.send("GET", "/sitemap.xml", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    private String absolute(String path) {
        return magazine.address(path).toString();
    }

    private static List<String> locations(HttpResponse<String> answer) {
        return xml(answer).select("sitemap > loc, url > loc").eachText();
    }

    private static Document xml(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }

    private static byte[] bytes(HttpResponse<String> answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }
}
