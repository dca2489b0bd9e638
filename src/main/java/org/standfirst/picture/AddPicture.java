package org.standfirst.picture;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Adds a picture to the library, with its file or, where that is missing, with its words alone. */
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
    public record Add(String sourceAddress, Optional<Picture.File> file, Picture.Words words, String actor) {}

    /** Does it. */
    public Picture apply(Add request) {
        Picture picture = new Picture(Id.fresh(), request.sourceAddress(), request.file(), request.words());
        database.write(() -> {
            database.sql("""
                            insert into picture (
                                id, source_address, file_name, media_type, bytes, width, height, caption, credit, alt,
                                created_at)
                            values (:id, :source, :file, :type, :bytes, :width, :height, :caption, :credit, :alt, :at)
                            """)
                    .param("id", picture.id().value())
                    .param("source", picture.sourceAddress())
                    .param("file", picture.file().map(Picture.File::name).orElse(null))
                    .param("type", picture.file().map(Picture.File::mediaType).orElse(null))
                    .param("bytes", picture.file().map(Picture.File::bytes).orElse(null))
                    .param("width", picture.file().map(Picture.File::width).orElse(null))
                    .param("height", picture.file().map(Picture.File::height).orElse(null))
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
