package org.standfirst.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Signs somebody out: where they are, elsewhere, or everywhere else. */
@Component
public class EndSession {
    private final Database database;
    private final ChangeLog changes;
    private final StaffSessions sessions;

    /** Writes to this database and log. */
    EndSession(Database database, ChangeLog changes, StaffSessions sessions) {
        this.database = database;
        this.changes = changes;
        this.sessions = sessions;
    }

    /**
     * Which of one's own.
     *
     * @param by the session of whoever asks
     * @param which empty for every other than that
     */
    public record End(StaffSession by, Optional<Id<StaffSession>> which) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * They are over.
         *
         * @param count how many were ended
         */
        record Ended(int count) implements Outcome {}

        /** It is none of theirs, or was over before. */
        record Unknown() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(End request) {
        return database.<Outcome>write(() -> end(request));
    }

    private Outcome end(End request) {
        Account account = request.by().account();
        Optional<Id<StaffSession>> except =
                request.which().isEmpty() ? Optional.of(request.by().id()) : Optional.empty();
        int ended = sessions.end(account.person(), request.which(), except);
        if (ended == 0 && request.which().isPresent()) {
            return new Outcome.Unknown();
        }
        changes.append(account.actor().name(), "signed out", account.subject(), "{\"sessions\":" + ended + "}");
        return new Outcome.Ended(ended);
    }
}
