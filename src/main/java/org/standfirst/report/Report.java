package org.standfirst.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.reply.Reply;

/**
 * What a reader reported.
 *
 * @param breach which of the house rules is said to be broken; nothing where it is the law
 * @param words theirs; may be empty
 * @param name theirs; empty where they gave none, or are forgotten
 */
public record Report(
        Id<Report> id,
        Id<Reply> reply,
        Id<Article> article,
        Ground ground,
        Optional<Breach> breach,
        String words,
        String name,
        Instant at,
        State state,
        Optional<Decided> decided) {
    /** What became of it, or of a complaint. */
    public enum State {
        /** Nobody has decided yet. */
        OPEN,
        /** It was right. */
        UPHELD,
        /** It was not. */
        DISMISSED;

        String inDatabase() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State fromDatabase(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A decision.
     *
     * @param by nobody, where the program itself did it at its operator's wish
     */
    public record Decided(Instant at, Optional<Id<Person>> by, String reasons) {
        static Optional<Id<Person>> person(Actor actor) {
            return actor instanceof Actor.Staff staff ? Optional.of(staff.person()) : Optional.empty();
        }
    }

    String subject() {
        return "report:" + id;
    }

    /** How the address of whoever sent one is sealed. */
    static String owner(Id<Report> id) {
        return "report:" + id;
    }
}
