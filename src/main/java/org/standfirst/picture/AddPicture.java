package org.standfirst.picture;

import java.time.Clock;
import java.time.Instant;
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
    public record Add(String sourceAddress, Picture.Words words, Picture.Rights rights, String actor) {
        /** With nothing agreed about it. */
        public Add(String sourceAddress, Picture.Words words, String actor) {
            this(sourceAddress, words, Picture.Rights.NONE, actor);
        }
    }

    /** Does it. */
    public Picture apply(Add request) {
        Picture picture = Picture.missing(Id.fresh(), request.sourceAddress(), request.words(), request.rights());
        database.write(() -> {
            database.sql("""
                            insert into picture (
                                id, source_address, caption, credit, alt, rights_note, licence, expires_at, created_at)
                            values (:id, :source, :caption, :credit, :alt, :note, :licence, :expires, :at)
                            """)
                    .param("id", picture.id().value())
                    .param("source", picture.sourceAddress())
                    .param("caption", picture.words().caption())
                    .param("credit", picture.words().credit())
                    .param("alt", picture.words().alt())
                    .param("note", request.rights().note())
                    .param("licence", request.rights().licence())
                    .param(
                            "expires",
                            request.rights()
                                    .expires()
                                    .map(Instant::toEpochMilli)
                                    .orElse(null))
                    .param("at", Clock.systemUTC().millis())
                    .update();
            changes.append(request.actor(), "added", "picture:" + picture.id(), "{}");
        });
        return picture;
    }
}
