package org.standfirst.edge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

    /** Browsers say a few hundred different things, most of them again and again; what was said last in a place is known. */
    private static final int PLACES = 512;

    private static final int LONGEST_KNOWN = 300;
    private static final int STEP = 8;
    private static final AtomicReferenceArray<Known> KNOWN = new AtomicReferenceArray<>(PLACES);

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Known(byte[] words, boolean isBrowser) {
        boolean is(byte[] agent, int from, int to) {
            return Arrays.equals(words, 0, words.length, agent, from, to);
        }
    }

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
        int place = place(agent, from, to);
        Known known = KNOWN.getPlain(place);
        if (known != null && known.is(agent, from, to)) {
            return known.isBrowser();
        }
        boolean isBrowser = beginsAsBrowser(agent, from, to) && !namesProgram(agent, from, to);
        if (to - from <= LONGEST_KNOWN) {
            KNOWN.setPlain(place, new Known(Arrays.copyOfRange(agent, from, to), isBrowser));
        }
        return isBrowser;
    }

    /** Of some of the letters: what differs elsewhere alone shares a place. */
    private static int place(byte[] agent, int from, int to) {
        int sum = to - from;
        for (int at = from; at < to; at += STEP) {
            sum = 31 * sum + agent[at];
        }
        return (sum ^ sum >>> 9) & (PLACES - 1);
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
