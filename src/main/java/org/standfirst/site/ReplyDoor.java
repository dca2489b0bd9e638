package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.standfirst.edge.SentFrom;

/**
 * What all forms of readers come through: where they were sent from, and not more of them at once than leave room for those
 * who read.
 */
@Component
class ReplyDoor {
    /** More wait for the disk than it can take in a moment. */
    private static final int MOST_AT_ONCE = 64;

    private static final int LONGEST_BROWSER = 300;
    private static final InetAddress NOWHERE = InetAddress.ofLiteral("0.0.0.0");

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    /** Somebody who was let in; closing lets the next one in. */
    interface Visit extends AutoCloseable {
        @Override
        void close();
    }

    /** Empty if too many are in. */
    Optional<Visit> enter() {
        return room.tryAcquire() ? Optional.of(room::release) : Optional.empty();
    }

    static SentFrom sentFrom(HttpServletRequest request) {
        return SentFrom.of(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getServerName(),
                request.getServerPort());
    }

    /** What the browser calls itself, as far as that is of use. */
    static String browser(HttpServletRequest request) {
        String name = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return name.substring(0, Math.min(name.length(), LONGEST_BROWSER));
    }

    /** Whoever comes by no network, such as a proxy's socket in the file system, is one like all others that do. */
    static InetAddress address(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr());
        } catch (IllegalArgumentException none) {
            return NOWHERE;
        }
    }
}
