package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.source.AddSource;
import org.standfirst.source.DescribeSource;
import org.standfirst.source.Source;
import org.standfirst.source.Sources;

/** Whom the magazine quotes: a page for people, answers for scripts. */
@Controller
class SourcesDesk {
    static final String PATH = "/newsroom/sources";

    private static final int MOST = 60;

    private final Sources sources;
    private final AddSource addSource;
    private final DescribeSource describeSource;
    private final SourceWords words;
    private final Desks desks;
    private final Screens screens;

    SourcesDesk(
            Sources sources,
            AddSource addSource,
            DescribeSource describeSource,
            SourceWords words,
            Desks desks,
            Screens screens) {
        this.sources = sources;
        this.addSource = addSource;
        this.describeSource = describeSource;
        this.words = words;
        this.desks = desks;
        this.screens = screens;
    }

    static String path(Id<Source> source) {
        return PATH + "/" + source;
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            @RequestParam(name = "words", defaultValue = "") String wanted,
            @RequestHeader(defaultValue = "") String accept,
            Seat seat,
            HttpServletRequest request) {
        return accept.contains("text/html")
                ? screens.show(list(wanted, empty(seat), seat, request))
                : Json.answer(Map.of(
                        "sources",
                        sources.newest(wanted, MOST, seat.actor()).stream()
                                .map(words::told)
                                .toList()));
    }

    private Screen list(String wanted, SourceForm form, Seat seat, HttpServletRequest request) {
        List<Source> found = sources.newest(wanted, MOST, seat.actor());
        return new Screen.Sources(
                desks.around(request),
                wanted,
                found.stream().map(source -> words.row(source, seat)).toList(),
                found.size() == MOST,
                form);
    }

    private SourceForm empty(Seat seat) {
        return new SourceForm(
                PATH, "", "", true, words.editors(Optional.of(seat.person()), Optional.empty()), false, "");
    }

    /** Somebody, as the dialogue of the editor adds them; who is not said to be named is not. */
    record Newcomer(
            @Nullable String name,
            @Nullable String role,
            @Nullable Boolean mayBeNamed) {}

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(@RequestBody Newcomer newcomer, Seat seat) {
        AddSource.Add add = new AddSource.Add(
                Objects.requireNonNullElse(newcomer.name(), ""),
                Objects.requireNonNullElse(newcomer.role(), ""),
                Boolean.TRUE.equals(newcomer.mayBeNamed()),
                Optional.empty(),
                seat.actor());
        return switch (addSource.apply(add)) {
            case AddSource.Outcome.Added(Source source) -> Json.answer(HttpStatus.CREATED, words.told(source));
            case AddSource.Outcome.Invalid(String reason) -> Json.refuse(HttpStatus.UNPROCESSABLE_CONTENT, reason);
            case AddSource.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "false") boolean mayBeNamed,
            @RequestParam(defaultValue = "") String editor,
            Seat seat,
            HttpServletRequest request) {
        Optional<Id<Person>> chosen = Id.parse(editor);
        AddSource.Add add = new AddSource.Add(name, role, mayBeNamed, chosen, seat.actor());
        return switch (addSource.apply(add)) {
            case AddSource.Outcome.Added _ -> Screens.on(PATH);
            case AddSource.Outcome.Invalid(String reason) -> {
                List<Screen.Option> editors = words.editors(Optional.of(seat.person()), chosen);
                SourceForm form = new SourceForm(PATH, name, role, mayBeNamed, editors, false, reason);
                yield screens.show(list("", form, seat, request), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case AddSource.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> one(
            @PathVariable String id,
            @RequestHeader(defaultValue = "") String accept,
            Seat seat,
            HttpServletRequest request) {
        Source source = find(id, seat);
        if (!accept.contains("text/html")) {
            return Json.answer(words.told(source));
        }
        SourceForm form = new SourceForm(
                path(source.id()),
                source.name().orElse(""),
                source.role(),
                source.mayBeNamed(),
                words.editors(source.addedBy(), source.editor()),
                source.naming() instanceof Source.Naming.Unreadable,
                "");
        return screens.show(new Screen.OneSource(desks.around(request), words.row(source, seat), form));
    }

    private Source find(String id, Seat seat) {
        return sources.find(FromAddress.id(id), seat.actor()).orElseThrow(Turned.NothingHere::new);
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(path = PATH + "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> describe(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "false") boolean mayBeNamed,
            @RequestParam(defaultValue = "") String editor,
            Seat seat,
            HttpServletRequest request) {
        Source source = find(id, seat);
        Optional<Id<Person>> chosen = Id.parse(editor);
        DescribeSource.Describe describe =
                new DescribeSource.Describe(source.id(), name, role, mayBeNamed, chosen, seat.actor());
        return switch (describeSource.apply(describe)) {
            case DescribeSource.Outcome.Described() -> Screens.on(PATH);
            case DescribeSource.Outcome.Invalid(String reason) -> {
                SourceForm form = new SourceForm(
                        path(source.id()),
                        name,
                        role,
                        mayBeNamed,
                        words.editors(source.addedBy(), chosen),
                        source.naming() instanceof Source.Naming.Unreadable,
                        reason);
                yield screens.show(
                        new Screen.OneSource(desks.around(request), words.row(source, seat), form),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case DescribeSource.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }
}
