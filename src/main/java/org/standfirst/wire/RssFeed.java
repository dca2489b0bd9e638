package org.standfirst.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.standfirst.kernel.HtmlWriter;

/**
 * Writes feeds as RSS 2.0, with the whole text in {@code content:encoded}, authors in {@code dc:creator} (RSS's own
 * would want their mail addresses), and pictures as Media RSS.
 */
final class RssFeed {
    private static final Map<String, String> NAMESPACES = new LinkedHashMap<>();

    static {
        NAMESPACES.put("atom", "http://www.w3.org/2005/Atom");
        NAMESPACES.put("content", "http://purl.org/rss/1.0/modules/content/");
        NAMESPACES.put("dc", "http://purl.org/dc/elements/1.1/");
        NAMESPACES.put("media", MediaTags.NAMESPACE);
    }

    private final XmlDocument xml = XmlDocument.begin("rss", NAMESPACES);
    private final Feed feed;

    private RssFeed(Feed feed) {
        this.feed = feed;
    }

    static byte[] write(Feed feed) {
        return new RssFeed(feed).write();
    }

    private byte[] write() {
        xml.attribute("version", "2.0").open("channel");
        xml.element("title", feed.title()).element("link", feed.page());
        xml.element("description", feed.description().isBlank() ? feed.title() : html(feed.description()));
        xml.element("language", feed.language()).element("lastBuildDate", Times.rfc822(feed.updated()));
        xml.element("generator", "Standfirst").element("docs", "https://www.rssboard.org/rss-specification");
        link("self", feed.self(FeedFormat.RSS));
        feed.hub()
                .ifPresent(hub -> xml.open("atom:link")
                        .attribute("rel", "hub")
                        .attribute("href", hub)
                        .close());
        feed.older(FeedFormat.RSS).ifPresent(older -> link("next", older));
        feed.entries().forEach(this::item);
        return xml.close().close().end();
    }

    private void link(String rel, String address) {
        xml.open("atom:link").attribute("rel", rel).attribute("type", FeedFormat.RSS.mediaType());
        xml.attribute("href", address).close();
    }

    private void item(Feed.Entry entry) {
        xml.open("item").element("title", entry.title()).element("link", entry.address());
        xml.open("guid").attribute("isPermaLink", "false").text(entry.id()).close();
        xml.element("pubDate", Times.rfc822(entry.published()));
        if (entry.writers().isEmpty()) {
            xml.element("dc:creator", feed.publisher().name());
        }
        entry.writers().forEach(writer -> xml.element("dc:creator", writer.name()));
        entry.categories().forEach(category -> xml.element("category", category));
        xml.optional("description", html(entry.summary()));
        xml.optional("content:encoded", entry.content());
        entry.picture().ifPresent(picture -> MediaTags.write(xml, picture));
        xml.close();
    }

    /** RSS's descriptions are HTML, so that words without form must be escaped for it first. */
    private static String html(String words) {
        return new HtmlWriter().text(words).toSafeHtml().toString();
    }
}
