package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.database.Database;
import org.standfirst.magazine.Look;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.ReaderVisit;
import org.standfirst.support.TestMagazine;

/** Every kind of page, as readers, their browsers and the checkers of both get it. */
class SiteTest {
    private final SallowReview review = SallowReview.shared();
    private final TestMagazine magazine = review.magazine;

    /** Every kind of page, by its path. */
    private Map<String, Integer> pages() {
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                review.long_.path(),
                "/articles/an-eel-is-not-a-metaphor",
                review.river.path(),
                review.weirs.path(),
                review.empty.path(),
                review.tag.path(),
                review.ada.path(),
                review.tobias.path(),
                "/editions",
                review.spring.path(),
                "/editions/winter-letters",
                "/archive",
                "/archive/2026/03",
                "/corrections",
                "/house-rules",
                "/privacy",
                "/privacy/cookies",
                "/about",
                "/search",
                "/search?q=river",
                "/search?q=nothing+like+this")) {
            pages.put(path, 200);
        }
        pages.put("/nothing-here", 404);
        pages.put("/?before=nonsense", 400);
        pages.put(review.withdrawn.path(), 410);
        pages.put("/error", 404);
        return pages;
    }

    @Test
    void everyPageIsValidHtml() {
        Map<String, String> html = new LinkedHashMap<>();
        pages().forEach((path, status) -> {
            HttpResponse<String> answer = magazine.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            html.put("page" + path, answer.body());
        });

        assertThat(HtmlChecker.errorsIn(html)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noPageHasBarriers(ColorScheme colours) {
        List<String> barriers = new ArrayList<>();
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1280, 900, colours);
            for (String path : pages().keySet()) {
                page.navigate(magazine.address(path).toString());
                Browser.barriers(page).forEach(barrier -> barriers.add(path + " " + barrier));
            }
        }

        assertThat(barriers).isEmpty();
    }

    @Test
    void noPageIsWiderThanATelephone() {
        try (Browser browser = Browser.start()) {
            Page page = browser.page(320, 700, ColorScheme.LIGHT);
            for (String path : pages().keySet()) {
                page.navigate(magazine.address(path).toString());
                assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(320);
            }
        }
    }

    @Test
    void aBrowserAsksNobodyElseAndKeepsNothing() {
        try (Browser browser = Browser.start()) {
            assertThat(new ReaderVisit(magazine, browser).intrusions(pages().keySet()))
                    .isEmpty();
        }
    }

    /** A judge that sees nothing would praise everything. */
    @Test
    void anIntrusionIsSeen() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] script = "localStorage.setItem('who', 'reader')".getBytes(StandardCharsets.UTF_8);
            boolean isScript = exchange.getRequestURI().getPath().equals("/x.js");
            byte[] body =
                    isScript ? script : "<script src=/x.js></script><p onclick=1>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", isScript ? "text/javascript" : "text/html");
            exchange.getResponseHeaders().add("Set-Cookie", "who=reader");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        other.start();
        try (Browser browser = Browser.start()) {
            URI elsewhere = URI.create("http://localhost:" + other.getAddress().getPort() + "/");

            assertThat(new ReaderVisit(magazine, browser).intrusions(List.of(elsewhere.toString())))
                    .anyMatch(told -> told.contains("asks for " + elsewhere + "x.js"))
                    .anyMatch(told -> told.endsWith("has who"))
                    .anyMatch(told -> told.endsWith("has onclick"))
                    .anyMatch(told -> told.contains("a cookie stays"));
        } finally {
            other.stop(0);
        }
    }

    @Test
    void everyAnswerForbidsWhatNoPageNeeds() {
        pages().forEach((path, _) -> {
            HttpResponse<String> answer = magazine.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'; img-src 'self'")
                    .matches(policy -> policy.contains("; script-src 'self'; worker-src 'self'")
                            == answer.body().contains("<script type=\"module\""))
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        });
    }

    @Test
    void scriptsRunOnArticlesAndNowhereElse() {
        List<String> running = pages().keySet().stream()
                .filter(path -> magazine.get(path).body().contains("<script type=\"module\""))
                .toList();

        assertThat(running).isNotEmpty().allMatch(path -> path.startsWith("/articles/"));
        String script = magazine.get(running.getFirst())
                .body()
                .replaceFirst("(?s).*<script type=\"module\" src=\"([^\"]+)\".*", "$1");
        HttpResponse<String> answer = magazine.get(script);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(told -> assertThat(told).contains("immutable", "max-age=31536000"));
        assertThat(magazine.get("/assets/reply-0123456789abcdef.js").headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void anArticleShowsAllThatBelongsToIt() {
        String html = magazine.get(review.long_.path()).body();

        assertThat(html)
                .contains(
                        "<html lang=\"en-GB\">",
                        "<title>The year the river forgot its name · The Sallow Review</title>")
                .contains("<link rel=\"canonical\" href=\"" + magazine.address(review.long_.path()) + "\">")
                .contains("Low water", ">Weirs</a>", "The Low Water Issue", "Floods &amp; high water")
                .contains("<time class=\"dt-published\" datetime=\"2026-03-05T09:30:00Z\">Thursday 5 March 2026</time>")
                .contains("Picture: Ines Calder");
        assertThat(Jsoup.parse(html).select(".article-line .byline").text())
                .isEqualTo("By Ada Penhale, Tobias Okafor and Wren Castellane");
    }

    @Test
    void repliesStandBelowWhatTheyAnswer() {
        Document page = Jsoup.parse(magazine.get(review.long_.path()).body());

        assertThat(page.select(".replies li").eachAttr("class"))
                .containsExactly("depth-0", "depth-1", "depth-2", "depth-3", "depth-3", "depth-0");
        assertThat(page.select(".reply .author").eachText())
                .containsExactly(
                        "Miles Arundel",
                        "Ines Calder",
                        "Miles Arundel",
                        "Anonymous",
                        "Ines Calder",
                        "Ruth <b>Amadi</b>");
        assertThat(page.select(".mentions li").text()).startsWith("Notes from the Bank");
    }

    @Test
    void aSectionShowsTheStoriesOfTheSectionsWithinIt() {
        assertThat(magazine.get(review.river.path()).body()).contains("The year the river forgot its name");
    }

    @Test
    void headAnswersAsGetWithoutABody() {
        HttpResponse<String> answer = magazine.send("HEAD", review.long_.path());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0))
                .isGreaterThan(1_000);
        assertThat(magazine.send("HEAD", "/nothing-here").statusCode()).isEqualTo(404);
    }

    @Test
    void theStylesheetMayBeKeptForGood() {
        HttpResponse<String> answer = magazine.get(Stylesheet.of(Look.USUAL).path());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "max-age=31536000");
        assertThat(magazine.get("/assets/site-0000.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void aFaultIsAnsweredWithoutTheDatabase() {
        try (TestMagazine broken = TestMagazine.start(DatabaseKind.SQLITE)) {
            broken.part(Database.class).close();
            HttpResponse<String> answer = broken.get("/");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("This page can’t be shown")
                    .doesNotContain("Exception", "org.standfirst");
            assertThat(HtmlChecker.errorsIn(Map.of("fault", answer.body()))).isEmpty();
        }
    }
}
