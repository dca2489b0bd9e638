package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.MakeSignInLink;
import org.standfirst.account.SignInLink;
import org.standfirst.account.SignInLinks;
import org.standfirst.account.SignInWithLink;
import org.standfirst.kernel.Network;

/** Where somebody asks for a link by mail, and where links lead. */
@Controller
class LinkScreen {
    private static final String WISH = SignInScreen.PATH + "/link";
    private static final String PATH = "/newsroom/links/{secret:sf_[A-Za-z0-9_-]{43}}";

    private final MakeSignInLink makeSignInLink;
    private final SignInLinks links;
    private final SignInWithLink signInWithLink;
    private final DeskMail mail;
    private final Entrance entrance;
    private final Desks desks;
    private final Screens screens;

    LinkScreen(
            MakeSignInLink makeSignInLink,
            SignInLinks links,
            SignInWithLink signInWithLink,
            DeskMail mail,
            Entrance entrance,
            Desks desks,
            Screens screens) {
        this.makeSignInLink = makeSignInLink;
        this.links = links;
        this.signInWithLink = signInWithLink;
        this.mail = mail;
        this.entrance = entrance;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits(everybody = true)
    @GetMapping(WISH)
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        return screens.show(new Screen.WishingLink(desk(request), false, ""));
    }

    /** What is looked up and sent comes after the answer, so that neither its words nor its time tell who has an account. */
    @Admits(everybody = true)
    @PostMapping(WISH)
    ResponseEntity<byte[]> wish(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Desk desk = desk(request);
        Optional<Duration> pause = makeSignInLink.count(email, Network.of(request.getRemoteAddr()));
        if (pause.isPresent()) {
            Screen screen =
                    new Screen.WishingLink(desk, false, "Those were too many tries. Wait a quarter of an hour.");
            return Screens.later(screens.show(screen, HttpStatus.TOO_MANY_REQUESTS), pause.get());
        }
        Thread.ofVirtual().name("mail").start(() -> {
            if (makeSignInLink.forMail(email) instanceof MakeSignInLink.Outcome.Made made) {
                mail.sendLink(made.account(), made.secret());
            }
        });
        return screens.show(new Screen.WishingLink(desk, true, ""));
    }

    private Desk desk(HttpServletRequest request) {
        if (!mail.isSetUp()) {
            throw new Turned.NothingHere();
        }
        entrance.demandOwnWays();
        return desks.around(request);
    }

    /** Only shows a button: programs that look through mail open links, and must not use them up. */
    @Admits(everybody = true)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(@PathVariable String secret, HttpServletRequest request) {
        return links.withSecret(secret)
                .map(link -> screens.show(arrived(request, secret, link, "")))
                .orElseGet(() -> gone(request));
    }

    @Admits(everybody = true)
    @PostMapping(PATH)
    ResponseEntity<byte[]> come(
            @PathVariable String secret, @RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        Optional<SignInLink> link = links.withSecret(secret);
        if (link.filter(SignInLink::isRecovery).isEmpty()) {
            // What an operator made lets in even if the provider is gone.
            entrance.demandOwnWays();
        }
        SignInWithLink.Come come =
                new SignInWithLink.Come(secret, password, Device.name(request.getHeader(HttpHeaders.USER_AGENT)));
        return switch (signInWithLink.apply(come)) {
            case SignInWithLink.Outcome.SignedIn signedIn -> entrance.letIn(request, signedIn.session(), Entrance.HOME);
            case SignInWithLink.Outcome.CodeWanted(String pending) ->
                screens.show(new Screen.OwingCode(desks.around(request), pending, "", Entrance.HOME));
            case SignInWithLink.Outcome.Invalid(String reason)
            when link.isPresent() ->
                screens.show(arrived(request, secret, link.get(), reason), HttpStatus.UNPROCESSABLE_CONTENT);
            case SignInWithLink.Outcome.Invalid _, SignInWithLink.Outcome.Gone() -> gone(request);
        };
    }

    private Screen arrived(HttpServletRequest request, String secret, SignInLink link, String problem) {
        return new Screen.Arrived(
                desks.around(request),
                secret,
                link.account().name(),
                link.account().email().value(),
                link.isRecovery(),
                problem);
    }

    private ResponseEntity<byte[]> gone(HttpServletRequest request) {
        Screen screen = new Screen.Trouble(
                desks.around(request),
                "This link is over",
                "It was used already, or its time has passed. Sign in another way, or ask for another link.");
        return screens.show(screen, HttpStatus.GONE);
    }
}
