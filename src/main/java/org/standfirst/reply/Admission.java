package org.standfirst.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks whether a reply may come in at all, and whether a moderator must see it first. Called within the transaction. */
@Component
class Admission {
    private final ReplyLimits limits;
    private final Acquaintance acquaintance;

    Admission(ReplyLimits limits, Acquaintance acquaintance) {
        this.limits = limits;
        this.acquaintance = acquaintance;
    }

    /** The answer. */
    sealed interface Answer {
        /** It may; it waits if there are reasons. */
        record Admitted(List<Reason> reasons) implements Answer {}

        /** It may not. */
        record Refused(PostReply.Outcome outcome) implements Answer {}
    }

    Answer ask(PostReply.Post post, ReplyForm form, Screening.Looked looked) {
        Optional<Duration> wait = limits.waitFor(post.sending().network());
        if (wait.isPresent()) {
            return new Answer.Refused(new PostReply.Outcome.TooMany(wait.get()));
        }
        List<Reason> reasons = new ArrayList<>(looked.reasons());
        if (!acquaintance.knows(post.sending().network(), looked.nameKey())) {
            reasons.add(Reason.of(Reason.Kind.NEWCOMER));
        }
        return new Answer.Admitted(reasons);
    }
}
