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
 * @param authorName as they signed it
 * @param website where their name leads, if they gave an address
 * @param staff who of the magazine's people wrote it, if one did
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
        Body body) {
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

    /** What the moderators decided. */
    public enum State {
        /** Readers see it. */
        APPROVED,
        /** Nobody has decided yet. */
        HELD,
        /** It is advertising. */
        SPAM,
        /** It shall not stand. */
        REJECTED;

        String inDatabase() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State fromDatabase(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
