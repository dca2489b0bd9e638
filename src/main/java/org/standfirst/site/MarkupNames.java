package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The names of a page's elements ({@code h1}), classes ({@code .kicker}) and hues ({@code [data-hue="3"]}), found without
 * building a tree of it. Nothing that a browser would see is missed (WHATWG HTML, 13.2.5, the states of tags).
 */
final class MarkupNames {
    private final byte[] html;
    private int at;

    /** Of a page in UTF-8. */
    MarkupNames(byte[] html) {
        this.html = html;
    }

    /** Tells each as often as it stands there. */
    void forEach(Consumer<String> names) {
        for (at = 0; at < html.length; at++) {
            if (stands("<!--")) {
                skipTo("-->");
            } else if (html[at] == '<' && at + 1 < html.length && isLetter(html[at + 1])) {
                at++;
                String element = word().toLowerCase(Locale.ROOT);
                names.accept(element);
                attributes(names);
                if (element.equals("script") || element.equals("style")) {
                    skipTo("</");
                }
            }
        }
    }

    private void attributes(Consumer<String> names) {
        while (at < html.length && html[at] != '>') {
            if (isBlank(html[at]) || html[at] == '/' || html[at] == '=') {
                at++;
                continue;
            }
            String attribute = word().toLowerCase(Locale.ROOT);
            skipBlanks();
            if (at < html.length && html[at] == '=') {
                at++;
                skipBlanks();
                value(
                        switch (attribute) {
                            case "class" -> name -> names.accept("." + name);
                            case "data-hue" -> number -> names.accept("[data-hue=\"" + number + "\"]");
                            default -> _ -> {};
                        });
            }
        }
    }

    private void value(Consumer<String> words) {
        byte quote = at < html.length && (html[at] == '"' || html[at] == '\'') ? html[at++] : 0;
        int start = at;
        for (; at < html.length; at++) {
            boolean ends = quote == 0 ? isBlank(html[at]) || html[at] == '>' : html[at] == quote;
            if (ends || isBlank(html[at])) {
                tell(start, words);
                start = at + 1;
            }
            if (ends) {
                at += quote == 0 ? 0 : 1;
                return;
            }
        }
    }

    private void tell(int start, Consumer<String> words) {
        if (start < at) {
            words.accept(new String(html, start, at - start, StandardCharsets.UTF_8));
        }
    }

    /** The name of an element or an attribute; at least one byte, so that there is always progress. */
    private String word() {
        int start = at++;
        while (at < html.length && !isBlank(html[at]) && "/>=".indexOf(html[at]) < 0) {
            at++;
        }
        return new String(html, start, at - start, StandardCharsets.UTF_8);
    }

    private void skipBlanks() {
        while (at < html.length && isBlank(html[at])) {
            at++;
        }
    }

    private void skipTo(String mark) {
        while (at < html.length && !stands(mark)) {
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

    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r' || letter == '\f';
    }

    private static boolean isLetter(byte letter) {
        int lower = letter | 0x20;
        return lower >= 'a' && lower <= 'z';
    }
}
