package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;

/** What readers get from memory, on the real server. */
class EdgeHandlerTest extends HighWater {
    @Test
    void theSecondReaderIsServedFromMemory() {
        String first = get(article.path()).text();
        long hits = magazine.cache().hits();
        long misses = magazine.cache().misses();

        assertThat(get(article.path()).text()).isEqualTo(first).contains("<h1", "High water");
        assertThat(magazine.cache().hits()).isEqualTo(hits + 1);
        assertThat(magazine.cache().misses()).isEqualTo(misses);
    }

    @Test
    void itIsPackedAsTheReaderAsks() throws Exception {
        RawConnection.Reply plain = get(article.path());
        RawConnection.Reply brotli = get(article.path(), "Accept-Encoding: gzip, deflate, br, zstd");
        RawConnection.Reply gzip = get(article.path(), "Accept-Encoding: gzip, br;q=0");
        RawConnection.Reply zstandard = get(article.path(), "Accept-Encoding: zstd");

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zstandard.header("Content-Encoding")).isEqualTo("zstd");
        assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(plain.body());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(Zstd.decompress(zstandard.body(), plain.body().length)).isEqualTo(plain.body());
        assertThat(List.of(plain, brotli, gzip, zstandard))
                .allSatisfy(reply -> assertThat(reply.header("Vary")).isEqualTo("Accept-Encoding"));
        assertThat(List.of(plain, brotli, gzip, zstandard))
                .extracting(reply -> reply.header("ETag"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsAskedForOftenIsPackedOnceMoreAsSmallAsCanBe() throws Exception {
        Article article = magazine.publish("Spring tide");
        RawConnection.Reply first = get(article.path(), "Accept-Encoding: br");
        RawConnection.Reply later = first;
        for (int number = 0; number < 500 && later.body().length >= first.body().length; number++) {
            later = get(article.path(), "Accept-Encoding: br");
            Thread.sleep(10);
        }

        assertThat(later.body().length).isLessThan(first.body().length);
        assertThat(Decoder.decompress(later.body()).getDecompressedData())
                .isEqualTo(Decoder.decompress(first.body()).getDecompressedData());
        assertThat(later.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(later.header("Content-Length")).isEqualTo("" + later.body().length);
        for (RawConnection.Reply held : List.of(first, later)) {
            assertThat(get(article.path(), "If-None-Match: " + held.header("ETag"))
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void whatChangesByTheMomentIsPackedInHasteUntilItLasts() throws Exception {
        Article article = magazine.publish("Storm surge");
        RawConnection.Reply first = get(article.path(), "Accept-Encoding: gzip");
        magazine.rewrite(article.id(), "Storm surge again");
        RawConnection.Reply hasty = get(article.path(), "Accept-Encoding: gzip");
        RawConnection.Reply later = hasty;
        for (int number = 0; number < 1_000 && later.body().length >= hasty.body().length; number++) {
            later = get(article.path(), "Accept-Encoding: gzip");
            Thread.sleep(10);
        }

        assertThat(first.body().length).isLessThan(hasty.body().length);
        assertThat(later.body().length).isLessThan(hasty.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(later.body())).readAllBytes())
                .isEqualTo(new GZIPInputStream(new ByteArrayInputStream(hasty.body())).readAllBytes());
        assertThat(later.header("ETag")).isNotEqualTo(hasty.header("ETag"));
        assertThat(get(article.path(), "If-None-Match: " + hasty.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void aReaderWhoHasItIsTold() {
        // Its own, so that it is not packed anew in the midst.
        Article article = magazine.publish("Slack water");
        String tag = get(article.path(), "Accept-Encoding: br").header("ETag");

        for (String said : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            RawConnection.Reply reply = get(article.path(), "Accept-Encoding: br", "If-None-Match: " + said);
            assertThat(reply.status()).isEqualTo(304);
            assertThat(reply.header("ETag")).isEqualTo(tag);
            assertThat(reply.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
        }
        assertThat(get(article.path(), "If-None-Match: \"other\"").status()).isEqualTo(200);
    }

    @Test
    void theHeadersAreTheSameWithoutTheBody() {
        try (RawConnection connection = magazine.connect()) {
            RawConnection.Reply got = connection.get(article.path());
            RawConnection.Reply head = connection.ask("HEAD", article.path());

            head.headers().remove("date");
            got.headers().remove("date");
            assertThat(head.headers()).isEqualTo(got.headers());
            assertThat(connection.get(article.path()).body()).isEqualTo(got.body());
        }
    }

    @Test
    void itCarriesTheHeadersOfThePage() {
        get(article.path());
        RawConnection.Reply reply = get(article.path());

        assertThat(reply.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("; AND");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(reply.header("Cache-Status")).isEmpty();
        assertThat(reply.header("Server")).isEmpty();
    }

    @Test
    void whatIsNotThereIsRememberedToo() {
        assertThat(get("/articles/nowhere").status()).isEqualTo(404);
        long misses = magazine.cache().misses();

        RawConnection.Reply again = get("/articles/nowhere");

        assertThat(again.status()).isEqualTo(404);
        assertThat(again.header("ETag")).isEmpty();
        assertThat(magazine.cache().misses()).isEqualTo(misses);
    }

    @Test
    void manyWhoAskAtOnceCauseOneRendering() throws Exception {
        Article fresh = magazine.publish("All at once");
        AtomicInteger renderings = new AtomicInteger();
        CountDownLatch waiting = new CountDownLatch(1);
        Moments.pauseBy((moment, key) -> {
            if (moment == Moments.Moment.NOTED && key.path().equals(fresh.path())) {
                renderings.incrementAndGet();
                Pauses.await(waiting);
            }
        });
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<RawConnection.Reply>> replies = IntStream.range(0, 50)
                    .mapToObj(_ -> readers.submit(() -> get(fresh.path())))
                    .toList();
            Thread.sleep(300);
            waiting.countDown();
            for (Future<RawConnection.Reply> reply : replies) {
                assertThat(reply.get().text()).contains("All at once");
            }
        } finally {
            Moments.pauseBy((_, _) -> {});
        }
        assertThat(renderings).hasValue(1);
    }

    @Test
    void whoSaysWhoTheyAreIsNotServedFromMemory() {
        get(article.path());
        long hits = magazine.cache().hits();
        long size = magazine.cache().size();

        assertThat(get(article.path(), "Authorization: Bearer secret").status()).isEqualTo(200);
        assertThat(get(article.path(), "Cookie: a=b; SESSION=abc").status()).isEqualTo(200);
        assertThat(get(article.path(), "Content-Length: 0").status()).isEqualTo(200);
        get("/newsroom/pictures");
        get("/search?q=water");
        get("/search");

        assertThat(magazine.cache().hits()).isEqualTo(hits);
        assertThat(magazine.cache().size()).isEqualTo(size);
    }

    @Test
    void cookiesThatNobodyReadsCostNothing() {
        get(article.path());
        long hits = magazine.cache().hits();

        get(article.path(), "Cookie: _ga=GA1.2.3; other=1");

        assertThat(magazine.cache().hits()).isEqualTo(hits + 1);
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        RawConnection.Reply feed = get("/feed.atom", "Accept-Encoding: gzip");

        assertThat(feed.status()).isEqualTo(200);
        assertThat(get("/feed.atom", "Accept-Encoding: gzip", "If-None-Match: " + feed.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(get("/feed.atom", "If-Modified-Since: " + feed.header("Last-Modified"))
                        .status())
                .isEqualTo(304);
        assertThat(get("/feed.atom", "If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT")
                        .status())
                .isEqualTo(200);
    }

    private static RawConnection.Reply get(String path, String... headers) {
        try (RawConnection connection = magazine.connect()) {
            return connection.get(path, headers);
        }
    }

    @Test
    void textIsTextInEveryForm() {
        assertThat(new String(get(article.path()).body(), StandardCharsets.UTF_8))
                .startsWith("<!doctype html>");
    }
}
