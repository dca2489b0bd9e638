package org.standfirst.figures;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Reads what was counted. */
@Component
public class Figures {
    private final Database database;

    Figures(Database database) {
        this.database = database;
    }

    /** The months in which anything was counted, the latest first. */
    public List<MonthFigures> latest(int most) {
        List<YearMonth> months = database.sql("select distinct month from reply_figure order by month desc limit :most")
                .param("most", most)
                .query((row, _) -> YearMonth.parse(row.getString(1)))
                .list();
        if (months.isEmpty()) {
            return List.of();
        }
        YearMonth first = months.getLast();
        Map<YearMonth, Map<Figure, Long>> counts = counts(first);
        Map<YearMonth, SortedMap<Integer, Long>> waits = waits(first);
        return months.stream()
                .sorted(Comparator.reverseOrder())
                .map(month -> new MonthFigures(
                        month,
                        counts.getOrDefault(month, Map.of()),
                        median(waits.getOrDefault(month, new TreeMap<>()))))
                .toList();
    }

    private Map<YearMonth, Map<Figure, Long>> counts(YearMonth first) {
        Map<YearMonth, Map<Figure, Long>> counts = new TreeMap<>();
        database.sql("select month, figure, occurrences from reply_figure where month >= :first")
                .param("first", first.toString())
                .query(row -> {
                    YearMonth month = YearMonth.parse(row.getString(1));
                    long occurrences = row.getLong(3);
                    Figure.of(row.getString(2))
                            .ifPresent(figure -> counts.computeIfAbsent(month, _ -> new EnumMap<>(Figure.class))
                                    .put(figure, occurrences));
                });
        return counts;
    }

    private Map<YearMonth, SortedMap<Integer, Long>> waits(YearMonth first) {
        Map<YearMonth, SortedMap<Integer, Long>> waits = new TreeMap<>();
        database.sql("select month, hours, occurrences from decision_wait where month >= :first")
                .param("first", first.toString())
                .query(row -> {
                    waits.computeIfAbsent(YearMonth.parse(row.getString(1)), _ -> new TreeMap<>())
                            .put(row.getInt(2), row.getLong(3));
                });
        return waits;
    }

    /** The shortest time within which at least half fell. */
    private static OptionalInt median(SortedMap<Integer, Long> waits) {
        long all = waits.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (Map.Entry<Integer, Long> wait : waits.entrySet()) {
            seen += wait.getValue();
            if (seen * 2 >= all) {
                return OptionalInt.of(wait.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
