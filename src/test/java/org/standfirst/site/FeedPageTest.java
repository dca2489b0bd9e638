package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.article.OldAddresses;
import org.standfirst.article.RenameArticle;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.database.Database;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.OpenMagazine;
import org.standfirst.magazine.Openness;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.Schemas;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feeds, as those who subscribe get them. */
class FeedPageTest {
    private final SallowReview review = SallowReview.shared();
    private final TestMagazine magazine = review.magazine;

    private List<String> stems() {
        return List.of(
                "/feed",
                review.river.path() + "/feed",
                review.empty.path() + "/feed",
                review.tag.path() + "/feed",
                review.ada.path() + "/feed",
                review.spring.path() + "/feed",
                "/editions/winter-letters/feed");
    }

    @Test
    void everyAtomFeedKeepsTheRulesOfAtom() {
        List<String> faults = new ArrayList<>();
        for (String stem : stems()) {
            HttpResponse<String> answer = magazine.get(stem + ".atom");
            assertThat(answer.statusCode()).as(stem).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .isEqualToIgnoringCase("application/atom+xml;charset=UTF-8");
            Schemas.errorsInAtom(bytes(answer)).forEach(fault -> faults.add(stem + ": " + fault));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void everyRssFeedKeepsTheRulesOfRss() throws FeedException {
        for (String stem : stems()) {
            HttpResponse<String> answer = magazine.get(stem + ".rss");
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .isEqualToIgnoringCase("application/rss+xml;charset=UTF-8");
            Document xml = Jsoup.parse(answer.body(), "", org.jsoup.parser.Parser.xmlParser());
            assertThat(xml.select("rss[version=2.0] > channel")).as(stem).hasSize(1);
            for (String required : List.of("title", "link", "description")) {
                assertThat(xml.select("channel > " + required).eachText())
                        .as(stem)
                        .hasSize(1);
            }
            assertThat(xml.select("channel > atom|link[rel=self]").attr("href"))
                    .isEqualTo(magazine.address(stem + ".rss").toString());
            xml.select("item").forEach(item -> {
                assertThat(item.select("> guid[isPermaLink=false]")).hasSize(1);
                assertThat(item.select("> pubDate").text())
                        .matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2} [A-Z][a-z]{2} \\d{4} [0-9:]{8} GMT");
                assertThat(item.select("> dc|creator")).isNotEmpty();
            });
            assertThat(read(answer).getEntries()).hasSameSizeAs(xml.select("item"));
        }
    }

    @Test
    void everyJsonFeedKeepsTheRulesOfJsonFeed() {
        for (String stem : stems()) {
            HttpResponse<String> answer = magazine.get(stem + ".json");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/feed+json");
            JsonNode feed = JsonMapper.shared().readTree(answer.body());
            assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.path("title").asString()).isNotBlank();
            assertThat(feed.path("feed_url").asString())
                    .isEqualTo(magazine.address(stem + ".json").toString());
            assertThat(feed.path("items").isArray()).isTrue();
            feed.path("items").forEach(item -> {
                assertThat(item.path("id").asString()).startsWith("urn:uuid:");
                assertThat(item.has("content_html") || item.has("content_text")).isTrue();
                assertThat(Instant.parse(item.path("date_published").asString()))
                        .isBefore(Instant.now());
                assertThat(item.path("authors").isMissingNode()
                                || !item.path("authors").isEmpty())
                        .isTrue();
            });
        }
    }

