package org.standfirst.site;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.article.LiveMonths;
import org.standfirst.kernel.Window;
import org.standfirst.wire.LinkedData;

/** All that ever came out: the months, and what came out in each. */
@Controller
class ArchivePage {
    private static final String PATH = "/archive";

    private final LiveMonths months;
    private final LiveLists lists;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;

    ArchivePage(LiveMonths months, LiveLists lists, Stories stories, Heads heads, Pages pages) {
        this.months = months;
        this.lists = lists;
        this.stories = stories;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list() {
        Masthead masthead = stories.masthead();
        Map<Integer, List<YearMonth>> byYear = months.all(zone(masthead)).stream()
                .collect(Collectors.groupingBy(YearMonth::getYear, TreeMap::new, Collectors.toList()));
        List<View.Year> years = ((TreeMap<Integer, List<YearMonth>>) byYear)
                .descendingMap().entrySet().stream()
                        .map(year -> year(masthead.language(), year.getKey(), year.getValue()))
                        .toList();
        return pages.show(new View.Archive(
                heads.archive(
                        frame(masthead, masthead.words().archive(), PATH),
                        List.of(step(masthead)),
                        List.of(),
                        List.of()),
                years));
    }

    private static View.Year year(Language language, int year, List<YearMonth> months) {
        return new View.Year(
                language.year(year),
                months.reversed().stream()
                        .map(month -> new View.Link(language.monthAlone(month), path(month)))
                        .toList());
    }

    @GetMapping(PATH + "/{year:\\d{4}}/{month:\\d{2}}")
    ResponseEntity<byte[]> month(@PathVariable int year, @PathVariable int month, Paging paging) {
        YearMonth asked = asked(year, month);
        Masthead masthead = stories.masthead();
        ZoneId zone = zone(masthead);
        Window<Headline> window = lists.between(
                LiveMonths.begin(asked, zone),
                LiveMonths.begin(asked.plusMonths(1), zone),
                paging.place(),
                Paging.SIZE);
        if (window.items().isEmpty()) {
            throw new NotFound();
        }
        String name = masthead.language().month(asked);
        List<Story> shown = stories.of(masthead, window.items());
        return pages.show(new View.Month(
                heads.archive(
                                frame(masthead, name, paging.canonical(path(asked)))
                                        .with(Pager.of(path(asked), window)),
                                List.of(step(masthead), new LinkedData.Step(name, path(asked))),
                                window.items(),
                                shown)
                        .with(Stories.standIns(shown)),
                name,
                shown,
                link(masthead, months.before(asked, zone)),
                link(masthead, months.after(asked, zone))));
    }

    private static LinkedData.Step step(Masthead masthead) {
        return new LinkedData.Step(masthead.words().archive(), PATH);
    }

    private static YearMonth asked(int year, int month) {
        try {
            return YearMonth.of(year, month);
        } catch (DateTimeException noMonth) {
            throw new NotFound();
        }
    }

    private static Frame frame(Masthead masthead, String name, String canonical) {
        return Frame.of(masthead, name + " · " + masthead.magazine().name(), "", canonical);
    }

    private static ZoneId zone(Masthead masthead) {
        return masthead.magazine().timeZone();
    }

    private static View.@Nullable Link link(Masthead masthead, Optional<YearMonth> month) {
        return month.map(found -> new View.Link(masthead.language().month(found), path(found)))
                .orElse(null);
    }

    private static String path(YearMonth month) {
        return String.format(Locale.ROOT, "%s/%04d/%02d", PATH, month.getYear(), month.getMonthValue());
    }
}
