package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.conduct.AddWord;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Said;
import org.standfirst.conduct.Scope;
import org.standfirst.conduct.SetOpening;
import org.standfirst.conduct.Word;
import org.standfirst.reply.PostReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.reply.Sending;
import org.standfirst.spam.AkismetService;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** When a service is asked about spam, what it gets, and that no reply depends on it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class SpamServiceTest {
    private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());
    private static HttpServer service;
    private static volatile String answer = "false";
    private static volatile int status = 200;
    private static volatile Duration delay = Duration.ZERO;

    private static TestMagazine magazine;
    private static Article article;
    private static int senders;

    @BeforeAll
    static void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/1.1/comment-check", exchange -> {
            ASKED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            try (exchange) {
                Thread.sleep(delay);
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        service.start();
        AkismetService.Access access = new AkismetService.Access(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/1.1/"),
                "a key",
                "https://sallow.example/");
        magazine = TestMagazine.startAsking(access, DatabaseKind.SQLITE.fresh());
        article = magazine.publish(
                Article.Kind.ARTICLE, Manuscript.of("The weir", Body.EMPTY), Instant.parse("2026-03-05T08:00:00Z"));
        magazine.part(SetOpening.class)
                .apply(new SetOpening.Set(
                        new Scope.OfMagazine(),
                        new Said(Optional.of(Mode.OPEN), Optional.empty()),
                        TestMagazine.ACTOR));
        magazine.part(AddWord.class).apply(new AddWord.Add("weirdness", Word.Strength.WATCHED, TestMagazine.ACTOR));
        magazine.part(AddWord.class).apply(new AddWord.Add("sluiceware", Word.Strength.BLOCKED, TestMagazine.ACTOR));
    }

    @AfterAll
    static void stop() {
        magazine.close();
        service.stop(0);
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
        answer = "false";
        status = 200;
        delay = Duration.ZERO;
    }

    @Test
    void isAskedOnlyWhereOurOwnLayersAreNotSure() {
        assertThat(post("The water was clear all week.", proven(), false)).isEqualTo(Reply.State.APPROVED);
        assertThat(ASKED).isEmpty();
        assertThat(post("So much for the water of the other week.", proven(), true))
                .isEqualTo(Reply.State.SPAM);
        assertThat(ASKED).isEmpty();
        assertThat(outcome("Sluiceware for everybody.", new Sending.Proof.Missing(), false))
                .isInstanceOf(PostReply.Outcome.Forbidden.class);
        assertThat(ASKED).isEmpty();
        assertThat(post("A weirdness in the water, I thought.", proven(), false))
                .isEqualTo(Reply.State.HELD);
        assertThat(ASKED).hasSize(1);
        assertThat(post("My computer runs no scripts here.", new Sending.Proof.Missing(), false))
                .isEqualTo(Reply.State.HELD);
        assertThat(ASKED).hasSize(2);
    }

    @Test
    void putsAsideWhatTheServiceTakesForSpamAndTellsItNoAddressOfMail() {
        answer = "true";

        assertThat(post("All this weirdness began in March.", proven(), false)).isEqualTo(Reply.State.SPAM);
        assertThat(ASKED)
                .singleElement()
                .asString()
                .contains(
                        "api_key=a+key",
                        "blog=https%3A%2F%2Fsallow.example%2F",
                        "user_ip=198.51.100.",
                        "user_agent=A+browser%2F1",
                        "%2Farticles%2Fthe-weir",
                        "comment_content=All+this+weirdness")
                .doesNotContain("alma", "readers.example");
    }

    @Test
    void tellsReadersWhatGoesWhere() {
        assertThat(magazine.get("/house-rules").body()).contains("are shown to 127.0.0.1, which says");
    }

    @Test
    @Order(Integer.MAX_VALUE) // The service is left alone afterwards.
    void noReplyIsLostOrRefusedAndOnlyTheFirstWaitsWhenItIsGone() {
        delay = Duration.ofSeconds(30);
        long started = System.nanoTime();
        assertThat(post("The weirdness goes on and on.", proven(), false)).isEqualTo(Reply.State.HELD);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(Duration.ofSeconds(1), delay);

        List<Duration> waits = new ArrayList<>();
        for (String words : List.of("And then the weirdness ended.", "Weirdness, I say.", "What a weirdness it was.")) {
            long begun = System.nanoTime();
            assertThat(post(words, proven(), false)).isEqualTo(Reply.State.HELD);
            waits.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        // The machines that run tests now and then do something else for a second.
        assertThat(Collections.min(waits)).isLessThan(Duration.ofSeconds(1));
        assertThat(ASKED).as("who was asked").hasSize(1);
    }

    private static Sending.Proof proven() {
        return new Sending.Proof.Done(
                UUID.randomUUID().toString(), Instant.now().plusSeconds(60));
    }

    private static Reply.State post(String text, Sending.Proof proof, boolean isTrapped) {
        Reply reply = ((PostReply.Outcome.Posted) outcome(text, proof, isTrapped)).reply();
        return magazine.part(Replies.class).find(reply.id()).orElseThrow().state();
    }

    private static PostReply.Outcome outcome(String text, Sending.Proof proof, boolean isTrapped) {
        Sending sending = new Sending(
                InetAddress.ofLiteral("198.51.100." + ++senders),
                proof,
                isTrapped,
                Optional.of(Duration.ofMinutes(1)),
                "A browser/1");
        return magazine.part(PostReply.class)
                .apply(new PostReply.Post(
                        article.id(), Optional.empty(), "Alma Trewin", "alma@readers.example", text, sending));
    }
}
