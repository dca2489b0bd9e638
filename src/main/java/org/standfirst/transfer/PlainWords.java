package org.standfirst.transfer;

import org.jsoup.Jsoup;

/** Titles and names come as HTML; here they are words. */
final class PlainWords {
    private static final int LONGEST = 500;

    private PlainWords() {}

    /** The words of a short piece of HTML on one line, at most 500 characters. */
    static String of(String html) {
        String words = html;
        if (html.indexOf('<') >= 0 || html.indexOf('&') >= 0) {
            words = Jsoup.parse(html).text();
        }
        words = words.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return words.length() <= LONGEST
                ? words
                : words.substring(
                        0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
    }
}
