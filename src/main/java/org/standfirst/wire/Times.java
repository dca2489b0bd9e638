package org.standfirst.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as machines write them to each other. */
final class Times {
    private Times() {}

    /** As in {@code 2026-03-05T09:30:00Z}. */
    static String rfc3339(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** As in {@code Thu, 5 Mar 2026 09:30:00 GMT} (RFC 822 with four digits for the year, as RSS 2.0 asks). */
    static String rfc822(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
    }
}
