package org.standfirst.reply;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Decides on a reply: readers see it, or don't, and why. */
@Component
public class ModerateReply {
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final ChangeLog changes;
    private final ReplyStates states;
    private final Lessons lessons;

    ModerateReply(Database database, ChangeLog changes, ReplyStates states, Lessons lessons) {
        this.database = database;
        this.changes = changes;
        this.states = states;
        this.lessons = lessons;
    }

    /**
     * A decision.
     *
     * @param to approved, held again, spam or rejected; whoever wrote it alone removes it
     * @param reason for the log and its author; may be empty
     */
    public record Decision(Id<Reply> reply, Reply.State to, String reason, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * Done.
         *
         * @param before what it was
         */
        record Decided(Reply.State before) implements Outcome {}

        /** It was so already; nothing was changed. */
        record SoAlready() implements Outcome {}

        /** Its author took it away; there is nothing to decide any more. */
        record Gone() implements Outcome {}

        /** A reason has up to so many characters. */
        record TooLong(int most) implements Outcome {}

        /** There is no such reply for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Decision decision) {
        if (decision.reason().length() > LONGEST_REASON) {
            return new Outcome.TooLong(LONGEST_REASON);
        }
        if (!decision.actor().mayModerate()) {
            return new Outcome.NotAllowed();
        }
        return database.write(() -> states.take(decision.reply())
                .map(reply -> decide(reply, decision))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome decide(Reply reply, Decision decision) {
        if (reply.state() == Reply.State.REMOVED || decision.to() == Reply.State.REMOVED) {
            return new Outcome.Gone();
        }
        if (reply.state() == decision.to()) {
            return new Outcome.SoAlready();
        }
        states.set(reply, decision.to());
        lessons.draw(reply, decision.to());
        changes.append(
                decision.actor().name(),
                verb(decision.to()),
                reply.subject(),
                ReplyDetail.of(reply.article())
                        .from(reply.state())
                        .to(decision.to())
                        .because(decision.reason())
                        .toString());
        return new Outcome.Decided(reply.state());
    }

    private static String verb(Reply.State to) {
        return switch (to) {
            case APPROVED -> "approved";
            case HELD -> "held";
            case SPAM -> "marked";
            case REJECTED -> "rejected";
            case REMOVED -> "removed";
        };
    }
}
