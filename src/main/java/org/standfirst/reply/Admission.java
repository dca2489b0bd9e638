package org.standfirst.reply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.Mode;
import org.standfirst.database.Database;
import org.standfirst.kernel.Network;
import org.standfirst.spam.SpentProofs;

/** Asks whether a reply may come in at all, and whether a moderator must see it first. Called within the transaction. */
@Component
class Admission {
    private final Database database;
    private final ReplyLimits limits;
    private final Acquaintance acquaintance;
    private final SpentProofs spentProofs;
    private final Clock clock = Clock.systemUTC();

    Admission(Database database, ReplyLimits limits, Acquaintance acquaintance, SpentProofs spentProofs) {
        this.database = database;
        this.limits = limits;
        this.acquaintance = acquaintance;
        this.spentProofs = spentProofs;
    }

    /** The answer. */
    sealed interface Answer {
        /** It may; it waits if there are reasons. */
        record Admitted(List<Reason> reasons) implements Answer {}

        /** It may not. */
        record Refused(PostReply.Outcome outcome) implements Answer {}
    }

    Answer ask(PostReply.Post post, ReplyForm form, Screening.Looked looked) {
        if (looked.mode() == Mode.CLOSED) {
            return new Answer.Refused(new PostReply.Outcome.Closed());
        }
        if (looked.ban().isPresent()) {
            Ban ban = looked.ban().get();
            return new Answer.Refused(new PostReply.Outcome.Banned(ban.reason(), ban.until()));
        }
        if (!looked.forbidden().isEmpty()) {
            return new Answer.Refused(new PostReply.Outcome.Forbidden(looked.forbidden()));
        }
        Network network = post.sending().network();
        ReplyLimits.Around around = limits.around(network);
        Optional<Reply> same = around.isSilent() ? Optional.empty() : sameWords(network, form.text());
        if (same.isPresent()) {
            return new Answer.Refused(new PostReply.Outcome.SaidAlready(same.get()));
        }
        return around.waiting()
                .<Answer>map(pause -> new Answer.Refused(new PostReply.Outcome.TooMany(pause)))
                .orElseGet(() -> new Answer.Admitted(reasons(post, looked)));
    }

    private List<Reason> reasons(PostReply.Post post, Screening.Looked looked) {
        List<Reason> reasons = new ArrayList<>(looked.reasons());
        if (!isProven(post.sending().proof())) {
            reasons.add(Reason.of(Reason.Kind.UNPROVEN));
        }
        if (looked.mode() == Mode.FIRST_TIMERS
                && !acquaintance.knows(post.sending().network(), looked.nameKey(), looked.emailMark())) {
            reasons.add(Reason.of(Reason.Kind.NEWCOMER));
        }
        if (looked.mode() == Mode.PREMODERATED) {
            reasons.add(Reason.of(Reason.Kind.PREMODERATED));
        }
        boolean isDoubtAlone = reasons.stream().allMatch(reason -> reason.kind() == Reason.Kind.DOUBTFUL);
        return isDoubtAlone ? List.of() : reasons;
    }

    private boolean isProven(Sending.Proof proof) {
        return switch (proof) {
            case Sending.Proof.Done done -> spentProofs.spend(done.mark(), done.until());
            case Sending.Proof.Missing() -> false;
        };
    }

    /** Whoever presses the button twice, or goes back and sends it again. */
    private Optional<Reply> sameWords(Network network, String text) {
        return database.sql("select " + ReplyRow.COLUMNS + """
                         from reply
                        where network = :network and network <> '' and posted_at > :since and written = :written
                        limit 1
                        """)
                .param("network", network.key())
                .param("since", clock.millis() - ReplyLimits.LONGEST.toMillis())
                .param("written", text)
                .query((row, _) -> ReplyRow.read(row))
                .optional();
    }
}
