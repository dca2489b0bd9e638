package org.standfirst.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.store.StoredFile;

/** Adds a recording, a film or a document, with its file or, where that is missing, with its title alone. */
@Component
public class AddAttachedFile {
    private final Database database;
    private final ChangeLog changes;
    private final HeldFiles heldFiles;

    /** Writes to this database and log. */
    AddAttachedFile(Database database, ChangeLog changes, HeldFiles heldFiles) {
        this.database = database;
        this.changes = changes;
        this.heldFiles = heldFiles;
    }

    /**
     * A file.
     *
     * @param downloadName the name that a download gets
     * @param sourceAddress where it came from; may be empty
     * @param actor who brings it, as the change log calls them
     */
    public record Add(
            String title, String downloadName, String sourceAddress, Optional<StoredFile> file, String actor) {}

    /**
     * Does it.
     *
     * @throws UncheckedIOException if the store can't be read, or has the file no more
     */
    public AttachedFile apply(Add request) {
        List<String> files = request.file().map(StoredFile::name).stream().toList();
        hold(files);
        AttachedFile attached = new AttachedFile(
                Id.fresh(), request.title(), request.downloadName(), request.sourceAddress(), request.file());
        database.write(() -> {
            database.sql("""
                            insert into attached_file (
                                id, title, download_name, source_address, file_name, media_type, bytes, created_at)
                            values (:id, :title, :download, :source, :file, :type, :bytes, :at)
                            """)
                    .param("id", attached.id().value())
                    .param("title", attached.title())
                    .param("download", attached.fileName())
                    .param("source", attached.sourceAddress())
                    .param("file", attached.file().map(StoredFile::name).orElse(null))
                    .param("type", attached.file().map(StoredFile::mediaType).orElse(null))
                    .param("bytes", attached.file().map(StoredFile::bytes).orElse(null))
                    .param("at", Clock.systemUTC().millis())
                    .update();
            heldFiles.named(files);
            changes.append(request.actor(), "added", "file:" + attached.id(), "{}");
        });
        return attached;
    }

    private void hold(List<String> files) {
        try {
            heldFiles.hold(files);
        } catch (IOException swept) {
            throw new UncheckedIOException(swept);
        }
    }
}
