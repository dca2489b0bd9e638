package org.standfirst.figures;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.LogReaders;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeFollower;
import org.standfirst.database.Database;
import org.standfirst.magazine.Magazines;

/**
 * Counts what the change log tells of replies and reports into the months, for as long as the program runs. What is counted is
 * written together with the place up to which the log was read, so each change counts once, however many programs count.
 */
@Component
public class CountFigures implements AutoCloseable {
    /** Nobody looks at the months by the second, and what is written at once with others costs the disk less. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final LogReaders readers;
    private final Magazines magazines;
    private @Nullable ChangeFollower follower;

    /** Nothing happens before {@link #start}. */
    CountFigures(Database database, LogReaders readers, Magazines magazines) {
        this.database = database;
        this.readers = readers;
        this.magazines = magazines;
    }

    /** Begins, on a thread of its own. */
    public void start() {
        follower = readers.follow("figures", PAUSE, CountFigures::isCounted, this::count);
    }

    private static boolean isCounted(Change change) {
        return !Counting.figures(change).isEmpty()
                || Counting.hoursWaited(change).isPresent();
    }

    private void count(List<Change> batch) {
        ZoneId zone = magazines.current().timeZone();
        Map<String, Map<Figure, Integer>> figures = new TreeMap<>();
        Map<String, Map<Integer, Integer>> waits = new TreeMap<>();
        for (Change change : batch) {
            String month = YearMonth.from(change.at().atZone(zone)).toString();
            Counting.figures(change)
                    .forEach(figure ->
                            figures.computeIfAbsent(month, _ -> new TreeMap<>()).merge(figure, 1, Integer::sum));
            Counting.hoursWaited(change)
                    .ifPresent(hours ->
                            waits.computeIfAbsent(month, _ -> new TreeMap<>()).merge(hours, 1, Integer::sum));
        }
        figures.forEach((month, counts) -> counts.forEach((figure, more) -> add(month, figure, more)));
        waits.forEach((month, counts) -> counts.forEach((hours, more) -> addWait(month, hours, more)));
    }

    private void add(String month, Figure figure, int more) {
        database.sql("""
                        insert into reply_figure (month, figure, occurrences) values (:month, :figure, :more)
                        on conflict (month, figure) do update set occurrences = reply_figure.occurrences + :more
                        """)
                .param("month", month)
                .param("figure", figure.word())
                .param("more", more)
                .update();
    }

    private void addWait(String month, int hours, int more) {
        database.sql("""
                        insert into decision_wait (month, hours, occurrences) values (:month, :hours, :more)
                        on conflict (month, hours) do update set occurrences = decision_wait.occurrences + :more
                        """)
                .param("month", month)
                .param("hours", hours)
                .param("more", more)
                .update();
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
    }
}
