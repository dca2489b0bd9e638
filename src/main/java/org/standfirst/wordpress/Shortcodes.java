package org.standfirst.wordpress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.markup.Losses;

/**
 * Puts HTML in the place of shortcodes. Those that have no meaning here vanish, what they enclosed stays, and the desk is
 * told. In listings and code they are only words, save that the escaped form {@code [[gallery]]} becomes {@code
 * [gallery]} there as everywhere.
 */
final class Shortcodes {
    private static final Set<String> VERBATIM = Set.of("pre", "code", "script", "style", "textarea", "xmp");

    /** Elements within a line of words; all others bound what can stand alone. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small",
            "span", "strike", "strong", "sub", "sup", "tt", "u", "img");

    private final Losses losses;
    private final ShortcodeHtml known;
    private final String source;
    private final HtmlScanner scanner;
    private final Map<String, Integer> lastClosing = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> neverEscaped = new HashSet<>();
    private final StringBuilder html;
    private int behindLastMarkup;
    private boolean lastMarkupBounds = true;

    private Shortcodes(String source, Losses losses) {
        this.losses = losses;
        this.known = new ShortcodeHtml(losses);
        this.source = source;
        this.scanner = new HtmlScanner(source);
        this.html = new StringBuilder(source.length() + 64);
    }

    /** The text with HTML in the place of its shortcodes. */
    static String resolved(String source, Losses losses) {
        return source.indexOf('[') < 0 && !source.contains("-->") ? source : new Shortcodes(source, losses).resolve();
    }

    private String resolve() {
        findClosings();
        int position = 0;
        while (position < source.length()) {
            char character = source.charAt(position);
            if (character == '[') {
                position = bracket(position);
            } else if (character == '<') {
                position = markup(position);
            } else if (character == '-' && source.startsWith("-->", position)) {
                // The end of a comment that was never begun.
                position += "-->".length();
            } else {
                html.append(character);
                position++;
            }
        }
        return html.toString();
    }

    private void findClosings() {
        for (int at = source.indexOf("[/"); at >= 0; at = source.indexOf("[/", at + 2)) {
            int place = at;
            Shortcode.at(source, at).ifPresent(code -> lastClosing.put(code.name(), place));
        }
    }

    private int markup(int start) {
        HtmlScanner.Markup markup = scanner.at(start);
        if (markup == null) {
            html.append('<');
            return start + 1;
        }
        behindLastMarkup = markup.end();
        lastMarkupBounds = !INLINE.contains(markup.name());
        int closing = !markup.closing() && VERBATIM.contains(markup.name())
                ? scanner.closingTag(markup.name(), markup.end())
                : -1;
        if (closing >= 0) {
            html.append(source, start, markup.end());
            unescape(markup.end(), closing);
            return closing;
        }
        if (markup.isComment()) {
            html.append(source, start, markup.end());
        } else {
            tag(start, markup.end());
        }
        return markup.end();
    }

    /** Words of a listing stay, save for doubled brackets round what would be a shortcode elsewhere. */
    private void unescape(int start, int end) {
        int position = start;
        for (int at = source.indexOf("[[", position); at >= 0 && at < end; at = source.indexOf("[[", position)) {
            html.append(source, position, at);
            int behind = escaped(at);
            if (behind > end || behind < 0) {
                html.append('[');
                position = at + 1;
            } else {
                position = behind;
            }
        }
        html.append(source, position, end);
    }

    /** An attribute's value must not show a shortcode either. */
    private void tag(int start, int end) {
        int position = start;
        for (int at = source.indexOf('[', start); at >= 0 && at < end; at = source.indexOf('[', at + 1)) {
            Optional<Shortcode> code = at < position ? Optional.empty() : Shortcode.at(source, at);
            if (code.isPresent() && code.get().end() <= end && isWithinAttribute(code.get())) {
                html.append(source, position, at);
                position = code.get().end();
            }
        }
        html.append(source, position, end);
    }

