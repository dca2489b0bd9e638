package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Keeps an article at the head of the front page, or lets it go. */
@Component
public class PinArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    public PinArticle(Database database, ChangeLog changes, Articles articles, DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.desk = desk;
    }

    /** What shall be pinned, or no longer. */
    public record Pin(Id<Article> article, boolean pinned, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Pinned() implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Pin request) {
        return database.write(() -> articles.findPublishable(request.article(), request.actor())
                .map(article -> pin(article, request))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome pin(Article article, Pin request) {
        for (String statement : new String[] {
            "update article set pinned = :pinned where id = :id",
            "update live_article set pinned = :pinned where article_id = :id"
        }) {
            database.sql(statement)
                    .param("pinned", request.pinned())
                    .param("id", article.id().value())
                    .update();
        }
        desk.refresh(article.id(), clock.instant());
        changes.append(request.actor().name(), request.pinned() ? "pinned" : "unpinned", article.subject(), "{}");
        return new Outcome.Pinned();
    }
}
