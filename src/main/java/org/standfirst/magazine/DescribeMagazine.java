package org.standfirst.magazine;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/** Gives the magazine its name, tagline, language and time zone. */
@Component
public class DescribeMagazine {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    public DescribeMagazine(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** What the magazine shall be, and who says so. */
    public record Describe(Magazine magazine, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Described() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Describe request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        database.write(() -> {
            Magazine magazine = request.magazine();
            database.sql("""
                            insert into magazine (id, name, tagline, language, time_zone)
                            values (1, :name, :tagline, :language, :time_zone)
                            on conflict (id) do update set
                                name = excluded.name, tagline = excluded.tagline,
                                language = excluded.language, time_zone = excluded.time_zone
                            """)
                    .param("name", magazine.name())
                    .param("tagline", magazine.tagline())
                    .param("language", magazine.language())
                    .param("time_zone", magazine.timeZone().getId())
                    .update();
            changes.append(request.actor().name(), "described", "magazine", "{}");
        });
        return new Outcome.Described();
    }
}
