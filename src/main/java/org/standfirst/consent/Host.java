package org.standfirst.consent;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a page may ask, as a content security policy says it: {@code https://stats.example}, or all that is below a name:
 * {@code https://*.stats.example}. Plain HTTP is for this very machine alone.
 */
public record Host(String source) {
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern SOURCE = Pattern.compile("https://(\\*\\.)?(" + NAME + ")(:[0-9]{1,5})?");
    private static final Pattern HERE = Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");

    /** @throws IllegalArgumentException if it is none */
    public Host {
        if (!isSource(source)) {
            throw new IllegalArgumentException("not a host: " + source);
        }
    }

    private static boolean isSource(String source) {
        return source.length() <= 200
                && (SOURCE.matcher(source).matches() || HERE.matcher(source).matches());
    }

    /** Reads one, or the host of an address. */
    public static Optional<Host> parse(String written) {
        String address = written.strip().toLowerCase(java.util.Locale.ROOT);
        String full = address.contains("://") ? address : "https://" + address;
        int end = full.indexOf('/', full.indexOf("://") + 3);
        String source = end < 0 ? full : full.substring(0, end);
        return isSource(source) ? Optional.of(new Host(source)) : Optional.empty();
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Without what browsers need, as people say it. */
    public String words() {
        return source.replaceFirst("^https?://", "");
    }
}
