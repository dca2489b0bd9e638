package org.standfirst.spam;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** Remembers which work was paid with, so that it pays once. */
@Component
public class SpentProofs {
    private final Database database;

    /** Remembers it here. */
    SpentProofs(Database database) {
        this.database = database;
    }

    /**
     * Pays with a proof, as a part of the transaction that is running: if that is undone, the proof is still good.
     *
     * @param mark and {@code until} as {@link ProofOfWork.Outcome.Good} says them
     * @return whether nobody had paid with it before
     */
    public boolean spend(String mark, Instant until) {
        return database.write(() -> database.sql("""
                        insert into spent_proof (mark, expires_at) values (:mark, :until)
                        on conflict (expires_at, mark) do nothing
                        """)
                        .param("mark", mark)
                        .param("until", until.toEpochMilli())
                        .update()
                == 1);
    }

    /** Forgets those that have expired; to be called now and then. @return how many */
    public int forgetExpired(Instant now) {
        return database.write(() -> database.sql("delete from spent_proof where expires_at < :now")
                .param("now", now.toEpochMilli())
                .update());
    }
}
