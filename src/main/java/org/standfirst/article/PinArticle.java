package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Keeps an article at the head of the front page, before those that are there, or lets it go. */
@Component
public class PinArticle {
    /** As many as the front page has room for before anything else. */
    public static final int MOST = 12;

    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final FrontChoices front;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    PinArticle(Database database, ChangeLog changes, Articles articles, FrontChoices front, DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.front = front;
        this.desk = desk;
    }

    /** What shall be pinned, or no longer. */
    public record Pin(Id<Article> article, boolean pinned, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Pinned() implements Outcome {}

        /** There are as many as there is room for; nothing was changed. */
        record Full(int most) implements Outcome {}

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
        if (request.pinned() && !article.pinned() && front.pinned().size() >= MOST) {
            return new Outcome.Full(MOST);
        }
        if (request.pinned()) {
            front.show(article.id());
            front.pin(article.id());
        } else {
            front.unpin(article.id());
        }
        desk.refresh(article.id(), clock.instant());
        changes.append(request.actor().name(), request.pinned() ? "pinned" : "unpinned", article.subject(), "{}");
        return new Outcome.Pinned();
    }
}
