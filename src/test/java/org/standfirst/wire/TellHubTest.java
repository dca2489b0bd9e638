package org.standfirst.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.standfirst.database.Database;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.OpenMagazine;
import org.standfirst.magazine.Openness;
import org.standfirst.magazine.Section;
import org.standfirst.people.Person;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** News for a hub: a server on this machine that answers as it is told. */
@OnBothDatabases
class TellHubTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final TestMagazine magazine;
    private final HttpServer hub;
    private final HttpServer elsewhere;

    TellHubTest(DatabaseKind kind) throws IOException {
        magazine = TestMagazine.start(kind);
        elsewhere = serve("elsewhere ");
        hub = serve("");
    }

    private HttpServer serve(String prefix) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(prefix + exchange.getRequestMethod() + " " + URLDecoder.decode(body, StandardCharsets.UTF_8));
            Integer answer = answers.poll();
            if (elsewhere != null) {
                exchange.getResponseHeaders().add("Location", address(elsewhere));
            }
            exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @AfterEach
    void end() {
        magazine.close();
        hub.stop(0);
        elsewhere.stop(0);
    }

    /** What changes while it is being told is told again, so a hub may hear of a feed twice. */
    private int topics() {
        return Set.copyOf(heard).size();
    }

    @Test
    void aHubHearsOfEveryFeedThatAnArticleIsIn() {
        Section parent = magazine.section("River", "", Optional.empty());
        Section section = magazine.section("Weirs", "", Optional.of(parent));
        Person author = magazine.person("Ada Penhale", "");
        Edition edition = magazine.edition("1", "First", LocalDate.of(2026, 3, 1), "");
        choose(hub);

        magazine.publish(
                Article.Kind.ARTICLE,
                new Manuscript(
                        "News",
                        "",
                        "",
                        List.of(author.id()),
                        Optional.of(section.id()),
                        List.of(magazine.tag("Floods").id()),
                        Optional.of(edition.id()),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Manuscript.Titles.NONE,
                        Body.EMPTY),
                Instant.now());

        await(() -> topics() >= 18);
        assertThat(heard).allMatch(call -> call.startsWith("POST hub.mode=publish&hub.url=" + magazine.address("/")));
        for (String stem : List.of(
                "/feed",
                "/sections/river/feed",
                "/sections/weirs/feed",
                "/authors/ada-penhale/feed",
                "/tags/floods/feed",
                "/editions/first/feed")) {
            assertThat(heard).contains("POST hub.mode=publish&hub.url=" + magazine.address(stem + ".atom"));
        }
        assertThat(topics()).isEqualTo(18);
    }

    @Test
    void itHearsNothingOfWhatWasBeforeAndNothingOfDrafts() {
        publish("Before");
        choose(hub);
        magazine.draft(Manuscript.of("A draft", Body.EMPTY));
        Article article = publish("After");

        await(() -> topics() >= 3);
        settle();
        assertThat(topics()).isEqualTo(3);

        heard.clear();
        magazine.part(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", TestMagazine.ACTOR));
        await(() -> topics() >= 3);
    }

    @Test
    void whatItDidNotTakeIsToldAgain() {
        answers.addAll(List.of(503, 302, 404));
        choose(hub);
        publish("News");

        await(() -> heard.stream().filter(call -> call.endsWith("feed.atom")).count() >= 2 && heard.size() >= 6);
        settle();
        assertThat(topics()).isEqualTo(3);
        assertThat(heard).noneMatch(call -> call.startsWith("elsewhere"));
        assertThat(waiting()).isZero();
    }

    @Test
    void whatItCouldNotBeToldIsKept() {
        hub.stop(0);
        choose(hub);
        publish("News");

        await(() -> waiting() == 3);
        await(() -> magazine.part(Database.class)
                        .sql("select min(attempts) from hub_news")
                        .query(Integer.class)
                        .single()
                >= 1);
        assertThat(waiting()).isEqualTo(3);
    }

    @Test
    void withoutAHubNobodyIsToldAnythingAndWhatWasLeftIsForgotten() {
        hub.stop(0);
        choose(hub);
        publish("News");
        await(() -> waiting() == 3);

        open(Openness.USUAL);
        publish("More news");

        await(() -> waiting() == 0);
        settle();
        assertThat(heard).isEmpty();
        assertThat(waiting()).isZero();
    }

    private void choose(HttpServer server) {
        open(Openness.USUAL.withHub(WebAddress.parse(address(server))));
    }

    private void open(Openness openness) {
        assertThat(magazine.part(OpenMagazine.class).apply(new OpenMagazine.Open(openness, TestMagazine.ACTOR)))
                .isInstanceOf(OpenMagazine.Outcome.Opened.class);
    }

    private Article publish(String headline) {
        return magazine.publish(Article.Kind.ARTICLE, Manuscript.of(headline, Body.EMPTY), Instant.now());
    }

    private int waiting() {
        return magazine.part(Database.class)
                .sql("select count(*) from hub_news")
                .query(Integer.class)
                .single();
    }

    /** Long enough for what must not come to come. */
    private static void settle() {
        LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
