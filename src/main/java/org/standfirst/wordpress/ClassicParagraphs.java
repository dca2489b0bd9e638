package org.standfirst.wordpress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gives classic WordPress text its paragraphs, as WordPress does when it shows it (its function wpautop): an empty line
 * ends a paragraph, any other line end is a line break; not within tags, listings, scripts and the like.
 */
final class ClassicParagraphs {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "caption",
            "center",
            "col",
            "colgroup",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "map",
            "menu",
            "nav",
            "ol",
            "p",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> EMPTY = Set.of("hr", "col");
    private static final Set<String> LINES_ONLY = Set.of(
            "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "summary", "dt", "legend", "p", "figure");

    /** Elements that are copied as they stand and end a paragraph. */
    private static final Set<String> WHOLE = Set.of("pre", "xmp", "object", "video", "audio", "iframe");

    /** Elements that are copied as they stand, within a line of words too. */
    private static final Set<String> WHOLE_IN_LINE =
            Set.of("script", "style", "textarea", "svg", "math", "select", "noscript", "template");

    private final String source;
    private final HtmlScanner scanner;
    private final StringBuilder html;
    private final StringBuilder run = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();
    private boolean continues;

    private ClassicParagraphs(String source) {
        this.source = source;
        this.scanner = new HtmlScanner(source);
        this.html = new StringBuilder(source.length() + 256);
    }

    /** The text as HTML with paragraphs. */
    static String of(String source) {
        return new ClassicParagraphs(source).toHtml();
    }

    private String toHtml() {
        int position = 0;
        while (position < source.length()) {
            int next = source.indexOf('<', position);
            next = next < 0 ? source.length() : next;
            text(position, next);
            position = next < source.length() ? markup(next) : next;
        }
        endRun();
        return html.toString();
    }

    private void text(int start, int end) {
        int index = start;
        while (index < end) {
            char character = source.charAt(index);
            if (character != '\n') {
                run.append(character);
                index++;
                continue;
            }
            int next = behindSpace(index, end);
            if (source.indexOf('\n', index + 1) >= 0 && source.indexOf('\n', index + 1) < next) {
                endRun();
            } else {
                run.append('\n');
            }
            index = next;
        }
    }

    private int behindSpace(int from, int end) {
        int index = from;
        while (index < end && Character.isWhitespace(source.charAt(index))) {
            index++;
        }
        return index;
    }

    private int markup(int start) {
        HtmlScanner.Markup markup = scanner.at(start);
        if (markup == null) {
            run.append("&lt;");
            return start + 1;
        }
        if (markup.isComment()) {
            return markup.end();
        }
        if (!markup.closing() && (WHOLE.contains(markup.name()) || WHOLE_IN_LINE.contains(markup.name()))) {
            return whole(markup);
        }
        if (BLOCKS.contains(markup.name())) {
            block(markup);
        } else {
            run.append(source.substring(start, markup.end()).replace('\n', ' '));
        }
        return markup.end();
    }

    private int whole(HtmlScanner.Markup tag) {
        int closing = scanner.closingTag(tag.name(), tag.end());
        HtmlScanner.Markup end = closing < 0 ? null : scanner.at(closing);
        if (end == null) {
            run.append(source.substring(tag.start(), tag.end()).replace('\n', ' '));
            return tag.end();
        }
        if (WHOLE_IN_LINE.contains(tag.name())) {
            run.append(source.substring(tag.start(), end.end()).replace('\n', ' '));
        } else {
            endRun();
            html.append(source, tag.start(), end.end());
        }
        return end.end();
    }

    private void block(HtmlScanner.Markup tag) {
        endRun();
        html.append(source, tag.start(), tag.end());
        continues = false;
        if (!tag.closing() && !EMPTY.contains(tag.name())) {
            open.push(tag.name());
            openByName.merge(tag.name(), 1, Integer::sum);
        } else if (openByName.getOrDefault(tag.name(), 0) > 0) {
            String closed;
            do {
                closed = open.pop();
                openByName.merge(closed, -1, Integer::sum);
            } while (!closed.equals(tag.name()));
        }
    }

    private void endRun() {
        String words = run.toString().strip();
        run.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        String around = open.isEmpty() ? "" : open.peek();
        if (!LINES_ONLY.contains(around)) {
            html.append("<p>");
            lines(words);
            html.append("</p>");
            return;
        }
        if (continues) {
            html.append(around.equals("p") ? "</p><p>" : "<br>");
        }
        lines(words);
        continues = true;
    }

    private void lines(String words) {
        int start = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', start)) {
            String line = words.substring(start, end).stripTrailing();
            html.append(line)
                    .append(
                            line.endsWith("<br>") || line.endsWith("<br />") || line.endsWith("<br/>")
                                    ? "\n"
                                    : "<br>\n");
            start = end + 1;
        }
        html.append(words, start, words.length());
    }
}
