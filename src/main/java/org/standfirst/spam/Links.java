package org.standfirst.spam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses in a text, and the text without them. Every part of these patterns is limited in length, so that no text
 * takes longer than another.
 *
 * @param hosts in lower case, without {@code www}
 * @param mails addresses of mail
 * @param rest the other words
 */
record Links(List<String> hosts, List<String> mails, String rest) {
    private static final Pattern WWW = Pattern.compile("www\\.", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL =
            Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,4}+");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)([^\\s/\"'<>\\[\\](){},]{1,253}+)[^\\s\"'<>\\[\\]()]{0,2000}+",
            Pattern.CASE_INSENSITIVE);

    /** Without a scheme, only by an ending that people know: a blank is forgotten behind a full stop every day. */
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\w@.-])((?:[a-z0-9][a-z0-9-]{0,62}+\\.){1,3}"
                    + "(?:com|net|org|info|biz|ru|su|cn|cc|xyz|top|online|site|shop|store|club|io|co|app|link|click|live|win|bet"
                    + "|vip|icu|tk|pw|to|me|gg|ly|in|us|uk|de|fr|es|nl|pl|eu|fun|xxx|ai|dev))(?![\\w-]|\\.\\w)(?:/\\S{0,2000}+)?",
            Pattern.CASE_INSENSITIVE);

    static Links in(Sample sample) {
        List<String> hosts = new ArrayList<>();
        List<String> mails = new ArrayList<>();
        sample.links().forEach(address -> take(ADDRESS, address, 1, hosts));
        String rest = sample.text();
        // What most readers write has none of these signs, and need not be looked through for more.
        rest = mayHaveAddress(rest) ? take(ADDRESS, rest, 1, hosts) : rest;
        rest = rest.indexOf('@') >= 0 ? take(MAIL, rest, 0, mails) : rest;
        rest = hasDotInside(rest) ? take(BARE, rest, 1, hosts) : rest;
        return new Links(
                hosts.stream().map(Links::host).distinct().toList(),
                mails.stream().map(mail -> mail.toLowerCase(Locale.ROOT)).toList(),
                rest);
    }

    private static boolean mayHaveAddress(String text) {
        return text.contains("://")
                || (text.indexOf('.') >= 0 && WWW.matcher(text).find());
    }

    /** A full stop between two words is followed by a blank. */
    private static boolean hasDotInside(String text) {
        for (int dot = text.indexOf('.'); dot >= 0 && dot + 1 < text.length(); dot = text.indexOf('.', dot + 1)) {
            if (Character.isLetterOrDigit(text.charAt(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String take(Pattern pattern, String text, int group, List<String> taken) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder(text.length());
        while (matcher.find()) {
            taken.add(matcher.group(group));
            matcher.appendReplacement(rest, " ");
        }
        return matcher.appendTail(rest).toString();
    }

    private static String host(String written) {
        String host = written.toLowerCase(Locale.ROOT);
        host = host.substring(host.lastIndexOf('@') + 1).replaceFirst(":\\d{0,5}$", "");
        host = host.replaceFirst("[^\\p{L}\\p{N}]+$", "");
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
