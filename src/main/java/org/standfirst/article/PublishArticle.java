package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Makes a revision what readers see, now. */
@Component
public class PublishArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Revisions revisions;
    private final LiveListing listing;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    PublishArticle(
            Database database,
            ChangeLog changes,
            Articles articles,
            Revisions revisions,
            LiveListing listing,
            DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.revisions = revisions;
        this.listing = listing;
        this.desk = desk;
    }

    /**
     * What shall be before readers.
     *
     * @param revision the draft that the editor has read
     * @param dates the dates to say, for what was published elsewhere before; empty for now
     */
    public record Publish(Id<Article> article, Id<Revision> revision, Optional<Dates> dates, Actor actor) {}

    /** When something was published, and when it was last changed. */
    public record Dates(Instant published, Instant updated) {}

    /** How the change log tells of it. */
    record Told(Actor actor, String verb) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Readers see it. */
        record Published(Article article) implements Outcome {}

        /** The draft has moved on since the editor read it; nothing was published. */
        record Conflict(Id<Revision> newest) implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Publish request) {
        return database.write(() -> articles.findPublishable(request.article(), request.actor())
                .map(article -> publish(article, request))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome publish(Article article, Publish request) {
        if (!article.draft().equals(request.revision())) {
            return new Outcome.Conflict(article.draft());
        }
        Instant now = clock.instant();
        Dates dates =
                request.dates().orElseGet(() -> new Dates(article.publishedAt().orElse(now), now));
        return new Outcome.Published(
                makeLive(article, request.revision(), dates, new Told(request.actor(), "published")));
    }

    /** The one place where something goes live; a schedule for the same revision is done with then. */
    Article makeLive(Article article, Id<Revision> revision, Dates dates, Told told) {
        Manuscript manuscript =
                revisions.findWithoutBody(revision).orElseThrow().manuscript();
        boolean scheduleIsDone = article.schedule()
                .filter(schedule -> schedule.revision().equals(revision))
                .isPresent();
        database.sql("""
                        update article
                        set state = 'live', live_revision_id = :revision, published_at = :published,
                            updated_at = :updated, withdrawn_reason = '', approved_revision_id = null
                        where id = :id
                        """)
                .param("revision", revision.value())
                .param("published", dates.published().toEpochMilli())
                .param("updated", dates.updated().toEpochMilli())
                .param("id", article.id().value())
                .update();
        if (scheduleIsDone) {
            database.sql("update article set scheduled_revision_id = null, scheduled_for = null where id = :id")
                    .param("id", article.id().value())
                    .update();
        }
        listing.put(article, manuscript, dates.published(), dates.updated());
        desk.refresh(article.id(), clock.instant());
        changes.append(told.actor().name(), told.verb(), article.subject(), Detail.of("revision", revision.value()));
        return articles.find(article.id()).orElseThrow();
    }
}
