package org.standfirst.newsroom;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.standfirst.statistics.Period;

/** The times that statistics are shown for. */
enum StatisticsSpan {
    TODAY("Today"),
    WEEK("7 days"),
    MONTH("30 days"),
    YEAR("12 months");

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int MONTHS_OF_A_YEAR = 12;

    private final String words;

    StatisticsSpan(String words) {
        this.words = words;
    }

    /** From an address; what is not there is a month. */
    static StatisticsSpan of(String value) {
        return Arrays.stream(values())
                .filter(span -> span.value().equals(value))
                .findFirst()
                .orElse(MONTH);
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    static List<Statistics.Span> tabs(String path, StatisticsSpan chosen) {
        return Arrays.stream(values())
                .map(span -> new Statistics.Span(span.words, path + "?span=" + span.value(), span == chosen))
                .toList();
    }

    Period upTo(LocalDate today) {
        return switch (this) {
            case TODAY -> new Period(today, today);
            case WEEK -> Period.upTo(today, DAYS_OF_A_WEEK);
            case MONTH -> Period.upTo(today, DAYS_OF_A_MONTH);
            case YEAR -> Period.monthsUpTo(today, MONTHS_OF_A_YEAR);
        };
    }

    /** As long a time that ended when this one began. */
    Period before(LocalDate today) {
        Period now = upTo(today);
        LocalDate last = now.first().minusDays(1);
        return switch (this) {
            case TODAY -> new Period(last, last);
            case WEEK -> Period.upTo(last, DAYS_OF_A_WEEK);
            case MONTH -> Period.upTo(last, DAYS_OF_A_MONTH);
            case YEAR -> Period.monthsUpTo(last, MONTHS_OF_A_YEAR);
        };
    }

    String whenBefore() {
        return switch (this) {
            case TODAY -> "Yesterday, the whole day";
            case WEEK -> "The 7 days before";
            case MONTH -> "The 30 days before";
            case YEAR -> "The 12 months before";
        };
    }
}
