package org.standfirst.article;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Which articles somebody may know more of than readers do. */
@Component
public class OwnArticles {
    private static final int MOST = 2_000;

    private final Database database;

    /** Reads from this database. */
    OwnArticles(Database database) {
        this.database = database;
    }

    /**
     * Those that somebody began or stands over, the newest.
     *
     * @return nothing if it is every one
     */
    public Optional<List<Id<Article>>> of(Actor actor) {
        return switch (actor.drafts()) {
            case ALL -> Optional.empty();
            case NONE -> Optional.of(List.of());
            case OWN -> Optional.of(actor instanceof Actor.Staff staff ? own(staff) : List.of());
        };
    }

    private List<Id<Article>> own(Actor.Staff staff) {
        return database.sql("""
                        select id from article where created_by = :person
                        union
                        select article_id from live_article_byline where person_id = :person
                        order by 1 desc
                        limit :most
                        """)
                .param("person", staff.person().value())
                .param("most", MOST)
                .query((row, _) -> new Id<Article>(row.getString(1)))
                .list();
    }
}
