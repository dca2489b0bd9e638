package org.standfirst.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.LiveLists;
import org.standfirst.article.Manuscript;
import org.standfirst.article.OldAddresses;
import org.standfirst.body.BodyHtml;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Sections;
import org.standfirst.people.Person;
import org.standfirst.picture.Pictures;
import org.standfirst.reply.Conversations;
import org.standfirst.reply.Line;
import org.standfirst.reply.Order;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class WordPressImportTest {
    private static final String PAST = "2026-03-05 10:00:00";

    private final DatabaseKind.Place place;
    private final TestParts parts;

    WordPressImportTest(DatabaseKind kind) {
        place = kind.fresh();
        parts = new TestParts(place);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void makesNothingPublicThatWasNot() throws IOException {
        ImportReport report = bringIn(
                post(1, "Public", "publish", ""),
                post(2, "Draft", "draft", ""),
                post(3, "Pending", "pending", ""),
                post(4, "Private", "private", ""),
                post(5, "Protected", "publish", "<wp:post_password>secret</wp:post_password>"),
                post(6, "Binned", "trash", ""),
                post(7, "Overdue", "future", ""),
                post(8, "To come", "future", "").replace(PAST, "2999-01-01 00:00:00"),
                post(9, "Odd", "dp-rewrite-republish", ""));

        assertThat(headlines()).containsExactly("Public");
        assertThat(state("draft")).isEqualTo(Article.State.DRAFT);
        assertThat(state("pending")).isEqualTo(Article.State.IN_REVIEW);
        assertThat(state("private")).isEqualTo(Article.State.DRAFT);
        assertThat(state("protected")).isEqualTo(Article.State.DRAFT);
        assertThat(state("overdue")).isEqualTo(Article.State.DRAFT);
        assertThat(state("to-come")).isEqualTo(Article.State.SCHEDULED);
        assertThat(parts.get(Articles.class).find(Article.Kind.ARTICLE, new Slug("binned")))
                .isEmpty();
        assertThat(report.items())
                .extracting(ImportReport.Item::what)
                .containsExactly("Private", "Protected", "Binned", "Overdue", "Odd");
    }

    @Test
    void rewritesLinksWithinTheSiteAlsoToPostsThatComeLater() throws IOException {
        bringIn(post(1, "First", "publish", "").replace("WORDS", """
                        <p><a href="https://heron.example/blog/2026/second/#end">second</a>
                        <a href="https://heron.example/blog/?p=2">again</a>
                        <a href="https://elsewhere.example/2026/second/">elsewhere</a></p>"""), post(2, "Second", "publish", ""));

        assertThat(html("first"))
                .contains("href=\"/articles/second#end\"")
                .contains("href=\"/articles/second\"")
                .contains("href=\"https://elsewhere.example/2026/second/\"");
    }

    @Test
    void leadsOldAddressesToTheNew() throws IOException {
        bringIn(
                post(1, "First", "publish", "<category domain=\"category\" nicename=\"birds\">Birds</category>"),
                post(2, "About", "publish", "").replace(">post<", ">page<"));

        OldAddresses old = parts.get(OldAddresses.class);
        assertThat(old.find("/blog/2026/first/")).contains("/articles/first");
        assertThat(old.find("/2026/first")).contains("/articles/first");
        assertThat(old.find("/?p=1")).contains("/articles/first");
        assertThat(old.find("/blog/?p=1")).contains("/articles/first");
        assertThat(old.find("/?page_id=2")).contains("/about");
        assertThat(old.find("/blog/category/birds/")).contains("/sections/birds");
        assertThat(old.find("/blog/author/ines")).contains("/authors/ines");
    }

    @Test
    void putsAnArticleIntoItsInnermostCategoryAndTheOthersBesideIt() throws IOException {
        bringIn("""
                <wp:category><wp:category_nicename>wading</wp:category_nicename>
                <wp:category_parent>birds</wp:category_parent><wp:cat_name>Wading</wp:cat_name></wp:category>
                <wp:category><wp:category_nicename>birds</wp:category_nicename><wp:cat_name>Birds</wp:cat_name></wp:category>
                """, post(1, "Herons", "publish", """
                        <category domain="category" nicename="birds">Birds</category>
                        <category domain="category" nicename="wading">Wading</category>
                        <category domain="category" nicename="news">News</category>
                        <category domain="post_tag" nicename="grey">Grey</category>"""));

        Sections sections = parts.get(Sections.class);
        Headline herons = newest().getFirst();
        assertThat(sections.withAncestors(herons.section().orElseThrow()))
                .extracting(section -> section.name())
                .containsExactly("Wading", "Birds");
        assertThat(manuscript("herons").tags()).hasSize(2);
    }

    @Test
    void namesEveryAuthorInOrder() throws IOException {
        bringIn(post(1, "Together", "publish", """
                <category domain="author" nicename="cap-teo">Teo Marsh</category>
                <category domain="author" nicename="cap-ines">Ines Valbom</category>"""));

        assertThat(newest().getFirst().bylines()).extracting(Person::name).containsExactly("Teo Marsh", "Ines Valbom");
    }

    @Test
    void keepsThreadsAndTheirStatesAndPingbacksApart() throws IOException {
        bringIn(post(
                1,
                "Discussed",
                "publish",
                comment("2", "answer", "1", "", "1")
                        + comment("1", "question", "1", "", "0")
                        + comment("3", "held", "0", "", "0")
                        + comment("4", "linked here", "1", "pingback", "0")
                        + comment("", "unnumbered one", "1", "", "0")
                        + comment("", "unnumbered two", "1", "", "0")));

        Id<Article> article = newest().getFirst().article();
        List<Reply> thread =
                parts.get(Conversations.class).under(article, Order.OLDEST, Optional.empty()).lines().stream()
                        .map(Line::reply)
                        .toList();
        assertThat(thread).hasSize(4);
        Reply answer = thread.stream()
                .filter(reply -> reply.parent().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(answer.authorName()).isEqualTo("answer");
        assertThat(parts.get(Replies.class).mentions(article, 10)).hasSize(1);
    }

    @Test
    void showsAFeaturedPictureOnceThoughTheTextOpensWithIt() throws IOException {
        bringIn(
                """
                <item><title>Heron</title><wp:post_id>50</wp:post_id><wp:post_type>attachment</wp:post_type>
                <excerpt:encoded>A heron at dusk.</excerpt:encoded>
                <wp:attachment_url>https://heron.example/blog/wp-content/uploads/heron.jpg</wp:attachment_url>
                <wp:postmeta><wp:meta_key>_media_credit</wp:meta_key><wp:meta_value>Ines Valbom</wp:meta_value></wp:postmeta>
                </item>""",
                post(
                                1,
                                "Heron",
                                "publish",
                                "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>50</wp:meta_value></wp:postmeta>")
                        .replace(
                                "WORDS",
                                "<img src=\"https://heron.example/blog/wp-content/uploads/heron-300x200.jpg\"/>\n\nWORDS"));

        Manuscript manuscript = manuscript("heron");
        Manuscript.LeadPicture lead = manuscript.lead().orElseThrow();
        assertThat(manuscript.body().pictures()).isEmpty();
        assertThat(parts.get(Pictures.class).find(lead.picture()).orElseThrow().words())
                .isEqualTo(new org.standfirst.picture.Picture.Words("A heron at dusk.", "Ines Valbom", ""));
    }

    @Test
    void bringsInWhatANewerExportChanged() throws IOException {
        bringIn(post(1, "First", "publish", ""));
        ImportReport second = bringIn(
                post(1, "First", "publish", "").replace("WORDS", "<p>Other words.</p>"), post(2, "New", "publish", ""));

        assertThat(html("first")).contains("Other words.");
        assertThat(headlines()).containsExactlyInAnyOrder("First", "New");
        assertThat(second.type("post").stored()).isEqualTo(2);
    }

    @Test
    void writesAReportThatProgramsCanRead() throws IOException {
        bringIn(post(1, "Private", "private", ""));

        try (java.util.stream.Stream<Path> runs = Files.list(place.data().resolve("imports"))) {
            String json = Files.readString(runs.findFirst().orElseThrow().resolve("report.json"));
            assertThat(json.replaceAll("\\s", ""))
                    .contains("\"types\":{\"post\":{\"read\":1,\"stored\":1,\"unchanged\":0,\"left_out\":0}}")
                    .contains("\"comments\":{\"read\":0,\"stored\":0,\"unchanged\":0,\"left_out\":0}")
                    .contains("\"items\":[{\"id\":\"1\",\"type\":\"post\",\"what\":\"Private\",\"why\":\"");
        }
    }

    private ImportReport bringIn(String... items) throws IOException {
        Path export =
                Files.writeString(Files.createTempFile("export", ".xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Heron</title>
                <wp:base_blog_url>https://heron.example/blog</wp:base_blog_url>
                %s</channel></rss>""".formatted(String.join("\n", items)));
        WordPressImport.Outcome outcome = parts.get(WordPressImport.class)
                .apply(new WordPressImport.Request(
                        List.of(export), Optional.empty(), false, place.data().resolve("imports"), Progress.UNSEEN));
        return ((WordPressImport.Outcome.Imported) outcome).report();
    }

    private static String post(int number, String title, String status, String more) {
        String slug = Slug.from(title, "post").value();
        return """
                <item><title>%s</title><link>https://heron.example/blog/2026/%s/</link><dc:creator>ines</dc:creator>
                <wp:post_id>%d</wp:post_id><wp:post_type>post</wp:post_type><wp:post_name>%s</wp:post_name>
                <wp:status>%s</wp:status><wp:post_date_gmt>%s</wp:post_date_gmt>
                <content:encoded><![CDATA[WORDS]]></content:encoded>%s</item>
                """.formatted(title, slug, number, slug, status, PAST, more);
    }

    private static String comment(String number, String author, String approved, String type, String parent) {
        return """
                <wp:comment><wp:comment_id>%s</wp:comment_id><wp:comment_author>%s</wp:comment_author>
                <wp:comment_content>Words.</wp:comment_content><wp:comment_approved>%s</wp:comment_approved>
                <wp:comment_type>%s</wp:comment_type><wp:comment_parent>%s</wp:comment_parent></wp:comment>
                """.formatted(number, author, approved, type, parent);
    }

    private Article.State state(String slug) {
        return parts.get(Articles.class)
                .find(Article.Kind.ARTICLE, new Slug(slug))
                .orElseThrow()
                .state();
    }

    private List<Headline> newest() {
        return parts.get(LiveLists.class).newest(new Window.Place.Newest(), 50).items();
    }

    private List<String> headlines() {
        return newest().stream().map(Headline::headline).toList();
    }

    private Manuscript manuscript(String slug) {
        return ((LiveArticles.Found.Live) parts.get(LiveArticles.class).find(Article.Kind.ARTICLE, new Slug(slug)))
                .revision()
                .manuscript();
    }

    private String html(String slug) {
        return BodyHtml.render(
                        manuscript(slug).body(),
                        org.standfirst.site.Words.in("en"),
                        java.util.Map.of(),
                        java.util.Map.of(),
                        java.util.Map.of())
                .toString();
    }
}
