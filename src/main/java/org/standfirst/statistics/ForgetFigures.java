package org.standfirst.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Sums the figures of days that are too old to be kept apart, month by month; from where readers came then is forgotten. */
@Component
class ForgetFigures {
    private final Database database;
    private final Counting counting;

    ForgetFigures(Database database, Counting counting) {
        this.database = database;
        this.counting = counting;
    }

    private record Old(String kind, String article, Sums sums) {}

    /** Does it as of a day, one day's figures in a transaction. @return how many days were summed */
    int apply(LocalDate today) {
        String before =
                YearMonth.from(today).minusMonths(counting.months()).atDay(1).toString();
        database.write(() -> database.sql("delete from referral_day where day < :before")
                .param("before", before)
                .update());
        List<LocalDate> days = database.sql("select distinct day from view_day where day < :before order by day")
                .param("before", before)
                .query((row, _) -> LocalDate.parse(row.getString(1)))
                .list();
        days.forEach(day -> database.write(() -> sum(day)));
        return days.size();
    }

    /** What is deleted is what is added, also if another program does the same at this moment. */
    private void sum(LocalDate day) {
        List<Old> old = database.sql("""
                        delete from view_day where day = :day
                        returning kind, article, readers, programs, begun, quarter, half, three_quarters, whole
                        """)
                .param("day", day.toString())
                .query((row, _) -> new Old(row.getString(1), row.getString(2), Readership.sums(row, 3)))
                .list();
        old.forEach(each -> add(YearMonth.from(day), each));
    }

    private void add(YearMonth month, Old old) {
        database.sql("""
                        insert into view_month (
                            month, kind, article, readers, programs, begun, quarter, half, three_quarters, whole)
                        values (:month, :kind, :article, :readers, :programs, :begun, :quarter, :half, :three_quarters, :whole)
                        on conflict (month, kind, article) do update set
                            readers = view_month.readers + excluded.readers,
                            programs = view_month.programs + excluded.programs,
                            begun = view_month.begun + excluded.begun,
                            quarter = view_month.quarter + excluded.quarter,
                            half = view_month.half + excluded.half,
                            three_quarters = view_month.three_quarters + excluded.three_quarters,
                            whole = view_month.whole + excluded.whole
                        """)
                .param("month", month.toString())
                .param("kind", old.kind())
                .param("article", old.article())
                .params(old.sums().parameters())
                .update();
    }
}
