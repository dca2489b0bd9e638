package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.ChangePassword;
import org.standfirst.account.EndSession;
import org.standfirst.account.StaffSession;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;

/** Somebody's own account: their password, and where they are signed in. */
@Controller
class OwnScreen {
    static final String PATH = "/newsroom/account";

    private final ChangePassword changePassword;
    private final EndSession endSession;
    private final OwnAccount own;

    OwnScreen(ChangePassword changePassword, EndSession endSession, OwnAccount own) {
        this.changePassword = changePassword;
        this.endSession = endSession;
        this.own = own;
    }

    @Admits
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Seat seat, HttpServletRequest request) {
        return own.show(seat, request);
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
                own.done(seat, request, "Your password is changed, and you are signed out everywhere else.");
            case ChangePassword.Outcome.Invalid(String reason) -> own.refuse(seat, request, reason);
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
}
