package org.standfirst.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people at a desk say them: near ones by the clock, far ones by the calendar. */
final class Days {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final Duration NOW = Duration.ofMinutes(1);

    private Days() {}

    static String ago(Instant at, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = LocalDate.ofInstant(at, zone);
        if (Duration.between(at, now).compareTo(NOW) < 0 && !at.isAfter(now)) {
            return "Just now";
        }
        if (day.equals(today)) {
            return CLOCK.format(at.atZone(zone));
        }
        return day.equals(today.minusDays(1)) ? "Yesterday, " + CLOCK.format(at.atZone(zone)) : words(day, today);
    }

    static String words(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        return (day.getYear() == today.getYear() ? DAY : DATE).format(day);
    }
}
