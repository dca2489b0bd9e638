package org.standfirst.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How the desk tells that the rights to a picture end, or have ended. The end is the moment after the last day. */
final class RightsWords {
    /** Time enough to ask the agency, or to find another picture. */
    static final Duration AHEAD = Duration.ofDays(30);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private RightsWords() {}

    /** A sentence about one picture; empty while there is nothing to say. */
    static String of(Optional<Instant> end, Instant now, ZoneId zone) {
        return end.filter(at -> at.isBefore(now.plus(AHEAD)))
                .map(at -> at.isAfter(now)
                        ? "Its rights end with " + day(at, zone) + "; from then on readers see its caption alone."
                        : "Its rights ended with " + day(at, zone) + ": readers see its caption alone.")
                .orElse("");
    }

    /** A few words for a list. */
    static String briefly(Instant end, Instant now, ZoneId zone) {
        return (end.isAfter(now) ? "picture rights end with " : "picture rights ended with ") + day(end, zone);
    }

    private static String day(Instant end, ZoneId zone) {
        return DAY.format(lastDay(end, zone));
    }

    /** The last day on which readers may see it. */
    static LocalDate lastDay(Instant end, ZoneId zone) {
        return end.minusMillis(1).atZone(zone).toLocalDate();
    }

    /** When a right ends that lasts to a day. */
    static Instant end(LocalDate lastDay, ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
