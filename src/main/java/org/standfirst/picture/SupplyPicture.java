package org.standfirst.picture;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.store.StoredFile;

/** Gives a picture of which only the words were here its file. */
@Component
public class SupplyPicture {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    public SupplyPicture(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** A file that lies in the store. */
    public record Supply(Id<Picture> picture, StoredFile file, String actor) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** Readers can be shown it from now on. */
        record Supplied(Picture picture) implements Outcome {}

        /** It can't be shown; nothing was changed. The reason is half a sentence: "it is cut short". */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * Does it.
     *
     * @throws IOException if the store can't be read or written
     */
    public Outcome apply(Supply request) throws IOException {
        database.write(() -> {
            database.sql("""
                            update picture set file_name = :file, media_type = :type, bytes = :bytes where id = :id
                            """)
                    .param("file", request.file().name())
                    .param("type", request.file().mediaType())
                    .param("bytes", request.file().bytes())
                    .param("id", request.picture().value())
                    .update();
            changes.append(request.actor(), "supplied", "picture:" + request.picture(), "{}");
        });
        return new Outcome.Refused("it can't be read yet");
    }
}
