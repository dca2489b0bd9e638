package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.AddPasskey;
import org.standfirst.account.Passkey;
import org.standfirst.account.PasskeySite;
import org.standfirst.account.RemovePasskey;
import org.standfirst.account.SignInWithPasskey;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;
import org.standfirst.wire.PublicAddress;

/** Where passkeys are added, removed and used; what the browser does between is in {@code passkey.ts}. */
@Controller
class PasskeyScreen {
    private static final String PATH = OwnScreen.PATH + "/passkeys";
    private static final String DOOR = SignInScreen.PATH + "/passkey";

    private final AddPasskey addPasskey;
    private final RemovePasskey removePasskey;
    private final SignInWithPasskey signInWithPasskey;
    private final PublicAddress address;
    private final Entrance entrance;
    private final OwnAccount own;
    private final Desks desks;
    private final Screens screens;

    PasskeyScreen(
            AddPasskey addPasskey,
            RemovePasskey removePasskey,
            SignInWithPasskey signInWithPasskey,
            PublicAddress address,
            Entrance entrance,
            OwnAccount own,
            Desks desks,
            Screens screens) {
        this.addPasskey = addPasskey;
        this.removePasskey = removePasskey;
        this.signInWithPasskey = signInWithPasskey;
        this.address = address;
        this.entrance = entrance;
        this.own = own;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits
    @PostMapping(PATH + "/challenge")
    ResponseEntity<byte[]> begin(
            @RequestParam(defaultValue = "") String password, Seat seat, HttpServletRequest request) {
        AddPasskey.Begin begin =
                new AddPasskey.Begin(seat.session(), password, site(request), Network.of(request.getRemoteAddr()));
        return switch (addPasskey.begin(begin)) {
            case AddPasskey.Outcome.Begun(String options) -> Screens.json(HttpStatus.OK, options);
            case AddPasskey.Outcome.Invalid(String reason) -> Json.refuse(HttpStatus.UNPROCESSABLE_CONTENT, reason);
            case AddPasskey.Outcome.Added() -> throw new IllegalStateException();
        };
    }

    @Admits
    @PostMapping(PATH)
    ResponseEntity<byte[]> add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String answer,
            Seat seat,
            HttpServletRequest request) {
        AddPasskey.Finish finish = new AddPasskey.Finish(seat.session(), name, answer, site(request));
        return switch (addPasskey.finish(finish)) {
            case AddPasskey.Outcome.Added() ->
                own.done(seat, request, "The passkey is kept. Next time you can sign in with it.");
            case AddPasskey.Outcome.Invalid(String reason) -> own.refuse(seat, request, reason);
            case AddPasskey.Outcome.Begun _ -> throw new IllegalStateException();
        };
    }

    @Admits
    @PostMapping(PATH + "/{id}/removal")
    ResponseEntity<byte[]> remove(@PathVariable String id, Seat seat) {
        Id<Passkey> passkey = Id.<Passkey>parse(id).orElseThrow(Turned.NothingHere::new);
        return switch (removePasskey.apply(new RemovePasskey.Remove(seat.session(), passkey))) {
            case RemovePasskey.Outcome.Removed() -> Screens.on(OwnScreen.PATH);
            case RemovePasskey.Outcome.Unknown() -> throw new Turned.NothingHere();
        };
    }

    @Admits(everybody = true)
    @PostMapping(DOOR + "/challenge")
    ResponseEntity<byte[]> challenge(HttpServletRequest request) {
        entrance.demandOwnWays();
        return switch (signInWithPasskey.begin(site(request), Network.of(request.getRemoteAddr()))) {
            case SignInWithPasskey.Outcome.Begun(String options) -> Screens.json(HttpStatus.OK, options);
            case SignInWithPasskey.Outcome.TooOften(Duration pause) ->
                Screens.later(
                        Json.refuse(
                                HttpStatus.TOO_MANY_REQUESTS, "Those were too many tries. Wait a quarter of an hour."),
                        pause);
            case SignInWithPasskey.Outcome.SignedIn _, SignInWithPasskey.Outcome.Refused() ->
                throw new IllegalStateException();
        };
    }

    @Admits(everybody = true)
    @PostMapping(DOOR)
    ResponseEntity<byte[]> signIn(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        entrance.demandOwnWays();
        SignInWithPasskey.Try attempt = new SignInWithPasskey.Try(
                answer, site(request), Device.name(request.getHeader(HttpHeaders.USER_AGENT)));
        return switch (signInWithPasskey.apply(attempt)) {
            case SignInWithPasskey.Outcome.SignedIn signedIn -> entrance.letIn(request, signedIn.session(), next);
            case SignInWithPasskey.Outcome.Refused() ->
                screens.show(
                        new Screen.SigningIn(
                                desks.around(request),
                                "",
                                "That passkey opens nothing here. Sign in with your password, or try again.",
                                Entrance.safe(next)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case SignInWithPasskey.Outcome.Begun _, SignInWithPasskey.Outcome.TooOften _ ->
                throw new IllegalStateException();
        };
    }

    private PasskeySite site(HttpServletRequest request) {
        return new PasskeySite(address.origin(), desks.around(request).name());
    }
}
