package org.standfirst.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes sitemaps (sitemaps.org, protocol 0.9), with Google's elements for pictures (1.1) and for news (0.9). */
public final class Sitemap {
    /** Fewer than the protocol's 50,000, so that one never takes long to make, nor much memory. */
    public static final int MOST = 5_000;

    /** As many as Google reads of a news sitemap. */
    public static final int MOST_NEWS = 1_000;

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private Sitemap() {}

    /**
     * A page.
     *
     * @param updated when it last changed, if that is known
     * @param pictures their addresses
     */
    public record Page(String address, Optional<Instant> updated, List<String> pictures) {
        /** Copies the list. */
        public Page {
            pictures = List.copyOf(pictures);
        }
    }

    /** A sitemap among others. */
    public record Part(String address, Optional<Instant> updated) {}

    /**
     * An article of the last two days.
     *
     * @param language of ISO 639, two or three letters
     */
    public record News(String address, String title, String language, Instant published) {}

    /** The index of a site's sitemaps. */
    public static byte[] index(List<Part> parts) {
        XmlDocument xml = XmlDocument.begin("sitemapindex", Map.of("", SITEMAP));
        for (Part part : parts) {
            xml.open("sitemap").element("loc", part.address());
            part.updated().ifPresent(at -> xml.element("lastmod", Times.rfc3339(at)));
            xml.close();
        }
        return xml.close().end();
    }

    /** A sitemap of pages. */
    public static byte[] pages(List<Page> pages) {
        XmlDocument xml = XmlDocument.begin("urlset", namespaces("image", IMAGE));
        for (Page page : pages) {
            xml.open("url").element("loc", page.address());
            page.updated().ifPresent(at -> xml.element("lastmod", Times.rfc3339(at)));
            page.pictures()
                    .forEach(picture -> xml.open("image:image")
                            .element("image:loc", picture)
                            .close());
            xml.close();
        }
        return xml.close().end();
    }

    /**
     * A sitemap of news.
     *
     * @param publication the magazine's name
     */
    public static byte[] news(String publication, List<News> news) {
        XmlDocument xml = XmlDocument.begin("urlset", namespaces("news", NEWS));
        for (News article : news) {
            xml.open("url").element("loc", article.address());
            xml.open("news:news").open("news:publication");
            xml.element("news:name", publication).element("news:language", article.language());
            xml.close().element("news:publication_date", Times.rfc3339(article.published()));
            xml.element("news:title", article.title()).close().close();
        }
        return xml.close().end();
    }

    private static Map<String, String> namespaces(String prefix, String namespace) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("", SITEMAP);
        namespaces.put(prefix, namespace);
        return namespaces;
    }
}
