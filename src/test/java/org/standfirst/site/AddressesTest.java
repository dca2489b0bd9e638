package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.article.OldAddresses;
import org.standfirst.article.RenameArticle;
import org.standfirst.body.Body;
import org.standfirst.database.Database;
import org.standfirst.kernel.Slug;
import org.standfirst.support.TestMagazine;

class AddressesTest {
    private final SallowReview review = SallowReview.shared();
    private final TestMagazine magazine = review.magazine;

    @Test
    void aDraftIsNobodysBusiness() {
        HttpResponse<String> answer = magazine.get(review.draft.path());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Not ready yet");
    }

    @Test
    void aWithdrawnArticleSaysSoAndWhyAndNothingMore() {
        HttpResponse<String> answer = magazine.get(review.withdrawn.path());

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body())
                .contains("has been withdrawn", "The figures in it were those of another mill.")
                .contains("noindex")
                .doesNotContain("The mill’s accounts");
    }

    @Test
    void aNotFoundPageOffersThreeStories() {
        assertThat(Jsoup.parse(magazine.get("/nothing").body()).select(".across .story"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/articles/nothing",
                "/articles/%3Cscript%3E",
                "/sections/nothing",
                "/tags/No_Slug",
                "/authors/x.y",
                "/editions/nothing",
                "/pictures/nothing",
                "/files/018f0000-0000-7000-8000-000000000000",
                "/favicon.ico",
                "/a/b/c/d",
                "/assets/other.css",
                "/articles/" + "a",
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(magazine.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?before=x", "/?after=1.2", "/sections/river?before=", "/?before=1.x&after=1.x"})
    void aCursorThatIsNoneIsABadRequest(String path) {
        assertThat(magazine.get(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/about/, /about",
        "/sections/river/, /sections/river",
        "/nothing/, /nothing",
        "/sections/river/?before=1.x, /sections/river?before=1.x",
    })
    void aSlashAtTheEndIsTakenAway(String path, String location) {
        HttpResponse<String> answer = magazine.get(path);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").map(this::path)).contains(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org/", "///example.org/", "/%2F%2Fexample.org/", "//example.org"})
    void noAddressRedirectsToAnotherSite(String path) throws Exception {
        // Java's own client would mend such an address before it asked.
        String answer = RawRequest.send(magazine.address("/"), "GET " + path + " HTTP/1.1");

        assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                .noneMatch(line -> line.matches("Location: (https?:)?//example.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /a%2Fb HTTP/1.1",
                "NONSENSE"
            })
    void nonsenseGetsAPlainAnswer(String line) throws Exception {
        String answer = RawRequest.send(magazine.address("/"), line);

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Jetty", "Exception", "at org.");
    }

    @Test
    void onlyReadingIsAnswered() {
        assertThat(magazine.send("POST", "/").statusCode()).isEqualTo(405);
        assertThat(magazine.send("DELETE", review.long_.path()).statusCode()).isEqualTo(405);
    }

    @Test
    void aRenamedArticleIsFoundUnderItsOldAddress() {
        Article article =
                magazine.publish(Article.Kind.ARTICLE, Manuscript.of("Once called this", Body.EMPTY), Instant.EPOCH);
        magazine.part(RenameArticle.class)
                .apply(new RenameArticle.Rename(article.id(), new Slug("fünf-küsten"), TestMagazine.ACTOR));

        HttpResponse<String> answer = magazine.get("/articles/once-called-this?utm_source=mail");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").map(this::path)).contains("/articles/f%C3%BCnf-k%C3%BCsten");
        assertThat(magazine.get("/articles/f%C3%BCnf-k%C3%BCsten").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?p=4711",
                "/?p=4711&utm_source=mail",
                "/?utm_source=mail&p=4711",
                "/index.php?p=4711",
                "/2019/05/caf%c3%a9/",
                "/2019/05/caf%C3%A9",
                "/2019/05/caf%C3%A9?share=1"
            })
    void theAddressesOfASiteThatMovedInStillLeadThere(String path) {
        OldAddresses addresses = magazine.part(OldAddresses.class);
        magazine.part(Database.class).write(() -> {
            addresses.remember("/?p=4711", OldAddresses.Target.ARTICLE, review.long_.id());
            addresses.remember("/2019/05/café/", OldAddresses.Target.ARTICLE, review.long_.id());
        });

        HttpResponse<String> answer = magazine.get(path);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").map(this::path)).contains(review.long_.path());
    }

    @Test
    void aQueryThatMeansNothingIsNoReasonToRefuse() {
        assertThat(magazine.get("/?utm_source=mail&p=99").statusCode()).isEqualTo(200);
        assertThat(Optional.of(magazine.get("/?p").statusCode())).contains(200);
    }

    private String path(String location) {
        return location.replace(magazine.address("/").toString(), "/");
    }
}
