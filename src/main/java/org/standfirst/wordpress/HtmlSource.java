package org.standfirst.wordpress;

/** Words as HTML source. */
final class HtmlSource {
    private HtmlSource() {}

    /** Plain words, safe as text and within quotation marks. */
    static String escaped(String words) {
        return escapedSource(words.replace("&", "&amp;"));
    }

    /** Source whose character references stay, but which can neither open a tag nor end an attribute. */
    static String escapedSource(String source) {
        return source.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
