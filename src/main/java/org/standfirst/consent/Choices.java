package org.standfirst.consent;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Reads what readers chose: all of one reader's, and how many chose how. */
@Component
public class Choices {
    private static final int MOST = 1_000;

    private final Database database;
    private final ChainRows rows;

    Choices(Database database, ChainRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** What somebody chose, the last first; no more than anybody clicks. */
    public List<Choice> of(Subject subject) {
        return rows.of(subject, MOST).stream().map(ChainRows.Link::choice).toList();
    }

    /**
     * Where the record with a hash stands, which may be looked for through the whole chain; empty if there is none, or if it was
     * forgotten.
     */
    public Optional<Long> numberOf(String hash) {
        return Optional.of(rows.numberOf(hash)).filter(number -> number > 0);
    }

    /** How many chose how. */
    public record Figures(Map<How, Long> choices) {
        /** Leaves nobody out. */
        public Figures {
            choices = Map.copyOf(choices);
        }

        /** How many chose so. */
        public long by(How how) {
            return choices.getOrDefault(how, 0L);
        }

        /** How many chose at all. */
        public long all() {
            return choices.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A month's. */
    public record OfMonth(YearMonth month, Figures figures) {}

    private record Tally(String day, How how, long choices) {}

    /** From a day on (UTC). */
    public Figures since(LocalDate day) {
        return sum(tallies(day));
    }

    /** Month by month (UTC), the last first; months in which nobody chose are left out. */
    public List<OfMonth> months(LocalDate since) {
        Map<YearMonth, List<Tally>> months = new TreeMap<>();
        tallies(since)
                .forEach(tally -> months.computeIfAbsent(
                                YearMonth.from(LocalDate.parse(tally.day())), _ -> new ArrayList<>())
                        .add(tally));
        return months.entrySet().stream()
                .map(month -> new OfMonth(month.getKey(), sum(month.getValue())))
                .toList()
                .reversed();
    }

    private static Figures sum(List<Tally> tallies) {
        Map<How, Long> choices = new EnumMap<>(How.class);
        tallies.forEach(tally -> choices.merge(tally.how(), tally.choices(), Long::sum));
        return new Figures(choices);
    }

    private List<Tally> tallies(LocalDate since) {
        return database.sql("select day, how, choices from consent_tally where day >= :day order by day, how")
                .param("day", since.toString())
                .query((row, _) -> new Tally(
                        row.getString(1), How.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getLong(3)))
                .list();
    }
}
