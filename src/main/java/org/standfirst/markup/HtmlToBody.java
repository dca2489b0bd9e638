package org.standfirst.markup;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.standfirst.body.Block;
import org.standfirst.body.Body;

/**
 * Turns HTML that others wrote into our document. The HTML is parsed as browsers parse it, and the document is built
 * anew from what is understood, so nothing of the HTML itself survives: no script, no style, no address that a link may
 * not lead to. Safe for use by several threads if its references are.
 */
public final class HtmlToBody {
    /** Longer than any article; what comes behind is cut. */
    static final int LONGEST = 4_000_000;

    /** Deeper than anybody's layout; the parser attaches what lies deeper to the last level. */
    private static final int DEEPEST = 200;

    /** The parser takes ever longer for each of these within each other; nobody lays out a page with so many. */
    private static final int MOST_TABLES = 1_000;

    private static final Pattern TABLE =
            Pattern.compile("<(/?)(?:table|object|applet|marquee)(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

    private final References references;

    /** A converter that asks {@code references} for whatever HTML speaks of but doesn't hold. */
    public HtmlToBody(References references) {
        this.references = references;
    }

    /** Converts HTML; never fails, whatever it is given. */
    public Converted convert(String html) {
        return convert(html, new Losses());
    }

    /** Converts HTML and adds what is lost to the losses noted so far. */
    public Converted convert(String html, Losses losses) {
        Element root = parse(html, losses);
        List<Block> blocks = new Walk(references, losses).paragraphs(root, List.of());
        return new Converted(Body.of(blocks), losses.sentences());
    }

    static Element parse(String html, Losses losses) {
        String read = html;
        if (html.length() > LONGEST) {
            losses.note("The text was too long; its end was left out.");
            read = html.substring(0, LONGEST);
        }
        if (read.length() > MOST_TABLES
                && TABLE.matcher(read)
                        .results()
                        .skip(2L * MOST_TABLES)
                        .findAny()
                        .isPresent()) {
            losses.note("There were too many tables or players; their words were set as text.");
            read = TABLE.matcher(read).replaceAll("<$1div");
        }
        Element body = new Element("body");
        body.appendChildren(Parser.htmlParser().setMaxDepth(DEEPEST).parseFragmentInput(read, new Element("body"), ""));
        return body;
    }
}
