package org.standfirst.consent;

import java.util.regex.Pattern;

/**
 * Something that is kept in a reader's browser.
 *
 * @param name a star at its end stands for any more characters
 * @param host in whose name it is kept; empty for the magazine's own
 * @param days how long; {@link #UNTIL_CLOSED}, or {@link #UNTIL_REMOVED}
 */
public record Item(Kind kind, String name, String host, int days) {
    /** Until the browser or the tab is closed. */
    public static final int UNTIL_CLOSED = 0;

    /** Until somebody removes it. */
    public static final int UNTIL_REMOVED = -1;

    private static final int LONGEST_DAYS = 3_660;

    /** What a cookie's name may be (RFC 6265, section 4.1.1), and what others put between the parts of theirs. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'+.^_`|~:/-]{1,80}\\*?");

    /** @throws IllegalArgumentException if it can't be one */
    public Item {
        if (!NAME.matcher(name).matches() || (!host.isEmpty() && !Host.isName(host))) {
            throw new IllegalArgumentException("not kept in any browser: " + name + " of " + host);
        }
        if (days < UNTIL_REMOVED || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("not a time: " + days + " days");
        }
    }

    /** Where in the browser. */
    public enum Kind {
        /** RFC 6265. */
        COOKIE,
        /** Web Storage, for all tabs. */
        LOCAL,
        /** Web Storage, for one tab. */
        SESSION,
        /** Indexed Database. */
        DATABASE
    }

    /** One of the magazine's own. */
    public static Item own(Kind kind, String name, int days) {
        return new Item(kind, name, "", days);
    }

    /** Whether the magazine's own server could set it, and end it. */
    public boolean isOwnCookie() {
        return kind == Kind.COOKIE && host.isEmpty();
    }

    /** Whether something of this name is meant. */
    public boolean covers(String other) {
        return name.endsWith("*") ? other.startsWith(name.substring(0, name.length() - 1)) : other.equals(name);
    }
}
