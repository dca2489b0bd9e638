package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.standfirst.Server;
import org.standfirst.Settings;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.Microformats;
import org.standfirst.support.TestMagazine;
import org.standfirst.support.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs are told of every kind of page. */
class HeadTest {
    private final SallowReview review = SallowReview.shared();
    private final TestMagazine magazine = review.magazine;

    private List<String> pages() {
        return List.of(
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
                "/about");
    }

    @Test
    void everyPageSaysWhatItIsInTheWordsOfSchemaOrg() {
        Vocabulary vocabulary = Vocabulary.read();
        List<String> strangers = new ArrayList<>();
        for (String path : pages()) {
            vocabulary.strangersIn(data(path)).forEach(stranger -> strangers.add(path + ": " + stranger));
        }

        assertThat(strangers).isEmpty();
    }

    @Test
    void theVocabularyKnowsAStranger() {
        Vocabulary vocabulary = Vocabulary.read();
        String document = """
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "NewsArticle", "headline": "H", "author": {"@type": "Person", "headline": "no"}},
                  {"@type": "Newsarticle"},
                  {"@type": "ImageObject", "creditText": "C", "licence": "no"},
                  {"@type": "PublicationIssue", "isPartOf": {"@type": "Periodical", "issn": "1234-5678"}}]}
                """;

        assertThat(vocabulary.strangersIn(JsonMapper.shared().readTree(document)))
                .containsExactly("Person.headline", "“Newsarticle”", "ImageObject.licence");
    }

    @Test
    void anArticlesDataIsAllThere() {
        JsonNode article = thing(data(review.long_.path()), "NewsArticle");

        assertThat(article.path("headline").asString()).isEqualTo("The year the river forgot its name");
        assertThat(article.path("url").asString()).isEqualTo(absolute(review.long_.path()));
        assertThat(article.path("datePublished").asString()).isEqualTo("2026-03-05T09:30:00Z");
        assertThat(article.path("author").findValuesAsString("name"))
                .containsExactly("Ada Penhale", "Tobias Okafor", "Wren Castellane");
        assertThat(article.at("/author/0/url").asString()).isEqualTo(absolute(review.ada.path()));
        assertThat(article.path("publisher").path("name").asString()).isEqualTo("The Sallow Review");
        assertThat(article.path("articleSection").asString()).isEqualTo("Weirs");
        assertThat(article.at("/keywords/0").asString()).isEqualTo("Floods & high water");
        assertThat(article.at("/isPartOf/@type").asString()).isEqualTo("PublicationIssue");
        assertThat(article.at("/isPartOf/issueNumber").asString()).isEqualTo("12");
        assertThat(article.at("/isPartOf/isPartOf/@type").asString()).isEqualTo("Periodical");
        assertThat(article.at("/image/0/creditText").asString()).isEqualTo("Picture: Ines Calder");
        assertThat(article.at("/image/0/width").asInt()).isGreaterThan(600);
        assertThat(article.at("/correction/0/@type").asString()).isEqualTo("CorrectionComment");
        assertThat(article.path("wordCount").asInt()).isGreaterThan(300);
        assertThat(magazine.get(URI.create(article.at("/image/0/contentUrl").asString())
                                .getPath())
                        .statusCode())
                .isEqualTo(200);
        assertThat(thing(data(review.long_.path()), "BreadcrumbList")
                        .path("itemListElement")
                        .findValuesAsString("name"))
                .containsExactly("The Sallow Review", "River", "Weirs", "The year the river forgot its name");
    }

    @Test
    void otherPagesSayWhatTheyAre() {
        assertThat(thing(data("/"), "WebSite").path("name").asString()).isEqualTo("The Sallow Review");
        assertThat(thing(data(review.ada.path()), "ProfilePage")
                        .at("/mainEntity/@type")
                        .asString())
                .isEqualTo("Person");
        assertThat(thing(data(review.river.path()), "CollectionPage")
                        .at("/mainEntity/@type")
                        .asString())
                .isEqualTo("ItemList");
        assertThat(thing(data(review.spring.path()), "PublicationIssue").path("hasPart"))
                .hasSize(12);
        assertThat(thing(data("/editions"), "CollectionPage").at("/mainEntity/hasPart"))
                .hasSize(2);
        assertThat(thing(data("/about"), "WebPage").path("name").asString()).isEqualTo("About");
    }

