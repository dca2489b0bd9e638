package org.standfirst.picture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Tells, once each, that a picture's rights will soon run out, and that they have. */
@Component
class TellOfExpiry {
    /** Time enough to ask the agency, or to find another picture. */
    static final Duration AHEAD = Duration.ofDays(30);

    private static final int TOLD_AHEAD = 1;
    private static final int TOLD_AT_THE_END = 2;
    private static final String ACTOR = "library";

    private final Database database;
    private final ChangeLog changes;
    private final Clock clock = Clock.systemUTC();

    TellOfExpiry(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /**
     * A picture whose rights run out.
     *
     * @param over whether readers no longer see it
     */
    record Expiring(Id<Picture> picture, String caption, Instant at, boolean over) {}

    /** Does it; those who follow the change log hear of it, and pages that show the picture are made anew. */
    List<Expiring> apply() {
        return database.write(() -> {
            Instant now = clock.instant();
            List<Expiring> expiring = untold(now);
            expiring.forEach(this::tell);
            return expiring;
        });
    }

    private List<Expiring> untold(Instant now) {
        return database.sql("""
                        select id, caption, expires_at
                        from picture
                        where (expires_at <= :now and expiry_told < :over)
                            or (expires_at > :now and expires_at <= :ahead and expiry_told < :soon)
                        order by expires_at
                        """)
                .param("now", now.toEpochMilli())
                .param("ahead", now.plus(AHEAD).toEpochMilli())
                .param("over", TOLD_AT_THE_END)
                .param("soon", TOLD_AHEAD)
                .query((row, _) -> {
                    Instant at = Instant.ofEpochMilli(row.getLong(3));
                    return new Expiring(new Id<>(row.getString(1)), row.getString(2), at, !at.isAfter(now));
                })
                .list();
    }

    private void tell(Expiring expiring) {
        database.sql("update picture set expiry_told = :told where id = :id")
                .param("told", expiring.over() ? TOLD_AT_THE_END : TOLD_AHEAD)
                .param("id", expiring.picture().value())
                .update();
        String verb = expiring.over() ? "withheld" : "expiring";
        changes.append(ACTOR, verb, "picture:" + expiring.picture(), "{}");
    }
}
