package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Names a revision and the time at which it goes live. What is live until then stays. */
@Component
public class ScheduleArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    public ScheduleArticle(Database database, ChangeLog changes, Articles articles, DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.desk = desk;
    }

    /**
     * What shall go live when.
     *
     * @param revision the draft that the editor has read
     * @param at a time that is past means at once
     */
    public record Schedule(Id<Article> article, Id<Revision> revision, Instant at, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It waits for its time. */
        record Scheduled() implements Outcome {}

        /** The draft has moved on since the editor read it; nothing was scheduled. */
        record Conflict(Id<Revision> newest) implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Schedule request) {
        return database.write(() -> articles.findPublishable(request.article(), request.actor())
                .map(article -> schedule(article, request))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome schedule(Article article, Schedule request) {
        if (!article.draft().equals(request.revision())) {
            return new Outcome.Conflict(article.draft());
        }
        Article.State state = article.state() == Article.State.LIVE ? Article.State.LIVE : Article.State.SCHEDULED;
        database.sql("""
                        update article
                        set state = :state, scheduled_revision_id = :revision, scheduled_for = :at
                        where id = :id
                        """)
                .param("state", state.inDatabase())
                .param("revision", request.revision().value())
                .param("at", request.at().toEpochMilli())
                .param("id", article.id().value())
                .update();
        desk.refresh(article.id(), clock.instant());
        changes.append(request.actor().name(), "scheduled", article.subject(), "{\"at\":\"" + request.at() + "\"}");
        return new Outcome.Scheduled();
    }
}
