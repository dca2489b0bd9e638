package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Takes back what was to go live; what is live stays, and what was approved stays so. */
@Component
public class UnscheduleArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    UnscheduleArticle(Database database, ChangeLog changes, Articles articles, DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.desk = desk;
    }

    /** What shall not go live by itself. */
    public record Unschedule(Id<Article> article, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It waits no longer, and stands where it stood before. */
        record Unscheduled(Article.State state) implements Outcome {}

        /** It had no time to wait for. */
        record NotScheduled(Article.State state) implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Unschedule request) {
        return database.write(() -> articles.findPublishable(request.article(), request.actor())
                .map(article -> unschedule(article, request))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome unschedule(Article article, Unschedule request) {
        if (article.schedule().isEmpty()) {
            return new Outcome.NotScheduled(article.state());
        }
        Article.State before = before(article);
        database.sql("""
                        update article
                        set state = :state, scheduled_revision_id = null, scheduled_for = null
                        where id = :id
                        """)
                // What is in review and has an approval is approved.
                .param("state", (before == Article.State.APPROVED ? Article.State.IN_REVIEW : before).inDatabase())
                .param("id", article.id().value())
                .update();
        desk.refresh(article.id(), clock.instant());
        changes.append(request.actor().name(), "unscheduled", article.subject(), "{}");
        return new Outcome.Unscheduled(before);
    }

    private static Article.State before(Article article) {
        if (article.live().isPresent()) {
            return Article.State.LIVE;
        }
        if (article.publishedAt().isPresent()) {
            return Article.State.WITHDRAWN;
        }
        return article.approved().isPresent() ? Article.State.APPROVED : Article.State.DRAFT;
    }
}
