package org.standfirst.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a WordPress export of a given size: posts in sections, with tags, pictures, links and comments in threads. */
public final class SmallExport {
    /** Comments under every post. */
    public static final int COMMENTS = 2;

    private SmallExport() {}

    /** Writes the export of that many posts and as many pictures. */
    public static Path write(Path file, int posts) throws IOException {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><title>The Heron</title><link>https://heron.example</link><language>en</language>
                <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://heron.example</wp:base_blog_url>
                """);
        for (int number = 1; number <= posts; number++) {
            xml.append("""
                    <item><title>Heron %1$d</title><wp:post_id>%2$d</wp:post_id><wp:post_type>attachment</wp:post_type>
                    <wp:status>inherit</wp:status>
                    <wp:attachment_url>https://heron.example/wp-content/uploads/%1$d.jpg</wp:attachment_url></item>
                    <item><title>Story %1$d</title><link>https://heron.example/2026/story-%1$d/</link>
                    <dc:creator>writer%3$d</dc:creator><wp:post_id>%1$d</wp:post_id><wp:post_type>post</wp:post_type>
                    <wp:post_name>story-%1$d</wp:post_name><wp:status>publish</wp:status>
                    <wp:post_date_gmt>2026-03-05 10:00:00</wp:post_date_gmt>
                    <category domain="category" nicename="section-%3$d"><![CDATA[Section %3$d]]></category>
                    <category domain="post_tag" nicename="tag-%3$d"><![CDATA[Tag %3$d]]></category>
                    <content:encoded><![CDATA[<!-- wp:paragraph --><p>See <a href="https://heron.example/2026/story-%4$d/">the
                    other</a>.</p><!-- /wp:paragraph --><!-- wp:image {"id":%2$d} --><figure class="wp-block-image"><img
                    src="https://heron.example/wp-content/uploads/%1$d.jpg" alt=""/></figure><!-- /wp:image -->]]></content:encoded>
                    <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>%2$d</wp:meta_value></wp:postmeta>
                    <wp:comment><wp:comment_id>%5$d</wp:comment_id><wp:comment_author>Teo</wp:comment_author>
                    <wp:comment_approved>1</wp:comment_approved><wp:comment_content>No.</wp:comment_content>
                    <wp:comment_parent>%2$d</wp:comment_parent></wp:comment>
                    <wp:comment><wp:comment_id>%2$d</wp:comment_id><wp:comment_author>Ines</wp:comment_author>
                    <wp:comment_approved>1</wp:comment_approved><wp:comment_content>Yes.</wp:comment_content></wp:comment>
                    </item>
                    """.formatted(number, 100_000 + number, number % 7, posts + 1 - number, 200_000 + number));
        }
        return Files.writeString(file, xml.append("</channel></rss>\n"));
    }
}
