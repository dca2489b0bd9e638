package org.standfirst.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a request's address asks for. Only the plainest spelling of an address is looked for in memory; whatever a server
 * and a program could read in two ways goes to the application each time, and is never kept.
 *
 * @param key where the page may be kept
 * @param exact whether the key says all that the address said, but for campaigns' parameters; else the application may
 *     know more of it, unless there is a page
 */
record Asked(PageKey key, boolean exact) {
    private static final int LONGEST = 512;
    private static final String ROOT = "/";
    private static final Set<String> PAGING = Set.of("before", "after", "order");

    /** What advertisers and social networks hang on links; no page ever reads it, nor did any old address have it. */
    private static final Set<String> CAMPAIGN = Set.of(
            "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "igshid", "mc_cid",
            "mc_eid", "_ga", "_gl");

    /**
     * Reads an address.
     *
     * @param isPaged whether a path has several pages, told apart by parameters
     * @return nothing if it must not be looked for in memory
     */
    static @Nullable Asked of(String path, @Nullable String query, Predicate<String> isPaged) {
        if (!isPlain(path)) {
            return null;
        }
        if (query == null) {
            return new Asked(new PageKey(path), true);
        }
        List<String> parameters = Arrays.asList(query.split("&", -1));
        TreeSet<String> known = new TreeSet<>();
        boolean exact = true;
        for (String parameter : parameters) {
            String name = name(parameter);
            if (PAGING.contains(name) && isPaged.test(path)) {
                if (!isPlainValue(parameter, name)
                        || known.stream().anyMatch(other -> name(other).equals(name))) {
                    return null;
                }
                known.add(parameter);
            } else if (!isCampaign(name)) {
                exact = false;
            }
        }
        boolean readsAll = !exact && path.equals(ROOT);
        return readsAll ? null : new Asked(new PageKey(path, String.join("&", known)), exact);
    }

    private static String name(String parameter) {
        int end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }

    private static boolean isCampaign(String name) {
        return name.startsWith("utm_") || CAMPAIGN.contains(name);
    }

    private static boolean isPlainValue(String parameter, String name) {
        return parameter.length() > name.length() + 1
                && parameter.length() < LONGEST
                && parameter.chars().skip(name.length() + 1L).allMatch(Asked::isPlainSign);
    }

    /** Without doubled slashes, dots that lead elsewhere, parameters of a segment, or escapes of what needs none. */
    private static boolean isPlain(String path) {
        int length = path.length();
        if (length == 0 || length > LONGEST || path.charAt(0) != '/') {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char sign = path.charAt(at);
            char before = at == 0 ? 'x' : path.charAt(at - 1);
            if (sign == '%') {
                if (!isEscapeOfAnotherScript(path, at)) {
                    return false;
                }
                at += 2;
            } else if (sign == '/' ? before == '/' : sign == '.' ? before == '/' : !isPlainSign(sign)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainSign(int sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || sign == '-'
                || sign == '_'
                || sign == '.'
                || sign == '~';
    }

    /** As browsers write it: a byte from 80 up, in capitals. */
    private static boolean isEscapeOfAnotherScript(String path, int at) {
        if (at + 2 >= path.length()) {
            return false;
        }
        char high = path.charAt(at + 1);
        char low = path.charAt(at + 2);
        return (high == '8' || high == '9' || (high >= 'A' && high <= 'F'))
                && ((low >= '0' && low <= '9') || (low >= 'A' && low <= 'F'));
    }
}
