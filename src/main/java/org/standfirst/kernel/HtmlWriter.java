package org.standfirst.kernel;

import java.util.regex.Pattern;

/**
 * Writes HTML that is escaped by construction: names come from the program, everything else is escaped (WHATWG HTML,
 * "Serializing HTML fragments"). Not safe for use by several threads at once.
 */
public final class HtmlWriter {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

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
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of HTML: " + name);
        }
        return name;
    }

    private void escape(String words, boolean inAttribute) {
        for (int index = 0; index < words.length(); index++) {
            char character = words.charAt(index);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append(inAttribute ? "&quot;" : "\"");
                default -> {
                    if (isAllowed(character)) {
                        html.append(character);
                    }
                }
            }
        }
    }

    /** Control characters have no place in HTML and are errors to its checkers. */
    private static boolean isAllowed(char character) {
        return character == '\n' || character == '\t' || (character >= 0x20 && !isControl(character));
    }

    private static boolean isControl(char character) {
        return (character >= 0x7f && character <= 0x9f) || character >= 0xfffe;
    }
}
