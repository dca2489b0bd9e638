package org.standfirst.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes feeds as Atom (RFC 4287) with paging (RFC 5005), WebSub's hub and Media RSS 1.5.1 for pictures. */
final class AtomFeed {
    private static final Map<String, String> NAMESPACES = new LinkedHashMap<>();

    static {
        NAMESPACES.put("", "http://www.w3.org/2005/Atom");
        NAMESPACES.put("media", MediaTags.NAMESPACE);
    }

    private final XmlDocument xml = XmlDocument.begin("feed", NAMESPACES);
    private final Feed feed;

    private AtomFeed(Feed feed) {
        this.feed = feed;
    }

    static byte[] write(Feed feed) {
        return new AtomFeed(feed).write();
    }

    private byte[] write() {
        xml.attribute("xml:lang", feed.language());
        xml.element("id", feed.id()).element("title", feed.title()).optional("subtitle", feed.description());
        xml.element("updated", Times.rfc3339(feed.updated()));
        link("self", FeedFormat.ATOM.mediaType(), feed.self(FeedFormat.ATOM));
        link("alternate", "text/html", feed.page());
        feed.hub()
                .ifPresent(hub -> xml.open("link")
                        .attribute("rel", "hub")
                        .attribute("href", hub)
                        .close());
        feed.older(FeedFormat.ATOM).ifPresent(older -> link("next", FeedFormat.ATOM.mediaType(), older));
        author(feed.publisher());
        xml.element("generator", "Standfirst");
        feed.entries().forEach(this::entry);
        return xml.close().end();
    }

    private void link(String rel, String type, String address) {
        xml.open("link")
                .attribute("rel", rel)
                .attribute("type", type)
                .attribute("href", address)
                .close();
    }

    private void author(Feed.Writer writer) {
        xml.open("author")
                .element("name", writer.name())
                .element("uri", writer.address())
                .close();
    }

    private void entry(Feed.Entry entry) {
        xml.open("entry");
        if (!entry.language().equals(feed.language())) {
            xml.attribute("xml:lang", entry.language());
        }
        xml.element("id", entry.id()).element("title", entry.title());
        link("alternate", "text/html", entry.address());
        xml.element("published", Times.rfc3339(entry.published())).element("updated", Times.rfc3339(entry.updated()));
        entry.writers().forEach(this::author);
        entry.categories()
                .forEach(category ->
                        xml.open("category").attribute("term", category).close());
        xml.optional("summary", entry.summary());
        if (!entry.content().isEmpty()) {
            xml.open("content").attribute("type", "html").text(entry.content()).close();
        }
        entry.picture().ifPresent(picture -> MediaTags.write(xml, picture));
        xml.close();
    }
}
