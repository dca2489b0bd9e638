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
import org.standfirst.consent.KeepService;
import org.standfirst.consent.RemoveService;
import org.standfirst.consent.Service;
import org.standfirst.consent.ServicePurposes;
import org.standfirst.consent.Services;
import org.standfirst.consent.Template;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Role;

/** A service of others: added from a template, changed, removed. None is ever pasted as HTML. */
@Controller
class ServiceScreen {
    private static final String PATH = PrivacyScreen.PATH + "/services";

    private final Services services;
    private final KeepService keepService;
    private final RemoveService removeService;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    ServiceScreen(
            Services services,
            KeepService keepService,
            RemoveService removeService,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.services = services;
        this.keepService = keepService;
        this.removeService = removeService;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    static String path(Id<Service> service) {
        return PATH + "/" + service;
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH)
    ResponseEntity<byte[]> begin(@RequestParam(defaultValue = "") String template, HttpServletRequest request) {
        Template chosen = template(template);
        String purpose =
                ServicePurposes.of(chosen, magazines.current().language()).orElse("");
        return screens.show(ServiceForm.of(chosen, purpose).screen(desks.around(request), PATH, true, ""));
    }

    private static Template template(String written) {
        return Template.read(written).orElseThrow(() -> new Turned.Senseless("Choose which service it is."));
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH)
    ResponseEntity<byte[]> add(
            @RequestParam(defaultValue = "") String template, Seat seat, HttpServletRequest request) {
        return keep(ServiceForm.of(template(template), request), Optional.empty(), seat, request);
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        Service service = services.find(FromAddress.id(id)).orElseThrow(Turned.NothingHere::new);
        return screens.show(ServiceForm.of(service).screen(desks.around(request), path(service.id()), false, ""));
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}")
    ResponseEntity<byte[]> change(@PathVariable String id, Seat seat, HttpServletRequest request) {
        Service service = services.find(FromAddress.id(id)).orElseThrow(Turned.NothingHere::new);
        return keep(ServiceForm.of(service.template(), request), Optional.of(service.id()), seat, request);
    }

    private ResponseEntity<byte[]> keep(
            ServiceForm form, Optional<Id<Service>> id, Seat seat, HttpServletRequest request) {
        try {
            return switch (keepService.apply(form.read(id, seat.actor()))) {
                case KeepService.Outcome.Kept _ -> Screens.on(PrivacyScreen.PATH);
                case KeepService.Outcome.Invalid(String reason) -> refuse(form, id, reason, request);
                case KeepService.Outcome.Unknown() -> throw new Turned.NothingHere();
                case KeepService.Outcome.NotAllowed() -> throw new Turned.NotForThem();
            };
        } catch (ServiceForm.Unfit unfit) {
            return refuse(form, id, unfit.reason(), request);
        }
    }

    private ResponseEntity<byte[]> refuse(
            ServiceForm form, Optional<Id<Service>> id, String reason, HttpServletRequest request) {
        return screens.show(
                form.screen(desks.around(request), id.map(ServiceScreen::path).orElse(PATH), id.isEmpty(), reason),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}/removal")
    ResponseEntity<byte[]> remove(@PathVariable String id, Seat seat) {
        return switch (removeService.apply(new RemoveService.Remove(FromAddress.id(id), seat.actor()))) {
            case RemoveService.Outcome.Removed _ -> Screens.on(PrivacyScreen.PATH);
            case RemoveService.Outcome.Unknown() -> throw new Turned.NothingHere();
            case RemoveService.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }
}
