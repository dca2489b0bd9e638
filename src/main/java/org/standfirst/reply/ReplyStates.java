package org.standfirst.reply;

import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Brings a reply into another state, and its thread in step. Called within the transaction of the verb that decides it. */
@Component
class ReplyStates {
    private final Database database;
    private final ThreadLines lines;

    ReplyStates(Database database, ThreadLines lines) {
        this.database = database;
        this.lines = lines;
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
