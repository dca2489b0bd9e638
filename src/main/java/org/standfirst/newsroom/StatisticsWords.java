package org.standfirst.newsroom;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.standfirst.statistics.Sums;

/** How figures are told. */
final class StatisticsWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private StatisticsWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    static String views(long number) {
        return number(number) + (number == 1 ? " view" : " views");
    }

    static String percent(Sums sums, int quarter) {
        int percent = sums.percent(quarter);
        return percent < 0 ? "" : percent + "\u202f%";
    }

    static String host(String host) {
        return host.isEmpty() ? "Other sites" : host;
    }

    /** As {@code site} counts them. */
    static String kind(String kind) {
        return switch (kind) {
            case "front" -> "Front page";
            case "article" -> "Articles";
            case "section" -> "Sections";
            case "tag" -> "Tags";
            case "author" -> "Authors";
            case "edition" -> "Editions";
            case "archive" -> "Archive";
            case "search" -> "Search";
            case "corrections" -> "Corrections";
            case "replies" -> "Replies, on pages of their own";
            case "page" -> "Pages such as “About”";
            default -> "Other pages";
        };
    }
}
