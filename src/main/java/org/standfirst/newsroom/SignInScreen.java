package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.EndSession;
import org.standfirst.account.FinishSignIn;
import org.standfirst.account.SignIn;
import org.standfirst.account.StaffSession;
import org.standfirst.kernel.Network;

/** Signs people in and out. */
@Controller
class SignInScreen {
    static final String PATH = "/newsroom/sign-in";

    private final SignIn signIn;
    private final FinishSignIn finishSignIn;
    private final EndSession endSession;
    private final Entrance entrance;
    private final Desks desks;
    private final Screens screens;

    SignInScreen(
            SignIn signIn,
            FinishSignIn finishSignIn,
            EndSession endSession,
            Entrance entrance,
            Desks desks,
            Screens screens) {
        this.signIn = signIn;
        this.finishSignIn = finishSignIn;
        this.endSession = endSession;
        this.entrance = entrance;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits(everybody = true)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        return Doorman.seat(request).isPresent()
                ? Screens.on(Entrance.safe(next))
                : screens.show(new Screen.SigningIn(desks.around(request), "", "", Entrance.safe(next)));
    }

    @Admits(everybody = true)
    @PostMapping(PATH)
    ResponseEntity<byte[]> signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        entrance.demandOwnWays();
        SignIn.Try attempt = new SignIn.Try(
                email,
                password,
                Network.of(request.getRemoteAddr()),
                Device.name(request.getHeader(HttpHeaders.USER_AGENT)));
        return switch (signIn.apply(attempt)) {
            case SignIn.Outcome.SignedIn signedIn -> entrance.letIn(request, signedIn.session(), next);
            case SignIn.Outcome.CodeWanted(String pending) ->
                screens.show(new Screen.OwingCode(desks.around(request), pending, "", Entrance.safe(next)));
            case SignIn.Outcome.Refused() ->
                refuse(
                        request,
                        email,
                        next,
                        "That address and password don't go together. Look at both, and try again.",
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case SignIn.Outcome.TooOften(Duration pause) ->
                Screens.later(
                        refuse(
                                request,
                                email,
                                next,
                                "Those were too many tries. Wait " + inWords(pause) + ", then try again.",
                                HttpStatus.TOO_MANY_REQUESTS),
                        pause);
        };
    }

    /** The second step, for whoever said the password before. */
    @Admits(everybody = true)
    @PostMapping(PATH + "/code")
    ResponseEntity<byte[]> finish(
            @RequestParam(defaultValue = "") String pending,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        FinishSignIn.Try attempt = new FinishSignIn.Try(pending, code, Network.of(request.getRemoteAddr()));
        return switch (finishSignIn.apply(attempt)) {
            case FinishSignIn.Outcome.SignedIn signedIn -> entrance.letIn(request, signedIn.session(), next);
            case FinishSignIn.Outcome.Refused() ->
                screens.show(
                        new Screen.OwingCode(
                                desks.around(request),
                                pending,
                                "That is not the code of now, or it was used already. Wait for the next one.",
                                Entrance.safe(next)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case FinishSignIn.Outcome.Over() ->
                refuse(
                        request,
                        "",
                        next,
                        "That took more than five minutes or too many tries. Begin again with your password.",
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ResponseEntity<byte[]> refuse(
            HttpServletRequest request, String email, String next, String problem, HttpStatus status) {
        return screens.show(new Screen.SigningIn(desks.around(request), email, problem, Entrance.safe(next)), status);
    }

    private static String inWords(Duration pause) {
        long minutes = Math.ceilDiv(pause.toSeconds(), 60);
        return pause.toSeconds() <= 60 ? "a minute" : minutes + " minutes";
    }

    @Admits
    @PostMapping("/newsroom/sign-out")
    ResponseEntity<byte[]> signOut(Seat seat, HttpServletRequest request) {
        StaffSession session = seat.session();
        return switch (endSession.apply(new EndSession.End(session, Optional.of(session.id())))) {
            case EndSession.Outcome.Ended _, EndSession.Outcome.Unknown() ->
                Screens.on(PATH, SessionCookie.end(request));
        };
    }
}
