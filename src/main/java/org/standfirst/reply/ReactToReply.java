package org.standfirst.reply;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.Bans;
import org.standfirst.conduct.Who;
import org.standfirst.correspondent.Addresses;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;

/**
 * Notes what a reader says of a reply without writing one, another thing instead, or nothing any more. Whoever comes from the
 * same network with the same browser is taken for the same reader.
 */
@Component
public class ReactToReply {
    private static final int MOST_AN_HOUR = 60;
    private static final int MOST_OF_A_NETWORK = 20;

    private final Database database;
    private final ChangeLog changes;
    private final Replies replies;
    private final ReplyStates states;
    private final Addresses addresses;
    private final Bans bans;
    private final Clock clock = Clock.systemUTC();

    ReactToReply(
            Database database, ChangeLog changes, Replies replies, ReplyStates states, Addresses addresses, Bans bans) {
        this.database = database;
        this.changes = changes;
        this.replies = replies;
        this.states = states;
        this.addresses = addresses;
        this.bans = bans;
    }

    /**
     * What a reader says.
     *
     * @param reaction nothing where they take back what they said
     * @param browser what it calls itself
     */
    public record React(Id<Reply> reply, Optional<Reaction> reaction, InetAddress address, String browser) {
        Network network() {
            return Network.of(address);
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /**
         * Noted, or noted before.
         *
         * @param reply with what is said of it now
         */
        record Noted(Reply reply, Optional<Reaction> now) implements Outcome {}

        /** Whoever sends it may not, until then or for ever. */
        record Banned(String reason, Optional<Instant> until) implements Outcome {}

        /** Too many came from there; after this it may be sent again. */
        record TooMany(Duration pause) implements Outcome {}

        /** There is no such reply that readers see. */
        record NoSuchReply() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(React react) {
        Optional<Ban> ban = bans.find(new Who(react.address(), "", ""), clock.instant());
        if (ban.isPresent()) {
            return new Outcome.Banned(ban.get().reason(), ban.get().until());
        }
        String place = addresses.mark("reactions\n" + react.network().key()).substring(0, 16);
        String voter = place
                + addresses
                        .mark("reader\n" + react.network().key() + "\n" + react.browser())
                        .substring(0, 16);
        return database.writeTogether(() -> states.take(react.reply())
                .filter(Reply::isApproved)
                .map(reply -> react(reply, react, place, voter))
                .orElseGet(Outcome.NoSuchReply::new));
    }

    private Outcome react(Reply reply, React react, String place, String voter) {
        Optional<Reaction> before = before(reply, voter);
        if (before.equals(react.reaction())) {
            return new Outcome.Noted(reply, before);
        }
        if (isTooMany(reply, place, before)) {
            return new Outcome.TooMany(Duration.ofHours(1));
        }
        forget(reply, voter);
        react.reaction().ifPresent(reaction -> note(reply, voter, reaction));
        count(reply, before, -1);
        count(reply, react.reaction(), 1);
        changes.append(
                "reader",
                react.reaction().isPresent() ? "reacted" : "unreacted",
                reply.subject(),
                ReplyDetail.of(reply.article()).toString());
        return new Outcome.Noted(replies.find(reply.id()).orElse(reply), react.reaction());
    }

    private Optional<Reaction> before(Reply reply, String voter) {
        return database.sql("select kind from reaction where reply_id = :reply and voter = :voter")
                .param("reply", reply.id().value())
                .param("voter", voter)
                .query(String.class)
                .optional()
                .flatMap(Reaction::of);
    }

    /** A school or a telephone company has many readers behind one address, but not all of them like the same reply. */
    private boolean isTooMany(Reply reply, String place, Optional<Reaction> before) {
        int ofReply = count("""
                select count(*) from reaction where reply_id = :reply and voter >= :place and voter < :end
                """, reply, place, 0);
        int lately =
                count("""
                select count(*) from reaction
                where voter >= :place and voter < :end and at > :since and reply_id <> :reply
                """, reply, place, clock.millis() - Duration.ofHours(1).toMillis());
        return lately >= MOST_AN_HOUR || (before.isEmpty() && ofReply >= MOST_OF_A_NETWORK);
    }

    private int count(String question, Reply reply, String place, long since) {
        return database.sql(question)
                .param("reply", reply.id().value())
                .param("place", place)
                .param("end", place + "g")
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    private void forget(Reply reply, String voter) {
        database.sql("delete from reaction where reply_id = :reply and voter = :voter")
                .param("reply", reply.id().value())
                .param("voter", voter)
                .update();
    }

    private void note(Reply reply, String voter, Reaction reaction) {
        database.sql("insert into reaction (reply_id, voter, kind, at) values (:reply, :voter, :kind, :at)")
                .param("reply", reply.id().value())
                .param("voter", voter)
                .param("kind", reaction.word())
                .param("at", clock.millis())
                .update();
    }

    private void count(Reply reply, Optional<Reaction> reaction, int more) {
        reaction.ifPresent(kind -> database.sql("""
                        update reply set agreed = agreed + :agree, well_said = well_said + :well_said, liked = liked + :more
                        where id = :id
                        """)
                .param("agree", kind == Reaction.AGREE ? more : 0)
                .param("well_said", kind == Reaction.WELL_SAID ? more : 0)
                .param("more", more)
                .param("id", reply.id().value())
                .update());
    }
}
