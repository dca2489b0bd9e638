package org.standfirst.people;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;

/** Takes a key out of use for good: whoever has its secret is let in no more. */
@Component
public class RevokeKey {
    private final Database database;
    private final ChangeLog changes;
    private final AccessKeys accessKeys;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    RevokeKey(Database database, ChangeLog changes, AccessKeys accessKeys) {
        this.database = database;
        this.changes = changes;
        this.accessKeys = accessKeys;
    }

    /** A key by its name. */
    public record Revoke(String name, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is of no use any more. */
        record Revoked() implements Outcome {}

        /** No key that is in use has that name. */
        record Unknown() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Revoke request) {
        return request.actor().mayManage() ? database.<Outcome>write(() -> revoke(request)) : new Outcome.NotAllowed();
    }

    private Outcome revoke(Revoke request) {
        Optional<AccessKey> key = accessKeys.named(request.name());
        if (key.isEmpty()) {
            return new Outcome.Unknown();
        }
        database.sql("update access_key set revoked_at = :now where id = :id")
                .param("now", clock.millis())
                .param("id", key.get().id().value())
                .update();
        changes.append(request.actor().name(), "revoked", key.get().actor(), "{}");
        return new Outcome.Revoked();
    }
}
