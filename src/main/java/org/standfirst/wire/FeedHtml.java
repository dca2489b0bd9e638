package org.standfirst.wire;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.standfirst.kernel.SafeHtml;

/**
 * Turns the HTML of an article's page into HTML that stands alone, in a reader that has neither the page's styles nor its
 * address: links and pictures by absolute addresses, one file for each picture, no classes, nothing for the page alone.
 */
public final class FeedHtml {
    private static final Set<String> ANYWHERE = Set.of("lang", "dir", "title");
    private static final Map<String, Set<String>> KEPT = Map.ofEntries(
            Map.entry("a", Set.of("href")),
            Map.entry("img", Set.of("src", "alt", "width", "height")),
            Map.entry("audio", Set.of("src", "controls")),
            Map.entry("video", Set.of("src", "controls", "poster")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("ol", Set.of("start", "reversed")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("th", Set.of("colspan", "rowspan", "scope")));
    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster");

    private FeedHtml() {}

    /**
     * Turns it.
     *
     * @param article the article's absolute address, which its relative links start from
     */
    public static String of(SafeHtml page, String article) {
        Document document = Jsoup.parseBodyFragment(page.toString(), article);
        document.outputSettings().prettyPrint(false);
        document.select("source, small.speaker").remove();
        document.select("picture, div").unwrap();
        document.body().getAllElements().forEach(FeedHtml::strip);
        return document.body().html();
    }

    private static void strip(Element element) {
        Set<String> kept = KEPT.getOrDefault(element.normalName(), Set.of());
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey();
            if (!kept.contains(name) && !ANYWHERE.contains(name)) {
                element.removeAttr(name);
            } else if (ADDRESSES.contains(name)) {
                String absolute = element.absUrl(name);
                if (absolute.isEmpty()) {
                    element.removeAttr(name);
                } else {
                    element.attr(name, absolute);
                }
            }
        }
    }
}
