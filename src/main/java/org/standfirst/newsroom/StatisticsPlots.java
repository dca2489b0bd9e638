package org.standfirst.newsroom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.statistics.Period;
import org.standfirst.statistics.Readership;
import org.standfirst.statistics.Sums;

/** Draws figures as bars: of the last hour by minute, of weeks and months by day, of a year by month. */
@Component
class StatisticsPlots {
    private static final int HEIGHT = 100;
    private static final int MINUTES = 60;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Readership figures;

    StatisticsPlots(Readership figures) {
        this.figures = figures;
    }

    private record Bar(String words, Sums sums) {}

    Statistics.Plot draw(Readership.Asked asked, StatisticsSpan span, Instant now, ZoneId zone) {
        return switch (span) {
            case TODAY -> plot("Views in the last hour, by minute", "Minute", minutes(asked, now, zone));
            case WEEK, MONTH -> plot("Views by day", "Day", days(asked));
            case YEAR -> plot("Views by month", "Month", months(asked));
        };
    }

    private List<Bar> minutes(Readership.Asked asked, Instant now, ZoneId zone) {
        long last = now.getEpochSecond() / MINUTES;
        Map<Long, Long> found = figures.byMinute(asked, now);
        List<Bar> bars = new ArrayList<>();
        for (long minute = last - MINUTES + 1; minute <= last; minute++) {
            String clock = CLOCK.format(Instant.ofEpochSecond(minute * MINUTES).atZone(zone));
            bars.add(new Bar(clock, new Sums(found.getOrDefault(minute, 0L), 0, Sums.NONE.reached())));
        }
        return bars;
    }

    private List<Bar> days(Readership.Asked asked) {
        Map<LocalDate, Sums> found = byDay(asked);
        return days(asked.period())
                .map(day -> new Bar(StatisticsWords.day(day), found.getOrDefault(day, Sums.NONE)))
                .toList();
    }

    private List<Bar> months(Readership.Asked asked) {
        Map<LocalDate, Sums> found = byDay(asked);
        Map<String, Sums> months = new LinkedHashMap<>();
        days(asked.period())
                .forEach(day ->
                        months.merge(StatisticsWords.month(day), found.getOrDefault(day, Sums.NONE), Sums::plus));
        return months.entrySet().stream()
                .map(month -> new Bar(month.getKey(), month.getValue()))
                .toList();
    }

    private static Stream<LocalDate> days(Period period) {
        return period.first().datesUntil(period.last().plusDays(1));
    }

    private Map<LocalDate, Sums> byDay(Readership.Asked asked) {
        return figures.byDay(asked).stream().collect(Collectors.toMap(Readership.OfDay::day, Readership.OfDay::sums));
    }

    private static Statistics.Plot plot(String title, String unit, List<Bar> bars) {
        long most = bars.stream().mapToLong(bar -> bar.sums().readers()).max().orElse(0);
        List<Statistics.Bar> drawn = new ArrayList<>();
        for (Bar bar : bars) {
            drawn.add(new Statistics.Bar(
                    drawn.size(),
                    height(bar.sums().readers(), most),
                    bar.words(),
                    StatisticsWords.number(bar.sums().readers()),
                    StatisticsWords.number(bar.sums().programs())));
        }
        return new Statistics.Plot(title, described(bars, most), unit, StatisticsWords.number(most), drawn);
    }

    /** Whatever there is can be seen. */
    private static int height(long readers, long most) {
        return readers == 0 ? 0 : Math.max(1, (int) Math.round((double) HEIGHT * readers / most));
    }

    private static String described(List<Bar> bars, long most) {
        if (most == 0) {
            return "No views from " + bars.getFirst().words() + " to "
                    + bars.getLast().words() + ".";
        }
        Bar highest = bars.stream()
                .filter(bar -> bar.sums().readers() == most)
                .findFirst()
                .orElseThrow();
        return "From " + bars.getFirst().words() + " to " + bars.getLast().words() + ". The most were "
                + StatisticsWords.views(most) + ": " + highest.words() + ".";
    }
}
