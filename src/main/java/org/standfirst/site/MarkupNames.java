package org.standfirst.site;

/**
 * The names of a page's elements, its classes and its hues, found without building a tree of it. Nothing that a browser
 * would see is missed (WHATWG HTML, 13.2.5, the states of tags).
 */
final class MarkupNames {
    private static final String CLASS = "class";
    private static final String HUE = "data-hue";

    private final byte[] html;
    private final Hearer hearer;
    private int at;

    /** What a name is one of. */
    enum Kind {
        ELEMENT,
        CLASS,
        HUE
    }

    /** Is told of each name as often as it stands there: where it begins, and where what follows it does. */
    @FunctionalInterface
    interface Hearer {
        void hear(Kind kind, int from, int to);
    }

    private MarkupNames(byte[] html, Hearer hearer) {
        this.html = html;
        this.hearer = hearer;
    }

    /** Tells all names of a page in UTF-8. */
    static void tell(byte[] html, Hearer hearer) {
        new MarkupNames(html, hearer).tell();
    }

    private void tell() {
        for (at = 0; at < html.length; at++) {
            if (html[at] != '<') {
                continue;
            }
            if (stands("<!--")) {
                skipTo("-->");
            } else if (at + 1 < html.length && isLetter(html[at + 1])) {
                at++;
                int start = at;
                skipWord();
                int end = at;
                hearer.hear(Kind.ELEMENT, start, end);
                attributes();
                if (is("script", start, end) || is("style", start, end)) {
                    skipTo("</");
                }
            }
        }
    }

    private void attributes() {
        while (at < html.length && html[at] != '>') {
            if (isBlank(html[at]) || html[at] == '/' || html[at] == '=') {
                at++;
                continue;
            }
            int start = at;
            skipWord();
            int end = at;
            skipBlanks();
            if (at < html.length && html[at] == '=') {
                at++;
                skipBlanks();
                if (is(CLASS, start, end)) {
                    value(Kind.CLASS);
                } else if (is(HUE, start, end)) {
                    value(Kind.HUE);
                } else {
                    skipValue();
                }
            }
        }
    }

    /** Its words, each of which is a name. */
    private void value(Kind kind) {
        byte quote = quote();
        int start = at;
        for (; at < html.length; at++) {
            boolean ends = ends(quote);
            if (ends || isBlank(html[at])) {
                if (start < at) {
                    hearer.hear(kind, start, at);
                }
                start = at + 1;
            }
            if (ends) {
                at += quote == 0 ? 0 : 1;
                return;
            }
        }
    }

    private void skipValue() {
        byte quote = quote();
        if (quote == 0) {
            while (at < html.length && !ends(quote)) {
                at++;
            }
            return;
        }
        while (at < html.length && html[at] != quote) {
            at++;
        }
        at++;
    }

    /** The mark that a value begins and ends with; 0 if it has none. */
    private byte quote() {
        return at < html.length && (html[at] == '"' || html[at] == '\'') ? html[at++] : 0;
    }

    private boolean ends(byte quote) {
        return quote == 0 ? isBlank(html[at]) || html[at] == '>' : html[at] == quote;
    }

    /** The name of an element or an attribute; at least one byte, so that there is always progress. */
    private void skipWord() {
        at++;
        while (at < html.length && !isBlank(html[at]) && html[at] != '/' && html[at] != '>' && html[at] != '=') {
            at++;
        }
    }

    private void skipBlanks() {
        while (at < html.length && isBlank(html[at])) {
            at++;
        }
    }

    private void skipTo(String mark) {
        char first = mark.charAt(0);
        while (at < html.length && (html[at] != first || !stands(mark))) {
            at++;
        }
    }

    private boolean stands(String mark) {
        if (at + mark.length() > html.length) {
            return false;
        }
        for (int letter = 0; letter < mark.length(); letter++) {
            if (html[at + letter] != mark.charAt(letter)) {
                return false;
            }
        }
        return true;
    }

    /** Whatever the case of its letters. */
    private boolean is(String name, int from, int to) {
        if (to - from != name.length()) {
            return false;
        }
        for (int letter = 0; letter < name.length(); letter++) {
            if (lower(html[from + letter]) != name.charAt(letter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r' || letter == '\f';
    }

    private static boolean isLetter(byte letter) {
        return lower(letter) >= 'a' && lower(letter) <= 'z';
    }

    /** The small letter of a large one, by ASCII; anything else as it is. */
    static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + ('a' - 'A')) : letter;
    }
}
