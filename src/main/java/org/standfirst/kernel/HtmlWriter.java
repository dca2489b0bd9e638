package org.standfirst.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Writes HTML that is escaped by construction: names come from the program, everything else is escaped (WHATWG HTML,
 * "Serializing HTML fragments"). Not safe for use by several threads at once.
 */
public final class HtmlWriter {
    private final StringBuilder html = new StringBuilder(1024);
    private boolean inTag;

    /** Opens an element; attributes may follow. */
    public HtmlWriter open(String element) {
        closeTag();
        html.append('<').append(name(element));
        inTag = true;
        return this;
    }

    /**
     * Gives the element just opened an attribute.
     *
     * @throws IllegalStateException if content has been written since it was opened
     */
    public HtmlWriter attribute(String attribute, String value) {
        if (!inTag) {
            throw new IllegalStateException("attribute " + attribute + " comes after its element's tag");
        }
        html.append(' ').append(name(attribute)).append("=\"");
        escape(value, true);
        html.append('"');
        return this;
    }

    /** Gives the element just opened an attribute that has no value, such as {@code controls}. */
    public HtmlWriter attribute(String attribute) {
        return attribute(attribute, "");
    }

    /** Writes words. */
    public HtmlWriter text(String words) {
        closeTag();
        escape(words, false);
        return this;
    }

    /** Puts in HTML that is safe already. */
    public HtmlWriter html(SafeHtml safe) {
        closeTag();
        html.append(safe);
        return this;
    }

    /** Closes an element that was opened. */
    public HtmlWriter close(String element) {
        closeTag();
        html.append("</").append(name(element)).append('>');
        return this;
    }

    /** What has been written. */
    public SafeHtml toSafeHtml() {
        closeTag();
        return SafeHtml.written(html);
    }

    private void closeTag() {
        if (inTag) {
            html.append('>');
            inTag = false;
        }
    }

    private static String name(String name) {
        boolean isName = !name.isEmpty() && isLetter(name.charAt(0));
        for (int index = 1; isName && index < name.length(); index++) {
            char sign = name.charAt(index);
            isName = isLetter(sign) || (sign >= '0' && sign <= '9') || sign == '-';
        }
        if (!isName) {
            throw new IllegalArgumentException("not a name of HTML: " + name);
        }
        return name;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private void escape(String words, boolean inAttribute) {
        int from = 0;
        for (int index = 0; index < words.length(); index++) {
            String instead = escaped(words.charAt(index), inAttribute);
            if (instead != null) {
                html.append(words, from, index).append(instead);
                from = index + 1;
            }
        }
        html.append(words, from, words.length());
    }

    /** What is written for a character; nothing where that is the character itself. */
    private static @Nullable String escaped(char character, boolean inAttribute) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> inAttribute ? "&quot;" : null;
            default -> isAllowed(character) ? null : "";
        };
    }

    /** Control characters have no place in HTML and are errors to its checkers. */
    private static boolean isAllowed(char character) {
        return character == '\n' || character == '\t' || (character >= 0x20 && !isControl(character));
    }

    private static boolean isControl(char character) {
        return (character >= 0x7f && character <= 0x9f) || character >= 0xfffe;
    }
}
