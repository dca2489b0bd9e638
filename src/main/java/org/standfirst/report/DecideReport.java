package org.standfirst.report;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/** Decides on a report: the reply is kept from readers, or stands. Both sides are told why. */
@Component
public class DecideReport {
    /** How many characters reasons may have. */
    static final int LONGEST_REASONS = 4_000;

    /** How many characters the name of a law or rule may have. */
    static final int LONGEST_REFERENCE = 500;

    private final Database database;
    private final ChangeLog changes;
    private final Reports reports;
    private final Replies replies;
    private final ModerateReply moderateReply;
    private final StateReasons stateReasons;
    private final ReportLetters letters;
    private final Clock clock = Clock.systemUTC();

    DecideReport(
            Database database,
            ChangeLog changes,
            Reports reports,
            Replies replies,
            ModerateReply moderateReply,
            StateReasons stateReasons,
            ReportLetters letters) {
        this.database = database;
        this.changes = changes;
        this.reports = reports;
        this.replies = replies;
        this.moderateReply = moderateReply;
        this.stateReasons = stateReasons;
        this.letters = letters;
    }

    /**
     * A decision.
     *
     * @param isUpheld whether the report is right, so that readers don't see the reply any more
     * @param reference the law, or the house rule, that the reply breaks; nothing where it breaks none
     * @param reasons what the decision rests on, for both sides
     */
    public record Decide(Id<Report> report, boolean isUpheld, String reference, String reasons, Actor actor) {}

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
        if (decide.reasons().isBlank()
                || (decide.isUpheld() && decide.reference().isBlank())) {
            return new Outcome.Wordless();
        }
        if (decide.reasons().length() > LONGEST_REASONS || decide.reference().length() > LONGEST_REFERENCE) {
            return new Outcome.TooLong(LONGEST_REASONS);
        }
        return database.write(() -> reports.find(decide.report())
                .map(report -> decide(report, decide))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome decide(Report report, Decide decide) {
        if (report.state() != Report.State.OPEN) {
            return new Outcome.DecidedBefore();
        }
        Reply reply = replies.find(report.reply()).orElseThrow();
        List<Report> together = reports.of(reply.id(), decide.actor()).stream()
                .filter(other -> other.state() == Report.State.OPEN && isDecidedBy(report, other, decide))
                .toList();
        together.forEach(other -> close(other, decide));
        if (decide.isUpheld()) {
            reject(reply, report, decide);
        } else {
            letStandAgain(reply, decide);
        }
        together.forEach(other -> letters.decided(other, decide.isUpheld(), decide.reasons(), reply));
        return new Outcome.Decided();
    }

    /** What nobody sees any more needs no second decision; of what stands, each notice of unlawful words gets one of its own. */
    private static boolean isDecidedBy(Report report, Report other, Decide decide) {
        return other.id().equals(report.id())
                || decide.isUpheld()
                || (report.ground() == Ground.RULES && other.ground() == Ground.RULES);
    }

    private void close(Report report, Decide decide) {
        Report.State state = decide.isUpheld() ? Report.State.UPHELD : Report.State.DISMISSED;
        database.sql("""
                        update report
                        set state = :state, reasons = :reasons, decided_by = :by, decided_at = :now
                        where id = :id
                        """)
                .param("state", state.inDatabase())
                .param("reasons", decide.reasons().strip())
                .param(
                        "by",
                        Report.Decided.person(decide.actor()).map(Id::value).orElse(null))
                .param("now", clock.millis())
                .param("id", report.id().value())
                .update();
        changes.append(
                decide.actor().name(),
                "decided",
                report.subject(),
                Detail.of(report.reply())
                        .with("ground", report.ground().word())
                        .with("state", state.inDatabase())
                        .with(
                                "hours",
                                Duration.between(report.at(), clock.instant()).toHours())
                        .toString());
    }

    private void reject(Reply reply, Report report, Decide decide) {
        ModerateReply.Decision decision =
                new ModerateReply.Decision(reply.id(), Reply.State.REJECTED, "", decide.actor());
        if (moderateReply.apply(decision) instanceof ModerateReply.Outcome.Decided) {
            stateReasons.state(
                    reply,
                    Optional.of(report.id()),
                    report.ground(),
                    decide.reference().strip(),
                    decide.reasons().strip(),
                    Report.Decided.person(decide.actor()));
        }
    }

    /** What readers' reports alone kept from readers. */
    private void letStandAgain(Reply reply, Decide decide) {
        if (reply.state() == Reply.State.HELD && replies.isReported(reply.id())) {
            moderateReply.apply(new ModerateReply.Decision(reply.id(), Reply.State.APPROVED, "", decide.actor()));
        }
    }
}
