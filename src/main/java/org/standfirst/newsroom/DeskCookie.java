package org.standfirst.newsroom;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * A cookie of the newsroom, out of the reach of scripts. It is sent with no request that another site's page makes, save a
 * click on a link. Over TLS its name keeps other hosts of the same domain from setting it (RFC 6265bis, section 4.1.3.2).
 *
 * @param plain its name where there is no TLS
 * @param longest how long a browser keeps it
 */
record DeskCookie(String plain, Duration longest) {
    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .findFirst();
    }

    String begin(HttpServletRequest request, String value) {
        return cookie(request, value, longest);
    }

    String end(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + plain : plain;
    }
}
