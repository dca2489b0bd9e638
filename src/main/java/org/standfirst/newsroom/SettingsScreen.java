package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.DressMagazine;
import org.standfirst.magazine.Looks;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.OpenMagazine;
import org.standfirst.magazine.Openness;
import org.standfirst.magazine.TryLook;
import org.standfirst.people.Role;

/** What the magazine is called, how it looks, and on what terms programs may read it. */
@Controller
class SettingsScreen {
    static final String PATH = "/newsroom/settings";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TAGLINE = 200;

    private final Magazines magazines;
    private final Looks looks;
    private final DescribeMagazine describeMagazine;
    private final DressMagazine dressMagazine;
    private final TryLook tryLook;
    private final OpenMagazine openMagazine;
    private final Desks desks;
    private final Screens screens;

    SettingsScreen(
            Magazines magazines,
            Looks looks,
            DescribeMagazine describeMagazine,
            DressMagazine dressMagazine,
            TryLook tryLook,
            OpenMagazine openMagazine,
            Desks desks,
            Screens screens) {
        this.magazines = magazines;
        this.looks = looks;
        this.describeMagazine = describeMagazine;
        this.dressMagazine = dressMagazine;
        this.tryLook = tryLook;
        this.openMagazine = openMagazine;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return screens.show(screen(request, List.of(), ""));
    }

    private Keeping.Settings screen(HttpServletRequest request, List<String> told, String problem) {
        return screen(request, LookForm.of(looks.current()), "", told, problem);
    }

    private Keeping.Settings screen(
            HttpServletRequest request, LookForm look, String trial, List<String> told, String problem) {
        Magazine magazine = magazines.current();
        return new Keeping.Settings(
                desks.around(request),
                magazine.name(),
                magazine.tagline(),
                magazine.language(),
                magazine.timeZone().getId(),
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                        .sorted()
                        .toList(),
                look,
                trial,
                TermsForm.of(magazines.openness()),
                told,
                problem);
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, String problem) {
        return screens.show(screen(request, List.of(), problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ResponseEntity<byte[]> tell(HttpServletRequest request, List<String> told) {
        return screens.show(screen(request, told, ""));
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/name")
    ResponseEntity<byte[]> describe(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String tagline,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            Seat seat,
            HttpServletRequest request) {
        String tag = Locale.forLanguageTag(language.strip()).toLanguageTag();
        Optional<ZoneId> known = zone(zone);
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return refuse(request, "A magazine needs a name of up to " + LONGEST_NAME + " characters.");
        }
        if (tagline.strip().length() > LONGEST_TAGLINE) {
            return refuse(request, "The words under its name may have " + LONGEST_TAGLINE + " characters.");
        }
        if (tag.equals("und")) {
            return refuse(request, "“" + language + "” is no language. Write it like en, de or pt-BR.");
        }
        if (known.isEmpty()) {
            return refuse(request, "“" + zone + "” is no time zone. Write it like Europe/Warsaw.");
        }
        Magazine magazine = new Magazine(name.strip(), tagline.strip(), tag, known.get());
        return switch (describeMagazine.apply(new DescribeMagazine.Describe(magazine, seat.actor()))) {
            case DescribeMagazine.Outcome.Described() -> tell(request, List.of("Saved. Readers see it now."));
            case DescribeMagazine.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private static Optional<ZoneId> zone(String written) {
        try {
            return Optional.of(ZoneId.of(written.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Where pages can be seen in a look, for a script; remarks are what was not as it was wished. */
    record Tried(String path, List<String> remarks) {}

    /** Shows pages in a look that nobody else sees: beside the form for people, or told to a script. */
    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/look/trial")
    ResponseEntity<byte[]> tryOn(
            @ModelAttribute LookForm form,
            @RequestHeader(defaultValue = "") String accept,
            Seat seat,
            HttpServletRequest request) {
        boolean isScript = !accept.contains("text/html");
        return switch (form.look()) {
            case LookForm.Read.Mistaken(String reason) -> refuse(form, isScript, request, reason);
            case LookForm.Read.Understood(var look) ->
                switch (tryLook.apply(new TryLook.Try(look, seat.staff()))) {
                    case TryLook.Outcome.Tried(String secret, List<String> remarks) -> {
                        String path = "/preview/look/" + secret;
                        yield isScript
                                ? Json.answer(new Tried(path, remarks))
                                : screens.show(screen(request, form, path, remarks, ""));
                    }
                    case TryLook.Outcome.Refused(String reason) -> refuse(form, isScript, request, reason);
                    case TryLook.Outcome.NotAllowed() -> throw new Turned.NotForThem();
                };
        };
    }

    private ResponseEntity<byte[]> refuse(LookForm form, boolean isScript, HttpServletRequest request, String problem) {
        return isScript
                ? Json.refuse(HttpStatus.UNPROCESSABLE_CONTENT, problem)
                : screens.show(screen(request, form, "", List.of(), problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/look")
    ResponseEntity<byte[]> dress(@ModelAttribute LookForm form, Seat seat, HttpServletRequest request) {
        return switch (form.look()) {
            case LookForm.Read.Mistaken(String reason) -> refuse(request, reason);
            case LookForm.Read.Understood(var look) ->
                switch (dressMagazine.apply(new DressMagazine.Dress(look, seat.actor()))) {
                    case DressMagazine.Outcome.Dressed(var _, List<String> remarks) ->
                        tell(request, remarks.isEmpty() ? List.of("Saved. Readers see the new look now.") : remarks);
                    case DressMagazine.Outcome.Refused(String reason) -> refuse(request, reason);
                    case DressMagazine.Outcome.NotAllowed() -> throw new Turned.NotForThem();
                };
        };
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/terms")
    ResponseEntity<byte[]> open(@ModelAttribute TermsForm form, Seat seat, HttpServletRequest request) {
        Optional<Openness> openness = form.openness();
        if (openness.isEmpty()) {
            return refuse(request, "“" + form.hub() + "” is no address of a hub: it begins with https://");
        }
        return switch (openMagazine.apply(new OpenMagazine.Open(openness.get(), seat.actor()))) {
            case OpenMagazine.Outcome.Opened() -> tell(request, List.of("Saved. The terms hold from now on."));
            case OpenMagazine.Outcome.Refused(String reason) -> refuse(request, reason);
            case OpenMagazine.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }
}
