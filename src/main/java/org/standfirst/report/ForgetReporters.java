package org.standfirst.report;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Forgets who reported something. What was decided, and of what, is kept. */
@Component
public class ForgetReporters {
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    ForgetReporters(Database database) {
        this.database = database;
    }

    /**
     * From before when on something is forgotten.
     *
     * @param networks from which reports came
     * @param decided reports that were decided
     */
    public record Before(Instant networks, Instant decided) {}

    /** Does it. @return how many reports were touched */
    public int apply(Before before) {
        return database.write(() -> {
            database.sql("update report set network = '', place = '' where network <> '' and at < :before")
                    .param("before", before.networks().toEpochMilli())
                    .update();
            return database.sql("""
                            update report
                            set name = '', email_mark = '', email_sealed = '', network = '', place = '',
                                forgotten_at = :now
                            where decided_at < :before and forgotten_at is null
                            """)
                    .param("now", clock.millis())
                    .param("before", before.decided().toEpochMilli())
                    .update();
        });
    }

    /** Forgets whose an address was, as part of a transaction, before their replies are removed. */
    public void forget(String mark) {
        database.sql("""
                        update complaint set words = ''
                        where (side = 'notifier' and about in (
                                select id from report where email_mark = :mark and email_mark <> ''))
                            or (side = 'author' and reply_id in (
                                select id from reply where email_mark = :mark and email_mark <> ''))
                        """).param("mark", mark).update();
        database.sql("""
                        update report
                        set name = '', email_mark = '', email_sealed = '', network = '', place = '', forgotten_at = :now
                        where email_mark = :mark and email_mark <> ''
                        """).param("now", clock.millis()).param("mark", mark).update();
    }
}
