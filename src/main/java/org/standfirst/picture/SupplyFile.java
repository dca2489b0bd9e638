package org.standfirst.picture;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Gives a picture or a file of which only the words were here the file that was missing. */
@Component
public class SupplyFile {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    public SupplyFile(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Supplies a picture. */
    public void toPicture(Id<Picture> picture, Picture.File file, String actor) {
        database.write(() -> {
            database.sql("""
                            update picture
                            set file_name = :file, media_type = :type, bytes = :bytes, width = :width, height = :height
                            where id = :id
                            """)
                    .param("file", file.name())
                    .param("type", file.mediaType())
                    .param("bytes", file.bytes())
                    .param("width", file.width())
                    .param("height", file.height())
                    .param("id", picture.value())
                    .update();
            changes.append(actor, "supplied", "picture:" + picture, "{}");
        });
    }

    /** Supplies another file. */
    public void toAttachedFile(Id<AttachedFile> attached, Picture.File file, String actor) {
        database.write(() -> {
            database.sql(
                            "update attached_file set file_name = :file, media_type = :type, bytes = :bytes where id = :id")
                    .param("file", file.name())
                    .param("type", file.mediaType())
                    .param("bytes", file.bytes())
                    .param("id", attached.value())
                    .update();
            changes.append(actor, "supplied", "file:" + attached, "{}");
        });
    }
}
