package org.standfirst.reply;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.body.Body;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.people.Person;

/**
 * What a reader answered to an article, or to another reply.
 *
 * @param parent the reply it answers
 * @param authorName as they signed it; empty of one that was removed
 * @param website where their name leads, if they gave an address
 * @param staff who of the magazine's people wrote it, if one did
 * @param edited when and by whom it was last changed, if it was
 */
public record Reply(
        Id<Reply> id,
        Id<Article> article,
        Optional<Id<Reply>> parent,
        Kind kind,
        State state,
        String authorName,
        Optional<WebAddress> website,
        Optional<Id<Person>> staff,
        Instant postedAt,
        Optional<Edited> edited,
        Reactions reactions,
        Body body) {

    /** One as it was first written, to which nobody has reacted. */
    public Reply(
            Id<Reply> id,
            Id<Article> article,
            Optional<Id<Reply>> parent,
            Kind kind,
            State state,
            String authorName,
            Optional<WebAddress> website,
            Optional<Id<Person>> staff,
            Instant postedAt,
            Body body) {
        this(
                id,
                article,
                parent,
                kind,
                state,
                authorName,
                website,
                staff,
                postedAt,
                Optional.empty(),
                Reactions.NONE,
                body);
    }

    /** The name in the change log. */
    public String subject() {
        return subject(id);
    }

    static String subject(Id<Reply> id) {
        return "reply:" + id;
    }

    /** Whether readers see its words. */
    public boolean isApproved() {
        return state == State.APPROVED;
    }

    /**
     * That its words are no longer the first.
     *
     * @param byDesk whether the magazine changed them, and not who wrote them
     */
    public record Edited(Instant at, boolean byDesk) {}

    /** How many readers said each thing of it. */
    public record Reactions(int agree, int wellSaid) {
        /** Nobody has. */
        public static final Reactions NONE = new Reactions(0, 0);
    }

    /** Who speaks. */
    public enum Kind {
        /** A reader. */
        REPLY,
        /** Another site, which says that it linked here. */
        PINGBACK;

        String inDatabase() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind fromDatabase(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** What became of it. */
    public enum State {
        /** Readers see it. */
        APPROVED,
        /** Nobody has decided yet. */
        HELD,
        /** It is advertising. */
        SPAM,
        /** It shall not stand. */
        REJECTED,
        /** Whoever wrote it had it taken away; nothing of it is kept. */
        REMOVED;

        /** The word in the database, the log and addresses. */
        public String inDatabase() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State fromDatabase(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
