package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.article.Article;
import org.standfirst.support.DatabaseKind;

/** Nothing that one reader sends changes what another is served, nor fills the memory. */
class PoisoningTest {
    private static EdgeMagazine magazine;
    private static Article article;
    private static String honest;

    @BeforeAll
    static void start() {
        System.setProperty("spring.profiles.active", EchoPage.PROFILE);
        magazine = new EdgeMagazine(DatabaseKind.SQLITE);
        magazine.closeReplies();
        article = magazine.publish("High water");
        honest = get(article.path()).text();
    }

    @AfterAll
    static void stop() {
        System.clearProperty("spring.profiles.active");
        magazine.close();
    }

    /** So that what a test sends is what is rendered. */
    @BeforeEach
    void empty() {
        magazine.cache().clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 6666",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: host=evil.example;proto=https",
                "X-Original-URL: /newsroom",
                "X-Rewrite-URL: /articles/other",
                "X-HTTP-Method-Override: POST",
                "Origin: https://evil.example",
                "Accept: application/json",
                "Accept: image/avif",
                "Accept-Language: de",
                "Accept-Encoding: evil",
                "Range: bytes=0-9",
                "If-None-Match: \"evil\"",
                "If-Match: \"evil\"",
                "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
                "User-Agent: evil",
                "Cookie: a=b",
                "Purpose: prefetch",
                "Save-Data: on",
            })
    void noHeaderGetsIntoWhatOthersAreServed(String header) {
        for (String path :
                List.of(EchoPage.PATH, article.path(), "/opensearch.xml", "/feed.atom", "/", "/articles/nowhere")) {
            String before = get(path).text();
            magazine.cache().clear();

            get(path, header);

            RawConnection.Reply after = get(path);
            assertThat(after.text()).as(path).isEqualTo(before).doesNotContain("evil");
            assertThat(after.status()).isIn(200, 404);
            assertThat(after.headers().toString()).doesNotContain("evil");
        }
    }

    @Test
    void noHostGetsIntoWhatOthersAreServed() {
        for (String path :
                List.of(EchoPage.PATH, article.path(), "/opensearch.xml", "/sitemap.xml", "/", article.path() + "/")) {
            for (String host : List.of("evil.example", "evil.example:99", "LOCALHOST")) {
                try (RawConnection connection = magazine.connect()) {
                    connection
                            .say("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .read(false);
                }
            }
            RawConnection.Reply after = get(path);
            assertThat(after.text()).as(path).doesNotContain("evil");
            assertThat(after.header("Location")).doesNotContain("evil");
        }
    }

    @Test
    void anAddressInTheRequestLineIsNoHostEither() {
        try (RawConnection connection = magazine.connect()) {
            connection
                    .say("GET http://evil.example/opensearch.xml HTTP/1.1\r\nHost: evil.example\r\n\r\n")
                    .read(false);
        }
        assertThat(get("/opensearch.xml").text()).doesNotContain("evil");
    }

    @Test
    void parametersThatNoPageKnowsAreOneEntryAndTheSamePage() {
        for (int number = 0; number < 50; number++) {
            assertThat(get(article.path() + "?x=" + number).text()).isEqualTo(honest);
            assertThat(get(article.path() + "?before=" + number).text()).isEqualTo(honest);
            assertThat(get(article.path() + "?fbclid=" + number + "&utm_source=evil")
                            .text())
                    .isEqualTo(honest);
            assertThat(get("/?utm_source=" + number).text()).isEqualTo(get("/").text());
        }
        assertThat(magazine.cache().size()).isEqualTo(2);
    }

    @Test
    void noParameterGetsIntoWhatOthersAreServed() {
        for (String query : List.of("x=evil", "utm_source=evil", "fbclid=evil", "before=evil", "x=evil&before=evil")) {
            magazine.cache().clear();
            get(EchoPage.PATH + "?" + query);

            assertThat(get(EchoPage.PATH).text()).contains("asked for").doesNotContain("evil");
        }
    }

    @Test
    void theyCostNoRenderingOfTheirOwn() {
        get(article.path());
        long misses = magazine.cache().misses();

        get(article.path() + "?x=1");
        get(article.path() + "?fbclid=2");

        assertThat(magazine.cache().misses()).isEqualTo(misses);
    }

    @Test
    void aParameterSaidTwiceOrOddlyIsNotKept() {
        for (String query :
                List.of("before=a&before=b", "before=%61", "before=", "before", "before=a;after=b", "before=a%00")) {
            get("/?" + query);
        }
        assertThat(magazine.cache().size()).isZero();
    }

    @Test
    void anOldAddressBehindAnUnknownParameterIsStillAsked() {
        assertThat(get("/?p=1").status()).isEqualTo(200);
        assertThat(magazine.cache().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//articles/high-water",
                "/articles//high-water",
                "/articles/./high-water",
                "/articles/x/../high-water",
                "/articles/high-water;x=y",
                "/articles;x/high-water",
                "/articles/%68igh-water",
                "/articles/high%2Dwater",
                "/articles/high-water%00",
                "/articles/high-water%0d%0aevil:1",
                "/articles%2Fhigh-water",
                "/articles/high-water%3Fx",
                "/articles/high-water%23",
                "/articles/..%2f..%2fnewsroom",
                "/articles\\high-water",
                "/%61rticles/high-water",
                "/articles/%c3%a4",
            })
    void anotherSpellingIsNotKeptAndChangesNothing(String spelling) {
        get(spelling);

        assertThat(magazine.cache().size()).isZero();
        assertThat(get(article.path()).text()).isEqualTo(honest);
    }

    @Test
    void capitalsAndASlashAtTheEndAreOtherAddresses() {
        assertThat(get("/Articles/high-water").status()).isEqualTo(404);
        assertThat(get("/articles/HIGH-WATER").status()).isNotEqualTo(200);
        assertThat(get("/articles/high-water/").status()).isEqualTo(301);
        assertThat(get("/articles/high-water/").header("Location")).endsWith("/articles/high-water");
        assertThat(get(article.path()).text()).isEqualTo(honest);
    }

    @Test
    void headersThatAreTooLargeAreRefusedAndNotKept() {
        RawConnection.Reply reply = get(article.path(), "X-Large: " + "x".repeat(20_000));

        assertThat(reply.status()).isEqualTo(431);
        assertThat(get(article.path()).text()).isEqualTo(honest);
    }

    @Test
    void anAddressThatIsTooLongIsNotKept() {
        get("/articles/" + "x".repeat(2_000));

        assertThat(magazine.cache().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\nHost: a\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 30\r\n\r\nGET /evil HTTP/1.1\r\nHost: a\r\n\r\n",
                "Content-Length: 0, 30\r\n\r\nGET /evil HTTP/1.1\r\nHost: a\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: +5\r\n\r\nabcde",
                "Content-Length : 5\r\n\r\nabcde",
                " Content-Length: 5\r\n\r\nabcde",
            })
    void requestsOfTwoMeaningsAreRefused(String headersAndBody) {
        try (RawConnection connection = magazine.connect()) {
            RawConnection.Reply reply = connection
                    .say("GET " + article.path() + " HTTP/1.1\r\nHost: localhost\r\n" + headersAndBody)
                    .read(false);

            assertThat(reply.status()).isGreaterThanOrEqualTo(400).isLessThan(502);
            assertThat(connection.isSilent()).isTrue();
        }
        assertThat(get("/evil").status()).isEqualTo(404);
        assertThat(get(article.path()).text()).isEqualTo(honest);
    }

    @Test
    void aBodyBelongsToItsRequest() {
        get(article.path());
        try (RawConnection connection = magazine.connect()) {
            String smuggled = "GET /articles/nowhere HTTP/1.1\r\nHost: a\r\n\r\n";
            RawConnection.Reply first = connection
                    .say("GET " + article.path() + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + smuggled.length()
                            + "\r\n\r\n" + smuggled)
                    .read(false);

            assertThat(first.status()).isEqualTo(200);
            assertThat(connection.get(article.path()).status()).isEqualTo(200);
        }
    }

    private static RawConnection.Reply get(String path, String... headers) {
        try (RawConnection connection = magazine.connect()) {
            return connection.get(path, headers);
        }
    }
}
