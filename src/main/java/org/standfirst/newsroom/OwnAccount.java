package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.standfirst.account.Passkeys;
import org.standfirst.account.SecondSteps;
import org.standfirst.account.StaffSessions;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;

/** Shows somebody their own account, as each screen that changes something of it does afterwards. */
@Component
class OwnAccount {
    private final StaffSessions sessions;
    private final Passkeys passkeys;
    private final SecondSteps secondSteps;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    OwnAccount(
            StaffSessions sessions,
            Passkeys passkeys,
            SecondSteps secondSteps,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.secondSteps = secondSteps;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    ResponseEntity<byte[]> show(Seat seat, HttpServletRequest request) {
        return screens.show(screen(seat, request, "", ""));
    }

    ResponseEntity<byte[]> done(Seat seat, HttpServletRequest request, String done) {
        return screens.show(screen(seat, request, done, ""));
    }

    ResponseEntity<byte[]> refuse(Seat seat, HttpServletRequest request, String problem) {
        return screens.show(screen(seat, request, "", problem), HttpStatus.UNPROCESSABLE_CONTENT);
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
                passkeys.of(seat.person()).stream()
                        .map(passkey -> new Screen.Key(
                                passkey.id().value(),
                                passkey.name(),
                                Screen.Moment.of(passkey.created(), zone),
                                passkey.used()
                                        .map(at -> Screen.Moment.of(at, zone))
                                        .orElse(null)))
                        .toList(),
                secondSteps.isOn(seat.person()),
                secondSteps.recoveryCodesLeft(seat.person()),
                done,
                problem);
    }
}
