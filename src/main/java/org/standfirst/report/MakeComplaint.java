package org.standfirst.report;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Takes the complaint of somebody who doesn't accept a decision (Article 20 of Regulation (EU) 2022/2065). */
@Component
public class MakeComplaint {
    private final Database database;
    private final ChangeLog changes;
    private final Decisions decisions;
    private final Clock clock = Clock.systemUTC();

    MakeComplaint(Database database, ChangeLog changes, Decisions decisions) {
        this.database = database;
        this.changes = changes;
        this.decisions = decisions;
    }

    /**
     * A complaint.
     *
     * @param secret of the link to the decision
     */
    public record Make(String secret, String words) {}

    /** How it went. */
    public sealed interface Outcome {
        /** The moderators have it. */
        record Made() implements Outcome {}

        /** It says nothing, or more than fits. */
        record Invalid() implements Outcome {}

        /** There is nothing to complain of, or no longer, or they have complained. */
        record NotNow() implements Outcome {}

        /** The link leads nowhere. */
        record NoSuchDecision() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Make make) {
        return database.write(() ->
                decisions.find(make.secret()).map(seen -> make(seen, make)).orElseGet(Outcome.NoSuchDecision::new));
    }

    private Outcome make(Decisions.Seen seen, Make make) {
        if (!seen.mayComplain()) {
            return new Outcome.NotNow();
        }
        String words = Notice.plain(make.words());
        if (words.isEmpty() || words.length() > Complaint.LONGEST_WORDS) {
            return new Outcome.Invalid();
        }
        Id<Complaint> id = Id.fresh();
        database.sql("""
                        insert into complaint (id, reply_id, side, about, words, at, state)
                        values (:id, :reply, :side, :about, :words, :now, 'open')
                        """)
                .param("id", id.value())
                .param("reply", seen.reply().value())
                .param("side", side(seen).word())
                .param("about", about(seen))
                .param("words", words)
                .param("now", clock.millis())
                .update();
        changes.append(
                "reader",
                "complained",
                "report:" + id,
                Detail.of(seen.reply()).with("side", side(seen).word()).toString());
        return new Outcome.Made();
    }

    private static Complaint.Side side(Decisions.Seen seen) {
        return switch (seen) {
            case Decisions.ByAuthor _ -> Complaint.Side.AUTHOR;
            case Decisions.ByNotifier _ -> Complaint.Side.NOTIFIER;
        };
    }

    private static String about(Decisions.Seen seen) {
        return switch (seen) {
            case Decisions.ByAuthor author -> author.statement().id().value();
            case Decisions.ByNotifier notifier -> notifier.report().id().value();
        };
    }
}
