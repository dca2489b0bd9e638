package org.standfirst.report;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/**
 * Decides on a reply as a moderator goes through them, and with it on what readers reported of it by the house rules. What is said
 * to be unlawful stays open: it is decided where it can be read.
 */
@Component
public class DecideOnReply {
    private final Database database;
    private final Replies replies;
    private final ModerateReply moderateReply;
    private final DecideReport decideReport;
    private final Reports reports;
    private final StateReasons stateReasons;
    private final ReportLetters letters;

    DecideOnReply(
            Database database,
            Replies replies,
            ModerateReply moderateReply,
            DecideReport decideReport,
            Reports reports,
            StateReasons stateReasons,
            ReportLetters letters) {
        this.database = database;
        this.replies = replies;
        this.moderateReply = moderateReply;
        this.decideReport = decideReport;
        this.reports = reports;
        this.stateReasons = stateReasons;
        this.letters = letters;
    }

    /**
     * A decision.
     *
     * @param breach which of the house rules a reply breaks that is rejected, if somebody says so
     * @param reason in their own words; may be empty
     */
    public record Decision(Id<Reply> reply, Reply.State to, Optional<Breach> breach, String reason, Actor actor) {
        private ModerateReply.Decision alone() {
            return new ModerateReply.Decision(reply, to, reason, actor);
        }
    }

    /** Does it; it is decided also where the reply stays what it is and a report of it is closed. */
    public ModerateReply.Outcome apply(Decision decision) {
        return database.write(() -> {
            Optional<Reply> before = replies.find(decision.reply());
            return switch (moderateReply.apply(decision.alone())) {
                case ModerateReply.Outcome.Decided decided -> {
                    close(before.orElseThrow(), decision);
                    stateReasons(before.orElseThrow(), decision);
                    yield decided;
                }
                case ModerateReply.Outcome.SoAlready so ->
                    close(before.orElseThrow(), decision) ? new ModerateReply.Outcome.Decided(decision.to()) : so;
                case ModerateReply.Outcome other -> other;
            };
        });
    }

    /** Where no rule is named, whoever follows the log states what there is to state. */
    private void stateReasons(Reply before, Decision decision) {
        if (decision.to() == Reply.State.REJECTED) {
            decision.breach()
                    .ifPresent(breach -> stateReasons.state(
                            before,
                            reports.upheldWith(before.id()),
                            Ground.RULES,
                            letters.name(breach),
                            decision.reason().isBlank()
                                    ? letters.withoutReason()
                                    : decision.reason().strip(),
                            Report.Decided.person(decision.actor()),
                            StateReasons.Certainty.FRESH));
        }
    }

    private boolean close(Reply reply, Decision decision) {
        return switch (decision.to()) {
            case APPROVED -> decideReport.closeWith(reply, ruling(decision, false, letters.withoutFault()));
            case REJECTED, SPAM -> decideReport.closeWith(reply, ruling(decision, true, letters.withoutReason()));
            case HELD, REMOVED -> false;
        };
    }

    private static Ruling ruling(Decision decision, boolean isUpheld, String otherwise) {
        String reasons = decision.reason().isBlank() ? otherwise : decision.reason();
        return new Ruling(isUpheld, "", reasons, decision.actor());
    }
}
