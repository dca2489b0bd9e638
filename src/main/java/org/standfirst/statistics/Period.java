package org.standfirst.statistics;

import java.time.LocalDate;

/** The days from one to another, both included, in the magazine's time zone. */
public record Period(LocalDate first, LocalDate last) {
    /** So many days up to one. */
    public static Period upTo(LocalDate last, int days) {
        return new Period(last.minusDays(days - 1L), last);
    }

    /** The months up to the one of a day, whole but for that. */
    public static Period monthsUpTo(LocalDate last, int months) {
        return new Period(last.withDayOfMonth(1).minusMonths(months - 1L), last);
    }
}
