package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.standfirst.edge.SentFrom;
import org.standfirst.kernel.Network;

/**
 * What all forms of readers come through: where they were sent from, and not more of them at once than leave room for those
 * who read.
 */
@Component
class ReplyDoor {
    /** More wait for the disk than it can take in a moment. */
    private static final int MOST_AT_ONCE = 64;

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

    static Network network(HttpServletRequest request) {
        return Network.of(request.getRemoteAddr());
    }
}
