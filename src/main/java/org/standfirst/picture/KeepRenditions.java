package org.standfirst.picture;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/**
 * Gives readers new renditions of a picture in place of those they had, in one step: nobody ever finds none. The old
 * ones stay for a while, for pages that still name them.
 */
@Component
class KeepRenditions {
    private final Database database;
    private final ChangeLog changes;
    private final HeldFiles heldFiles;
    private final FormerFiles formerFiles;
    private final Recipe recipe;

    KeepRenditions(Database database, ChangeLog changes, HeldFiles heldFiles, FormerFiles formerFiles, Recipe recipe) {
        this.database = database;
        this.changes = changes;
        this.heldFiles = heldFiles;
        this.formerFiles = formerFiles;
        this.recipe = recipe;
    }

    /**
     * Renditions whose files are stored and held already.
     *
     * @param replaced the formats of which all that there was is replaced
     */
    record Keep(Id<Picture> picture, Set<Format> replaced, List<Rendition> renditions, String actor) {}

    /** Does it. */
    void apply(Keep request) {
        database.write(() -> {
            formerFiles.rememberRenditions(request.picture(), request.replaced());
            database.sql("delete from rendition where picture_id = :picture and format in (:formats)")
                    .param("picture", request.picture().value())
                    .param(
                            "formats",
                            request.replaced().stream().map(Format::name).toList())
                    .update();
            request.renditions().forEach(rendition -> insert(request.picture(), rendition));
            formerFiles.forgetPresent(request.picture());
            heldFiles.named(request.renditions().stream()
                    .map(rendition -> rendition.file().name())
                    .toList());
            changes.append(request.actor(), "rendered", "picture:" + request.picture(), "{}");
        });
    }

    private void insert(Id<Picture> picture, Rendition rendition) {
        database.sql("""
                        insert into rendition (
                            picture_id, crop, format, width, height, moving, file_name, address, bytes, recipe)
                        values (:picture, :crop, :format, :width, :height, :moving, :file, :address, :bytes, :recipe)
                        """)
                .param("picture", picture.value())
                .param("crop", rendition.crop().name())
                .param("format", rendition.format().name())
                .param("width", rendition.width())
                .param("height", rendition.height())
                .param("moving", rendition.moving() ? 1 : 0)
                .param("file", rendition.file().name())
                .param("address", rendition.address())
                .param("bytes", rendition.file().bytes())
                .param("recipe", recipe.mark())
                .update();
    }
}
