package org.standfirst.picture;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Says what must stay in sight when a picture is cropped; its crops are made anew. */
@Component
public class FocusPicture {
    private final Database database;
    private final ChangeLog changes;
    private final RenditionQueue queue;

    /** Writes to this database, log and queue. */
    FocusPicture(Database database, ChangeLog changes, RenditionQueue queue) {
        this.database = database;
        this.changes = changes;
        this.queue = queue;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Readers see the new crops as soon as they are made, and the old ones until then. */
        record Focused() implements Outcome {}

        /** There is no such picture. */
        record Unknown() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Id<Picture> picture, Picture.Focus focus, String actor) {
        return database.<Outcome>write(() -> {
            int found = database.sql("update picture set focus_x = :x, focus_y = :y where id = :id")
                    .param("x", focus.x())
                    .param("y", focus.y())
                    .param("id", picture.value())
                    .update();
            if (found == 0) {
                return new Outcome.Unknown();
            }
            queue.order(picture);
            changes.append(actor, "focused", "picture:" + picture, "{}");
            return new Outcome.Focused();
        });
    }
}
