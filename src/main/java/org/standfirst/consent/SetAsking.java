package org.standfirst.consent;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/** Says how readers are asked. What it allows to be said can't pretend that a reader has agreed already. */
@Component
public class SetAsking {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    SetAsking(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** How. */
    public record Ask(Asking asking, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** So it is from now on. */
        record Set() implements Outcome {}

        /** It can't be: why, in a sentence. */
        record Invalid(String reason) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Ask request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        Asking asking = new Asking(
                request.asking().months(),
                request.asking().heedsDnt(),
                request.asking().heading().strip(),
                request.asking().words().strip());
        Optional<String> problem = problem(asking);
        if (problem.isPresent()) {
            return new Outcome.Invalid(problem.get());
        }
        return database.write(() -> {
            keep(asking);
            changes.append(request.actor().name(), "set", "asking", "{\"months\":" + asking.months() + "}");
            return new Outcome.Set();
        });
    }

    private static Optional<String> problem(Asking asking) {
        return asking.months() < Asking.LEAST_MONTHS || asking.months() > Asking.MOST_MONTHS
                ? Optional.of("An answer holds for " + Asking.LEAST_MONTHS + " to " + Asking.MOST_MONTHS + " months.")
                : Wording.problem(asking.heading(), asking.words());
    }

    private void keep(Asking asking) {
        database.sql("""
                        insert into asking (id, months, heeds_dnt, heading, words)
                        values (1, :months, :dnt, :heading, :words)
                        on conflict (id) do update set
                            months = excluded.months, heeds_dnt = excluded.heeds_dnt,
                            heading = excluded.heading, words = excluded.words
                        """)
                .param("months", asking.months())
                .param("dnt", asking.heedsDnt() ? 1 : 0)
                .param("heading", asking.heading())
                .param("words", asking.words())
                .update();
    }
}
