package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.Accounts;
import org.standfirst.article.ChangeSection;
import org.standfirst.article.RemoveSection;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.EditorSections;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.people.Role;

/** The sections of the magazine, as a tree. */
@Controller
class SectionsScreen {
    static final String PATH = "/newsroom/sections";

    private final Sections sections;
    private final EditorSections editorSections;
    private final Accounts accounts;
    private final AddSection addSection;
    private final ChangeSection changeSection;
    private final RemoveSection removeSection;
    private final OpeningForms openings;
    private final Desks desks;
    private final Screens screens;

    SectionsScreen(
            Sections sections,
            EditorSections editorSections,
            Accounts accounts,
            AddSection addSection,
            ChangeSection changeSection,
            RemoveSection removeSection,
            OpeningForms openings,
            Desks desks,
            Screens screens) {
        this.sections = sections;
        this.editorSections = editorSections;
        this.accounts = accounts;
        this.addSection = addSection;
        this.changeSection = changeSection;
        this.removeSection = removeSection;
        this.openings = openings;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return screens.show(list(request, ""));
    }

    private Keeping.Sections list(HttpServletRequest request, String problem) {
        SectionTree tree = new SectionTree(sections.all());
        return new Keeping.Sections(
                desks.around(request),
                tree.branches(),
                SectionEditors.rows(accounts.all(), editorSections.all(), sections.all()),
                tree.parents(Optional.empty(), Optional.empty()),
                problem);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH)
    ResponseEntity<byte[]> add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String parent,
            Seat seat,
            HttpServletRequest request) {
        String fault = ChangeSection.fault(name.strip(), about.strip());
        if (!fault.isEmpty()) {
            return screens.show(list(request, fault), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        AddSection.Add add = new AddSection.Add(
                parent(parent), Slug.from(name, "section"), name.strip(), about.strip(), seat.actor());
        return switch (addSection.apply(add)) {
            case AddSection.Outcome.Added _ -> Screens.on(PATH);
            case AddSection.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private Optional<Id<Section>> parent(String written) {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(sections.find(FromAddress.<Section>id(written))
                        .orElseThrow(Turned.NothingHere::new)
                        .id());
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        return screens.show(one(find(id), request, ""));
    }

    private Section find(String id) {
        return sections.find(FromAddress.<Section>id(id)).orElseThrow(Turned.NothingHere::new);
    }

    private Keeping.OneSection one(Section section, HttpServletRequest request, String problem) {
        return new Keeping.OneSection(
                desks.around(request),
                section.id().value(),
                section.name(),
                section.slug().value(),
                section.about(),
                new SectionTree(sections.all()).parents(section.parent(), Optional.of(section.id())),
                openings.section(section),
                problem);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}")
    ResponseEntity<byte[]> change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String slug,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String parent,
            Seat seat,
            HttpServletRequest request) {
        Section before = find(id);
        Section wanted =
                new Section(before.id(), parent(parent), Slug.from(slug, "section"), name.strip(), about.strip());
        return switch (changeSection.apply(new ChangeSection.Change(wanted, seat.actor()))) {
            case ChangeSection.Outcome.Changed() -> Screens.on(PATH);
            case ChangeSection.Outcome.Taken() ->
                refuse(wanted, request, "Another section stands at that address. Choose another.");
            case ChangeSection.Outcome.Misplaced() ->
                refuse(before, request, "A section can’t be a part of itself, nor of one that is a part of it.");
            case ChangeSection.Outcome.Invalid(String reason) -> refuse(wanted, request, reason);
            case ChangeSection.Outcome.Unknown() -> throw new Turned.NothingHere();
            case ChangeSection.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private ResponseEntity<byte[]> refuse(Section section, HttpServletRequest request, String problem) {
        return screens.show(one(section, request, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}/removal")
    ResponseEntity<byte[]> remove(@PathVariable String id, Seat seat, HttpServletRequest request) {
        Section section = find(id);
        return switch (removeSection.apply(new RemoveSection.Remove(section.id(), seat.actor()))) {
            case RemoveSection.Outcome.Removed() -> Screens.on(PATH);
            case RemoveSection.Outcome.NotEmpty(int articles, int within) ->
                refuse(section, request, notEmpty(articles, within));
            case RemoveSection.Outcome.Unknown() -> throw new Turned.NothingHere();
            case RemoveSection.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private static String notEmpty(int articles, int within) {
        return within > 0
                ? "Other sections are parts of it. Move them first, then remove it."
                : "There " + (articles == 1 ? "is an article" : "are " + articles + " articles") + " in it. Give "
                        + (articles == 1 ? "it" : "them") + " another section first.";
    }
}
