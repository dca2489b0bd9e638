package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.menu.ArrangeMenu;
import org.standfirst.menu.Entry;
import org.standfirst.menu.Menu;
import org.standfirst.menu.Menus;
import org.standfirst.people.Role;

/** The menus above and below readers' pages: by themselves, or as somebody chose. */
@Controller
class MenusScreen {
    static final String PATH = "/newsroom/menus";

    private static final String MENU = PATH + "/{menu:head|foot}";

    private final Menus menus;
    private final MenuTargets targets;
    private final ArrangeMenu arrangeMenu;
    private final Desks desks;
    private final Screens screens;

    MenusScreen(Menus menus, MenuTargets targets, ArrangeMenu arrangeMenu, Desks desks, Screens screens) {
        this.menus = menus;
        this.targets = targets;
        this.arrangeMenu = arrangeMenu;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Seat seat, HttpServletRequest request) {
        return screens.show(screen(seat, request, ""));
    }

    private Curating.Menus screen(Seat seat, HttpServletRequest request, String problem) {
        return new Curating.Menus(
                desks.around(request),
                Arrays.stream(Menu.values()).map(this::listed).toList(),
                targets.groups(seat.actor()),
                problem);
    }

    private Curating.Listed listed(Menu menu) {
        List<Entry> entries = menus.of(menu);
        return new Curating.Listed(
                menu.written(),
                switch (menu) {
                    case HEAD -> "Above every page";
                    case FOOT -> "At the foot of every page";
                },
                entries.stream().map(targets::told).toList(),
                Stream.concat(
                                targets.byItself().stream().map(targets::told).map(Curating.MenuEntry::words),
                                Stream.of("Archive").filter(_ -> menu == Menu.FOOT))
                        .toList(),
                entries.size() >= ArrangeMenu.MOST);
    }

    /**
     * Adds an entry at the end.
     *
     * @param target its sort, a colon and an identifier; where it is “address”, the address is in a field of its own
     */
    @Admits(Role.PUBLISHER)
    @PostMapping(MENU + "/entries")
    ResponseEntity<byte[]> add(
            @PathVariable String menu,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String words,
            Seat seat,
            HttpServletRequest request) {
        String[] parts = target.split(":", 2);
        boolean isAddress = target.equals("address");
        Optional<Entry.Target> found = isAddress
                ? Entry.Target.read("address", address.strip())
                : Entry.Target.read(parts[0], parts.length > 1 ? parts[1] : "");
        if (found.isEmpty()) {
            return refuse(
                    isAddress
                            ? "“" + address.strip()
                                    + "” is no address for a menu. Write a path of this site, like /about, or one that"
                                    + " begins with https://"
                            : "Choose what the entry leads to.",
                    seat,
                    request);
        }
        Menu wanted = menu(menu);
        List<Entry> entries = new ArrayList<>(menus.of(wanted));
        entries.add(new Entry(found.get(), words.replaceAll("\\s+", " ").strip()));
        return arrange(wanted, entries, seat, request);
    }

    private static Menu menu(String written) {
        return Menu.valueOf(written.toUpperCase(Locale.ROOT));
    }

    private ResponseEntity<byte[]> refuse(String problem, Seat seat, HttpServletRequest request) {
        return screens.show(screen(seat, request, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ResponseEntity<byte[]> arrange(Menu menu, List<Entry> entries, Seat seat, HttpServletRequest request) {
        return switch (arrangeMenu.apply(new ArrangeMenu.Arrange(menu, entries, seat.actor()))) {
            case ArrangeMenu.Outcome.Arranged() -> Screens.on(PATH + "#" + menu.written());
            case ArrangeMenu.Outcome.Refused(String reason) -> refuse(reason, seat, request);
            case ArrangeMenu.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    /**
     * Moves an entry, or takes it out.
     *
     * @param entry which, as the screen called it; where somebody moved it meanwhile, it is found all the same
     * @param way up, down or remove
     */
    @Admits(Role.PUBLISHER)
    @PostMapping(MENU + "/order")
    ResponseEntity<byte[]> move(
            @PathVariable String menu,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String way,
            Seat seat,
            HttpServletRequest request) {
        Menu wanted = menu(menu);
        List<Entry> entries = new ArrayList<>(menus.of(wanted));
        List<String> keys = entries.stream().map(MenuTargets::key).toList();
        int from = keys.indexOf(entry);
        if (from < 0) {
            return Screens.on(PATH + "#" + wanted.written());
        }
        if (way.equals("remove")) {
            entries.remove(from);
        } else {
            int to = way.equals("up") ? from - 1 : from + 1;
            if (to < 0 || to >= entries.size()) {
                return Screens.on(PATH + "#" + wanted.written());
            }
            Collections.swap(entries, from, to);
        }
        return arrange(wanted, entries, seat, request);
    }

    /** @param own whether the entries are chosen from now on, beginning with those it has; or it runs by itself */
    @Admits(Role.PUBLISHER)
    @PostMapping(MENU + "/choice")
    ResponseEntity<byte[]> choose(
            @PathVariable String menu,
            @RequestParam(defaultValue = "false") boolean own,
            Seat seat,
            HttpServletRequest request) {
        List<Entry> entries =
                own ? targets.byItself().stream().limit(ArrangeMenu.MOST).toList() : List.of();
        return arrange(menu(menu), entries, seat, request);
    }
}
