package org.standfirst.conduct;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/** Forgets by what the banned were known, once a ban has been over for as long as network addresses are kept. */
@Component
public class ForgetBans {
    private final Database database;
    private final ChangeLog changes;
    private final Limits limits;

    /** Writes to this database and log. */
    ForgetBans(Database database, ChangeLog changes, Limits limits) {
        this.database = database;
        this.changes = changes;
        this.limits = limits;
    }

    /** What is long over then, and who says so. */
    public record Forget(Instant now, Actor.Program actor) {}

    /**
     * Does it.
     *
     * @return how many it forgot
     */
    public int apply(Forget request) {
        long before = request.now()
                .minus(Duration.ofDays(limits.current().networkDays()))
                .toEpochMilli();
        return database.write(() -> {
            List<String> over = database.sql("select id from ban where lifted_at < :before or ends_at < :before")
                    .param("before", before)
                    .query((row, _) -> row.getString(1))
                    .list();
            if (!over.isEmpty()) {
                database.sql("delete from ban where lifted_at < :before or ends_at < :before")
                        .param("before", before)
                        .update();
            }
            over.forEach(id -> changes.append(request.actor().name(), "forgot", "ban:" + id, "{}"));
            return over.size();
        });
    }
}
