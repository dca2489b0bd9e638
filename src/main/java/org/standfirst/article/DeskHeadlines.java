package org.standfirst.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** What articles are called at the desk, whether readers see them or not. Whoever shows one asks {@link Articles} first. */
@Component
public class DeskHeadlines {
    private final Database database;

    /** Reads from this database. */
    DeskHeadlines(Database database) {
        this.database = database;
    }

    /** Those of these articles, as they were last written; one without a headline yet has an empty one. */
    public Map<Id<Article>, String> find(Collection<Id<Article>> ids) {
        Map<Id<Article>, String> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("select article_id, headline from desk_article where article_id in (:ids)")
                    .param("ids", ids.stream().map(Id::value).distinct().toList())
                    .query(row -> {
                        found.put(new Id<>(row.getString(1)), row.getString(2));
                    });
        }
        return found;
    }
}
