package org.standfirst.edge;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a request besides the page it asks for; nothing of it tells one sender from another.
 *
 * @param isReader whether a person is likely to read the answer, as far as the request says
 * @param from the host of another site whose link led here, in small letters; empty where none did
 */
record Visit(boolean isReader, String from) {
    static final Visit READER = new Visit(true, "");

    /** A program, or a browser that fetches what may never be looked at. */
    static final Visit PROGRAM = new Visit(false, "");

    private static final int LONGEST_HOST = 100;
    private static final int HIGHEST_ASCII = 127;

    /** What a request says of itself, in the headers of that name; nothing where it has none. */
    static Visit of(@Nullable String agent, @Nullable String referer, @Nullable String host, boolean isFetchedAhead) {
        return isFetchedAhead || agent == null || !isBrowser(bytes(agent)) ? PROGRAM : reader(referer, host);
    }

    private static boolean isBrowser(byte[] agent) {
        return Agents.isBrowser(agent, 0, agent.length);
    }

    private static Visit reader(@Nullable String referer, @Nullable String host) {
        if (referer == null) {
            return READER;
        }
        byte[] address = bytes(referer);
        byte[] own = bytes(host == null ? "" : host);
        return led(address, 0, address.length, own, 0, own.length);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A reader whom an address led here, which may be one of this very host. Nothing is made anew unless it is another's. */
    static Visit led(byte[] referer, int from, int to, byte[] host, int hostFrom, int hostTo) {
        int begin = afterScheme(referer, from, to);
        int end = endOfName(referer, begin, to);
        return begin == end || isSame(referer, begin, end, host, hostFrom, endOfName(host, hostFrom, hostTo))
                ? READER
                : another(new String(referer, begin, end - begin, StandardCharsets.ISO_8859_1));
    }

    /** Nowhere, if it is no address of the web. */
    private static int afterScheme(byte[] referer, int from, int to) {
        int colon = from;
        while (colon < to && referer[colon] != ':') {
            colon++;
        }
        int length = colon - from;
        boolean isWeb = (length == 4 || (length == 5 && (referer[from + 4] | 0x20) == 's'))
                && (referer[from] | 0x20) == 'h'
                && colon + 2 < to
                && referer[colon + 1] == '/'
                && referer[colon + 2] == '/';
        return isWeb ? colon + 3 : to;
    }

    private static int endOfName(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '/' && bytes[at] != ':' && bytes[at] != '?' && bytes[at] != '#') {
            at++;
        }
        return at;
    }

    private static boolean isSame(byte[] some, int from, int to, byte[] others, int othersFrom, int othersTo) {
        if (to - from != othersTo - othersFrom) {
            return false;
        }
        for (int number = 0; number < to - from; number++) {
            byte one = some[from + number];
            byte other = others[othersFrom + number];
            if (one != other && ((one | 0x20) != (other | 0x20) || !isLetter(one))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(byte sign) {
        int small = sign | 0x20;
        return small >= 'a' && small <= 'z';
    }

    /** A name of letters, as an address of numbers may be somebody's own. */
    private static Visit another(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        String name = small.startsWith("www.") ? small.substring(4) : small;
        int dot = name.lastIndexOf('.');
        boolean isName = dot > 0
                && name.length() <= LONGEST_HOST
                && name.charAt(0) != '.'
                && !name.contains("..")
                && dot < name.length() - 2
                && name.chars().allMatch(Visit::isInNames)
                && name.chars().skip(dot + 1L).noneMatch(Visit::isDigit);
        return isName ? new Visit(true, name) : READER;
    }

    private static boolean isInNames(int sign) {
        return sign <= HIGHEST_ASCII && ((sign >= 'a' && sign <= 'z') || isDigit(sign) || sign == '-' || sign == '.');
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }
}
