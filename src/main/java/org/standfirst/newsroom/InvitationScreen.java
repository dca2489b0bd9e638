package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.AcceptInvitation;
import org.standfirst.account.Invitation;
import org.standfirst.account.Invitations;
import org.standfirst.people.People;
import org.standfirst.people.Person;

/** Where an invitation's link leads. */
@Controller
class InvitationScreen {
    static final String PATH = "/newsroom/invitations/{secret:sf_[A-Za-z0-9_-]{43}}";

    private final Invitations invitations;
    private final AcceptInvitation acceptInvitation;
    private final People people;
    private final Entrance entrance;
    private final Desks desks;
    private final Screens screens;

    InvitationScreen(
            Invitations invitations,
            AcceptInvitation acceptInvitation,
            People people,
            Entrance entrance,
            Desks desks,
            Screens screens) {
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.people = people;
        this.entrance = entrance;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits(everybody = true)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(@PathVariable String secret, HttpServletRequest request) {
        return invitations
                .withSecret(secret)
                .map(invitation ->
                        screens.show(form(request, secret, invitation, name(invitation), invitation.email(), "")))
                .orElseGet(() -> gone(request));
    }

    @Admits(everybody = true)
    @PostMapping(PATH)
    ResponseEntity<byte[]> accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        Optional<Invitation> invitation = invitations.withSecret(secret);
        if (invitation.isEmpty()) {
            return gone(request);
        }
        entrance.demandOwnWays();
        String called = invitation.get().person().isPresent() ? name(invitation.get()) : name;
        AcceptInvitation.Accept accept = new AcceptInvitation.Accept(
                secret, called, email, password, Device.name(request.getHeader(HttpHeaders.USER_AGENT)));
        return switch (acceptInvitation.apply(accept)) {
            case AcceptInvitation.Outcome.Accepted accepted ->
                entrance.letIn(request, accepted.session(), Entrance.HOME);
            case AcceptInvitation.Outcome.Invalid(String reason) ->
                screens.show(
                        form(request, secret, invitation.get(), called, email, reason),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case AcceptInvitation.Outcome.Gone() -> gone(request);
        };
    }

    private String name(Invitation invitation) {
        return invitation.person().map(List::of).map(people::find).orElse(List.of()).stream()
                .map(Person::name)
                .findFirst()
                .orElse(invitation.name());
    }

    private Screen form(
            HttpServletRequest request,
            String secret,
            Invitation invitation,
            String name,
            String email,
            String problem) {
        return new Screen.Accepting(
                desks.around(request),
                secret,
                name,
                email,
                RoleWords.of(invitation.role()).words(),
                problem,
                invitation.person().isPresent());
    }

    private ResponseEntity<byte[]> gone(HttpServletRequest request) {
        Screen screen = new Screen.Trouble(
                desks.around(request),
                "This invitation is over",
                "It was used already, withdrawn, or its seven days have passed. If you have an account, sign in; if"
                        + " not, ask whoever invited you for another link.");
        return screens.show(screen, HttpStatus.GONE);
    }
}
