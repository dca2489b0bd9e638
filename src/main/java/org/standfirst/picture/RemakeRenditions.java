package org.standfirst.picture;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/**
 * Orders all renditions of a picture anew, also those that were given up, and those that would otherwise be kept; readers
 * keep what they have until then.
 */
@Component
public class RemakeRenditions {
    private final Database database;
    private final ChangeLog changes;
    private final RenditionQueue queue;

    /** Writes to this database, log and queue. */
    RemakeRenditions(Database database, ChangeLog changes, RenditionQueue queue) {
        this.database = database;
        this.changes = changes;
        this.queue = queue;
    }

    /** Does it. */
    public void apply(Id<Picture> picture, String actor) {
        database.write(() -> {
            queue.order(picture);
            database.sql("update rendition set recipe = '' where picture_id = :picture")
                    .param("picture", picture.value())
                    .update();
            changes.append(actor, "ordered", "picture:" + picture, "{}");
        });
    }
}
