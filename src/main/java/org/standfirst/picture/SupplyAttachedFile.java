package org.standfirst.picture;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.store.StoredFile;

/** Gives a recording or a document of which only the title was here the file that was missing. */
@Component
public class SupplyAttachedFile {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    public SupplyAttachedFile(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Does it. */
    public void apply(Id<AttachedFile> attached, StoredFile file, String actor) {
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
