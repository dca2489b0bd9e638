package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.picture.Picture;
import org.standfirst.support.SamplePictures;

/** Whatever is answered, by whichever part of the program, tells browsers to be careful. */
class PrecautionsTest extends HighWater {
    @ParameterizedTest
    @CsvSource({
        "GET,    /,                     200",
        "GET,    /?utm_source=x,        200",
        "GET,    /?x=1,                 200",
        "GET,    /feed.atom,            200",
        "GET,    /robots.txt,           200",
        "GET,    /search?q=water,       200",
        "GET,    /articles/nowhere,     404",
        "GET,    /archive/,             301",
        "GET,    /files/nothing,        404",
        "GET,    /error,                404",
        "GET,    /healthz,              200",
        "POST,   /,                     405",
        "PUT,    /articles/nowhere,     405",
        "OPTIONS, /,                    200",
        "GET,    /newsroom/pictures,    405",
        "POST,   /newsroom/pictures,    401",
        "GET,    /a%00b,                400",
        "GET,    /a%2fb,                400",
    })
    void everyAnswerOfTheProgramIsGuarded(String method, String path, int status) {
        // The second may come from memory.
        for (int time = 0; time < 2; time++) {
            try (RawConnection connection = magazine.connect()) {
                RawConnection.Reply reply = connection.ask(method, path);
                assertThat(reply.status()).as("%s %s", method, path).isEqualTo(status);
                isGuarded(reply);
            }
        }
    }

    static Stream<String> unclear() {
        return Stream.of(
                "GET / HTTP/1.1\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/7.1\r\nHost: localhost\r\n\r\n",
                "POST /newsroom/pictures HTTP/1.1\r\nHost: localhost\r\nExpect: miracles\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void soIsWhatTheServerAnswersToWhatItCannotMakeSenseOf(String request) {
        try (RawConnection connection = magazine.connect()) {
            RawConnection.Reply reply = connection.say(request).read(false);

            assertThat(reply.status()).isBetween(400, 505);
            isGuarded(reply);
            assertThat(reply.text()).doesNotContain("Jetty", "org.", "Exception");
        }
    }

    @Test
    void pagesAreForThisSiteAloneAndWhatIsShownElsewhereForAll() {
        Picture picture = magazine.magazine.picture(SamplePictures.jpeg(400, 300, 1), Picture.Words.NONE);
        magazine.magazine.awaitRenditions();
        assertThat(policy(article.path())).isEqualTo("same-origin");
        assertThat(policy("/feed.json")).isEqualTo("cross-origin");
        assertThat(policy("/pictures/" + picture.id().value())).isEqualTo("cross-origin");
        String rendition = get("/pictures/" + picture.id().value()).header("Location");
        assertThat(policy(rendition.substring(rendition.indexOf("/pictures")))).isEqualTo("cross-origin");
    }

    @Test
    void whatCanNeverBeADocumentIsSparedTheWordsForDocuments() {
        Picture picture = magazine.magazine.picture(SamplePictures.jpeg(400, 300, 2), Picture.Words.NONE);
        magazine.magazine.awaitRenditions();
        String rendition = get("/pictures/" + picture.id().value()).header("Location");
        for (String path : List.of(rendition.substring(rendition.indexOf("/pictures")), font())) {
            RawConnection.Reply reply = get(path);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Cross-Origin-Resource-Policy")).isNotEmpty();
            assertThat(reply.headers()).doesNotContainKeys("content-security-policy", "permissions-policy");
        }
    }

    @Test
    void noPageMayRunOrStyleAnythingThatStandsInIt() {
        for (String path : List.of("/", "/articles/nowhere", "/search", "/archive")) {
            assertThat(get(path).header("Content-Security-Policy"))
                    .doesNotContain("unsafe", "script-src", "; AND")
                    .contains("default-src 'none'", "frame-ancestors 'none'");
        }
        // Where readers talk, one script of our own may help them.
        assertThat(get(article.path()).header("Content-Security-Policy"))
                .doesNotContain("unsafe", "; AND")
                .contains("default-src 'none'", "frame-ancestors 'none'", "; script-src 'self'; worker-src 'self'");
    }

    private static String font() {
        Matcher named = Pattern.compile("/assets/fonts/[a-z0-9-]+\\.woff2").matcher(get("/").text());
        assertThat(named.find()).isTrue();
        return named.group();
    }

    private static String policy(String path) {
        return get(path).header("Cross-Origin-Resource-Policy");
    }

    private static RawConnection.Reply get(String path) {
        try (RawConnection connection = magazine.connect()) {
            return connection.get(path);
        }
    }

    private static void isGuarded(RawConnection.Reply reply) {
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(reply.header("Content-Security-Policy")).doesNotContain("; AND");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).isIn("same-origin", "cross-origin");
        assertThat(reply.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
    }
}
