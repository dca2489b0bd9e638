package org.standfirst.reply;

import org.springframework.stereotype.Component;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;

/** Takes a reply away for good: nothing of it is kept but its place, so that what answered it still hangs on something. */
@Component
public class RemoveReply {
    private final Database database;
    private final ChangeLog changes;
    private final ReplyStates states;
    private final OwnLinks ownLinks;

    RemoveReply(Database database, ChangeLog changes, ReplyStates states, OwnLinks ownLinks) {
        this.database = database;
        this.changes = changes;
        this.states = states;
        this.ownLinks = ownLinks;
    }

    /** How it went. */
    public sealed interface Outcome {
        /** It is gone. */
        record Removed(Reply reply) implements Outcome {}

        /** It was gone already. */
        record GoneAlready() implements Outcome {}

        /** The link leads to no reply. */
        record NotTheirs() implements Outcome {}
    }

    /** By the secret link that its author was given; a ban does not keep anybody from taking back what they said. */
    public Outcome apply(String secret) {
        return database.write(() -> ownLinks.read(secret)
                .flatMap(states::take)
                .map(reply -> remove(reply, "reader"))
                .orElseGet(Outcome.NotTheirs::new));
    }

    /** Within the transaction of whoever has shown that it is theirs. */
    Outcome remove(Reply reply, String actor) {
        if (reply.state() == Reply.State.REMOVED) {
            return new Outcome.GoneAlready();
        }
        states.set(reply, Reply.State.REMOVED);
        database.sql("""
                        update reply set author_name = '', author_website = '', name_key = '', email_mark = '',
                            email_sealed = '', network = '', likeness = 0, why = '[]', written = '', body = :nothing,
                            agreed = 0, well_said = 0, liked = 0
                        where id = :id
                        """)
                .param("nothing", BodyJson.write(Body.EMPTY))
                .param("id", reply.id().value())
                .update();
        forget("reaction", reply);
        forget("reply_before", reply);
        changes.append(
                actor,
                "removed",
                reply.subject(),
                ReplyDetail.of(reply.article())
                        .from(reply.state())
                        .to(Reply.State.REMOVED)
                        .toString());
        return new Outcome.Removed(reply);
    }

    private void forget(String table, Reply reply) {
        database.sql("delete from " + table + " where reply_id = :id")
                .param("id", reply.id().value())
                .update();
    }
}
