package org.standfirst.edge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells browsers from programs by what they say they are. Browsers all begin alike, by an old custom; programs that borrow
 * their words add what they are, or where that is told. Whoever wants to pass for a browser does.
 */
final class Agents {
    private static final List<byte[]> BROWSERS = words("mozilla/", "opera/");

    /** In small letters. An address is in what honest crawlers say, and in no browser's words. */
    private static final byte[][][] PROGRAMS = byFirst(words(
            "bot",
            "://",
            "crawl",
            "spider",
            "slurp",
            "headless",
            "lighthouse",
            "preview",
            "scrape",
            "monitor",
            "google-",
            "googleother",
            "mediapartners",
            "feedfetcher",
            "phantomjs",
            "archive.org",
            "facebookexternalhit",
            "bytespider"));

    private Agents() {}

    private static List<byte[]> words(String... words) {
        return Stream.of(words)
                .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static byte[][][] byFirst(List<byte[]> words) {
        byte[][][] byFirst = new byte[128][][];
        for (byte[] word : words) {
            byte[][] others = byFirst[word[0]];
            byte[][] all = others == null ? new byte[1][] : Arrays.copyOf(others, others.length + 1);
            all[all.length - 1] = word;
            byFirst[word[0]] = all;
        }
        return byFirst;
    }

    static boolean isBrowser(byte[] agent, int from, int to) {
        return beginsAsBrowser(agent, from, to) && !namesProgram(agent, from, to);
    }

    private static boolean beginsAsBrowser(byte[] agent, int from, int to) {
        for (int number = 0; number < BROWSERS.size(); number++) {
            if (isAt(agent, from, to, BROWSERS.get(number))) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesProgram(byte[] agent, int from, int to) {
        for (int at = from; at < to; at++) {
            byte[][] words = agent[at] < 0 ? null : PROGRAMS[small(agent[at])];
            if (words != null && isAnyAt(agent, at, to, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnyAt(byte[] agent, int at, int to, byte[][] words) {
        for (byte[] word : words) {
            if (isAt(agent, at, to, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] agent, int at, int to, byte[] word) {
        if (to - at < word.length) {
            return false;
        }
        for (int number = 0; number < word.length; number++) {
            if (small(agent[at + number]) != word[number]) {
                return false;
            }
        }
        return true;
    }

    private static int small(byte sign) {
        return sign >= 'A' && sign <= 'Z' ? sign + ('a' - 'A') : sign;
    }
}
