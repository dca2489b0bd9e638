package org.standfirst.wordpress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where tags and comments begin and end in a text that is only partly HTML, as WordPress stores it. Never looks
 * at a place more often than a few times, whatever is written there.
 */
final class HtmlScanner {
    /** Longer than any tag; an unclosed quotation mark is given up after this. */
    private static final int LONGEST_TAG = 20_000;

    private static final String COMMENT_END = "-->";

    private final String source;
    private final int lastTagEnd;
    private final Set<String> neverClosed = new HashSet<>();
    private final Map<String, Integer> closings = new HashMap<>();

    HtmlScanner(String source) {
        this.source = source;
        this.lastTagEnd = source.lastIndexOf('>');
    }

    /**
     * A tag or a comment.
     *
     * @param name the element's in lower case; empty for a comment
     * @param end the place behind it
     */
    record Markup(String name, boolean closing, int start, int end) {
        boolean isComment() {
            return name.isEmpty();
        }
    }

    /** The tag or comment at a place; null if the character there is only a character. */
    @Nullable
    Markup at(int start) {
        if (source.startsWith("<!--", start)) {
            return new Markup("", false, start, commentEnd(start));
        }
        if (isBogusComment(start)) {
            return new Markup("", false, start, source.indexOf('>', start) + 1);
        }
        boolean closing = source.startsWith("</", start);
        int nameStart = start + (closing ? 2 : 1);
        if (start > lastTagEnd || nameStart >= source.length() || !isLetter(source.charAt(nameStart))) {
            return null;
        }
        int nameEnd = nameStart;
        while (nameEnd < source.length() && isNamePart(source.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = source.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        return new Markup(name, closing, start, tagEnd(nameEnd));
    }

    /** Declarations and processing instructions are comments to HTML (WHATWG HTML, 13.2.5.41); CDATA are words. */
    private boolean isBogusComment(int start) {
        return start < lastTagEnd
                && (source.startsWith("<?", start)
                        || (source.startsWith("<!", start) && isLetter(source.charAt(start + 2))));
    }

    /** Where the closing tag of an element begins; -1 if there is none. */
    int closingTag(String name, int from) {
        if (neverClosed.contains(name)) {
            return -1;
        }
        int known = closings.getOrDefault(name, -1);
        if (known >= from) {
            return known;
        }
        String tag = "</" + name;
        for (int at = source.indexOf("</", from); at >= 0; at = source.indexOf("</", at + 2)) {
            if (source.regionMatches(true, at, tag, 0, tag.length())) {
                closings.put(name, at);
                return at;
            }
        }
        neverClosed.add(name);
        return -1;
    }

    private int tagEnd(int from) {
        int limit = Math.min(source.length(), from + LONGEST_TAG);
        char quote = 0;
        for (int index = from; index < limit; index++) {
            char character = source.charAt(index);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '>') {
                return index + 1;
            } else if ((character == '"' || character == '\'') && isAfterEquals(index)) {
                quote = character;
            }
        }
        return source.indexOf('>', from) + 1;
    }

    /** A quotation mark elsewhere in a tag is a mistake that quotes nothing (WHATWG HTML, 13.2.5.33). */
    private boolean isAfterEquals(int index) {
        int before = index - 1;
        while (before > 0 && source.charAt(before) == ' ' && index - before < 10) {
            before--;
        }
        return source.charAt(before) == '=';
    }

    /**
     * A block's comment ends behind its braces, for a careless writer may have left an arrow within them; one that never
     * ends, ends with its line.
     */
    private int commentEnd(int start) {
        if (!BlockComment.begins(source, start)) {
            // "<!-->" is a whole comment (WHATWG HTML, 13.2.5.43).
            int end = source.indexOf(COMMENT_END, start + "<!".length());
            return end < 0 ? source.length() : end + COMMENT_END.length();
        }
        int body = start + "<!--".length();
        int next = source.indexOf("<!--", body);
        int limit = next < 0 ? source.length() : next;
        int first = source.indexOf(COMMENT_END, body, limit);
        if (first < 0) {
            return lineEnd(start, limit);
        }
        int braces = source.indexOf('{', body, first);
        for (int at = first; braces >= 0 && at >= 0; at = source.indexOf(COMMENT_END, at + 1, limit)) {
            if (isBehindBrace(at)) {
                return at + COMMENT_END.length();
            }
        }
        return first + COMMENT_END.length();
    }

    private boolean isBehindBrace(int commentEnd) {
        int before = commentEnd - 1;
        while (before > 0 && (source.charAt(before) == '/' || Character.isWhitespace(source.charAt(before)))) {
            before--;
        }
        return source.charAt(before) == '}';
    }

    private int lineEnd(int start, int limit) {
        int index = start;
        while (index < limit && source.charAt(index) != '\n') {
            index++;
        }
        return index;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isNamePart(char character) {
        return isLetter(character) || (character >= '0' && character <= '9') || character == '-' || character == ':';
    }
}
