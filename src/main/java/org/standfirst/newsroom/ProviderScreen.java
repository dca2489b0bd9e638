package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.SignInThroughProvider;
import org.standfirst.identity.IdentityProvider;
import org.standfirst.identity.SingleSignOn;
import org.standfirst.kernel.Network;
import org.standfirst.wire.PublicAddress;

/** Sends people to the magazine's provider of single sign-on, and lets in whom it sends back. */
@Controller
class ProviderScreen {
    static final String PATH = SignInScreen.PATH + "/provider";

    /** The provider knows this address by heart, and sends people nowhere else. */
    private static final String ANSWER = PATH + "/answer";

    private static final int LONGEST = 4_096;

    private final SignInThroughProvider signIn;
    private final SingleSignOn singleSignOn;
    private final PublicAddress address;
    private final Entrance entrance;
    private final Desks desks;
    private final Screens screens;

    ProviderScreen(
            SignInThroughProvider signIn,
            SingleSignOn singleSignOn,
            PublicAddress address,
            Entrance entrance,
            Desks desks,
            Screens screens) {
        this.signIn = signIn;
        this.singleSignOn = singleSignOn;
        this.address = address;
        this.entrance = entrance;
        this.desks = desks;
        this.screens = screens;
    }

    /** A link and no form, as a form must lead to our own pages alone, also by way of a redirect. */
    @Admits(everybody = true)
    @GetMapping(PATH)
    ResponseEntity<byte[]> begin(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String invitation,
            HttpServletRequest request) {
        demandProvider();
        SignInThroughProvider.Begin begin = new SignInThroughProvider.Begin(
                Entrance.safe(next), invitation, answerTo(), Network.of(request.getRemoteAddr()));
        return answer(signIn.begin(begin), request);
    }

    @Admits(everybody = true)
    @GetMapping(ANSWER)
    ResponseEntity<byte[]> come(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request) {
        demandProvider();
        if (code.length() > LONGEST || state.length() > LONGEST) {
            throw new Turned.Senseless("That is no answer of a provider.");
        }
        SignInThroughProvider.Come come = new SignInThroughProvider.Come(
                code,
                state,
                FlowCookie.read(request).orElse(""),
                answerTo(),
                Device.name(request.getHeader(HttpHeaders.USER_AGENT)));
        return FlowCookie.ended(request, answer(signIn.apply(come), request));
    }

    private IdentityProvider demandProvider() {
        return singleSignOn.provider().orElseThrow(Turned.NothingHere::new);
    }

    private String answerTo() {
        return address.origin() + ANSWER;
    }

    private ResponseEntity<byte[]> answer(SignInThroughProvider.Outcome outcome, HttpServletRequest request) {
        String label = demandProvider().label();
        return switch (outcome) {
            case SignInThroughProvider.Outcome.Begun(URI there, String browser) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(there)
                        .header(HttpHeaders.SET_COOKIE, FlowCookie.begin(request, browser))
                        .cacheControl(CacheControl.noStore())
                        .body(new byte[0]);
            case SignInThroughProvider.Outcome.SignedIn signedIn ->
                entrance.letIn(request, signedIn.session(), signedIn.next());
            case SignInThroughProvider.Outcome.CodeWanted(String pending, String next) ->
                screens.show(new Screen.OwingCode(desks.around(request), pending, "", next));
            case SignInThroughProvider.Outcome.Stranger(String email) ->
                say(
                        request,
                        HttpStatus.FORBIDDEN,
                        "You have no account here",
                        label + " knows you as " + email + ", and nobody at this desk has invited that address, or its"
                                + " account is closed. Ask a publisher for an invitation.");
            case SignInThroughProvider.Outcome.AddressNotTaken() ->
                say(
                        request,
                        HttpStatus.FORBIDDEN,
                        "Your address is not taken here",
                        label + " has not made sure of the address of your mail, or it belongs to another house. Ask"
                                + " whoever runs the magazine.");
            case SignInThroughProvider.Outcome.Refused() ->
                say(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "That did not let you in",
                        "It was not finished, took more than ten minutes, or was used before. Begin again.");
            case SignInThroughProvider.Outcome.NotReached() ->
                say(
                        request,
                        HttpStatus.BAD_GATEWAY,
                        label + " does not answer",
                        "Try again in a moment. If it goes on, tell whoever runs the magazine; the log says more.");
            case SignInThroughProvider.Outcome.TooOften(Duration pause) ->
                Screens.later(
                        say(
                                request,
                                HttpStatus.TOO_MANY_REQUESTS,
                                "Those were too many tries",
                                "Wait a quarter of an hour, then begin again."),
                        pause);
        };
    }

    private ResponseEntity<byte[]> say(HttpServletRequest request, HttpStatus status, String headline, String meaning) {
        return screens.show(new Screen.Trouble(desks.around(request), headline, meaning), status);
    }
}
