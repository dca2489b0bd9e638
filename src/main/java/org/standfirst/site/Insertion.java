package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A finished page into which something is put. What its template says of other hosts ahead of any request is taken out. */
final class Insertion {
    /** No content security policy holds these back: they tell another host that somebody is about to come. */
    private static final Pattern HINT = Pattern.compile(
            "<link\\b[^>]*\\brel\\s*=\\s*[\"']?[^\"'>]*\\b(?:preconnect|dns-prefetch|prerender)\\b[^>]*>",
            Pattern.CASE_INSENSITIVE);

    /** Whoever hears a page is led past what stands around it by its first link, so nothing comes before that. */
    private static final Pattern BEGINNING = Pattern.compile("<body\\b[^>]*>(?:\\s*<a class=\"skip\"[^>]*>[^<]*</a>)?");

    private static final String FOOTER = "</footer>";
    private static final String END = "</body>";

    private String html;

    Insertion(byte[] html) {
        this.html = new String(html, StandardCharsets.UTF_8);
    }

    /** A page without those hints. */
    static byte[] withoutHints(byte[] html) {
        String page = new String(html, StandardCharsets.UTF_8);
        String without = HINT.matcher(page).replaceAll("");
        return without.length() == page.length() ? html : without.getBytes(StandardCharsets.UTF_8);
    }

    void atTheBeginning(String part) {
        Matcher beginning = BEGINNING.matcher(html);
        put(beginning.find() ? beginning.end() : html.length(), part);
    }

    void atTheFoot(String part) {
        int footer = html.lastIndexOf(FOOTER);
        put(footer < 0 ? end() : footer, part);
    }

    void atTheEnd(String part) {
        put(end(), part);
    }

    private int end() {
        int end = html.lastIndexOf(END);
        return end < 0 ? html.length() : end;
    }

    private void put(int at, String part) {
        html = html.substring(0, at) + part + html.substring(at);
    }

    byte[] html() {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
