package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * What a browser keeps to show who is at the desk; the edge knows by the name that such a request must not be answered
 * from memory.
 */
final class SessionCookie {
    static final DeskCookie COOKIE = new DeskCookie("standfirst", Duration.ofDays(90));

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return COOKIE.read(request);
    }

    static String begin(HttpServletRequest request, String secret) {
        return COOKIE.begin(request, secret);
    }

    static String end(HttpServletRequest request) {
        return COOKIE.end(request);
    }
}
