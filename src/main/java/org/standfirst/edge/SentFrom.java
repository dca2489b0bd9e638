package org.standfirst.edge;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which site's page sent a form. Browsers say so (W3C Fetch Metadata), older ones name the origin (RFC 6454); whoever says
 * neither is hardly a browser.
 */
public enum SentFrom {
    /** One of ours. */
    HERE,
    /** Another's. */
    ELSEWHERE,
    /** Nothing was said. */
    UNTOLD;

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /**
     * Reads the headers of a request.
     *
     * @param site its {@code Sec-Fetch-Site}
     * @param origin its {@code Origin}
     * @param host the name it was sent to; since HTTP/2 there need be no header of the name Host
     */
    public static SentFrom of(@Nullable String site, @Nullable String origin, String host, int port) {
        if (site != null) {
            return site.equals("same-origin") ? HERE : ELSEWHERE;
        }
        if (origin == null) {
            return UNTOLD;
        }
        return isOurs(origin, host, port) ? HERE : ELSEWHERE;
    }

    private static boolean isOurs(String origin, String host, int port) {
        String own = host + (port == HTTP_PORT || port == HTTPS_PORT ? "" : ":" + port);
        try {
            return own.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }
}
