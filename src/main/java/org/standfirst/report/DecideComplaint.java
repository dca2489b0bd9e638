package org.standfirst.report;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.account.Accounts;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/**
 * Decides on a complaint: what was decided before is turned round, or stands. Somebody else looks than the first time, if there
 * is somebody else.
 */
@Component
public class DecideComplaint {
    private final Database database;
    private final ChangeLog changes;
    private final Reports reports;
    private final Replies replies;
    private final ModerateReply moderateReply;
    private final StateReasons stateReasons;
    private final ReportLetters letters;
    private final Accounts accounts;
    private final Clock clock = Clock.systemUTC();

    DecideComplaint(
            Database database,
            ChangeLog changes,
            Reports reports,
            Replies replies,
            ModerateReply moderateReply,
            StateReasons stateReasons,
            ReportLetters letters,
            Accounts accounts) {
        this.database = database;
        this.changes = changes;
        this.reports = reports;
        this.replies = replies;
        this.moderateReply = moderateReply;
        this.stateReasons = stateReasons;
        this.letters = letters;
        this.accounts = accounts;
    }

    /**
     * A decision.
     *
     * @param reference the law, or the house rule, where a reply is to be kept from readers after all
     * @param reasons what the decision rests on
     */
    public record Decide(Id<Complaint> complaint, boolean isUpheld, String reference, String reasons, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is decided. */
        record Decided() implements Outcome {}

        /** Somebody else did before; that stands. */
        record DecidedBefore() implements Outcome {}

        /** They decided it the first time, and somebody else is there to look. */
        record TheirOwn() implements Outcome {}

        /** Reasons are missing, or what the reply breaks. */
        record Wordless() implements Outcome {}

        /** Reasons have up to so many characters. */
        record TooLong(int most) implements Outcome {}

        /** There is no such complaint for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Decide decide) {
        if (decide.reasons().length() > DecideReport.LONGEST_REASONS
                || decide.reference().length() > DecideReport.LONGEST_REFERENCE) {
            return new Outcome.TooLong(DecideReport.LONGEST_REASONS);
        }
        return database.write(() -> reports.findComplaint(decide.complaint(), decide.actor())
                .map(complaint -> decide(complaint, decide))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome decide(Complaint complaint, Decide decide) {
        boolean needsReference = decide.isUpheld() && complaint.side() == Complaint.Side.NOTIFIER;
        if (decide.reasons().isBlank() || (needsReference && decide.reference().isBlank())) {
            return new Outcome.Wordless();
        }
        if (complaint.state() != Report.State.OPEN) {
            return new Outcome.DecidedBefore();
        }
        Optional<Id<Person>> person = Report.Decided.person(decide.actor());
        if (person.isPresent() && person.equals(firstDecider(complaint)) && isSomebodyElseThere(person.get())) {
            return new Outcome.TheirOwn();
        }
        Reply reply = replies.find(complaint.reply()).orElseThrow();
        close(complaint, decide);
        if (decide.isUpheld()) {
            turnRound(complaint, reply, decide);
        }
        letters.answered(complaint, decide.isUpheld(), decide.reasons(), reply);
        return new Outcome.Decided();
    }

    private Optional<Id<Person>> firstDecider(Complaint complaint) {
        return switch (complaint.side()) {
            case AUTHOR -> reports.findStatement(new Id<>(complaint.about())).flatMap(Statement::decidedBy);
            case NOTIFIER ->
                reports.find(new Id<Report>(complaint.about()))
                        .flatMap(Report::decided)
                        .flatMap(Report.Decided::by);
        };
    }

    private boolean isSomebodyElseThere(Id<Person> person) {
        return accounts.all().stream()
                .anyMatch(account -> account.closed().isEmpty()
                        && account.actor().mayModerate()
                        && !account.person().equals(person));
    }

    private void close(Complaint complaint, Decide decide) {
        Report.State state = decide.isUpheld() ? Report.State.UPHELD : Report.State.DISMISSED;
        database.sql("""
                        update complaint
                        set state = :state, reasons = :reasons, decided_by = :by, decided_at = :now
                        where id = :id
                        """)
                .param("state", state.inDatabase())
                .param("reasons", decide.reasons().strip())
                .param(
                        "by",
                        Report.Decided.person(decide.actor()).map(Id::value).orElse(null))
                .param("now", clock.millis())
                .param("id", complaint.id().value())
                .update();
        changes.append(
                decide.actor().name(),
                "answered",
                complaint.subject(),
                Detail.of(complaint.reply())
                        .with("state", state.inDatabase())
                        .with(
                                "hours",
                                Duration.between(complaint.at(), clock.instant())
                                        .toHours())
                        .toString());
    }

    private void turnRound(Complaint complaint, Reply reply, Decide decide) {
        switch (complaint.side()) {
            case AUTHOR -> {
                stateReasons.lift(reply.id());
                moderate(reply, Reply.State.APPROVED, decide);
            }
            case NOTIFIER -> {
                if (moderate(reply, Reply.State.REJECTED, decide) instanceof ModerateReply.Outcome.Decided) {
                    Report report =
                            reports.find(new Id<Report>(complaint.about())).orElseThrow();
                    stateReasons.state(
                            reply,
                            Optional.of(report.id()),
                            report.ground(),
                            decide.reference().strip(),
                            decide.reasons().strip(),
                            Report.Decided.person(decide.actor()));
                }
            }
        }
    }

    private ModerateReply.Outcome moderate(Reply reply, Reply.State to, Decide decide) {
        return moderateReply.apply(new ModerateReply.Decision(reply.id(), to, "", decide.actor()));
    }
}
