package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.Account;
import org.standfirst.account.Accounts;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.EditorSections;
import org.standfirst.magazine.GiveSections;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** Which sections an editor edits. */
@Controller
class SectionEditors {
    private static final String PATH = SectionsScreen.PATH + "/editors/{id}";

    private final Accounts accounts;
    private final Sections sections;
    private final EditorSections editorSections;
    private final GiveSections giveSections;
    private final Desks desks;
    private final Screens screens;

    SectionEditors(
            Accounts accounts,
            Sections sections,
            EditorSections editorSections,
            GiveSections giveSections,
            Desks desks,
            Screens screens) {
        this.accounts = accounts;
        this.sections = sections;
        this.editorSections = editorSections;
        this.giveSections = giveSections;
        this.desks = desks;
        this.screens = screens;
    }

    /** Editors, and what each edits. */
    static List<Keeping.Editing> rows(
            List<Account> accounts, Map<Id<Person>, List<Id<Section>>> given, List<Section> sections) {
        return accounts.stream()
                .filter(account ->
                        account.role() == Role.EDITOR && account.closed().isEmpty())
                .map(account -> new Keeping.Editing(
                        account.person().value(),
                        account.name(),
                        given.containsKey(account.person())
                                ? names(given.getOrDefault(account.person(), List.of()), sections)
                                : "Every section"))
                .toList();
    }

    private static String names(List<Id<Section>> given, List<Section> sections) {
        String names = sections.stream()
                .filter(section -> given.contains(section.id()))
                .map(Section::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "No section that still exists" : names;
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        Account editor = find(id);
        List<Id<Section>> given = editorSections.all().getOrDefault(editor.person(), List.of());
        return screens.show(new Keeping.EditorsSections(
                desks.around(request),
                editor.person().value(),
                editor.name(),
                new SectionTree(sections.all())
                        .branches().stream()
                                .map(branch -> new Keeping.Ticked(branch, given.contains(new Id<Section>(branch.id()))))
                                .toList()));
    }

    private Account find(String id) {
        return accounts.find(FromAddress.<Person>id(id))
                .filter(account -> account.role() == Role.EDITOR)
                .orElseThrow(Turned.NothingHere::new);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH)
    ResponseEntity<byte[]> give(
            @PathVariable String id, @RequestParam(defaultValue = "") List<String> section, Seat seat) {
        Set<Id<Section>> given =
                section.stream().map(FromAddress::<Section>id).collect(Collectors.toCollection(LinkedHashSet::new));
        GiveSections.Give give = new GiveSections.Give(find(id).person(), given, seat.actor());
        return switch (giveSections.apply(give)) {
            case GiveSections.Outcome.Given() -> Screens.on(SectionsScreen.PATH);
            case GiveSections.Outcome.Unknown() -> throw new Turned.NothingHere();
            case GiveSections.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }
}
