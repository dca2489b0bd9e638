package org.standfirst.reply;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.database.Database;

/** Forgets what is known of those who replied, and the words that no reader was shown. What readers see stays as it is. */
@Component
public class ForgetReplies {
    private final Database database;

    ForgetReplies(Database database) {
        this.database = database;
    }

    /**
     * From before when on something is forgotten.
     *
     * @param networks from which replies came
     * @param addresses of mail that nobody confirmed, or whose owner is forgotten
     * @param reactions that is, who reacted; how many did stays
     * @param spam words of advertising
     * @param rejected words of what was rejected
     */
    public record Before(Instant networks, Instant addresses, Instant reactions, Instant spam, Instant rejected) {}

    /** Does it. @return how many rows were touched */
    public int apply(Before before) {
        return networks(before.networks())
                + addresses(before.addresses())
                + reactions(before.reactions())
                + words(Reply.State.SPAM, before.spam())
                + words(Reply.State.REJECTED, before.rejected());
    }

    private int networks(Instant before) {
        return database.write(
                () -> database.sql("""
                        update reply set network = '' where network <> '' and posted_at < :before
                        """).param("before", before.toEpochMilli()).update());
    }

    private int addresses(Instant before) {
        return database.write(
                () -> database.sql("""
                        update reply set email_mark = '', email_sealed = ''
                        where email_mark <> '' and posted_at < :before
                            and email_mark not in (select mark from correspondent where confirmed_at is not null)
                        """).param("before", before.toEpochMilli()).update());
    }

    private int reactions(Instant before) {
        return database.write(() -> {
            database.sql("delete from answer_news where at < :before")
                    .param("before", before.toEpochMilli())
                    .update();
            return database.sql("delete from reaction where at < :before")
                    .param("before", before.toEpochMilli())
                    .update();
        });
    }

    private int words(Reply.State state, Instant before) {
        return database.write(() -> {
            database.sql("""
                            delete from reply_before where reply_id in (
                                select id from reply where state = :state and posted_at < :before)
                            """)
                    .param("state", state.inDatabase())
                    .param("before", before.toEpochMilli())
                    .update();
            return database.sql("""
                            update reply
                            set written = '', body = :nothing, why = '[]', author_name = '', author_website = '',
                                name_key = '', likeness = 0
                            where state = :state and posted_at < :before and body <> :nothing
                            """)
                    .param("nothing", BodyJson.write(Body.EMPTY))
                    .param("state", state.inDatabase())
                    .param("before", before.toEpochMilli())
                    .update();
        });
    }
}
