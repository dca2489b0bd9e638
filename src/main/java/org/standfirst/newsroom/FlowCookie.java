package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * What a browser keeps while it is away at the provider of single sign-on: only the browser that was sent may come back, or
 * somebody could sign another in as themselves. {@code Lax}, as the way back begins on the provider's site.
 */
final class FlowCookie {
    static final DeskCookie COOKIE = new DeskCookie("standfirst-flow", Duration.ofMinutes(10));

    private FlowCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return COOKIE.read(request);
    }

    static String begin(HttpServletRequest request, String secret) {
        return COOKIE.begin(request, secret);
    }

    /** The same answer, after which the browser keeps nothing. */
    static ResponseEntity<byte[]> ended(HttpServletRequest request, ResponseEntity<byte[]> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, COOKIE.end(request))
                .body(answer.getBody());
    }
}
