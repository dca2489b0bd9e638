package org.standfirst.picture;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Adds a picture to the library with its words alone; {@link SupplyPicture} gives it its file. */
@Component
public class AddPicture {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    public AddPicture(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /**
     * A picture.
     *
     * @param sourceAddress where it came from; may be empty
     * @param actor who brings it, as the change log calls them
     */
    public record Add(String sourceAddress, Picture.Words words, String actor) {}

    /** Does it. */
    public Picture apply(Add request) {
        Picture picture = Picture.missing(Id.fresh(), request.sourceAddress(), request.words());
        database.write(() -> {
            database.sql("""
                            insert into picture (id, source_address, caption, credit, alt, created_at)
                            values (:id, :source, :caption, :credit, :alt, :at)
                            """)
                    .param("id", picture.id().value())
                    .param("source", picture.sourceAddress())
                    .param("caption", picture.words().caption())
                    .param("credit", picture.words().credit())
                    .param("alt", picture.words().alt())
                    .param("at", Clock.systemUTC().millis())
                    .update();
            changes.append(request.actor(), "added", "picture:" + picture.id(), "{}");
        });
        return picture;
    }
}
