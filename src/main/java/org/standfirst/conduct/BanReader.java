package org.standfirst.conduct;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Bans somebody from replying. Whoever is banned already is so on the new terms. */
@Component
public class BanReader {
    private static final int LONGEST_TARGET = 200;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final ChangeLog changes;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    BanReader(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /**
     * Whom to ban, and why.
     *
     * @param label how moderators recognise whom it is about; may be empty
     * @param until when it ends by itself; empty for never
     */
    public record Order(Ban.Target target, String label, String reason, Optional<Instant> until, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It holds. */
        record Banned(Ban ban) implements Outcome {}

        /** It can't be: why, in a sentence. */
        record Invalid(String reason) implements Outcome {}

        /** Moderators, editors and publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Order request) {
        if (!request.actor().mayModerate()) {
            return new Outcome.NotAllowed();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<String> mistake = mistake(request, now);
        return mistake.isPresent() ? new Outcome.Invalid(mistake.get()) : database.write(() -> ban(request, now));
    }

    private static Optional<String> mistake(Order request, Instant now) {
        String target = request.target().written();
        if (target.isBlank() || target.length() > LONGEST_TARGET) {
            return Optional.of("There is nothing to ban them by.");
        }
        if (request.reason().isBlank() || request.reason().length() > LONGEST_REASON) {
            return Optional.of("Give a reason of up to " + LONGEST_REASON + " characters; whoever is banned reads it.");
        }
        if (request.label().length() > LONGEST_LABEL) {
            return Optional.of("What you call them may have " + LONGEST_LABEL + " characters.");
        }
        return request.until().filter(end -> !end.isAfter(now)).map(_ -> "A ban must end in the future, or never.");
    }

    private Outcome ban(Order request, Instant now) {
        liftFormer(request, now);
        int holding = database.sql("select count(*) from ban where lifted_at is null")
                .query(Integer.class)
                .single();
        if (holding >= Bans.MOST) {
            return new Outcome.Invalid("There is room for " + Bans.MOST + " bans. Lift some, or ban a wider network.");
        }
        Ban ban = new Ban(
                Id.fresh(),
                request.target(),
                request.label().strip(),
                request.reason().strip(),
                request.until().map(end -> end.truncatedTo(ChronoUnit.MILLIS)),
                request.actor().name(),
                now,
                Optional.empty());
        insert(ban);
        // The log is for ever, and so has nothing by which somebody is known.
        changes.append(
                ban.by(), "made", ban.subject(), "{\"kind\":\"" + ban.target().kind() + "\"}");
        return new Outcome.Banned(ban);
    }

    private void liftFormer(Order request, Instant now) {
        database.sql("""
                        update ban set lifted_at = :now, lifted_by = :by
                        where kind = :kind and target = :target and lifted_at is null
                        """)
                .param("now", now.toEpochMilli())
                .param("by", request.actor().name())
                .param("kind", request.target().kind())
                .param("target", request.target().written())
                .update();
    }

    private void insert(Ban ban) {
        database.sql("""
                        insert into ban (id, kind, target, label, reason, banned_by, banned_at, ends_at)
                        values (:id, :kind, :target, :label, :reason, :by, :at, :until)
                        """)
                .param("id", ban.id().value())
                .param("kind", ban.target().kind())
                .param("target", ban.target().written())
                .param("label", ban.label())
                .param("reason", ban.reason())
                .param("by", ban.by())
                .param("at", ban.at().toEpochMilli())
                .param("until", ban.until().map(Instant::toEpochMilli).orElse(null))
                .update();
    }
}
