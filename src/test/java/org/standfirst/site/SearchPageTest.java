package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Section;
import org.standfirst.people.Person;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.json.JsonMapper;

/** Search as readers and their browsers meet it. */
@OnBothDatabases
class SearchPageTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestMagazine magazine;

    SearchPageTest(DatabaseKind kind) {
        magazine = TestMagazine.start(kind);
        magazine.describe(new Magazine("The Review of Very Many Things", "", "en", ZoneId.of("Europe/London")));
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void whatIsPublishedIsFoundWithinASecond() {
        publish("The first road", "It leads through number0.", Optional.empty(), List.of(), NOON);
        await("number0", page -> !hits(page).isEmpty());
        Duration shortest = PATIENCE;
        for (int number = 1; number <= 5; number++) {
            publish("Road " + number, "It leads through number" + number + ".", Optional.empty(), List.of(), NOON);
            Instant published = Instant.now();
            await("number" + number, page -> !hits(page).isEmpty());
            Duration late = Duration.between(published, Instant.now());
            shortest = late.compareTo(shortest) < 0 ? late : shortest;
        }

        assertThat(shortest).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whatIsWithdrawnIsNotShownAMomentLonger() {
        Article article = publish("The salt road", "It leads over the marsh.", Optional.empty(), List.of(), NOON);
        await("marsh", page -> hits(page).equals(List.of("The salt road")));
        magazine.part(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", TestMagazine.ACTOR));

        assertThat(hits(search("marsh"))).isEmpty();
    }

    @Test
    void findsAndMarksAndSaysHowMany() {
        Person ada = magazine.person("Ada Penhale", "");
        publish("The salt <road>", "It leads over the marsh & the moor.", Optional.empty(), List.of(ada), NOON);
        Document page = await("marsh", found -> !hits(found).isEmpty());

        assertThat(page.title()).isEqualTo("marsh · Search · The Review of Very Many Things");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]")).isEmpty();
        assertThat(page.select("[role=status]").text()).isEqualTo("One story");
        assertThat(page.select(".search-hit h2 a").attr("href")).isEqualTo("/articles/the-salt-road");
        assertThat(page.select(".search-hit mark").eachText()).containsExactly("marsh");
        assertThat(page.select(".search-hit").text())
                .contains("The salt <road>", "It leads over the marsh & the moor.", "By Ada Penhale", "5 March 2026");
        assertThat(page.select("#search-words").attr("value")).isEqualTo("marsh");
    }

    @Test
    void offersSomethingWhereNothingIsAskedOrFound() {
        publish("The salt road", "It leads over the marsh.", Optional.empty(), List.of(), NOON);
        await("marsh", found -> !hits(found).isEmpty());
        Document nothingAsked = Jsoup.parse(magazine.get("/search").body());
        Document nothingFound = search("mrash");

        assertThat(nothingAsked.select("[role=status]")).isEmpty();
        assertThat(nothingAsked.select(".story h3").eachText()).containsExactly("The salt road");
        assertThat(nothingFound.select("[role=status]").text()).isEqualTo("Nothing was found");
        assertThat(nothingFound.select(".story h3").eachText()).containsExactly("The salt road");
        Element link = Objects.requireNonNull(nothingFound.selectFirst(".search-notice a"));
        assertThat(link.text()).isEqualTo("marsh");
        assertThat(hits(get(link.attr("href")))).containsExactly("The salt road");
    }

    @Test
    void filtersAreLinksThatGoOnAndOff() {
        Section water = magazine.section("Water & tides", "", Optional.empty());
        Section peat = magazine.section("Peat", "", Optional.empty());
        Person ada = magazine.person("Ada Penhale", "");
        Person wren = magazine.person("Wren Castellane", "");
        publish("One", "On the marsh.", Optional.of(water.id()), List.of(ada), NOON);
        publish("Two", "On the marsh.", Optional.of(peat.id()), List.of(ada, wren), NOON);
        publish("Three", "On the marsh.", Optional.of(peat.id()), List.of(wren), Instant.parse("2025-12-31T23:30:00Z"));
        Document all = await("marsh", found -> hits(found).size() == 3);

        assertThat(choices(all)).contains("Peat 2", "Water & tides 1", "Ada Penhale 2", "2026 2", "2025 1");
        Document inWater = follow(all, "Water & tides");
        assertThat(hits(inWater)).containsExactly("One");
        assertThat(inWater.select(".search-chosen li").text()).startsWith("Water & tides");
        assertThat(hits(get(inWater.select(".search-chosen a").attr("href")))).hasSize(3);
        assertThat(hits(follow(all, "Wren Castellane"))).containsExactlyInAnyOrder("Two", "Three");
        Document in2025 = follow(all, "2025");
        assertThat(hits(in2025)).containsExactly("Three");
        assertThat(in2025.select("#search-until").attr("value")).isEqualTo("2025-12-31");
        assertThat(hits(get("/search?q=marsh&from=2026-01&until=2026-03-05&section=peat")))
                .containsExactly("Two");
        assertThat(hits(get("/search?section=peat"))).containsExactly("Two", "Three");
        assertThat(hits(get("/search?q=marsh&section=no-such&author=%3Cb%3E&from=yesterday&until=2026-13&page=-1")))
                .hasSize(3);
    }

    private static List<String> choices(Document page) {
        return page.select(".search-more li").eachText();
    }

    private Document follow(Document page, String name) {
        String address = page.select(".search-more a").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
        return get(address);
    }

    @Test
    void pagesAreTurned() {
        IntStream.rangeClosed(1, 12)
                .forEach(number -> publish("Story " + number, "On the marsh.", Optional.empty(), List.of(), NOON));
        Document first =
                await("marsh", found -> found.select("[role=status]").text().startsWith("12"));
        Document second = get(first.select(".pager a[rel=next]").attr("href"));

        assertThat(hits(first)).hasSize(10);
        assertThat(hits(second)).hasSize(2).doesNotContainAnyElementsOf(hits(first));
        assertThat(second.select(".pager").text()).contains("Page 2 of 2");
        assertThat(second.select(".pager a[rel=next]")).isEmpty();
        assertThat(second.select(".pager a[rel=prev]").attr("href")).isEqualTo("/search?q=marsh");
        assertThat(get("/search?q=marsh&page=9999").select("[role=status]").text())
                .isNotEmpty();
    }

    @Test
    void browsersAreToldHowToSearchAndAreOfferedWords() {
        publish("The salt road", "It leads over the marshland.", Optional.empty(), List.of(), NOON);
        Document page = await("marshland", found -> !hits(found).isEmpty());
        String description = page.select("link[rel=search]").attr("href");
        HttpResponse<String> xml = magazine.get(description);
        Document parsed = Jsoup.parse(xml.body(), Parser.xmlParser());

        assertThat(xml.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/opensearchdescription+xml");
        assertThat(parsed.select("ShortName").text()).isEqualTo("The Review of Ve");
        String template =
                parsed.select("Url[type=application/x-suggestions+json]").attr("template");
        URI suggestions = URI.create(template.replace("{searchTerms}", "leads+mar"));
        assertThat(suggestions.toString()).startsWith(magazine.address("/").toString());
        HttpResponse<String> json = magazine.get(suggestions.getPath() + "?" + suggestions.getRawQuery());
        assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-suggestions+json");
        assertThat(JsonMapper.shared().readTree(json.body()).toString())
                .isEqualTo("[\"leads mar\",[\"leads marshland\",\"The salt road\"]]");
        assertThat(magazine.get("/search/suggestions").body()).isEqualTo("[\"\",[]]");
    }

    @Test
    void everyPageHasAPlaceToSearchFrom() {
        for (String path : List.of("/", "/nothing-here", "/editions")) {
            Element form = Objects.requireNonNull(
                    Jsoup.parse(magazine.get(path).body()).selectFirst("form[role=search]"), path);
            assertThat(form.attr("action")).isEqualTo("/search");
            assertThat(form.select("label[for=site-search] + input#site-search[name=q]"))
                    .hasSize(1);
        }
    }

    @Test
    void whatIsTooLongIsCutAndSaidSo() {
        publish("The salt road", "It leads over the marsh.", Optional.empty(), List.of(), NOON);
        await("marsh", found -> !hits(found).isEmpty());
        Document page = search("marsh ".repeat(400));

        assertThat(hits(page)).containsExactly("The salt road");
        assertThat(page.select(".search-notice").text()).contains("first words");
    }

    private Article publish(
            String headline, String words, Optional<Id<Section>> section, List<Person> bylines, Instant at) {
        Manuscript manuscript = new Manuscript(
                headline,
                "",
                "",
                bylines.stream().map(Person::id).toList(),
                section,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Manuscript.Titles.NONE,
                Body.of(List.of(Block.Paragraph.of(words))));
        return magazine.publish(Article.Kind.ARTICLE, manuscript, at);
    }

    private Document await(String words, Predicate<Document> isSo) {
        Instant end = Instant.now().plus(PATIENCE);
        Document page = search(words);
        while (!isSo.test(page)) {
            assertThat(Instant.now()).as(page.select("main").text()).isBefore(end);
            LockSupport.parkNanos(10_000_000);
            page = search(words);
        }
        return page;
    }

    private Document search(String words) {
        return get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    /** A search may take so much of a processor and no more; on a busy machine it says when that was not enough. */
    private Document get(String path) {
        Instant end = Instant.now().plus(PATIENCE);
        Document page = whatIsAt(path);
        while (page.select(".search-notice").text().contains("took too long")
                && Instant.now().isBefore(end)) {
            page = whatIsAt(path);
        }
        return page;
    }

    private Document whatIsAt(String path) {
        HttpResponse<String> answer = magazine.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<String> hits(Document page) {
        return page.select(".search-hit h2").eachText();
    }
}
