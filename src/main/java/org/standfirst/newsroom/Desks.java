package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.identity.SingleSignOn;
import org.standfirst.magazine.Looks;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.mail.Mailer;
import org.standfirst.reply.ModerationQueue;
import org.standfirst.report.Reports;

/** Lays out the desk around a screen. */
@Component
class Desks {
    private final Magazines magazines;
    private final Looks looks;
    private final Mailer mailer;
    private final SingleSignOn singleSignOn;
    private final ModerationQueue queue;
    private final Reports reports;

    Desks(
            Magazines magazines,
            Looks looks,
            Mailer mailer,
            SingleSignOn singleSignOn,
            ModerationQueue queue,
            Reports reports) {
        this.magazines = magazines;
        this.looks = looks;
        this.mailer = mailer;
        this.singleSignOn = singleSignOn;
        this.queue = queue;
        this.reports = reports;
    }

    Desk around(HttpServletRequest request) {
        Optional<Seat> seat = Doorman.seat(request);
        return new Desk(
                magazines.named().map(Magazine::name).orElse(""),
                DeskAssets.faces(looks.current().pairing()),
                seat.map(Seat::name).orElse(null),
                seat.map(sitting -> sitting.role().name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                Desk.places(seat, request.getRequestURI(), held(seat), reported(seat)),
                mailer.isSetUp(),
                singleSignOn
                        .provider()
                        .map(provider -> new Desk.Provider(provider.label(), provider.isOnlyWay()))
                        .orElse(null),
                seat.flatMap(_ -> Undo.read(request))
                        .map(undo -> undo.act().words())
                        .orElse(""));
    }

    private String held(Optional<Seat> seat) {
        if (seat.filter(sitting -> sitting.actor().mayModerate()).isEmpty()) {
            return "";
        }
        int waiting = queue.waiting();
        return waiting == 0
                ? ""
                : waiting > ModerationQueue.MOST_COUNTED ? ModerationQueue.MOST_COUNTED + "+" : String.valueOf(waiting);
    }

    private String reported(Optional<Seat> seat) {
        if (seat.filter(sitting -> sitting.actor().mayModerate()).isEmpty()) {
            return "";
        }
        int waiting = reports.countOpen();
        return waiting == 0 ? "" : String.valueOf(waiting);
    }
}
