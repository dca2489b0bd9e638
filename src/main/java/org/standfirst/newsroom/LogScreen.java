package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeHistory;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;

/** Who did what, newest first. */
@Controller
class LogScreen {
    static final String PATH = "/newsroom/log";

    private static final int ROWS = 60;
    private static final int MOST_LOOKED_AT = 3_000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final ChangeHistory history;
    private final LogNames names;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    LogScreen(ChangeHistory history, LogNames names, Magazines magazines, Desks desks, Screens screens) {
        this.history = history;
        this.names = names;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after,
            Seat seat,
            HttpServletRequest request) {
        boolean isForward = number(after) > 0;
        long from = isForward ? number(after) : number(before) > 0 ? number(before) : Long.MAX_VALUE;
        List<Change> found = gather(from, isForward, seat.actor());
        boolean more = found.size() > ROWS;
        List<Change> cut = more ? found.subList(0, ROWS) : found;
        List<Change> shown = isForward ? cut.reversed() : cut;
        boolean hasNewer = isForward ? more : from != Long.MAX_VALUE;
        boolean hasOlder = isForward || more;
        return screens.show(new Keeping.Log(
                desks.around(request),
                days(shown, seat.actor()),
                hasNewer && !shown.isEmpty()
                        ? PATH + "?after=" + shown.getFirst().seq()
                        : "",
                hasOlder && !shown.isEmpty()
                        ? PATH + "?before=" + shown.getLast().seq()
                        : ""));
    }

    private static long number(String written) {
        return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
    }

    /** One more than are shown, of those that are for them; not without end, should there be few among very many. */
    private List<Change> gather(long from, boolean isForward, Actor reader) {
        List<Change> found = new ArrayList<>();
        long at = from;
        for (int looked = 0; looked < MOST_LOOKED_AT && found.size() <= ROWS; looked += ROWS + 1) {
            List<Change> batch = isForward
                    ? history.after(at, ROWS + 1, LogWords.SHOWN_ELSEWHERE)
                    : history.before(at, ROWS + 1, LogWords.SHOWN_ELSEWHERE);
            batch.stream().filter(change -> LogWords.isFor(reader, change)).forEach(found::add);
            if (batch.size() <= ROWS) {
                break;
            }
            at = batch.getLast().seq();
        }
        return found;
    }

    private List<Keeping.LogDay> days(List<Change> shown, Actor reader) {
        Map<String, LogNames.Named> called = names.of(shown, reader);
        ZoneId zone = magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
        List<Keeping.LogDay> days = new ArrayList<>();
        List<Keeping.LogLine> lines = new ArrayList<>();
        for (int first = 0; first < shown.size(); ) {
            Change change = shown.get(first);
            LocalDate day = LocalDate.ofInstant(change.at(), zone);
            int next = first + 1;
            while (next < shown.size() && isAgain(change, shown.get(next), day, zone)) {
                next++;
            }
            lines.add(line(change, called, zone, next - first));
            if (next == shown.size()
                    || !LocalDate.ofInstant(shown.get(next).at(), zone).equals(day)) {
                days.add(new Keeping.LogDay(words(day, zone), List.copyOf(lines)));
                lines.clear();
            }
            first = next;
        }
        return days;
    }

    /** Who saves ten times in a row has done one thing. */
    private static boolean isAgain(Change change, Change other, LocalDate day, ZoneId zone) {
        return other.actor().equals(change.actor())
                && other.verb().equals(change.verb())
                && other.subject().equals(change.subject())
                && LocalDate.ofInstant(other.at(), zone).equals(day);
    }

    private static String words(LocalDate day, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), zone);
        if (day.equals(today)) {
            return "Today";
        }
        return day.equals(today.minusDays(1)) ? "Yesterday" : DAY.format(day);
    }

    private static Keeping.LogLine line(Change change, Map<String, LogNames.Named> called, ZoneId zone, int times) {
        String sentence = LogWords.sentence(change);
        int braces = sentence.indexOf("{}");
        LogNames.Named named = called.getOrDefault(change.subject(), new LogNames.Named(unnamed(change), ""));
        return new Keeping.LogLine(
                who(change.actor(), called),
                braces < 0 ? sentence : sentence.substring(0, braces),
                braces < 0 ? "" : named.name(),
                braces < 0 ? "" : named.path(),
                (braces < 0 ? "" : sentence.substring(braces + 2)) + whom(change, called),
                new Screen.Moment(
                        CLOCK.format(change.at().atZone(zone)), change.at().toString()),
                times);
    }

    /** What is no more has left its name in the log. */
    private static String unnamed(Change change) {
        String name = LogWords.detail(change, "name");
        if (!name.isBlank()) {
            return "“" + name + "”";
        }
        return switch (LogWords.kind(change.subject())) {
            case "article" -> "an article";
            case "picture" -> "a picture";
            case "person", "account" -> "somebody";
            case "section", "tag", "edition" -> "that is no more";
            default -> "";
        };
    }

    private static String whom(Change change, Map<String, LogNames.Named> called) {
        if (!change.verb().equals("assigned")) {
            return "";
        }
        String to = LogWords.detail(change, "to");
        return " to "
                + (to.isEmpty()
                        ? "nobody"
                        : called.getOrDefault("person:" + to, new LogNames.Named("somebody", ""))
                                .name());
    }

    private static String who(String actor, Map<String, LogNames.Named> called) {
        return LogWords.kind(actor).equals("person")
                ? called.getOrDefault(actor, new LogNames.Named("Somebody", "")).name()
                : LogWords.program(actor);
    }
}
