package org.standfirst.newsroom;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * What a browser keeps to show who is at the desk. It is sent with no request that another site's page makes, save a
 * click on a link. Over TLS its name keeps other hosts of the same domain from setting it (RFC 6265bis, section 4.1.3.2);
 * the edge knows by the name that such a request must not be answered from memory.
 */
final class SessionCookie {
    private static final String PLAIN = "standfirst";
    private static final String SECURE = "__Host-standfirst";
    private static final Duration LONGEST = Duration.ofDays(90);

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name(request))) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    static String begin(HttpServletRequest request, String secret) {
        return cookie(request, secret, LONGEST);
    }

    static String end(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE : PLAIN;
    }
}
