package org.standfirst.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.Window;
import org.standfirst.statistics.AddFigures;
import org.standfirst.statistics.Sums;

/** How often the demo's pages were looked at in the last thirty days, had there been anybody; the same each time. */
@Component
class DemoFigures {
    private static final int DAYS = 30;
    private static final int ARTICLES = 40;
    private static final int MOST_READ = 190;
    private static final int SEED = 1_904;

    /** A letter went round on one day, and on the next. */
    private static final int DAY_OF_THE_LETTER = 11;

    private static final List<String> HOSTS =
            List.of("search.example", "tidings.example", "estuary-forum.example", "lists.example");

    private static final Map<String, Integer> KINDS = Map.of(
            "front", 210, "section", 64, "author", 17, "tag", 12, "edition", 24, "search", 21, "archive", 8, "page",
            14);

    private final LiveLists lists;
    private final AddFigures addFigures;

    DemoFigures(LiveLists lists, AddFigures addFigures) {
        this.lists = lists;
        this.addFigures = addFigures;
    }

    void add(ZoneId zone) {
        List<Headline> articles =
                lists.newest(new Window.Place.Newest(), ARTICLES).items();
        Random random = new Random(SEED);
        List<AddFigures.Figure> figures = new ArrayList<>();
        for (int ago = DAYS - 1; ago >= 0; ago--) {
            LocalDate day = LocalDate.now(zone).minusDays(ago);
            double mood = mood(day, ago) * (ago == 0 ? 0.4 : 1);
            for (int rank = 0; rank < articles.size(); rank++) {
                boolean isTalkedOf = rank == 2 && (ago == DAY_OF_THE_LETTER || ago == DAY_OF_THE_LETTER - 1);
                double readers =
                        (isTalkedOf ? 4 : 1) * mood * MOST_READ / (1 + rank) * (0.7 + 0.6 * random.nextDouble());
                figures.add(article(day, articles.get(rank), Math.round(readers), random));
            }
            KINDS.forEach((kind, usual) -> figures.add(new AddFigures.Figure(
                    day,
                    kind,
                    Optional.empty(),
                    new Sums(Math.round(mood * usual), Math.round(usual / 3.0), Sums.NONE.reached()),
                    Map.of())));
        }
        addFigures.apply(figures);
    }

    /** Most is read on the days after an edition, least at the weekend. */
    private static double mood(LocalDate day, int ago) {
        double week = switch (day.getDayOfWeek()) {
            case THURSDAY -> 1.3;
            case FRIDAY -> 1.15;
            case SATURDAY, SUNDAY -> 0.7;
            case MONDAY, TUESDAY, WEDNESDAY -> 1;
        };
        return ago == DAY_OF_THE_LETTER ? 1.4 * week : week;
    }

    private static AddFigures.Figure article(LocalDate day, Headline article, long readers, Random random) {
        List<Long> reached = new ArrayList<>();
        long left = Math.round(0.86 * readers);
        for (int part = 0; part <= Sums.PARTS; part++) {
            reached.add(left);
            left = Math.round(left * (0.76 + 0.16 * random.nextDouble()));
        }
        Map<String, Long> hosts = new HashMap<>();
        for (int number = 0; number < HOSTS.size(); number++) {
            long led = Math.round(readers * 0.3 / (1 + number) * random.nextDouble());
            if (led > 0) {
                hosts.put(HOSTS.get(number), led);
            }
        }
        return AddFigures.Figure.of(
                day, article.article(), new Sums(readers, Math.round(readers / 4.0), reached), Map.copyOf(hosts));
    }
}
