package org.standfirst.correspondent;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Forgets addresses of mail, and the letters that went to them. */
@Component
public class ForgetCorrespondents {
    private final Database database;

    ForgetCorrespondents(Database database) {
        this.database = database;
    }

    /**
     * From before when on something is forgotten.
     *
     * @param unconfirmed addresses that nobody confirmed
     * @param confirmed addresses whose last reply is older
     * @param letters that were sent
     */
    public record Before(Instant unconfirmed, Instant confirmed, Instant letters) {}

    /** Does it. @return how many addresses */
    public int apply(Before before) {
        return database.write(() -> {
            database.sql("delete from letter where sent_at < :letters")
                    .param("letters", before.letters().toEpochMilli())
                    .update();
            database.sql("""
                            delete from muted_thread where mark in (
                                select mark from correspondent
                                where (confirmed_at is null and last_at < :unconfirmed)
                                    or (confirmed_at is not null and last_at < :confirmed))
                            """)
                    .param("unconfirmed", before.unconfirmed().toEpochMilli())
                    .param("confirmed", before.confirmed().toEpochMilli())
                    .update();
            return database.sql("""
                            delete from correspondent
                            where (confirmed_at is null and last_at < :unconfirmed)
                                or (confirmed_at is not null and last_at < :confirmed)
                            """)
                    .param("unconfirmed", before.unconfirmed().toEpochMilli())
                    .param("confirmed", before.confirmed().toEpochMilli())
                    .update();
        });
    }

    /** Forgets one, as part of a transaction: letters on their way are not sent. */
    public void forget(String mark) {
        delete("delete from muted_thread where mark = :mark", mark);
        delete("delete from correspondent where mark = :mark", mark);
        delete("delete from letter where mark = :mark and sent_at is null", mark);
    }

    private void delete(String statement, String mark) {
        database.sql(statement).param("mark", mark).update();
    }
}
