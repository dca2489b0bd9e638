package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered without the machinery of HTTP is answered as if with it, and what is not plain never is. */
class QuickLaneTest extends HighWater {
    private static final String LINE = "GET /articles/high-water HTTP/1.1\r\n";

    /** No browser says it, so that whoever does is sent the long way. */
    private static final String LONG_WAY = "X-Unheard-Of: 1";

    @ParameterizedTest
    @ValueSource(strings = {"Accept: */*", "Accept-Encoding: gzip", "Accept-Encoding: br, gzip", "If-None-Match: *"})
    void bothWaysGiveTheSameAnswer(String header) {
        ask(header, "Accept: */*");
        RawConnection.Reply before = ask(header, LONG_WAY);

        RawConnection.Reply quick = ask(header, "Accept: */*");

        // The page may be pressed harder in between, once; from then on it has another tag and fewer bytes.
        RawConnection.Reply after = ask(header, LONG_WAY);
        RawConnection.Reply slow = quick.header("ETag").equals(after.header("ETag")) ? after : before;
        assertThat(quick.status()).isEqualTo(slow.status());
        assertThat(withoutDate(quick)).isEqualTo(withoutDate(slow));
        assertThat(quick.header("Date")).matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(quick.body()).isEqualTo(slow.body());
    }

    /** Jetty says 0, where RFC 9110, section 8.6, asks for the length of the page or nothing; so the ways can be told apart. */
    @Test
    void aPlainRequestIsAnsweredTheQuickWay() {
        ask();

        assertThat(ask("If-None-Match: *", LONG_WAY).headers()).containsEntry("content-length", "0");
        assertThat(ask("If-None-Match: *").headers()).doesNotContainKey("content-length");
    }

    private static Map<String, String> withoutDate(RawConnection.Reply reply) {
        Map<String, String> headers = new TreeMap<>(reply.headers());
        headers.remove("date");
        if (reply.status() == 304) {
            headers.remove("content-length");
        }
        return headers;
    }

    private static RawConnection.Reply ask(String... headers) {
        try (RawConnection connection = magazine.connect()) {
            return connection.get(article.path(), headers);
        }
    }

    @Test
    void aConnectionGoesOverInTheMidstAndLosesNothing() {
        ask();
        try (RawConnection connection = magazine.connect()) {
            byte[] plain = connection.get(article.path()).body();
            assertThat(connection.get(article.path()).body()).isEqualTo(plain);
            assertThat(connection.get("/articles/nowhere").status()).isEqualTo(404);
            assertThat(connection.get(article.path()).body()).isEqualTo(plain);
        }
    }

    @Test
    void requestsSentTogetherAreAnsweredInTurn() {
        ask();
        try (RawConnection connection = magazine.connect()) {
            String request = LINE + "Host: localhost\r\n\r\n";
            connection.say(request + "GET /articles/nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n" + request);

            assertThat(connection.read(false).status()).isEqualTo(200);
            assertThat(connection.read(false).status()).isEqualTo(404);
            assertThat(connection.read(false).status()).isEqualTo(200);
        }
    }

    @Test
    void aHeadInPiecesIsPutTogether() throws InterruptedException {
        ask();
        try (RawConnection connection = magazine.connect()) {
            for (String piece : (LINE + "Host: localhost\r\n\r\n").split("(?<=\\G.{15})", -1)) {
                connection.say(piece);
                Thread.sleep(20);
            }

            assertThat(connection.read(false).status()).isEqualTo(200);
        }
    }