    @Test
    void aStrangersReaderFindsTheArticleInIt() throws FeedException {
        SyndFeed feed = read(magazine.get(review.weirs.path() + "/feed.atom"));
        SyndEntry entry = feed.getEntries().getFirst();

        assertThat(feed.getTitle()).isEqualTo("Weirs · The Sallow Review");
        assertThat(entry.getTitle()).isEqualTo("The year the river forgot its name");
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + review.long_.id());
        assertThat(entry.getLink())
                .isEqualTo(magazine.address(review.long_.path()).toString());
        assertThat(entry.getDescription().getValue()).startsWith("For eleven weeks nobody");
        assertThat(entry.getAuthors().stream().map(author -> author.getName()))
                .containsExactly("Ada Penhale", "Tobias Okafor", "Wren Castellane");
        assertThat(entry.getCategories().stream().map(category -> category.getName()))
                .containsExactly("Weirs", "Floods & high water");
        MediaEntryModule media = (MediaEntryModule) entry.getModule(MediaEntryModule.URI);
        assertThat(media.getMediaContents()).hasSize(1);
        assertThat(media.getMediaContents()[0].getMetadata().getCredits()[0].getName())
                .isEqualTo("Picture: Ines Calder");
        assertThat(media.getMediaContents()[0].getWidth()).isGreaterThan(600);
    }

    @Test
    void theTextStandsAloneWhereverItIsRead() throws FeedException {
        SyndEntry entry = read(magazine.get(review.weirs.path() + "/feed.rss"))
                .getEntries()
                .getFirst();
        Document text = Jsoup.parseBodyFragment(entry.getContents().getFirst().getValue());

        assertThat(text.text()).contains("The first thing to go was the sound", "Picture: Ines Calder");
        assertThat(text.select("img")).isNotEmpty().allSatisfy(picture -> {
            assertThat(picture.attr("src"))
                    .startsWith(magazine.address("/pictures/").toString());
            assertThat(picture.hasAttr("alt")).isTrue();
            assertThat(magazine.get(URI.create(picture.attr("src")).getPath()).statusCode())
                    .isEqualTo(200);
        });
        assertThat(text.select("a[href]").eachAttr("href")).allMatch(href -> href.matches("(https?|mailto|tel):.*"));
        assertThat(text.select("script, style, picture, source, iframe, [class], [style], [srcset]"))
                .isEmpty();
    }

    @Test
    void everyPageNamesItsFeeds() {
        assertThat(feedsOf("/")).containsExactly("/feed.atom", "/feed.rss", "/feed.json");
        assertThat(feedsOf(review.river.path()))
                .startsWith(review.river.path() + "/feed.atom")
                .contains("/feed.atom");
        assertThat(feedsOf(review.ada.path())).contains(review.ada.path() + "/feed.json");
        assertThat(feedsOf(review.long_.path())).containsExactly("/feed.atom");
        feedsOf(review.spring.path())
                .forEach(feed -> assertThat(magazine.get(feed).statusCode()).isEqualTo(200));
    }

    private List<String> feedsOf(String page) {
        return Jsoup.parse(magazine.get(page).body())
                .select("link[rel=alternate][type~=atom|rss|feed]")
                .eachAttr("href")
                .stream()
                .map(address -> URI.create(address).getPath())
                .toList();
    }

    @Test
    void olderArticlesAreAPageFurther() throws FeedException {
        JsonNode first = JsonMapper.shared().readTree(magazine.get("/feed.json").body());
        URI next = URI.create(first.path("next_url").asString());
        JsonNode second = JsonMapper.shared()
                .readTree(magazine.get(next.getPath() + "?" + next.getQuery()).body());

        assertThat(first.path("items")).hasSize(30);
        assertThat(second.path("items")).hasSize(30);
        assertThat(second.path("feed_url").asString()).isEqualTo(next.toString());
        assertThat(first.path("items").findValuesAsString("id"))
                .doesNotContainAnyElementsOf(second.path("items").findValuesAsString("id"));
    }

    @Test
    void theWholeMagazinesFeedHoldsPinnedArticlesToo() {
        assertThat(magazine.get("/feed.atom").body()).contains("The year the river forgot its name");
    }

    @Test
    void whoeverKnowsItAlreadyIsNotGivenItAgain() {
        magazine.awaitRenditions();
        HttpResponse<String> answer = magazine.get("/feed.atom");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        String changed = answer.headers().firstValue("Last-Modified").orElseThrow();

        HttpResponse<String> byTag = magazine.send("GET", "/feed.atom", "If-None-Match", tag);
        HttpResponse<String> byTime = magazine.send("GET", "/feed.atom", "If-Modified-Since", changed);
        HttpResponse<String> otherTag = magazine.send("GET", "/feed.atom", "If-None-Match", "\"other\"");

        assertThat(byTag.statusCode()).isEqualTo(304);
        assertThat(byTag.body()).isEmpty();
        assertThat(byTime.statusCode()).isEqualTo(304);
        assertThat(otherTag.statusCode()).isEqualTo(200);
    }

    /** Whoever says who they are is not served from memory. */
    @Test
    void neitherIsWhoeverIsNotServedFromMemory() {
        magazine.awaitRenditions();
        String changed =
                magazine.get("/feed.atom").headers().firstValue("Last-Modified").orElseThrow();
        String[] who = {"Authorization", "Bearer somebody", "If-Modified-Since", ""};
        who[3] = changed;
        HttpResponse<String> again = magazine.send("GET", "/feed.atom", who);
        who[3] = "Thu, 01 Jan 2026 00:00:00 GMT";
        HttpResponse<String> anew = magazine.send("GET", "/feed.atom", who);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(anew.statusCode()).isEqualTo(200);
        assertThat(anew.headers().allValues("Last-Modified")).containsExactly(changed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.xml", "/feed.atom?before=nonsense", "/sections/nowhere/feed.atom", "/feed.atom/x"})
    void whatIsNoFeedIsNone(String path) {
        assertThat(magazine.get(path).statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/feed, /feed.rss",
        "/feed/, /feed.rss",
        "/feed/atom/, /feed.atom",
        "/feed/rss2/, /feed.rss",
        "/feed/rdf, /feed.rss",
        "/?feed=rss2, /feed.rss",
        "/?feed=atom, /feed.atom",
        "/index.php?feed=rss, /feed.rss",
        "/category/food/feed/, /sections/kitchen/feed.rss",
        "/category/food/feed/atom/, /sections/kitchen/feed.atom",
        "/?cat=7&feed=atom, /sections/kitchen/feed.atom",
        "/?feed=rss2&cat=7, /sections/kitchen/feed.rss",
        "/author/ada/feed/, /authors/ada-penhale/feed.rss",
        "/tags/floods-high-water/feed, /tags/floods-high-water/feed.rss",
    })
    void theFeedsOfASiteThatMovedInLeadToTheirSuccessors(String path, String now) {
        OldAddresses addresses = magazine.part(OldAddresses.class);
        magazine.part(Database.class).write(() -> {
            addresses.remember("/category/food/", OldAddresses.Target.SECTION, review.kitchen.id());
            addresses.remember("/?cat=7", OldAddresses.Target.SECTION, review.kitchen.id());
            addresses.remember("/author/ada", OldAddresses.Target.AUTHOR, review.ada.id());
        });

        HttpResponse<String> answer = magazine.get(path);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo(now);
        assertThat(magazine.get(now).statusCode()).isEqualTo(200);
    }

    @Test
    void aThreadOfRepliesHasNoFeed() {
        assertThat(magazine.get("/articles/an-eel-is-not-a-metaphor/feed/").statusCode())
                .isNotEqualTo(200);
        assertThat(magazine.get("/comments/feed").statusCode()).isEqualTo(404);
    }

    @Test
    void anArticleKeepsItsIdentityWhateverItsAddressAndFeedsFollowTheTerms() throws FeedException {
        try (TestMagazine small = TestMagazine.start(DatabaseKind.SQLITE)) {
            Body body = Body.of(List.of(Block.Paragraph.of("All of it.")));
            Article article = small.publish(Article.Kind.ARTICLE, Manuscript.of("Once & for all", body), Instant.EPOCH);
            SyndEntry before = read(small.get("/feed.atom")).getEntries().getFirst();
            String tag = small.get("/feed.atom").headers().firstValue("ETag").orElseThrow();
            small.part(RenameArticle.class)
                    .apply(new RenameArticle.Rename(article.id(), new Slug("renamed"), TestMagazine.ACTOR));

            HttpResponse<String> renamed = small.send("GET", "/feed.atom", "If-None-Match", tag);
            SyndEntry after = read(renamed).getEntries().getFirst();
            assertThat(renamed.statusCode()).isEqualTo(200);
            assertThat(after.getUri()).isEqualTo(before.getUri());
            assertThat(after.getLink()).endsWith("/articles/renamed").isNotEqualTo(before.getLink());
            assertThat(after.getContents().getFirst().getValue()).isEqualTo("<p>All of it.</p>");

            small.part(OpenMagazine.class)
                    .apply(new OpenMagazine.Open(
                            new Openness(
                                    Openness.FeedText.STANDFIRST,
                                    new TreeSet<>(),
                                    false,
                                    "",
                                    org.standfirst.kernel.WebAddress.parse("https://hub.example/")),
                            TestMagazine.ACTOR));
            String short_ = small.get("/feed.atom").body();
            assertThat(short_).doesNotContain("<content").contains("<summary>All of it.</summary>");
            assertThat(short_).contains("<link rel=\"hub\" href=\"https://hub.example/\"");
            assertThat(Schemas.errorsInAtom(short_.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
            assertThat(JsonMapper.shared()
                            .readTree(small.get("/feed.json").body())
                            .at("/hubs/0/type")
                            .asString())
                    .isEqualTo("WebSub");

            small.part(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", TestMagazine.ACTOR));
            assertThat(read(small.get("/feed.atom")).getEntries()).isEmpty();
        }
    }

    @Test
    void hostileWordsBreakNoFeed() throws FeedException {
        try (TestMagazine small = TestMagazine.start(DatabaseKind.SQLITE)) {
            String words = "“A” & <b>B</b> ]]> \u0001\u000b\ufffe \ud800 \u202eabc نهر </script>";
            small.publish(
                    Article.Kind.ARTICLE,
                    new Manuscript(
                            words,
                            words,
                            words,
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            "",
                            Optional.empty(),
                            Manuscript.Titles.NONE,
                            Body.of(List.of(Block.Paragraph.of(words)))),
                    Instant.EPOCH);

            assertThat(Schemas.errorsInAtom(bytes(small.get("/feed.atom")))).isEmpty();
            assertThat(read(small.get("/feed.rss")).getEntries()).hasSize(1);
            assertThat(JsonMapper.shared()
                            .readTree(small.get("/feed.json").body())
                            .path("items"))
                    .hasSize(1);
        }
    }

    private static byte[] bytes(HttpResponse<String> answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private static SyndFeed read(HttpResponse<String> answer) throws FeedException {
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }
}
