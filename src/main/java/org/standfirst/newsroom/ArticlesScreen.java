package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.DeskFilter;
import org.standfirst.article.DeskLists;
import org.standfirst.article.DeskRow;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.Sections;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** What lies on the desk: as a list, or as a board of what stands where. */
@Controller
class ArticlesScreen {
    private static final int ROWS = 40;
    private static final int CARDS = 12;
    private static final int MOST_EDITIONS = 60;

    private static final List<Article.State> BOARD = List.of(
            Article.State.DRAFT,
            Article.State.IN_REVIEW,
            Article.State.APPROVED,
            Article.State.SCHEDULED,
            Article.State.LIVE,
            Article.State.WITHDRAWN);

    private final DeskLists lists;
    private final Sections sections;
    private final Editions editions;
    private final Magazines magazines;
    private final RightsWarnings rightsWarnings;
    private final Desks desks;
    private final Screens screens;

    ArticlesScreen(
            DeskLists lists,
            Sections sections,
            Editions editions,
            Magazines magazines,
            RightsWarnings rightsWarnings,
            Desks desks,
            Screens screens) {
        this.lists = lists;
        this.sections = sections;
        this.editions = editions;
        this.magazines = magazines;
        this.rightsWarnings = rightsWarnings;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits
    @GetMapping("/newsroom")
    ResponseEntity<byte[]> home() {
        return Screens.on(Entrance.HOME);
    }

    @Admits
    @GetMapping(Entrance.HOME)
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after,
            Seat seat,
            HttpServletRequest request) {
        Asked asked = new Asked(state, whose, section, edition, due, words.strip(), kind);
        ZoneId zone = magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.now(zone);
        DeskFilter filter = asked.filter(today);
        boolean isBoard = view.equals("board");
        Map<Article.State, Integer> counts = lists.counts(seat.actor(), filter);
        Window<DeskRow> window = lists.list(seat.actor(), filter, place(before, after), ROWS);
        return screens.show(new Screen.Articles(
                desks.around(request),
                asked.words(),
                isBoard,
                asked.isEmpty(),
                seat.role() != Role.MODERATOR,
                seat.actor().drafts() == Actor.Reach.ALL ? rightsWarnings.amongLive() : "",
                tabs(asked, counts),
                selects(asked),
                isBoard ? columns(asked, today, seat, zone) : List.of(),
                rows(window, zone, today),
                window.newer()
                        .map(at -> asked.path("", "after", Optional.of(at)))
                        .orElse(""),
                window.older()
                        .map(at -> asked.path("", "before", Optional.of(at)))
                        .orElse(""),
                asked.path(isBoard ? "" : "board", "", Optional.empty()),
                Screen.Choosing.hidden(asked.state(), asked.kind(), view)));
    }

    private static Window.Place place(String before, String after) {
        return Cursor.parse(before)
                .<Window.Place>map(Window.Place.OlderThan::new)
                .or(() -> Cursor.parse(after).map(Window.Place.NewerThan::new))
                .orElseGet(Window.Place.Newest::new);
    }

    static String value(Article.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Screen.Tabbed> tabs(Asked asked, Map<Article.State, Integer> counts) {
        List<Screen.Tabbed> tabs = new ArrayList<>();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        tabs.add(new Screen.Tabbed(
                "All",
                all,
                asked.inState("").path("", "", Optional.empty()),
                asked.states().isEmpty()));
        for (Article.State state : BOARD) {
            tabs.add(new Screen.Tabbed(
                    StateWords.of(state),
                    counts.getOrDefault(state, 0),
                    asked.inState(value(state)).path("", "", Optional.empty()),
                    asked.states().contains(state)));
        }
        return tabs;
    }

    private List<Screen.Choosing> selects(Asked asked) {
        List<Screen.Option> inSections = new ArrayList<>();
        inSections.add(new Screen.Option("", "Every section", asked.section().isEmpty()));
        sections.all()
                .forEach(section -> inSections.add(new Screen.Option(
                        section.id().value(),
                        section.name(),
                        section.id().value().equals(asked.section()))));
        List<Screen.Option> inEditions = new ArrayList<>();
        inEditions.add(new Screen.Option("", "Every edition", asked.edition().isEmpty()));
        editions.newest(MOST_EDITIONS)
                .forEach(edition -> inEditions.add(new Screen.Option(
                        edition.id().value(),
                        edition.title(),
                        edition.id().value().equals(asked.edition()))));
        return List.of(
                new Screen.Choosing(
                        "whose",
                        "Whose",
                        List.of(
                                option("", "Everybody’s", asked.whose()),
                                option("mine", "Begun by me", asked.whose()),
                                option("assigned", "Assigned to me", asked.whose()))),
                new Screen.Choosing("section", "Section", inSections),
                new Screen.Choosing("edition", "Edition", inEditions),
                new Screen.Choosing(
                        "due",
                        "Due",
                        List.of(
                                option("", "Due whenever", asked.due()),
                                option("soon", "Due within a week", asked.due()),
                                option("late", "Late", asked.due()))));
    }

    private static Screen.Option option(String value, String words, String chosen) {
        return new Screen.Option(value, words, value.equals(chosen));
    }

    private List<Screen.Column> columns(Asked asked, LocalDate today, Seat seat, ZoneId zone) {
        return BOARD.stream()
                .map(state -> {
                    Asked within = asked.inState(value(state));
                    Window<DeskRow> window =
                            lists.list(seat.actor(), within.filter(today), new Window.Place.Newest(), CARDS);
                    return new Screen.Column(
                            StateWords.of(state),
                            rows(window, zone, today),
                            window.older().isPresent() ? within.path("", "", Optional.empty()) : "");
                })
                .toList();
    }

    private List<Screen.Row> rows(Window<DeskRow> window, ZoneId zone, LocalDate today) {
        Map<Id<Article>, String> rights =
                rightsWarnings.of(window.items().stream().map(DeskRow::article).toList(), zone);
        return window.items().stream()
                .map(row -> row(row, rights.getOrDefault(row.article(), ""), zone, today))
                .toList();
    }

    private static Screen.Row row(DeskRow row, String rights, ZoneId zone, LocalDate today) {
        return new Screen.Row(
                ArticleScreen.path(row.article()),
                StateWords.of(row.state()),
                value(row.state()),
                row.headline(),
                row.section(),
                String.join(", ", row.bylines()),
                row.writing().map(Person::name).orElse(""),
                row.assignedTo().map(Person::name).orElse(""),
                row.due().map(day -> Days.words(day, today)).orElse(""),
                row.due().map(day -> day.isBefore(today)).orElse(false),
                row.scheduledFor().map(at -> Screen.Moment.of(at, zone)).orElse(null),
                row.draftIsNewer() && row.state() == Article.State.LIVE,
                row.kind() == Article.Kind.PAGE,
                rights,
                new Screen.Moment(
                        Days.ago(row.touched(), Instant.now(), zone),
                        row.touched().toString()));
    }
}
