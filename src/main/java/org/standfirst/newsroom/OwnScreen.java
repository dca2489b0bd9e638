package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.ChangePassword;
import org.standfirst.account.EndSession;
import org.standfirst.account.Network;
import org.standfirst.account.StaffSession;
import org.standfirst.account.StaffSessions;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;

/** Somebody's own account: their password, and where they are signed in. */
@Controller
class OwnScreen {
    static final String PATH = "/newsroom/account";

    private final StaffSessions sessions;
    private final ChangePassword changePassword;
    private final EndSession endSession;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    OwnScreen(
            StaffSessions sessions,
            ChangePassword changePassword,
            EndSession endSession,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.sessions = sessions;
        this.changePassword = changePassword;
        this.endSession = endSession;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Seat seat, HttpServletRequest request) {
        return screens.show(screen(seat, request, "", ""));
    }

    @Admits
    @PostMapping(PATH + "/password")
    ResponseEntity<byte[]> changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            Seat seat,
            HttpServletRequest request) {
        ChangePassword.Change change =
                new ChangePassword.Change(seat.session(), current, wanted, Network.of(request.getRemoteAddr()));
        return switch (changePassword.apply(change)) {
            case ChangePassword.Outcome.Changed() ->
                screens.show(
                        screen(seat, request, "Your password is changed, and you are signed out everywhere else.", ""));
            case ChangePassword.Outcome.Invalid(String reason) ->
                screens.show(screen(seat, request, "", reason), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @Admits
    @PostMapping(PATH + "/sessions/{id}/ending")
    ResponseEntity<byte[]> end(@PathVariable String id, Seat seat) {
        Id<StaffSession> session = Id.<StaffSession>parse(id).orElseThrow(Turned.NothingHere::new);
        return switch (endSession.apply(new EndSession.End(seat.session(), Optional.of(session)))) {
            case EndSession.Outcome.Ended _ -> Screens.on(PATH);
            case EndSession.Outcome.Unknown() -> throw new Turned.NothingHere();
        };
    }

    @Admits
    @PostMapping(PATH + "/sessions/ending")
    ResponseEntity<byte[]> endOthers(Seat seat) {
        return switch (endSession.apply(new EndSession.End(seat.session(), Optional.empty()))) {
            case EndSession.Outcome.Ended _, EndSession.Outcome.Unknown() -> Screens.on(PATH);
        };
    }

    private Screen screen(Seat seat, HttpServletRequest request, String done, String problem) {
        ZoneId zone = magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
        return new Screen.Own(
                desks.around(request),
                seat.session().account().email().value(),
                sessions.of(seat.person()).stream()
                        .map(session -> new Screen.Signed(
                                session.id().value(),
                                session.device(),
                                Screen.Moment.of(session.created(), zone),
                                Screen.Moment.of(session.seen(), zone),
                                session.id().equals(seat.session().id())))
                        .toList(),
                done,
                problem);
    }
}
