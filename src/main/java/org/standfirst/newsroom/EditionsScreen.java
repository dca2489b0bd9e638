package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.DescribeEdition;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.people.Role;
import org.standfirst.picture.Picture;

/** The editions of the magazine, and what each is called. */
@Controller
class EditionsScreen {
    static final String PATH = "/newsroom/editions";

    /** Twenty years of a weekly. */
    private static final int MOST = 1_040;

    private final Editions editions;
    private final AddEdition addEdition;
    private final DescribeEdition describeEdition;
    private final EditionContentsScreen contentsScreen;
    private final Desks desks;
    private final Screens screens;

    EditionsScreen(
            Editions editions,
            AddEdition addEdition,
            DescribeEdition describeEdition,
            EditionContentsScreen contentsScreen,
            Desks desks,
            Screens screens) {
        this.editions = editions;
        this.addEdition = addEdition;
        this.describeEdition = describeEdition;
        this.contentsScreen = contentsScreen;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return screens.show(list(request, ""));
    }

    private Keeping.Editions list(HttpServletRequest request, String problem) {
        return new Keeping.Editions(
                desks.around(request),
                editions.newest(MOST).stream()
                        .map(edition -> new Keeping.EditionRow(
                                PATH + "/" + edition.id(),
                                edition.number(),
                                edition.title(),
                                EditionContentsScreen.DATE.format(edition.date()),
                                edition.date().toString()))
                        .toList(),
                problem);
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH)
    ResponseEntity<byte[]> add(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String date,
            Seat seat,
            HttpServletRequest request) {
        Optional<LocalDate> day = day(date);
        String fault = day.isEmpty()
                ? "Say the day on which it comes out."
                : DescribeEdition.fault(number.strip(), title.strip(), "");
        if (day.isEmpty() || !fault.isEmpty()) {
            return screens.show(list(request, fault), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        AddEdition.Add add = new AddEdition.Add(
                Slug.from(title, "edition"),
                number.strip(),
                title.strip(),
                day.get(),
                Optional.empty(),
                "",
                seat.actor());
        return switch (addEdition.apply(add)) {
            case AddEdition.Outcome.Added(Edition edition) -> Screens.on(PATH + "/" + edition.id());
            case AddEdition.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** @param cover the identifier of a picture; empty for none */
    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{id}")
    ResponseEntity<byte[]> describe(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String cover,
            Seat seat,
            HttpServletRequest request) {
        Edition before = contentsScreen.find(id);
        Optional<LocalDate> day = day(date);
        Optional<Id<Picture>> picture = Id.parse(cover.strip());
        if (day.isEmpty()) {
            return contentsScreen.refuse(before, seat, request, "Say the day on which it comes out.");
        }
        if (picture.isEmpty() && !cover.isBlank()) {
            return contentsScreen.refuse(
                    before, seat, request, "Choose the cover among the pictures below its field, or none.");
        }
        Edition wanted = new Edition(
                before.id(), before.slug(), number.strip(), title.strip(), day.get(), picture, note.strip());
        return switch (describeEdition.apply(new DescribeEdition.Describe(wanted, seat.actor()))) {
            case DescribeEdition.Outcome.Described() -> Screens.on(PATH + "/" + before.id());
            case DescribeEdition.Outcome.Invalid(String reason) -> contentsScreen.refuse(wanted, seat, request, reason);
            case DescribeEdition.Outcome.Unknown() -> throw new Turned.NothingHere();
            case DescribeEdition.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }
}
