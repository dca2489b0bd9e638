package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
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
import org.standfirst.account.Account;
import org.standfirst.account.Accounts;
import org.standfirst.account.ChangeAccount;
import org.standfirst.account.Invitation;
import org.standfirst.account.Invitations;
import org.standfirst.account.InviteStaff;
import org.standfirst.account.WithdrawInvitation;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** Who may come to the desk: everybody with an account, and who was invited. */
@Controller
class StaffScreen {
    static final String PATH = "/newsroom/people";

    private final Accounts accounts;
    private final Invitations invitations;
    private final InviteStaff inviteStaff;
    private final WithdrawInvitation withdrawInvitation;
    private final ChangeAccount changeAccount;
    private final DeskMail mail;
    private final Magazines magazines;
    private final Undoing undoing;
    private final Desks desks;
    private final Screens screens;

    StaffScreen(
            Accounts accounts,
            Invitations invitations,
            InviteStaff inviteStaff,
            WithdrawInvitation withdrawInvitation,
            ChangeAccount changeAccount,
            DeskMail mail,
            Magazines magazines,
            Undoing undoing,
            Desks desks,
            Screens screens) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.inviteStaff = inviteStaff;
        this.withdrawInvitation = withdrawInvitation;
        this.changeAccount = changeAccount;
        this.mail = mail;
        this.magazines = magazines;
        this.undoing = undoing;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Seat seat, HttpServletRequest request) {
        return screens.show(screen(seat, request, "", "", ""));
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/invitations")
    ResponseEntity<byte[]> invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam String role,
            Seat seat,
            HttpServletRequest request) {
        InviteStaff.Invite invite = new InviteStaff.Invite(name, email, role(role), Optional.empty(), seat.actor());
        return switch (inviteStaff.apply(invite)) {
            case InviteStaff.Outcome.Invited invited -> tell(invited, seat, request);
            case InviteStaff.Outcome.Invalid(String reason) -> refuse(seat, request, reason);
            case InviteStaff.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private ResponseEntity<byte[]> tell(InviteStaff.Outcome.Invited invited, Seat seat, HttpServletRequest request) {
        String link = mail.invitationAddress(invited.secret());
        String email = invited.invitation().email();
        if (email.isEmpty() || !mail.isSetUp()) {
            return screens.show(screen(seat, request, link, "", ""));
        }
        String mailed = mail.sendInvitation(invited.invitation(), seat.name(), invited.secret())
                ? "It was mailed to " + email + "."
                : "It could not be mailed to " + email + "; the log says why.";
        return screens.show(screen(seat, request, link, mailed, ""));
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/invitations/{id}/withdrawal")
    ResponseEntity<byte[]> withdraw(@PathVariable String id, Seat seat) {
        Id<Invitation> invitation = Id.<Invitation>parse(id).orElseThrow(Turned.NothingHere::new);
        return switch (withdrawInvitation.apply(new WithdrawInvitation.Withdraw(invitation, seat.actor()))) {
            case WithdrawInvitation.Outcome.Withdrawn(), WithdrawInvitation.Outcome.Gone() -> Screens.on(PATH);
            case WithdrawInvitation.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}/role")
    ResponseEntity<byte[]> giveRole(
            @PathVariable String id, @RequestParam String role, Seat seat, HttpServletRequest request) {
        return change(id, new ChangeAccount.Change.Become(role(role)), seat, request);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}/closing")
    ResponseEntity<byte[]> close(@PathVariable String id, Seat seat, HttpServletRequest request) {
        return change(id, new ChangeAccount.Change.Close(), seat, request);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}/reopening")
    ResponseEntity<byte[]> reopen(@PathVariable String id, Seat seat, HttpServletRequest request) {
        return change(id, new ChangeAccount.Change.Reopen(), seat, request);
    }

    private ResponseEntity<byte[]> change(
            String id, ChangeAccount.Change change, Seat seat, HttpServletRequest request) {
        Id<Person> person = Id.<Person>parse(id).orElseThrow(Turned.NothingHere::new);
        String before = accounts.find(person)
                .map(account -> RoleWords.of(account.role()).value())
                .orElse("");
        return switch (changeAccount.apply(person, change, seat.actor())) {
            case ChangeAccount.Outcome.Changed() -> done(person, change, before, request);
            case ChangeAccount.Outcome.LastPublisher() ->
                refuse(
                        seat,
                        request,
                        "They are the only publisher. Make somebody else one first, or nobody could invite anyone.");
            case ChangeAccount.Outcome.Unknown() -> throw new Turned.NothingHere();
            case ChangeAccount.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private ResponseEntity<byte[]> done(
            Id<Person> person, ChangeAccount.Change change, String before, HttpServletRequest request) {
        String subject = "account:" + person;
        return switch (change) {
            case ChangeAccount.Change.Become _ -> undoing.on(PATH, Undo.Act.GAVE_ROLE, subject, before, request);
            case ChangeAccount.Change.Close() -> undoing.on(PATH, Undo.Act.CLOSED, subject, "", request);
            case ChangeAccount.Change.Reopen() -> Screens.on(PATH);
        };
    }

    private static Role role(String value) {
        return RoleWords.read(value).orElseThrow(() -> new Turned.Senseless("There is no such role."));
    }

    private ResponseEntity<byte[]> refuse(Seat seat, HttpServletRequest request, String problem) {
        return screens.show(screen(seat, request, "", "", problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Screen screen(Seat seat, HttpServletRequest request, String link, String mailed, String problem) {
        ZoneId zone = magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
        Instant now = Instant.now();
        return new Screen.Staff(
                desks.around(request),
                accounts.all().stream().map(account -> member(account, seat)).toList(),
                invitations.open().stream()
                        .map(invitation -> invited(invitation, zone, now))
                        .toList(),
                RoleWords.all(),
                link,
                mailed,
                problem);
    }

    private static Screen.Member member(Account account, Seat seat) {
        return new Screen.Member(
                account.person().value(),
                account.name(),
                account.email().value(),
                RoleWords.of(account.role()).value(),
                account.person().equals(seat.person()),
                account.closed().isPresent());
    }

    private static Screen.Invited invited(Invitation invitation, ZoneId zone, Instant now) {
        return new Screen.Invited(
                invitation.id().value(),
                invitation.name(),
                invitation.email(),
                RoleWords.of(invitation.role()).words(),
                Screen.Moment.of(invitation.expires(), zone),
                invitation.expires().isBefore(now));
    }
}
