package org.standfirst.picture;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Says what a picture shows, whose it is and what may be done with it. Every use without words of its own shows these. */
@Component
public class DescribePicture {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    public DescribePicture(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** All that is said from now on. */
    public record Describe(Id<Picture> picture, Picture.Words words, Picture.Rights rights, String actor) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is said. */
        record Described() implements Outcome {}

        /** There is no such picture. */
        record Unknown() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Describe request) {
        return database.<Outcome>write(() -> {
            if (update(request) == 0) {
                return new Outcome.Unknown();
            }
            changes.append(request.actor(), "described", "picture:" + request.picture(), "{}");
            return new Outcome.Described();
        });
    }

    private int update(Describe request) {
        return database.sql("""
                        update picture
                        set caption = :caption, credit = :credit, alt = :alt, rights_note = :note, licence = :licence,
                            expires_at = :expires, expiry_told = 0
                        where id = :id
                        """)
                .param("caption", request.words().caption())
                .param("credit", request.words().credit())
                .param("alt", request.words().alt())
                .param("note", request.rights().note())
                .param("licence", request.rights().licence())
                .param(
                        "expires",
                        request.rights().expires().map(Instant::toEpochMilli).orElse(null))
                .param("id", request.picture().value())
                .update();
    }
}
