package org.standfirst.reply;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/** Takes over a reply as it stood elsewhere: its author, its time and what was decided of it. */
@Component
public class RecordReply {
    private final Database database;
    private final ChangeLog changes;
    private final Replies replies;
    private final NewReplies newReplies;

    /** Writes to this database and log. */
    RecordReply(Database database, ChangeLog changes, Replies replies, NewReplies newReplies) {
        this.database = database;
        this.changes = changes;
        this.replies = replies;
        this.newReplies = newReplies;
    }

    /** The reply as it stood. */
    public record Recorded(Reply reply, Actor actor) {}

    /** Does it. */
    public void apply(Recorded request) {
        Reply reply = request.reply();
        NewReplies.Said said = NewReplies.Said.of("", reply.body());
        database.write(() -> {
            Optional<Reply> parent = reply.parent().flatMap(replies::find).filter(above -> isBefore(above, reply));
            newReplies.add(
                    new NewReplies.Arriving(reply, parent, said, Arrival.elsewhere(reply.authorName()), List.of()));
            changes.append(
                    request.actor().name(),
                    "recorded",
                    reply.subject(),
                    ReplyDetail.of(reply.article())
                            .answering(parent.map(Reply::id))
                            .to(reply.state())
                            .saying(reply.id(), said.body())
                            .toString());
        });
    }

    /** A reply answers one that was there before it; anything else is no conversation, and could be a circle. */
    private static boolean isBefore(Reply above, Reply reply) {
        boolean isOlder = above.postedAt().isBefore(reply.postedAt())
                || (above.postedAt().equals(reply.postedAt()) && above.id().compareTo(reply.id()) < 0);
        return isOlder
                && above.article().equals(reply.article())
                && above.kind() == Reply.Kind.REPLY
                && reply.kind() == Reply.Kind.REPLY;
    }
}
