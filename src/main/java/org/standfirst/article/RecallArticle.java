package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Takes a draft back from the editors, before they have done anything with it: whoever may hand it in may do so. */
@Component
public class RecallArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    RecallArticle(Database database, ChangeLog changes, Articles articles, DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.desk = desk;
    }

    /** What shall come back. */
    public record Recall(Id<Article> article, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is a draft again. */
        record Recalled() implements Outcome {}

        /** It waits for nobody's reading: it was approved, given back, or never handed in. */
        record NotInReview(Article.State state) implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Recall request) {
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .map(article -> recall(article, request))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome recall(Article article, Recall request) {
        if (article.state() != Article.State.IN_REVIEW) {
            return new Outcome.NotInReview(article.state());
        }
        database.sql("update article set state = 'draft' where id = :id")
                .param("id", article.id().value())
                .update();
        desk.refresh(article.id(), clock.instant());
        changes.append(request.actor().name(), "recalled", article.subject(), "{}");
        return new Outcome.Recalled();
    }
}
