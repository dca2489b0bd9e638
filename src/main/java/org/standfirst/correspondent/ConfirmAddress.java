package org.standfirst.correspondent;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;

/** Notes that an address of mail belongs to whoever gave it: they have read a letter to it. */
@Component
public class ConfirmAddress {
    private final Database database;
    private final ChangeLog changes;
    private final Correspondents correspondents;
    private final LetterLinks links;
    private final Clock clock = Clock.systemUTC();

    ConfirmAddress(Database database, ChangeLog changes, Correspondents correspondents, LetterLinks links) {
        this.database = database;
        this.changes = changes;
        this.correspondents = correspondents;
        this.links = links;
    }

    /** How it went. */
    public sealed interface Outcome {
        /** It is theirs, and they get letters from now on. */
        record Confirmed() implements Outcome {}

        /** The link leads nowhere, or no longer. */
        record NoSuchLink() implements Outcome {}
    }

    /** Whom a link would confirm, if it is one. */
    public Optional<Correspondent> look(String secret) {
        return links.readConfirming(secret).flatMap(correspondents::find);
    }

    /** Does it. */
    public Outcome apply(String secret) {
        return database.write(() -> look(secret).map(this::confirm).orElseGet(Outcome.NoSuchLink::new));
    }

    /** Whoever wanted no letters any more, and now asks for them, gets them. */
    private Outcome confirm(Correspondent known) {
        if (!known.isConfirmed() || known.isUnsubscribed()) {
            database.sql("""
                            update correspondent
                            set confirmed_at = coalesce(confirmed_at, :now), unsubscribed_at = null
                            where mark = :mark
                            """)
                    .param("now", clock.millis())
                    .param("mark", known.mark())
                    .update();
            changes.append("reader", "confirmed", known.subject(), "{}");
        }
        return new Outcome.Confirmed();
    }
}
