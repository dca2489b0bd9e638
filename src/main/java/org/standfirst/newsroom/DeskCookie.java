package org.standfirst.newsroom;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.standfirst.consent.Item;
import org.standfirst.consent.OwnItem;

/**
 * A cookie of the newsroom, out of the reach of scripts. It is sent with no request that another site's page makes, save a
 * click on a link. Over TLS its name keeps other hosts of the same domain from setting it (RFC 6265bis, section 4.1.3.2).
 *
 * @param plain its name where there is no TLS
 * @param longest how long a browser keeps it
 */
record DeskCookie(String plain, Duration longest) {
    private static final String SECURE = "__Host-";

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

    /**
     * Declares it, under both of its names.
     *
     * @param words what the languages call its purpose
     */
    Stream<OwnItem> declared(String words) {
        return Stream.of(plain, SECURE + plain)
                .map(name -> Item.own(Item.Kind.COOKIE, name, Math.max(1, Math.toIntExact(longest.toDays()))))
                .map(item -> new OwnItem(item, words, OwnItem.Audience.STAFF));
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE + plain : plain;
    }
}
