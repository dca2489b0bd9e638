package org.standfirst.picture;

import java.io.IOException;
import java.util.List;
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
    private final HeldFiles heldFiles;
    private final FormerFiles formerFiles;

    /** Writes to this database and log. */
    SupplyAttachedFile(Database database, ChangeLog changes, HeldFiles heldFiles, FormerFiles formerFiles) {
        this.database = database;
        this.changes = changes;
        this.heldFiles = heldFiles;
        this.formerFiles = formerFiles;
    }

    /**
     * Does it.
     *
     * @throws IOException if the store can't be read, or has the file no more
     */
    public void apply(Id<AttachedFile> attached, StoredFile file, String actor) throws IOException {
        heldFiles.hold(List.of(file.name()));
        database.write(() -> {
            formerFiles.rememberAttached(attached, file.name());
            database.sql(
                            "update attached_file set file_name = :file, media_type = :type, bytes = :bytes where id = :id")
                    .param("file", file.name())
                    .param("type", file.mediaType())
                    .param("bytes", file.bytes())
                    .param("id", attached.value())
                    .update();
            heldFiles.named(List.of(file.name()));
            changes.append(actor, "supplied", "file:" + attached, "{}");
        });
    }
}
