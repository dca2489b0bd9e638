package org.standfirst.reply;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Brings a reply into another state, and its thread in step. Called within the transaction of the verb that decides it. */
@Component
class ReplyStates {
    private final Database database;
    private final Replies replies;
    private final ThreadLines lines;

    ReplyStates(Database database, Replies replies, ThreadLines lines) {
        this.database = database;
        this.replies = replies;
        this.lines = lines;
    }

    /** A reply as it stands, and as nobody else changes it, or what stands around it, until the transaction ends. */
    Optional<Reply> take(Id<Reply> id) {
        Optional<Reply> known = replies.find(id);
        known.ifPresent(reply -> lines.countApproved(reply.article().value(), 0));
        return known.isPresent() ? replies.find(id) : known;
    }

    void set(Reply reply, Reply.State state) {
        database.sql("update reply set state = :state where id = :id")
                .param("state", state.inDatabase())
                .param("id", reply.id().value())
                .update();
        boolean willBeSeen = state == Reply.State.APPROVED;
        if (reply.kind() == Reply.Kind.REPLY && reply.isApproved() != willBeSeen) {
            lines.refresh(reply.id().value());
            lines.countApproved(reply.article().value(), willBeSeen ? 1 : -1);
        }
    }
}