    @Test
    void readsWhatBrowsersSay() {
        PlainHead head = read(LINE
                + "Host: magazine.example:8080\r\nUser-Agent: Mozilla/5.0 (X11)\r\nACCEPT-ENCODING:gzip\r\n"
                + "Connection: Keep-Alive\r\nSec-Fetch-Mode: navigate\r\nIf-None-Match: \"a\", \"b\"\r\n\r\n");

        assertThat(head)
                .isEqualTo(new PlainHead("/articles/high-water", Encoding.GZIP, "\"a\", \"b\"", false, Visit.READER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a\r\n",
                "Host: a\r\n\r\nx",
                "Host: a\r\n\r\n\r\n",
                "Host: a\n\n",
                "Host: a\r\nAccept: x\n\r\n\r\n",
                "Host: a\r\nAccept: x\r\r\n\r\n",
                "Host: a\r\nAccept: x\u0000\r\n\r\n",
                "Host: a\r\nAccept: \u00e9\r\n\r\n",
                "Host: a\r\n Accept: x\r\n\r\n",
                "Host: a\r\nAccept : x\r\n\r\n",
                "Host: a\r\nAccept:\r\n\r\n",
                "Host: a\r\nAccept: x\r\n\tmore\r\n\r\n",
                "Host: a\r\nNonsense\r\n\r\n",
                "Host: a\r\n: x\r\n\r\n",
                "Host: a\r\nHost: a\r\n\r\n",
                "Host: a b\r\n\r\n",
                "Host: a/b\r\n\r\n",
                "Host: a@b\r\n\r\n",
                "Host: :80\r\n\r\n",
                "Host: a:\r\n\r\n",
                "Host: a:b\r\n\r\n",
                "Host: a:1:2\r\n\r\n",
                "Host: a:123456\r\n\r\n",
                "Accept: x\r\n\r\n",
                "\r\n",
                "",
                "Host: a\r\nCookie: a=b\r\n\r\n",
                "Host: a\r\nAuthorization: Basic eDp5\r\n\r\n",
                "Host: a\r\nContent-Length: 0\r\n\r\n",
                "Host: a\r\nTransfer-Encoding: chunked\r\n\r\n",
                "Host: a\r\nExpect: 100-continue\r\n\r\n",
                "Host: a\r\nUpgrade: h2c\r\n\r\n",
                "Host: a\r\nConnection: close\r\n\r\n",
                "Host: a\r\nConnection: keep-alive, Upgrade\r\n\r\n",
                "Host: a\r\nRange: bytes=0-1\r\n\r\n",
                "Host: a\r\nIf-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT\r\n\r\n",
                "Host: a\r\nX-Forwarded-Proto: https\r\n\r\n",
                "Host: a\r\nForwarded: proto=https\r\n\r\n",
                "Host: a\r\nAccept-Encoding: br\r\nAccept-Encoding: gzip\r\n\r\n",
                "Host: a\r\nIf-None-Match: \"a\"\r\nIf-None-Match: \"b\"\r\n\r\n",
            })
    void leavesHeadersThatAreNotPlainToHttp(String headers) {
        assertThat(read(LINE + headers)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a?b HTTP/1.1",
                "GET /a%20b HTTP/1.1",
                "GET /a;b HTTP/1.1",
                "GET //a HTTP/1.1",
                "GET /a//b HTTP/1.1",
                "GET /a/../b HTTP/1.1",
                "GET /a.b HTTP/1.1",
                "GET /a#b HTTP/1.1",
                "GET /\u00e9 HTTP/1.1",
                "GET /a HTTP/1.0",
                "GET /a HTTP/2.0",
                "GET /a  HTTP/1.1",
                "GET  /a HTTP/1.1",
                "GET /a",
                "GET a HTTP/1.1",
                "GET http://localhost/a HTTP/1.1",
                "get /a HTTP/1.1",
                "HEAD /a HTTP/1.1",
                "POST /a HTTP/1.1",
                " GET /a HTTP/1.1",
                "\r\nGET /a HTTP/1.1",
                "PRI * HTTP/2.0",
            })
    void leavesLinesThatAreNotPlainToHttp(String line) {
        assertThat(read(line + "\r\nHost: a\r\n\r\n")).isNull();
    }

    private static @Nullable PlainHead read(String head) {
        byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
        return PlainHead.read(java.util.Arrays.copyOf(bytes, 4_096), bytes.length, true);
    }
}
