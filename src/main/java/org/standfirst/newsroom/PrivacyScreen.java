package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.consent.Asking;
import org.standfirst.consent.Askings;
import org.standfirst.consent.KeptBack;
import org.standfirst.consent.Services;
import org.standfirst.consent.SetAsking;
import org.standfirst.consent.Template;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Role;

/** What others may do on readers' pages, and how readers are asked. */
@Controller
class PrivacyScreen {
    static final String PATH = "/newsroom/privacy";

    private final Services services;
    private final Askings askings;
    private final SetAsking setAsking;
    private final KeptBack keptBack;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    PrivacyScreen(
            Services services,
            Askings askings,
            SetAsking setAsking,
            KeptBack keptBack,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.services = services;
        this.askings = askings;
        this.setAsking = setAsking;
        this.keptBack = keptBack;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return screens.show(screen(request, askings.current(), ""));
    }

    private Privacy.Overview screen(HttpServletRequest request, Asking asking, String problem) {
        return new Privacy.Overview(
                desks.around(request),
                services.all().stream()
                        .map(service -> new Privacy.ServiceRow(
                                ServiceScreen.path(service.id()),
                                service.name(),
                                service.owner(),
                                ServiceForm.words(service.category()),
                                service.isOn()))
                        .toList(),
                Arrays.stream(Template.values())
                        .map(template -> new Screen.Option(template.written(), ServiceForm.words(template), false))
                        .toList(),
                asking.months(),
                asking.heedsDnt(),
                asking.heading(),
                asking.words(),
                keptBack.all().stream()
                        .map(times -> new Privacy.KeptBackRow(
                                times.cookie(),
                                times.times(),
                                Screen.Moment.of(
                                                times.last(),
                                                magazines.current().timeZone())
                                        .words()))
                        .toList(),
                problem);
    }

    /** @param heedsDnt sent where it was ticked */
    @Admits(Role.PUBLISHER)
    @PostMapping(PATH)
    ResponseEntity<byte[]> ask(
            @RequestParam(defaultValue = "") String months,
            @RequestParam(defaultValue = "") String heedsDnt,
            @RequestParam(defaultValue = "") String heading,
            @RequestParam(defaultValue = "") String words,
            Seat seat,
            HttpServletRequest request) {
        int wanted = months.strip().matches("[0-9]{1,3}") ? Integer.parseInt(months.strip()) : 0;
        Asking asking = new Asking(wanted, !heedsDnt.isEmpty(), heading, words);
        return switch (setAsking.apply(new SetAsking.Ask(asking, seat.actor()))) {
            case SetAsking.Outcome.Set() -> Screens.on(PATH + "#asking");
            case SetAsking.Outcome.Invalid(String reason) ->
                screens.show(screen(request, asking, reason), HttpStatus.UNPROCESSABLE_CONTENT);
            case SetAsking.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }
}