    private boolean isWithinAttribute(Shortcode code) {
        return ShortcodeEvidence.isKnown(code.name())
                || !code.attributes().isEmpty()
                || lastClosing.containsKey(code.name());
    }

    private int bracket(int start) {
        if (source.startsWith("[[", start)) {
            int behind = escaped(start);
            if (behind >= 0) {
                return behind;
            }
        }
        Optional<Shortcode> code = Shortcode.at(source, start).filter(this::isShortcode);
        if (code.isEmpty()) {
            html.append('[');
            return start + 1;
        }
        return code.get().closing() ? code.get().end() : shortcode(code.get());
    }

    /** Writes what stands in doubled brackets as words; the place behind it, or -1 if it is nothing of the kind. */
    private int escaped(int start) {
        Optional<Shortcode> code = Shortcode.at(source, start + 1)
                .filter(inner -> !inner.closing() && ShortcodeEvidence.isIn(inner, isPaired(inner)));
        if (code.isEmpty()) {
            return -1;
        }
        int end = code.get().end();
        if (source.startsWith("]", end)) {
            html.append(source, start + 1, end);
            return end + 1;
        }
        String closing = "[/" + code.get().name() + "]]";
        int at = neverEscaped.contains(closing) ? -1 : source.indexOf(closing, end);
        if (at < 0) {
            neverEscaped.add(closing);
            return -1;
        }
        html.append(source, start + 1, at + closing.length() - 1);
        return at + closing.length();
    }

    private boolean isShortcode(Shortcode code) {
        if (code.closing()) {
            return ShortcodeEvidence.isKnown(code.name())
                    || opened.contains(code.name())
                    || ShortcodeEvidence.isIn(code, false);
        }
        return ShortcodeEvidence.isIn(code, isPaired(code)) || (ShortcodeEvidence.isAlone(code) && standsAlone(code));
    }

    private boolean isPaired(Shortcode code) {
        return lastClosing.getOrDefault(code.name(), -1) >= code.end();
    }

    private boolean standsAlone(Shortcode code) {
        int before = code.start();
        int lineEnds = 0;
        while (before > behindLastMarkup && Character.isWhitespace(source.charAt(before - 1))) {
            before--;
            lineEnds += source.charAt(before) == '\n' ? 1 : 0;
        }
        boolean bounded = lineEnds > 1 || before == 0 || (before == behindLastMarkup && lastMarkupBounds);
        return bounded && isBoundedBehind(code.end());
    }

    private boolean isBoundedBehind(int end) {
        int behind = end;
        int lineEnds = 0;
        while (behind < source.length() && Character.isWhitespace(source.charAt(behind))) {
            lineEnds += source.charAt(behind) == '\n' ? 1 : 0;
            behind++;
        }
        if (lineEnds > 1 || behind == source.length()) {
            return true;
        }
        HtmlScanner.Markup next = source.charAt(behind) == '<' ? scanner.at(behind) : null;
        return next != null && !INLINE.contains(next.name());
    }

    private int shortcode(Shortcode code) {
        opened.add(code.name());
        int contentEnd = contentEnd(code);
        String content = contentEnd < 0 ? "" : source.substring(code.end(), contentEnd);
        Optional<String> meaning = known.of(code, resolved(content, losses));
        if (meaning.isPresent()) {
            html.append(meaning.get());
            return contentEnd < 0 ? code.end() : source.indexOf(']', contentEnd) + 1;
        }
        losses.note("The shortcode [", code.name().toLowerCase(Locale.ROOT), "] has no meaning here; it was left out.");
        return code.end();
    }

    /** Where the closing tag of a shortcode of WordPress's own begins; -1 if it has none. */
    private int contentEnd(Shortcode code) {
        return ShortcodeEvidence.isKnown(code.name()) && isPaired(code)
                ? source.indexOf("[/" + code.name() + "]", code.end())
                : -1;
    }
}
