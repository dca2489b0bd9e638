package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.people.Role;
import org.standfirst.report.Complaint;
import org.standfirst.report.DecideComplaint;
import org.standfirst.report.DecideReport;
import org.standfirst.report.Report;
import org.standfirst.report.Reports;

/** What readers reported of replies, who complained, and what the moderators decide. */
@Controller
class ReportsScreen {
    static final String PATH = "/newsroom/reports";
    static final String COMPLAINTS = PATH + "/complaints";

    private static final String WORDLESS = "Choose what is done about it, and say why. Both sides read it.";
    private static final String DECIDED_BEFORE = "Somebody decided it before you. What they decided stands.";

    private final Reports reports;
    private final ReportRows rows;
    private final DecideReport decideReport;
    private final DecideComplaint decideComplaint;
    private final Desks desks;
    private final Screens screens;

    ReportsScreen(
            Reports reports,
            ReportRows rows,
            DecideReport decideReport,
            DecideComplaint decideComplaint,
            Desks desks,
            Screens screens) {
        this.reports = reports;
        this.rows = rows;
        this.decideReport = decideReport;
        this.decideComplaint = decideComplaint;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> all(Seat seat, HttpServletRequest request) {
        return screens.show(rows.all(desks.around(request), seat.actor()));
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, Seat seat, HttpServletRequest request) {
        return screens.show(
                rows.one(desks.around(request), report(id, seat), seat.actor(), ReportRows.Written.NOTHING));
    }

    private Report report(String id, Seat seat) {
        return reports.find(FromAddress.<Report>id(id), seat.actor()).orElseThrow(Turned.NothingHere::new);
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{id}/decision")
    ResponseEntity<byte[]> decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String reasons,
            Seat seat,
            HttpServletRequest request) {
        Report report = report(id, seat);
        Optional<Boolean> isUpheld = isUpheld(decision);
        if (isUpheld.isEmpty()) {
            return again(report, new ReportRows.Written(reference, reasons, WORDLESS), seat, request);
        }
        DecideReport.Decide decide =
                new DecideReport.Decide(report.id(), isUpheld.get(), reference, reasons, seat.actor());
        return switch (decideReport.apply(decide)) {
            case DecideReport.Outcome.Decided() -> Screens.on(PATH + "/" + report.id());
            case DecideReport.Outcome.DecidedBefore() ->
                again(report(id, seat), new ReportRows.Written("", "", DECIDED_BEFORE), seat, request);
            case DecideReport.Outcome.Wordless() ->
                again(
                        report,
                        new ReportRows.Written(
                                reference, reasons, "Say why, and where a reply is rejected, what it breaks."),
                        seat,
                        request);
            case DecideReport.Outcome.TooLong(int most) ->
                again(report, new ReportRows.Written(reference, reasons, tooLong(most)), seat, request);
            case DecideReport.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    private static Optional<Boolean> isUpheld(String decision) {
        return switch (decision) {
            case "upheld" -> Optional.of(true);
            case "dismissed" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static String tooLong(int most) {
        return "Say why in up to " + most + " characters.";
    }

    private ResponseEntity<byte[]> again(
            Report report, ReportRows.Written written, Seat seat, HttpServletRequest request) {
        return screens.show(
                rows.one(desks.around(request), report, seat.actor(), written), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(COMPLAINTS + "/{id}")
    ResponseEntity<byte[]> complaint(@PathVariable String id, Seat seat, HttpServletRequest request) {
        return screens.show(rows.one(desks.around(request), found(id, seat), seat.actor(), ReportRows.Written.NOTHING));
    }

    private Complaint found(String id, Seat seat) {
        return reports.findComplaint(FromAddress.<Complaint>id(id), seat.actor())
                .orElseThrow(Turned.NothingHere::new);
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(COMPLAINTS + "/{id}/decision")
    ResponseEntity<byte[]> answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String reasons,
            Seat seat,
            HttpServletRequest request) {
        Complaint complaint = found(id, seat);
        Optional<Boolean> isUpheld = isUpheld(decision);
        if (isUpheld.isEmpty()) {
            return again(complaint, new ReportRows.Written(reference, reasons, WORDLESS), seat, request);
        }
        DecideComplaint.Decide decide =
                new DecideComplaint.Decide(complaint.id(), isUpheld.get(), reference, reasons, seat.actor());
        return switch (decideComplaint.apply(decide)) {
            case DecideComplaint.Outcome.Decided() -> Screens.on(COMPLAINTS + "/" + complaint.id());
            case DecideComplaint.Outcome.DecidedBefore() ->
                again(found(id, seat), new ReportRows.Written("", "", DECIDED_BEFORE), seat, request);
            case DecideComplaint.Outcome.TheirOwn() ->
                again(
                        complaint,
                        new ReportRows.Written(
                                reference,
                                reasons,
                                "You decided it the first time. Somebody else must look at it now."),
                        seat,
                        request);
            case DecideComplaint.Outcome.Wordless() ->
                again(complaint, new ReportRows.Written(reference, reasons, WORDLESS), seat, request);
            case DecideComplaint.Outcome.TooLong(int most) ->
                again(complaint, new ReportRows.Written(reference, reasons, tooLong(most)), seat, request);
            case DecideComplaint.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    private ResponseEntity<byte[]> again(
            Complaint complaint, ReportRows.Written written, Seat seat, HttpServletRequest request) {
        return screens.show(
                rows.one(desks.around(request), complaint, seat.actor(), written), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
