package org.standfirst.account;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Takes a passkey away, such as that of a device that was lost. */
@Component
public class RemovePasskey {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    RemovePasskey(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Which of one's own. */
    public record Remove(StaffSession by, Id<Passkey> passkey) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It signs nobody in any more. */
        record Removed() implements Outcome {}

        /** They have no such passkey. */
        record Unknown() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Remove request) {
        return database.<Outcome>write(() -> remove(request));
    }

    private Outcome remove(Remove request) {
        Account account = request.by().account();
        int removed = database.sql("delete from passkey where id = :id and person_id = :person")
                .param("id", request.passkey().value())
                .param("person", account.person().value())
                .update();
        if (removed == 0) {
            return new Outcome.Unknown();
        }
        changes.append(account.actor().name(), "removed passkey", account.subject(), "{}");
        return new Outcome.Removed();
    }
}
