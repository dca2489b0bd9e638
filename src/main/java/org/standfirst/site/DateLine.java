package org.standfirst.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.standfirst.magazine.Magazine;

/**
 * A date as a page shows it.
 *
 * @param machine for HTML's {@code datetime}
 * @param words for people, in the magazine's language and time zone
 */
public record DateLine(String machine, String words) {
    /** "Thursday 5 March 2026", as the rest of the English-speaking world has it, needs no comma. */
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

    /** The day of an instant. */
    static DateLine of(Instant instant, Magazine magazine) {
        ZonedDateTime local = instant.truncatedTo(ChronoUnit.SECONDS).atZone(magazine.timeZone());
        return new DateLine(machine(local), day(local, magazine));
    }

    /** The day and the time of an instant. */
    static DateLine withTime(Instant instant, Magazine magazine) {
        ZonedDateTime local = instant.truncatedTo(ChronoUnit.SECONDS).atZone(magazine.timeZone());
        return new DateLine(machine(local), day(local, magazine) + ", " + ENGLISH_TIME.format(local));
    }

    /** A day. */
    static DateLine of(LocalDate date, Magazine magazine) {
        return new DateLine(date.toString(), day(date, magazine));
    }

    private static String machine(ZonedDateTime local) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.toOffsetDateTime());
    }

    private static String day(TemporalAccessor date, Magazine magazine) {
        Locale locale = Locale.forLanguageTag(magazine.language());
        boolean english =
                locale.getLanguage().equals("en") || locale.getLanguage().isEmpty();
        return (english
                        ? ENGLISH
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale))
                .format(date);
    }
}