    @Test
    void everyPageKnowsItsAddressAndHowItIsShownElsewhere() {
        for (String path : pages()) {
            Document page = page(path);
            assertThat(page.select("link[rel=canonical]").eachAttr("href")).containsExactly(absolute(path));
            assertThat(property(page, "og:url")).as(path).isEqualTo(absolute(path));
            for (String required : List.of("og:title", "og:type", "og:site_name", "og:locale", "og:description")) {
                boolean mayBeSilent = List.of("/editions", review.empty.path(), "/editions/winter-letters")
                        .contains(path);
                if (!mayBeSilent || !required.equals("og:description")) {
                    assertThat(property(page, required))
                            .as(path + " " + required)
                            .isNotBlank();
                }
            }
            assertThat(page.select("meta[name=twitter:card]")).hasSize(1);
        }
        assertThat(page("/nothing-here").select("link[rel=canonical], meta[property], script"))
                .isEmpty();
    }

    @Test
    void anArticlesCardHasAPictureOfTheRightShape() {
        magazine.awaitRenditions();
        Document page = page(review.long_.path());

        assertThat(property(page, "og:image:width")).isEqualTo("1200");
        assertThat(property(page, "og:image:height")).isEqualTo("630");
        assertThat(property(page, "og:image:alt")).startsWith("A river between two dark banks");
        assertThat(property(page, "article:published_time")).isEqualTo("2026-03-05T09:30:00Z");
        assertThat(page.select("meta[property=article:author]").eachAttr("content"))
                .contains(absolute(review.ada.path()));
        assertThat(page.select("meta[property=article:tag]").attr("content")).isEqualTo("Floods & high water");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(page.select("link[rel=alternate][hreflang]").attr("hreflang"))
                .isEqualTo("en-GB");
        assertThat(magazine.get(URI.create(property(page, "og:image")).getPath())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void neighboursAreToldByAbsoluteAddresses() {
        String next = page("/").select("link[rel=next]").attr("href");
        URI older = URI.create(next);

        assertThat(next).startsWith(absolute("/?before="));
        assertThat(page(older.getPath() + "?" + older.getQuery())
                        .select("link[rel=prev]")
                        .attr("href"))
                .startsWith(absolute("/?after="));
    }

    @Test
    void aBrowserRunsNoneOfItAndMindsNoneOfIt() {
        try (Browser browser = Browser.start()) {
            Page page = browser.page(new com.microsoft.playwright.Browser.NewPageOptions());
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            for (String path : pages()) {
                page.navigate(absolute(path));
                assertThat(page.locator("script[type='application/ld+json']").count())
                        .isOne();
            }

            // A browser asks for an icon, too, which is another matter.
            complaints.removeIf(words -> words.startsWith("Failed to load resource"));
            assertThat(complaints).isEmpty();
            page.evaluate("() => document.head.append(Object.assign(document.createElement('script'), {text: '1'}))");
            assertThat(complaints).as("what a program would have caused").isNotEmpty();
        }
    }

    @Test
    void hostileWordsStayWords() {
        try (TestMagazine small = TestMagazine.start(DatabaseKind.SQLITE)) {
            String words = "</script><script>alert(1)</script> <!-- \u2028 \ud800 \"quoted\" & 'said' نهر";
            Article article = small.publish(
                    Article.Kind.ARTICLE,
                    Manuscript.of(words, Body.of(List.of(Block.Paragraph.of(words)))),
                    Instant.EPOCH);

            Document page = Jsoup.parse(small.get(article.path()).body());

            assertThat(page.select("script:not([src])")).hasSize(1);
            assertThat(page.select("script[src]").eachAttr("src")).allMatch(src -> src.startsWith("/assets/article-"));
            JsonNode data =
                    JsonMapper.shared().readTree(page.expectFirst("script").data());
            assertThat(thing(data, "NewsArticle").path("headline").asString()).isEqualTo(words.replace("\ud800", "?"));
            assertThat(page.title()).startsWith("</script>");
        }
    }

    @Test
    void theAddressThatTheOperatorGaveIsTheOneThatIsTold() {
        DatabaseKind.Place place = DatabaseKind.SQLITE.fresh();
        Settings usual = Settings.of(place.data(), 0);
        Settings settings = new Settings(
                usual.data(),
                0,
                usual.address(),
                "",
                usual.pictureQuality(),
                usual.libvips(),
                "",
                "https://sallow.example");
        try (Server server = Server.start(settings)) {
            String html = fetch(server.address());

            assertThat(html)
                    .contains("<link rel=\"canonical\" href=\"https://sallow.example/\">")
                    .doesNotContain("localhost");
        }
    }

    private static String fetch(URI address) {
        try (java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(
                            java.net.http.HttpRequest.newBuilder(address).build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void readersOfMicroformatsFindTheArticle() {
        JsonNode items = Microformats.in(magazine.get(review.long_.path()).body(), absolute(review.long_.path()));
        JsonNode entry = items.path(0);

        assertThat(entry.at("/type/0").asString()).isEqualTo("h-entry");
        assertThat(entry.at("/properties/name/0").asString()).isEqualTo("The year the river forgot its name");
        assertThat(entry.at("/properties/url/0").asString()).isEqualTo(absolute(review.long_.path()));
        assertThat(Instant.parse(entry.at("/properties/published/0").asString()))
                .isEqualTo(Instant.parse("2026-03-05T09:30:00Z"));
        assertThat(entry.at("/properties/author/0/type/0").asString()).isEqualTo("h-card");
        assertThat(entry.at("/properties/author/0/properties/name/0").asString())
                .isEqualTo("Ada Penhale");
        assertThat(entry.at("/properties/author/0/properties/url/0").asString()).isEqualTo(absolute(review.ada.path()));
        assertThat(entry.at("/properties/summary/0").asString()).startsWith("For eleven weeks");
        assertThat(entry.at("/properties/content/0/html").asString()).contains("The first thing to go");
        assertThat(entry.at("/properties/photo/0").toString()).contains(absolute("/pictures/"));
        assertThat(entry.at("/properties/category/0").asString()).isEqualTo("Floods & high water");
    }

    @Test
    void readersOfMicroformatsFindTheLists() {
        JsonNode list = Microformats.in(magazine.get(review.river.path()).body(), absolute(review.river.path()));
        JsonNode author = Microformats.in(magazine.get(review.ada.path()).body(), absolute(review.ada.path()));

        assertThat(first(list, "h-feed").at("/children/0/type/0").asString()).isEqualTo("h-entry");
        assertThat(first(list, "h-feed").at("/children/0/properties/url/0").asString())
                .startsWith(absolute("/articles/"));
        assertThat(first(author, "h-card").at("/properties/name/0").asString()).isEqualTo("Ada Penhale");
        assertThat(first(author, "h-card").at("/properties/url/0").asString()).isEqualTo(absolute(review.ada.path()));
    }

    private static JsonNode first(JsonNode items, String type) {
        for (JsonNode item : items) {
            if (item.at("/type/0").asString().equals(type)) {
                return item;
            }
        }
        throw new AssertionError("no " + type + " in " + items);
    }

    private Document page(String path) {
        return Jsoup.parse(magazine.get(path).body());
    }

    private JsonNode data(String path) {
        Element script = Optional.ofNullable(page(path).selectFirst("script[type=application/ld+json]"))
                .orElseThrow(() -> new AssertionError(path + " says nothing"));
        return JsonMapper.shared().readTree(script.data());
    }

    private static JsonNode thing(JsonNode data, String type) {
        for (JsonNode thing : data.path("@graph")) {
            if (thing.path("@type").asString().equals(type)) {
                return thing;
            }
        }
        throw new AssertionError("no " + type + " in " + data);
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }

    private String absolute(String path) {
        return magazine.address(path).toString();
    }
}
