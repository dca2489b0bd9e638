package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** The months in which articles came out. Each is found by a step along an index, however many articles there are. */
@Component
public class LiveMonths {
    private final Database database;

    /** Reads from this database. */
    public LiveMonths(Database database) {
        this.database = database;
    }

    /** All of them, newest first, as the calendar of a time zone has them. */
    public List<YearMonth> all(ZoneId zone) {
        List<YearMonth> months = new ArrayList<>();
        Optional<YearMonth> next = last(Long.MAX_VALUE, zone);
        while (next.isPresent()) {
            months.add(next.get());
            next = before(next.get(), zone);
        }
        return months;
    }

    /** The nearest one before a month. */
    public Optional<YearMonth> before(YearMonth month, ZoneId zone) {
        return last(begin(month, zone).toEpochMilli(), zone);
    }

    /** The nearest one after a month. */
    public Optional<YearMonth> after(YearMonth month, ZoneId zone) {
        return month("min(published_at)", ">=", begin(month.plusMonths(1), zone).toEpochMilli(), zone);
    }

    /** When a month begins. */
    public static Instant begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private Optional<YearMonth> last(long before, ZoneId zone) {
        return month("max(published_at)", "<", before, zone);
    }

    private Optional<YearMonth> month(String which, String compared, long at, ZoneId zone) {
        return database.sql("select " + which + " from live_article where kind = 'article' and published_at " + compared
                        + " :at")
                .param("at", at)
                .query(LiveMonths::instant)
                .single()
                .map(found -> YearMonth.from(found.atZone(zone)));
    }

    private static Optional<Instant> instant(ResultSet row, int number) throws SQLException {
        long at = row.getLong(1);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }
}
