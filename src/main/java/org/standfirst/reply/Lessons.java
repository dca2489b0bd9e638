package org.standfirst.reply;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.body.BodyText;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.spam.LearnDecision;
import org.standfirst.spam.LearnDecision.Opinion;
import org.standfirst.spam.Sample;

/** Has the classifier learn what moderators decide, and unlearn what they take back. Within the transaction of a decision. */
@Component
class Lessons {
    private final Database database;
    private final LearnDecision learnDecision;

    Lessons(Database database, LearnDecision learnDecision) {
        this.database = database;
        this.learnDecision = learnDecision;
    }

    void draw(Reply reply, Reply.State decided) {
        if (reply.staff().isPresent() || reply.kind() == Reply.Kind.PINGBACK) {
            return;
        }
        Opinion now = switch (decided) {
            case APPROVED -> Opinion.HAM;
            case SPAM -> Opinion.SPAM;
            // What breaks the house rules is seldom advertising.
            case HELD, REJECTED, REMOVED -> Opinion.NONE;
        };
        Sample sample = new Sample(reply.authorName(), BodyText.of(reply.body()), ReplyText.links(reply.body()));
        learnDecision.apply(new LearnDecision.Learn(sample, learnt(reply.id()), now));
        database.sql("update reply set learnt = :learnt where id = :id")
                .param("learnt", now == Opinion.NONE ? "" : now.name().toLowerCase(Locale.ROOT))
                .param("id", reply.id().value())
                .update();
    }

    private Opinion learnt(Id<Reply> reply) {
        return Optional.of(database.sql("select learnt from reply where id = :id")
                        .param("id", reply.value())
                        .query(String.class)
                        .single())
                .filter(word -> !word.isEmpty())
                .map(word -> Opinion.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Opinion.NONE);
    }
}
