import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * A WordPress export of as many articles as wanted, of 600 words each, by 60 authors in 12 sections with 400 tags, over
 * twenty years. The same number gives the same bytes on every machine.
 */
final class GeneratedMagazine {
    static final int SECTIONS = 12;
    private static final int AUTHORS = 60;
    private static final int TAGS = 400;
    private static final int PARAGRAPHS = 10;
    private static final String HOME = "https://bench.example";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2005, 1, 1, 6, 0);
    private static final long MINUTES = 20L * 365 * 24 * 60;

    private final Vocabulary vocabulary;
    private final int articles;
    private final Random random = new Random(4);

    GeneratedMagazine(Vocabulary vocabulary, int articles) {
        this.vocabulary = vocabulary;
        this.articles = articles;
    }

    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            head(out);
            for (int number = 1; number <= articles; number++) {
                article(out, number);
            }
            out.write("</channel>\n</rss>\n");
        }
    }

    private static void head(Writer out) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel>
                <title>The Bench</title><link>%1$s</link><language>en-GB</language>
                <wp:wxr_version>1.2</wp:wxr_version>
                <wp:base_site_url>%1$s</wp:base_site_url><wp:base_blog_url>%1$s</wp:base_blog_url>
                """.formatted(HOME));
        for (int number = 1; number <= AUTHORS; number++) {
            out.write("""
                    <wp:author><wp:author_id>%1$d</wp:author_id><wp:author_login>writer%1$d</wp:author_login>\
                    <wp:author_email>writer%1$d@bench.example</wp:author_email>\
                    <wp:author_display_name><![CDATA[Writer %1$d]]></wp:author_display_name></wp:author>
                    """.formatted(number));
        }
        for (int number = 1; number <= SECTIONS; number++) {
            out.write("""
                    <wp:category><wp:term_id>%1$d</wp:term_id><wp:category_nicename>section-%1$d</wp:category_nicename>\
                    <wp:cat_name><![CDATA[Section %1$d]]></wp:cat_name></wp:category>
                    """.formatted(number));
        }
    }

    private void article(Writer out, int number) throws IOException {
        String time = TIME.format(FIRST_DAY.plusMinutes(number * MINUTES / articles));
        out.write("""
                <item><title><![CDATA[%2$s]]></title><link>%3$s/%1$d/post-%1$d/</link>
                <dc:creator><![CDATA[writer%4$d]]></dc:creator><content:encoded><![CDATA[%5$s]]></content:encoded>
                <excerpt:encoded><![CDATA[%6$s.]]></excerpt:encoded><wp:post_id>%1$d</wp:post_id>
                <wp:post_date><![CDATA[%7$s]]></wp:post_date><wp:post_date_gmt><![CDATA[%7$s]]></wp:post_date_gmt>
                <wp:comment_status>open</wp:comment_status><wp:post_name>post-%1$d</wp:post_name>
                <wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>
                <category domain="category" nicename="section-%8$d"><![CDATA[Section %8$d]]></category>
                """.formatted(
                number,
                sentence(7),
                HOME,
                1 + random.nextInt(AUTHORS),
                content(),
                sentence(18),
                time,
                1 + random.nextInt(SECTIONS)));
        for (int index = 0; index < 3; index++) {
            int tag = random.nextInt(TAGS);
            out.write("<category domain=\"post_tag\" nicename=\"tag-%1$d\"><![CDATA[Tag %1$d]]></category>\n"
                    .formatted(tag));
        }
        out.write("</item>\n");
    }

    private String content() {
        StringBuilder text = new StringBuilder(5_000);
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            text.append("<!-- wp:paragraph -->\n<p>");
            for (int sentence = 0; sentence < 4; sentence++) {
                text.append(sentence(10 + random.nextInt(11))).append(". ");
            }
            text.append("</p>\n<!-- /wp:paragraph -->\n\n");
        }
        return text.toString();
    }

    private String sentence(int words) {
        StringBuilder text = new StringBuilder(words * 7);
        for (int index = 0; index < words; index++) {
            String word = vocabulary.any(random);
            text.append(index == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word)
                    .append(index == words - 1 ? "" : " ");
        }
        return text.toString();
    }
}
