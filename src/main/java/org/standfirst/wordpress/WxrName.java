package org.standfirst.wordpress;

import java.util.regex.Pattern;

/**
 * Tells elements apart by the names of their namespaces and not by their prefixes, which a file may choose. WordPress
 * itself writes {@code http://wordpress.org/export/…}, some of its tools {@code https://…}; a reader that knows one of
 * the two alone silently loses every type and comment.
 */
final class WxrName {
    private static final Pattern WORDPRESS = Pattern.compile("https?://(www\\.)?wordpress\\.org/export/[0-9.]+/?");
    private static final Pattern EXCERPT =
            Pattern.compile("https?://(www\\.)?wordpress\\.org/export/[0-9.]+/excerpt/?");
    private static final Pattern CONTENT = Pattern.compile("https?://purl\\.org/rss/1\\.0/modules/content/?");
    private static final Pattern DUBLIN_CORE = Pattern.compile("https?://purl\\.org/dc/elements/1\\.1/?");

    private WxrName() {}

    /** The name under which this program knows an element: "title", "wp:post_id", "content:encoded". */
    static String of(String namespace, String localName) {
        if (namespace.isEmpty()) {
            return localName;
        }
        if (WORDPRESS.matcher(namespace).matches()) {
            return "wp:" + localName;
        }
        if (EXCERPT.matcher(namespace).matches()) {
            return "excerpt:" + localName;
        }
        if (CONTENT.matcher(namespace).matches()) {
            return "content:" + localName;
        }
        return DUBLIN_CORE.matcher(namespace).matches() ? "dc:" + localName : "foreign:" + localName;
    }
}
