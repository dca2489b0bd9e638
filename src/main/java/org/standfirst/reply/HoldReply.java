package org.standfirst.reply;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Takes a reply that readers saw back to the moderators, since readers reported it. */
@Component
public class HoldReply {
    private final Database database;
    private final ChangeLog changes;
    private final Replies replies;
    private final ReplyStates states;

    HoldReply(Database database, ChangeLog changes, Replies replies, ReplyStates states) {
        this.database = database;
        this.changes = changes;
        this.replies = replies;
        this.states = states;
    }

    /**
     * What is to wait.
     *
     * @param words what was said of it, in a few
     */
    public record Hold(Id<Reply> reply, List<String> words) {
        /** Copies the list. */
        public Hold {
            words = List.copyOf(words);
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** It waits. */
        record Held() implements Outcome {}

        /** Readers don't see it anyway. */
        record NotSeen() implements Outcome {}
    }

    /** Does it, alone or as a part of what somebody else does. */
    public Outcome apply(Hold hold) {
        return database.write(() -> states.take(hold.reply())
                .filter(Reply::isApproved)
                .map(reply -> hold(reply, hold))
                .orElseGet(Outcome.NotSeen::new));
    }

    private Outcome hold(Reply reply, Hold hold) {
        List<Reason> reasons = new ArrayList<>(replies.reasons(reply.id()));
        reasons.removeIf(reason -> reason.kind() == Reason.Kind.REPORTED);
        reasons.add(new Reason(Reason.Kind.REPORTED, hold.words()));
        database.sql("update reply set why = :why where id = :id")
                .param("why", Reason.write(reasons))
                .param("id", reply.id().value())
                .update();
        states.set(reply, Reply.State.HELD);
        changes.append(
                "reader",
                "held",
                reply.subject(),
                ReplyDetail.of(reply.article())
                        .from(reply.state())
                        .to(Reply.State.HELD)
                        .toString());
        return new Outcome.Held();
    }
}
