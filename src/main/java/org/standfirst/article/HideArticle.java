package org.standfirst.article;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Keeps an article off the front page, or brings it back. Everywhere else it stays where it is. */
@Component
public class HideArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final FrontChoices front;

    /** Writes to this database and log. */
    HideArticle(Database database, ChangeLog changes, Articles articles, FrontChoices front) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.front = front;
    }

    /** What shall be off the front page, or on it again. */
    public record Hide(Id<Article> article, boolean hidden, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is so; if it was before, nothing was done. */
        record Done() implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Hide request) {
        return request.actor().publications() == Actor.Reach.ALL
                ? database.write(() -> articles.findPublishable(request.article(), request.actor())
                        .filter(article -> article.kind() == Article.Kind.ARTICLE)
                        .map(article -> hide(article, request))
                        .orElseGet(Outcome.NotAllowed::new))
                : new Outcome.NotAllowed();
    }

    private Outcome hide(Article article, Hide request) {
        if (front.isHidden(article.id()) == request.hidden()) {
            return new Outcome.Done();
        }
        if (request.hidden()) {
            front.hide(article.id());
            front.unpin(article.id());
        } else {
            front.show(article.id());
        }
        changes.append(request.actor().name(), request.hidden() ? "hid" : "unhid", article.subject(), "{}");
        return new Outcome.Done();
    }
}
