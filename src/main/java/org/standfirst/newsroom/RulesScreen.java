package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.conduct.Allowance;
import org.standfirst.conduct.HouseRules;
import org.standfirst.conduct.Limits;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Said;
import org.standfirst.conduct.Scope;
import org.standfirst.conduct.SetLimits;
import org.standfirst.conduct.SetOpening;
import org.standfirst.conduct.WriteHouseRules;
import org.standfirst.people.Role;

/** What is asked of those who reply: who may, how much, and the rules in words. */
@Controller
class RulesScreen {
    static final String PATH = RepliesScreen.PATH + "/rules";

    private final HouseRules houseRules;
    private final Limits limits;
    private final OpeningForms openings;
    private final SetOpening setOpening;
    private final SetLimits setLimits;
    private final WriteHouseRules writeHouseRules;
    private final Desks desks;
    private final Screens screens;

    RulesScreen(
            HouseRules houseRules,
            Limits limits,
            OpeningForms openings,
            SetOpening setOpening,
            SetLimits setLimits,
            WriteHouseRules writeHouseRules,
            Desks desks,
            Screens screens) {
        this.houseRules = houseRules;
        this.limits = limits;
        this.openings = openings;
        this.setOpening = setOpening;
        this.setLimits = setLimits;
        this.writeHouseRules = writeHouseRules;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Seat seat, HttpServletRequest request) {
        return screens.show(screen(seat, request, Optional.empty(), ""));
    }

    private Moderation.Rules screen(Seat seat, HttpServletRequest request, Optional<String> words, String problem) {
        Allowance allowance = limits.current();
        HouseRules.Written written = houseRules.current();
        return new Moderation.Rules(
                desks.around(request),
                openings.magazine(),
                allowance.links(),
                allowance.networkDays(),
                allowance.mailDays(),
                words.orElse(written.words()),
                written.isOwn(),
                seat.actor().mayManage(),
                problem);
    }

    private ResponseEntity<byte[]> refuse(
            Seat seat, HttpServletRequest request, Optional<String> words, String problem) {
        return screens.show(screen(seat, request, words, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param words none, and the program's own rules stand again */
    @Admits(Role.PUBLISHER)
    @PostMapping(PATH)
    ResponseEntity<byte[]> write(@RequestParam(defaultValue = "") String words, Seat seat, HttpServletRequest request) {
        return switch (writeHouseRules.apply(new WriteHouseRules.Write(words, seat.actor()))) {
            case WriteHouseRules.Outcome.Written() -> Screens.on(PATH + "#words");
            case WriteHouseRules.Outcome.TooLong(int most) ->
                refuse(seat, request, Optional.of(words), "The rules may have " + most + " characters.");
            case WriteHouseRules.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(RepliesScreen.PATH + "/limits")
    ResponseEntity<byte[]> limit(
            @RequestParam(defaultValue = "") String links,
            @RequestParam(defaultValue = "") String networkDays,
            @RequestParam(defaultValue = "") String mailDays,
            Seat seat,
            HttpServletRequest request) {
        Allowance wanted = new Allowance(number(links), number(networkDays), number(mailDays));
        return switch (setLimits.apply(new SetLimits.Set(wanted, seat.actor()))) {
            case SetLimits.Outcome.Done() -> Screens.on(PATH);
            case SetLimits.Outcome.Invalid(String reason) -> refuse(seat, request, Optional.empty(), reason);
            case SetLimits.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    /** Of what is no number, the verb says that it does not fit. */
    private static int number(String written) {
        return written.strip().matches("[0-9]{1,6}") ? Integer.parseInt(written.strip()) : -1;
    }

    @Admits({Role.AUTHOR, Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(RepliesScreen.PATH + "/opening")
    ResponseEntity<byte[]> open(
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String back,
            Seat seat,
            HttpServletRequest request) {
        Scope about = scope(scope, target);
        Said said = new Said(Mode.read(mode), days.isBlank() ? Optional.empty() : Optional.of(number(days)));
        return switch (setOpening.apply(new SetOpening.Set(about, said, seat.actor()))) {
            case SetOpening.Outcome.Done() -> Screens.on(back(about, seat, back));
            case SetOpening.Outcome.Invalid(String reason) -> throw new Turned.Senseless(reason);
            case SetOpening.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    private static Scope scope(String scope, String target) {
        return switch (scope) {
            case "magazine" -> new Scope.OfMagazine();
            case "section" -> new Scope.OfSection(FromAddress.id(target));
            case "article" -> new Scope.OfArticle(FromAddress.id(target));
            default -> throw new Turned.NothingHere();
        };
    }

    /** An article's is changed where it is written, or where its replies are gone through. */
    private static String back(Scope scope, Seat seat, String back) {
        return switch (scope) {
            case Scope.OfMagazine _ -> PATH;
            case Scope.OfSection(var section) -> SectionsScreen.PATH + "/" + section;
            case Scope.OfArticle(var article) ->
                back.equals(ArticleScreen.path(article)) || !seat.actor().mayModerate()
                        ? ArticleScreen.path(article)
                        : RepliesScreen.PATH + "?article=" + article;
        };
    }
}
