import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/**
 * A WordPress export of as many posts as wanted: about 600 words each in blocks, with captions, galleries, links, sections
 * and tags, and three comments at every tenth. The same number of posts gives the same bytes on every machine.
 */
final class GeneratedExport {
    private static final String HOME = "https://bench.example";
    private static final int SECTIONS = 12;
    private static final int TAGS = 400;
    private static final int AUTHORS = 40;
    private static final int PARAGRAPHS = 9;
    private static final int PICTURE_EVERY = 3;
    private static final int GALLERY_EVERY = 8;
    private static final int COMMENTS_EVERY = 10;
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2009, 1, 1, 6, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> WORDS = List.of(
            ("the of and a to in is it that was for on are with as his they at be this from have or by one had not but"
                            + " what all were when we there can an your which their said if do will each about how up out"
                            + " them then she many some so these would other into has more her two like him see time could"
                            + " no make than first been its who now people my made over did down only way find use may"
                            + " water long little very after words called just where most know harbour tide ledger river"
                            + " street window editor printer paper winter summer morning evening question answer letter"
                            + " market council bridge railway garden kitchen library theatre orchestra painter novel poem"
                            + " election budget minister school hospital strike factory engine captain island mountain"
                            + " forest weather storm silence argument promise mistake memory portrait photograph"
                            + " conversation neighbour stranger daughter brother doctor teacher witness café naïve façade")
                    .split(" "));

    private final int posts;
    private final Random random = new Random(20_261_122);
    private int picture = 10_000_000;
    private int comment;

    GeneratedExport(int posts) {
        this.posts = posts;
    }

    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            head(out);
            for (int number = 1; number <= posts; number++) {
                post(out, number);
            }
            out.write("</channel>\n</rss>\n");
        }
    }

    private void head(Writer out) throws IOException {
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

    private void post(Writer out, int number) throws IOException {
        int pictureOfPost = number % PICTURE_EVERY == 0 ? picture(out, number) : 0;
        String time = TIME.format(FIRST_DAY.plusMinutes(number * 90L));
        int section = 1 + number % SECTIONS;
        out.write("""
                <item><title><![CDATA[%2$s]]></title><link>%3$s/%1$d/post-%1$d/</link>
                <dc:creator><![CDATA[writer%4$d]]></dc:creator><content:encoded><![CDATA[%5$s]]></content:encoded>
                <excerpt:encoded><![CDATA[%6$s]]></excerpt:encoded><wp:post_id>%1$d</wp:post_id>
                <wp:post_date><![CDATA[%7$s]]></wp:post_date><wp:post_date_gmt><![CDATA[%7$s]]></wp:post_date_gmt>
                <wp:comment_status>open</wp:comment_status><wp:post_name>post-%1$d</wp:post_name>
                <wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>
                <category domain="category" nicename="section-%8$d"><![CDATA[Section %8$d]]></category>
                """.formatted(
                number,
                sentence(6),
                HOME,
                1 + number % AUTHORS,
                content(number, pictureOfPost),
                sentence(18),
                time,
                section));
        for (int index = 0; index < 3; index++) {
            int tag = random.nextInt(TAGS);
            out.write("<category domain=\"post_tag\" nicename=\"tag-%1$d\"><![CDATA[Tag %1$d]]></category>\n"
                    .formatted(tag));
        }
        if (pictureOfPost > 0) {
            out.write("<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>%d</wp:meta_value></wp:postmeta>\n"
                    .formatted(pictureOfPost));
        }
        if (number % COMMENTS_EVERY == 0) {
            comments(out, time);
        }
        out.write("</item>\n");
    }

    private int picture(Writer out, int parent) throws IOException {
        picture++;
        out.write("""
                <item><title>picture-%1$d</title><link>%2$s/?attachment_id=%1$d</link><dc:creator>writer1</dc:creator>
                <content:encoded><![CDATA[]]></content:encoded><excerpt:encoded><![CDATA[%3$s]]></excerpt:encoded>
                <wp:post_id>%1$d</wp:post_id><wp:post_date>2020-01-01 00:00:00</wp:post_date>
                <wp:post_name>picture-%1$d</wp:post_name><wp:status>inherit</wp:status>
                <wp:post_parent>%4$d</wp:post_parent><wp:post_type>attachment</wp:post_type>
                <wp:attachment_url>%2$s/wp-content/uploads/2020/01/%1$d.jpg</wp:attachment_url></item>
                """.formatted(picture, HOME, sentence(10), parent));
        return picture;
    }

    private String content(int number, int pictureOfPost) {
        StringBuilder text = new StringBuilder(5_000);
        for (int index = 0; index < PARAGRAPHS; index++) {
            if (index == 3) {
                text.append("<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">")
                        .append(sentence(4))
                        .append("</h2>\n<!-- /wp:heading -->\n\n");
            }
            text.append("<!-- wp:paragraph -->\n<p>");
            for (int sentence = 0; sentence < 4; sentence++) {
                text.append(sentence(10 + random.nextInt(12))).append(". ");
            }
            text.append(link(number)).append(".</p>\n<!-- /wp:paragraph -->\n\n");
            if (index == 1 && pictureOfPost > 0) {
                figure(text, pictureOfPost);
            }
        }
        if (number % GALLERY_EVERY == 0 && picture > 10_000_002) {
            text.append("<!-- wp:gallery {\"linkTo\":\"none\"} -->\n<figure class=\"wp-block-gallery has-nested-images\">");
            figure(text, picture);
            figure(text, picture - 1);
            text.append("</figure>\n<!-- /wp:gallery -->\n");
        }
        return text.toString();
    }

    private String link(int number) {
        int other = 1 + random.nextInt(number);
        return "<em>" + sentence(2) + "</em> and <a href=\"" + HOME + "/" + other + "/post-" + other + "/\">" + sentence(3)
                + "</a>";
    }

    private void figure(StringBuilder text, int id) {
        text.append("<!-- wp:image {\"id\":")
                .append(id)
                .append(",\"sizeSlug\":\"large\"} -->\n<figure class=\"wp-block-image size-large\"><img src=\"")
                .append(HOME)
                .append("/wp-content/uploads/2020/01/")
                .append(id)
                .append("-1024x683.jpg\" alt=\"")
                .append(sentence(5))
                .append("\" class=\"wp-image-")
                .append(id)
                .append("\"/><figcaption class=\"wp-element-caption\">")
                .append(sentence(12))
                .append("</figcaption></figure>\n<!-- /wp:image -->\n\n");
    }

    private void comments(Writer out, String time) throws IOException {
        int parent = 0;
        for (int index = 0; index < 3; index++) {
            comment++;
            out.write("""
                    <wp:comment><wp:comment_id>%1$d</wp:comment_id><wp:comment_author><![CDATA[Reader %1$d]]></wp:comment_author>
                    <wp:comment_author_email>reader%1$d@bench.example</wp:comment_author_email>
                    <wp:comment_date>%2$s</wp:comment_date><wp:comment_date_gmt>%2$s</wp:comment_date_gmt>
                    <wp:comment_content><![CDATA[%3$s.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
                    <wp:comment_type>comment</wp:comment_type><wp:comment_parent>%4$d</wp:comment_parent></wp:comment>
                    """.formatted(comment, time, sentence(30), parent));
            parent = comment;
        }
    }

    private String sentence(int words) {
        StringBuilder text = new StringBuilder(words * 7);
        for (int index = 0; index < words; index++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            text.append(index == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word)
                    .append(index == words - 1 ? "" : " ");
        }
        return text.toString();
    }
}
