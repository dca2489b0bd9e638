package org.standfirst.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.body.Body;
import org.standfirst.kernel.Id;
import org.standfirst.reply.RecordReply;
import org.standfirst.reply.Reply;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** A service before the magazine that hears what it must forget, and answers as it is told. */
class CdnPurgerTest {
    /** @param page what readers would get from the magazine at that moment */
    private record Call(String words, String page) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer service;
    private volatile TestMagazine magazine;

    CdnPurgerTest() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::hear);
        service.start();
        magazine = TestMagazine.startBehind(cdn(), DatabaseKind.SQLITE.fresh());
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        TestMagazine behind = magazine;
        calls.add(new Call(
                exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization") + " " + body,
                behind == null ? "" : behind.get("/").body()));
        Integer answer = answers.poll();
        exchange.sendResponseHeaders(answer == null ? 200 : answer, -1);
        exchange.close();
    }

    private Cdn cdn() {
        return Cdn.parse("cloudflare+http://t0ken@localhost:"
                        + service.getAddress().getPort() + "/zones/z")
                .orElseThrow();
    }

    @AfterEach
    void end() {
        magazine.close();
        service.stop(0);
    }

    @Test
    void isToldOfEverythingAtAStartAndOnceMore() {
        await(() -> calls.size() >= 2);

        assertThat(calls)
                .extracting(Call::words)
                .containsOnly("POST /zones/z/purge_cache Bearer t0ken {\"tags\":[\"everything\"]}");
    }

    @Test
    void whoAsksUponBeingToldGetsTheNewPage() {
        quiet();
        Article article = publish("Ice on the weir");

        await(() -> !calls.isEmpty());
        assertThat(calls).allMatch(call -> call.page.contains("Ice on the weir"));
        quiet();
        magazine.part(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", TestMagazine.ACTOR));

        await(() -> !calls.isEmpty());
        assertThat(calls).noneMatch(call -> call.page.contains("Ice on the weir"));
    }

    @Test
    void aReplyTouchesItsArticleAlone() {
        Article article = publish("Ice on the weir");
        quiet();

        magazine.part(RecordReply.class)
                .apply(new RecordReply.Recorded(
                        new Reply(
                                Id.fresh(),
                                article.id(),
                                Optional.empty(),
                                Reply.Kind.REPLY,
                                Reply.State.APPROVED,
                                "Ada Penhale",
                                Optional.empty(),
                                Optional.empty(),
                                Instant.now(),
                                Body.EMPTY),
                        TestMagazine.ACTOR));

        await(() -> calls.size() >= 2);
        assertThat(calls)
                .allMatch(call -> call.words.endsWith(
                        "{\"tags\":[\"article:" + article.id().value() + "\"]}"));
        String id = article.id().value();
        assertThat(magazine.get(article.path()).headers().firstValue("Cache-Tag"))
                .contains("everything,article:" + id + ",last-replies:" + id);
    }

    @Test
    void whatItDidNotTakeIsToldAgain() {
        quiet();
        answers.addAll(List.of(429, 500));
        publish("Ice on the weir");

        await(() -> calls.size() >= 4);
        assertThat(answers).isEmpty();
    }

    @Test
    void noPageIsToldOfWhereThereIsNoCache() {
        try (TestMagazine alone = TestMagazine.start(DatabaseKind.SQLITE)) {
            assertThat(alone.get("/").headers().map()).doesNotContainKeys("cache-tag", "surrogate-key");
        }
    }

    private Article publish(String headline) {
        return magazine.publish(Article.Kind.ARTICLE, Manuscript.of(headline, Body.EMPTY), Instant.now());
    }

    /** Waits until what was done before has been told, also for the last time. */
    private void quiet() {
        int before;
        do {
            before = calls.size();
            LockSupport.parkNanos(Duration.ofMillis(3_800).toNanos());
        } while (calls.size() > before || before == 0);
        calls.clear();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
