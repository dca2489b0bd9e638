package org.standfirst.picture;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Orders renditions anew for pictures whose renditions were made by another recipe than today's. */
@Component
class OrderRenditions {
    private static final int PAGE = 200;

    private final Database database;
    private final RenditionQueue queue;
    private final Recipe recipe;

    OrderRenditions(Database database, RenditionQueue queue, Recipe recipe) {
        this.database = database;
        this.queue = queue;
        this.recipe = recipe;
    }

    /** Does it; readers keep what they have until the new ones are made. */
    void apply() {
        boolean more = true;
        while (more) {
            more = database.write(() -> {
                List<String> page = page();
                page.forEach(this::order);
                return page.size() == PAGE;
            });
        }
    }

    private List<String> page() {
        return database.sql("""
                        select id from picture
                        where recipe <> :recipe and file_name is not null
                        order by id
                        limit :page
                        """)
                .param("recipe", recipe.mark())
                .param("page", PAGE)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void order(String picture) {
        queue.order(new Id<>(picture));
        database.sql("update picture set recipe = :recipe where id = :id")
                .param("recipe", recipe.mark())
                .param("id", picture)
                .update();
    }
}
