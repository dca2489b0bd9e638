package org.standfirst.report;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/** Decides on a report: the reply is kept from readers, or stands. Both sides are told why. */
@Component
public class DecideReport {
    private final Database database;
    private final Reports reports;
    private final Replies replies;
    private final Rulings rulings;
    private final ReportLetters letters;

    DecideReport(Database database, Reports reports, Replies replies, Rulings rulings, ReportLetters letters) {
        this.database = database;
        this.reports = reports;
        this.replies = replies;
        this.rulings = rulings;
        this.letters = letters;
    }

    /**
     * A decision.
     *
     * @param isUpheld whether the report is right, so that readers don't see the reply any more
     * @param reference the law, or the house rule, that the reply breaks; nothing where it breaks none
     * @param reasons what the decision rests on, for both sides
     */
    public record Decide(Id<Report> report, boolean isUpheld, String reference, String reasons, Actor actor) {
        Ruling ruling() {
            return new Ruling(isUpheld, reference, reasons, actor);
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** It is decided. */
        record Decided() implements Outcome {}

        /** Somebody else did before; that stands. */
        record DecidedBefore() implements Outcome {}

        /** Reasons are missing, or what the reply breaks. */
        record Wordless() implements Outcome {}

        /** Reasons have up to so many characters. */
        record TooLong(int most) implements Outcome {}

        /** There is no such report for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Decide decide) {
        if (!decide.actor().mayModerate()) {
            return new Outcome.NotAllowed();
        }
        Ruling ruling = decide.ruling();
        if (ruling.isWordless(ruling.isUpheld())) {
            return new Outcome.Wordless();
        }
        if (ruling.isTooLong()) {
            return new Outcome.TooLong(Ruling.LONGEST_REASONS);
        }
        return database.write(() -> reports.find(decide.report())
                .map(report -> decide(report, ruling))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome decide(Report report, Ruling ruling) {
        if (report.state() != Report.State.OPEN) {
            return new Outcome.DecidedBefore();
        }
        Reply reply = replies.find(report.reply()).orElseThrow();
        List<Report> together = reports.of(reply.id(), ruling.actor()).stream()
                .filter(other -> other.state() == Report.State.OPEN && isDecidedBy(report, other, ruling))
                .toList();
        together.forEach(other -> rulings.close(other, ruling));
        if (ruling.isUpheld()) {
            rulings.reject(reply, report, ruling);
        } else {
            letStandAgain(reply, ruling);
        }
        together.forEach(other -> letters.decided(other, ruling, reply));
        return new Outcome.Decided();
    }

    /** What nobody sees any more needs no second decision; of what stands, each notice of unlawful words gets one of its own. */
    private static boolean isDecidedBy(Report report, Report other, Ruling ruling) {
        return other.id().equals(report.id())
                || ruling.isUpheld()
                || (report.ground() == Ground.RULES && other.ground() == Ground.RULES);
    }

    /** What readers' reports alone kept from readers. */
    private void letStandAgain(Reply reply, Ruling ruling) {
        if (reply.state() == Reply.State.HELD && replies.isReported(reply.id())) {
            rulings.moderate(reply, Reply.State.APPROVED, ruling);
        }
    }

    /**
     * Closes what was reported of a reply by the house rules, since a moderator has just decided on the reply itself. Within the
     * transaction of that.
     *
     * @return whether there was anything
     */
    boolean closeWith(Reply reply, Ruling ruling) {
        List<Report> open = reports.of(reply.id(), ruling.actor()).stream()
                .filter(report -> report.state() == Report.State.OPEN && report.ground() == Ground.RULES)
                .toList();
        for (Report report : open) {
            rulings.close(report, ruling);
            database.sql("update report set closed_with_reply = 1 where id = :id")
                    .param("id", report.id().value())
                    .update();
            letters.decidedUnlessTakenBack(report, ruling, reply);
        }
        return !open.isEmpty();
    }
}
