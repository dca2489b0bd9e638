package org.standfirst.newsroom;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/**
 * What a browser keeps while it is away at the provider of single sign-on: only the browser that was sent may come back, or
 * somebody could sign another in as themselves. {@code Lax}, as the way back begins on the provider's site.
 */
final class FlowCookie {
    private static final String PLAIN = "standfirst-flow";
    private static final String SECURE = "__Host-standfirst-flow";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private FlowCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .findFirst();
    }

    static String begin(HttpServletRequest request, String secret) {
        return cookie(request, secret, LONGEST);
    }

    /** The same answer, after which the browser keeps nothing. */
    static ResponseEntity<byte[]> ended(HttpServletRequest request, ResponseEntity<byte[]> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO))
                .body(answer.getBody());
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
