package org.standfirst.report;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.Letters;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/** Takes back what {@link DecideOnReply} decided a moment ago: the reply is what it was, and reports of it are open again. */
@Component
public class TakeBackDecision {
    private final Database database;
    private final ChangeLog changes;
    private final Replies replies;
    private final ModerateReply moderateReply;
    private final ReportLetters letters;
    private final Clock clock = Clock.systemUTC();

    TakeBackDecision(
            Database database, ChangeLog changes, Replies replies, ModerateReply moderateReply, ReportLetters letters) {
        this.database = database;
        this.changes = changes;
        this.replies = replies;
        this.moderateReply = moderateReply;
        this.letters = letters;
    }

    /**
     * What is taken back.
     *
     * @param decided what it was decided to be
     * @param before what it was
     */
    public record TakeBack(Id<Reply> reply, Reply.State decided, Reply.State before, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is as it was. */
        record TakenBack() implements Outcome {}

        /** Somebody decided otherwise since, or there was nothing to take back. */
        record NoLonger() implements Outcome {}

        /** There is no such reply for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(TakeBack request) {
        if (!request.actor().mayModerate()) {
            return new Outcome.NotAllowed();
        }
        return database.write(() -> replies.find(request.reply())
                .map(reply -> reply.state() == request.decided() ? takeBack(request) : new Outcome.NoLonger())
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome takeBack(TakeBack request) {
        boolean isMoved =
                moderateReply.apply(new ModerateReply.Decision(request.reply(), request.before(), "", request.actor()))
                        instanceof ModerateReply.Outcome.Decided;
        boolean isOpenAgain = !reopen(request).isEmpty();
        return isMoved || isOpenAgain ? new Outcome.TakenBack() : new Outcome.NoLonger();
    }

    private List<Report> reopen(TakeBack request) {
        List<Report> closed = database.sql(Rows.REPORT + """
                        where reply_id = :reply and closed_with_reply = 1 and decided_at > :since
                            and id not in (select about from complaint where reply_id = :reply)
                        """)
                .param("reply", request.reply().value())
                .param("since", clock.instant().minus(Letters.TAKEN_BACK_WITHIN).toEpochMilli())
                .query(Rows::report)
                .list();
        for (Report report : closed) {
            database.sql("""
                            update report
                            set state = 'open', reasons = '', decided_by = null, decided_at = null, closed_with_reply = 0
                            where id = :id
                            """).param("id", report.id().value()).update();
            letters.withdrawDecided(report);
            changes.append(
                    request.actor().name(),
                    "reopened",
                    report.subject(),
                    Detail.of(report.reply()).toString());
        }
        return closed;
    }
}
