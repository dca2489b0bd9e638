package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Hands a draft to the editors. */
@Component
public class SubmitArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    public SubmitArticle(Database database, ChangeLog changes, Articles articles, DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.desk = desk;
    }

    /** The draft to be read. */
    public record Submit(Id<Article> article, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is in review. */
        record Submitted() implements Outcome {}

        /** It is no draft, so there is nothing to hand in. */
        record NotADraft(Article.State state) implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Submit request) {
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .map(article -> submit(article, request))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome submit(Article article, Submit request) {
        if (article.state() != Article.State.DRAFT) {
            return new Outcome.NotADraft(article.state());
        }
        database.sql("update article set state = 'in review' where id = :id")
                .param("id", article.id().value())
                .update();
        desk.refresh(article.id(), clock.instant());
        changes.append(request.actor().name(), "submitted", article.subject(), "{}");
        return new Outcome.Submitted();
    }
}
