package org.standfirst.conduct;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Lets somebody reply again before their ban ends. */
@Component
public class LiftBan {
    private final Database database;
    private final ChangeLog changes;
    private final Bans bans;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    LiftBan(Database database, ChangeLog changes, Bans bans) {
        this.database = database;
        this.changes = changes;
        this.bans = bans;
    }

    /** Which, and who says so. */
    public record Lift(Id<Ban> ban, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is over; with what it was, it can be made again. */
        record Lifted(Ban ban) implements Outcome {}

        /** There is no such ban that is not over. */
        record Unknown() implements Outcome {}

        /** Moderators, editors and publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Lift request) {
        return request.actor().mayModerate() ? database.write(() -> lift(request)) : new Outcome.NotAllowed();
    }

    private Outcome lift(Lift request) {
        Optional<Ban> ban = bans.find(request.ban()).filter(found -> found.holds(clock.instant()));
        if (ban.isEmpty()) {
            return new Outcome.Unknown();
        }
        database.sql("update ban set lifted_at = :now, lifted_by = :by where id = :id and lifted_at is null")
                .param("now", clock.millis())
                .param("by", request.actor().name())
                .param("id", request.ban().value())
                .update();
        changes.append(request.actor().name(), "lifted", ban.get().subject(), "{}");
        return new Outcome.Lifted(ban.get());
    }
}
