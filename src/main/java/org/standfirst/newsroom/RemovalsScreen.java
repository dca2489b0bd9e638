package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.DecideRemovalRequest;
import org.standfirst.article.LogRemovalRequest;
import org.standfirst.article.RemovalRequest;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Role;

/** Who asked to be taken out of articles, and what the editors decided. */
@Controller
class RemovalsScreen {
    static final String PATH = "/newsroom/removals";

    private final RemovalRows rows;
    private final LogRemovalRequest logRemovalRequest;
    private final DecideRemovalRequest decideRemovalRequest;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    RemovalsScreen(
            RemovalRows rows,
            LogRemovalRequest logRemovalRequest,
            DecideRemovalRequest decideRemovalRequest,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.rows = rows;
        this.logRemovalRequest = logRemovalRequest;
        this.decideRemovalRequest = decideRemovalRequest;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    /** @param article the one that another is to be written down of; may be empty */
    @Admits({Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "") String article, Seat seat, HttpServletRequest request) {
        String today = LocalDate.ofInstant(Instant.now(), zone()).toString();
        Keeping.RemovalForm form = new Keeping.RemovalForm(article, headline(article, seat), "", today, "");
        return screens.show(screen(seat, request, form, ""));
    }

    private Keeping.Removals screen(Seat seat, HttpServletRequest request, Keeping.RemovalForm form, String problem) {
        return new Keeping.Removals(
                desks.around(request),
                rows.open(seat.actor(), zone()),
                rows.decided(seat.actor(), zone()),
                form,
                problem);
    }

    private String headline(String article, Seat seat) {
        return rows.article(article, seat.actor()).map(rows::headline).orElse("");
    }

    private ZoneId zone() {
        return magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH)
    ResponseEntity<byte[]> log(
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String askedBy,
            @RequestParam(defaultValue = "") String askedOn,
            @RequestParam(defaultValue = "") String words,
            Seat seat,
            HttpServletRequest request) {
        Keeping.RemovalForm form = new Keeping.RemovalForm(article, headline(article, seat), askedBy, askedOn, words);
        Optional<Id<Article>> about = rows.article(article, seat.actor());
        Optional<LocalDate> day = day(askedOn);
        if (about.isEmpty()) {
            return refuse(seat, request, form, "There is no article of that address that you may change.");
        }
        if (day.isEmpty() || day.get().isAfter(LocalDate.ofInstant(Instant.now(), zone()))) {
            return refuse(seat, request, form, "Say the day on which they asked: today or before.");
        }
        LogRemovalRequest.Log log = new LogRemovalRequest.Log(about.get(), askedBy, day.get(), words, seat.actor());
        return switch (logRemovalRequest.apply(log)) {
            case LogRemovalRequest.Outcome.Logged(Id<RemovalRequest> id) -> Screens.on(PATH + "/" + id);
            case LogRemovalRequest.Outcome.Wordless() ->
                refuse(seat, request, form, "Say who asks, and what they ask for.");
            case LogRemovalRequest.Outcome.TooLong(int name, int most) ->
                refuse(
                        seat,
                        request,
                        form,
                        "A name has up to " + name + " characters, and what they ask for up to " + most + ".");
            case LogRemovalRequest.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private ResponseEntity<byte[]> refuse(
            Seat seat, HttpServletRequest request, Keeping.RemovalForm form, String problem) {
        return screens.show(screen(seat, request, form, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Seat seat, HttpServletRequest request) {
        return screens.show(rows.one(desks.around(request), find(id, seat), zone(), "", ""));
    }

    private RemovalRequest find(String id, Seat seat) {
        return rows.find(FromAddress.id(id), seat.actor()).orElseThrow(Turned.NothingHere::new);
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{id}/decision")
    ResponseEntity<byte[]> decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reasons,
            Seat seat,
            HttpServletRequest request) {
        RemovalRequest asked = find(id, seat);
        Optional<RemovalRequest.Decision> wanted = Arrays.stream(RemovalRequest.Decision.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(decision))
                .findFirst();
        if (wanted.isEmpty() || reasons.isBlank()) {
            return refuse(asked, reasons, request, "Choose what is done about it, and say why.");
        }
        DecideRemovalRequest.Decide decide =
                new DecideRemovalRequest.Decide(asked.article(), asked.id(), wanted.get(), reasons, seat.actor());
        return switch (decideRemovalRequest.apply(decide)) {
            case DecideRemovalRequest.Outcome.Decided() -> Screens.on(PATH + "/" + asked.id());
            case DecideRemovalRequest.Outcome.DecidedBefore _ ->
                refuse(find(id, seat), "", request, "Somebody decided it before you. What they decided stands.");
            case DecideRemovalRequest.Outcome.TooLong(int most) ->
                refuse(asked, reasons, request, "Say why in up to " + most + " characters.");
            case DecideRemovalRequest.Outcome.NoSuchRequest(), DecideRemovalRequest.Outcome.NotAllowed() ->
                throw new Turned.NothingHere();
        };
    }

    private ResponseEntity<byte[]> refuse(
            RemovalRequest asked, String reasons, HttpServletRequest request, String problem) {
        return screens.show(
                rows.one(desks.around(request), asked, zone(), reasons, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
