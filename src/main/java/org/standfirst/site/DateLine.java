package org.standfirst.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A date as a page shows it.
 *
 * @param machine for HTML's {@code datetime}
 * @param words for people, in the language of what it stands in
 */
public record DateLine(String machine, String words) implements Phrase.Part {
    /** The day of an instant, as the magazine's time zone has it. */
    static DateLine of(Instant instant, ZoneId zone, Language language) {
        ZonedDateTime local = local(instant, zone);
        return new DateLine(machine(local), language.day(local.toLocalDate()));
    }

    /** The day and the time of an instant. */
    static DateLine withTime(Instant instant, ZoneId zone, Language language) {
        ZonedDateTime local = local(instant, zone);
        return new DateLine(machine(local), language.dayAndTime(local));
    }

    /** A day. */
    static DateLine of(LocalDate date, Language language) {
        return new DateLine(date.toString(), language.day(date));
    }

    private static ZonedDateTime local(Instant instant, ZoneId zone) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
    }

    private static String machine(ZonedDateTime local) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.toOffsetDateTime());
    }
}
