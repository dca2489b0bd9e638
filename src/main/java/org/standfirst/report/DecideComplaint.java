package org.standfirst.report;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.account.Accounts;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/**
 * Decides on a complaint: what was decided before is turned round, or stands. Somebody else looks than the first time, if there
 * is somebody else.
 */
@Component
public class DecideComplaint {
    private final Database database;
    private final Reports reports;
    private final Replies replies;
    private final Rulings rulings;
    private final StateReasons stateReasons;
    private final ReportLetters letters;
    private final Accounts accounts;

    DecideComplaint(
            Database database,
            Reports reports,
            Replies replies,
            Rulings rulings,
            StateReasons stateReasons,
            ReportLetters letters,
            Accounts accounts) {
        this.database = database;
        this.reports = reports;
        this.replies = replies;
        this.rulings = rulings;
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
    public record Decide(Id<Complaint> complaint, boolean isUpheld, String reference, String reasons, Actor actor) {
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
        Ruling ruling = decide.ruling();
        if (ruling.isTooLong()) {
            return new Outcome.TooLong(Ruling.LONGEST_REASONS);
        }
        return database.write(() -> reports.findComplaint(decide.complaint(), decide.actor())
                .map(complaint -> decide(complaint, ruling))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome decide(Complaint complaint, Ruling ruling) {
        if (ruling.isWordless(ruling.isUpheld() && complaint.side() == Complaint.Side.NOTIFIER)) {
            return new Outcome.Wordless();
        }
        if (complaint.state() != Report.State.OPEN) {
            return new Outcome.DecidedBefore();
        }
        Optional<Id<Person>> person = ruling.person();
        if (person.isPresent() && person.equals(firstDecider(complaint)) && isSomebodyElseThere(person.get())) {
            return new Outcome.TheirOwn();
        }
        Reply reply = replies.find(complaint.reply()).orElseThrow();
        rulings.close(complaint, ruling);
        if (ruling.isUpheld()) {
            turnRound(complaint, reply, ruling);
        }
        letters.answered(complaint, ruling, reply);
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

    private void turnRound(Complaint complaint, Reply reply, Ruling ruling) {
        switch (complaint.side()) {
            case AUTHOR -> {
                stateReasons.lift(reply.id());
                rulings.moderate(reply, Reply.State.APPROVED, ruling);
            }
            case NOTIFIER ->
                rulings.reject(
                        reply, reports.find(new Id<Report>(complaint.about())).orElseThrow(), ruling);
        }
    }
}
