package org.standfirst.body;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** Says in HTML's terms which day or days are meant (WHATWG HTML, section 4.5.14, "The time element"). */
final class Days {
    private static final int LAST_YEAR = 9_999;

    private Days() {}

    /** HTML counts years from 1, and readers of machines' dates mostly in four digits. */
    static boolean areKnownToHtml(Mark.Moment moment) {
        return moment.from().getYear() >= 1 && moment.from().getYear() <= LAST_YEAR;
    }

    /** A year, a month or a week where exactly that is meant. For any other days HTML has no words, and the first stands. */
    static String machine(Mark.Moment moment) {
        LocalDate from = moment.from();
        LocalDate until = moment.until().orElse(from);
        if (from.getDayOfYear() == 1 && until.equals(from.with(TemporalAdjusters.lastDayOfYear()))) {
            return "%04d".formatted(from.getYear());
        }
        if (from.getDayOfMonth() == 1 && until.equals(from.with(TemporalAdjusters.lastDayOfMonth()))) {
            return "%04d-%02d".formatted(from.getYear(), from.getMonthValue());
        }
        if (from.getDayOfWeek() == DayOfWeek.MONDAY && until.equals(from.plusDays(6))) {
            return "%04d-W%02d"
                    .formatted(from.get(IsoFields.WEEK_BASED_YEAR), from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        return from.toString();
    }
}
