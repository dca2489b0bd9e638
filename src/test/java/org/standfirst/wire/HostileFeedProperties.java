package org.standfirst.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.support.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever words an article is made of, what other programs are given of it stays in form, and says those words. */
class HostileFeedProperties {
    private static final PublicAddress SITE = new PublicAddress(() -> "https://magazine.example");

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> evil = Arbitraries.of(
                "</script><script>alert(1)</script>",
                "<!--",
                "-->",
                "]]>",
                "<![CDATA[",
                "&amp;&lt;&#x0;",
                "\"'`",
                "\u0000\u0001\u0008\u000b\u001f",
                "\u007f\u0085\u009f",
                "\u2028\u2029",
                "\ufffe\uffff",
                "\ud800",
                "\udfff",
                "\ud83d\udc1f",
                "\u202eevitaerC",
                "نهر\u200f",
                "\r\n\t",
                "<b>bold</b>",
                "a");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12);
        return Arbitraries.oneOf(evil, any).list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("", parts) + "z");
    }

    @Property(tries = 150)
    void everyFormStaysInForm(@ForAll("words") String words) throws FeedException {
        Feed feed = feed(words);
        String clean = XmlText.clean(words);

        byte[] atom = FeedFormat.ATOM.write(feed);
        assertThat(Schemas.errorsInAtom(atom)).isEmpty();
        assertThat(title(atom).strip()).isEqualTo(lines(clean).strip());
        assertThat(title(FeedFormat.RSS.write(feed)).strip())
                .isEqualTo(lines(clean).strip());
        JsonNode json = JsonMapper.shared().readTree(FeedFormat.JSON.write(feed));
        assertThat(json.path("items").path(0).path("title").asString()).isEqualTo(clean);
        assertThat(json.path("items").path(0).path("content_html").asString()).isEqualTo(clean);
    }

    @Property(tries = 150)
    void sitemapsStayInForm(@ForAll("words") String words) {
        Sitemap.News news = new Sitemap.News(SITE.of("/articles/" + words), words, "en", Instant.EPOCH);
        Sitemap.Page page = new Sitemap.Page(
                SITE.of("/articles/" + words), Optional.of(Instant.EPOCH), List.of(SITE.of("/pictures/" + words)));

        assertThat(Schemas.errorsInSitemap(Sitemap.news(words, List.of(news)))).isEmpty();
        assertThat(Schemas.errorsInSitemap(Sitemap.pages(List.of(page)))).isEmpty();
    }

    @Property(tries = 150)
    void dataInAPageNeitherEndsNorBeginsAnything(@ForAll("words") String words) {
        Graph graph = new Graph(SITE, new org.standfirst.magazine.Magazine(words, "", "en", java.time.ZoneOffset.UTC));
        graph.add("NewsArticle").put("headline", words);
        String script = graph.script().toString();

        Document page = Jsoup.parse("<!doctype html><html><head>" + script + "</head><body><p>After</p></body></html>");

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.body().children()).hasSize(1);
        JsonNode data = JsonMapper.shared().readTree(page.expectFirst("script").data());
        assertThat(data.path("@graph").path(0).path("headline").asString()).isEqualTo(unescapedControls(words));
    }

    @Property(tries = 100)
    void oembedStaysInForm(@ForAll("words") String words) {
        OEmbed embed = new OEmbed(
                words, words, "https://magazine.example/", words, "https://magazine.example/", Optional.empty());

        JsonNode json = JsonMapper.shared().readTree(embed.json(SITE));
        Document xml = Jsoup.parse(
                new String(embed.xml(SITE), StandardCharsets.UTF_8), "", org.jsoup.parser.Parser.xmlParser());

        assertThat(json.path("title").asString()).isEqualTo(XmlText.clean(words));
        assertThat(xml.select("oembed > title")).hasSize(1);
    }

    @Property(tries = 100)
    void feedHtmlKeepsNothingThatRuns(@ForAll("words") String words) {
        HtmlWriter html = new HtmlWriter();
        html.open("p")
                .attribute("class", words)
                .open("a")
                .attribute("href", words)
                .text(words);
        html.close("a").close("p");

        String feed = FeedHtml.of(html.toSafeHtml(), "https://magazine.example/articles/a");

        Document document = Jsoup.parseBodyFragment(feed);
        assertThat(document.select("script, [class], [onclick]")).isEmpty();
        assertThat(document.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.matches("(?s)[a-z][a-z0-9+.-]*:.*"));
    }

    private static String title(byte[] feed) throws FeedException {
        SyndFeed read = new SyndFeedInput().build(new StringReader(new String(feed, StandardCharsets.UTF_8)));
        assertThat(read.getEntries()).hasSize(1);
        return read.getEntries().getFirst().getTitle();
    }

    /** XML's parsers make one line end of every kind. */
    private static String lines(String words) {
        return words.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** JSON can say controls that XML can't; what follows them in the range that nobody needs is gone. */
    private static String unescapedControls(String words) {
        StringBuilder kept = new StringBuilder();
        words.codePoints()
                .filter(character -> character < 0x20
                        || !XmlText.clean(Character.toString(character)).isEmpty())
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static Feed feed(String words) {
        Feed.Writer writer = new Feed.Writer(words, SITE.of("/authors/" + words));
        Feed.Picture picture = new Feed.Picture(
                SITE.of("/pictures/a.jpg"),
                "image/jpeg",
                1200,
                800,
                12_345,
                words,
                words,
                words,
                Optional.of(new Feed.Licence(words, Optional.of("https://creativecommons.org/licenses/by/4.0/"))),
                Optional.of(new Feed.Thumbnail(SITE.of("/pictures/b.jpg"), 400, 267)));
        Feed.Entry entry = new Feed.Entry(
                "urn:uuid:0190163d-8694-739b-aea5-966c26f8ad91",
                SITE.of("/articles/" + words),
                words,
                words,
                words,
                "en",
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(writer),
                List.of(words),
                Optional.of(picture));
        return new Feed(
                SITE.of("/"),
                words,
                words,
                "en",
                writer,
                SITE.of("/"),
                SITE.of("/feed"),
                "",
                Optional.of("?before=1.2"),
                Instant.EPOCH,
                Optional.of("https://hub.example/"),
                List.of(entry));
    }
}
