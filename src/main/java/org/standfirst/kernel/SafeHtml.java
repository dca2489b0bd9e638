package org.standfirst.kernel;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML that may be put into a page as it stands. There are two ways to one: {@link HtmlWriter}, which escapes whatever
 * it is given, and {@link #sanitised}, which lets an allow-list through. Templates print nothing else unescaped.
 */
public final class SafeHtml implements Content {
    /** No HTML at all. */
    public static final SafeHtml EMPTY = new SafeHtml("");

    /**
     * What imported HTML may keep where no block of ours fits it. No attribute that could load, run, style or name
     * anything; links may lead to the web, to a mail program or to a telephone.
     */
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "strong",
                    "em",
                    "b",
                    "i",
                    "u",
                    "s",
                    "small",
                    "sub",
                    "sup",
                    "mark",
                    "code",
                    "kbd",
                    "samp",
                    "var",
                    "pre",
                    "abbr",
                    "cite",
                    "q",
                    "dfn",
                    "ins",
                    "del",
                    "bdo",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "details",
                    "summary",
                    "figure",
                    "figcaption",
                    "a",
                    "ruby",
                    "rt",
                    "rp")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("tel")
            .allowAttributes("colspan", "rowspan")
            .matching(java.util.regex.Pattern.compile("[1-9][0-9]{0,2}"))
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("-?[0-9]{1,6}"))
            .onElements("ol")
            .allowAttributes("reversed")
            .onElements("ol")
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl")
            .onElements("bdo", "p", "li", "dd", "td", "th", "blockquote")
            .requireRelsOnLinks("nofollow")
            .toFactory();

    private final String html;

    private SafeHtml(String html) {
        this.html = html;
    }

    /**
     * What the allow-list leaves of HTML from outside, put in such an order that it is valid where blocks may stand. Never
     * fails, whatever it is given.
     */
    public static SafeHtml sanitised(String foreign) {
        return ContentModel.rebuild(ALLOWED.sanitize(foreign));
    }

    /** For {@link HtmlWriter} alone, which has escaped everything. */
    static SafeHtml written(CharSequence html) {
        return new SafeHtml(html.toString());
    }

    /** True where there is nothing to show. */
    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    /** The HTML itself. */
    @Override
    public String toString() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }
}
