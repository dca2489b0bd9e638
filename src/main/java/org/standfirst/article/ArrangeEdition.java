package org.standfirst.article;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.people.Actor;

/** Puts an edition's contents in order. */
@Component
public class ArrangeEdition {
    private final Database database;
    private final ChangeLog changes;
    private final Editions editions;

    /** Writes to this database and log. */
    public ArrangeEdition(Database database, ChangeLog changes, Editions editions) {
        this.database = database;
        this.changes = changes;
        this.editions = editions;
    }

    /** The whole order, in place of what it was. */
    public record Arrange(Id<Edition> edition, List<Id<Article>> contents, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Arranged() implements Outcome {}

        /** There is no such edition for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Arrange request) {
        return database.write(() -> mayArrange(request) ? arrange(request) : new Outcome.NotAllowed());
    }

    private boolean mayArrange(Arrange request) {
        return request.actor().publications() == Actor.Reach.ALL
                && editions.find(request.edition()).isPresent();
    }

    private Outcome arrange(Arrange request) {
        database.sql("delete from edition_content where edition_id = :edition")
                .param("edition", request.edition().value())
                .update();
        int position = 0;
        for (Id<Article> article : request.contents().stream().distinct().toList()) {
            database.sql(
                            "insert into edition_content (edition_id, position, article_id) values (:edition, :position, :article)")
                    .param("edition", request.edition().value())
                    .param("position", position++)
                    .param("article", article.value())
                    .update();
        }
        changes.append(request.actor().name(), "arranged", "edition:" + request.edition(), "{}");
        return new Outcome.Arranged();
    }
}
