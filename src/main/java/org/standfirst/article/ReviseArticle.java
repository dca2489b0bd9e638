package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Saves new words as the draft; what readers see stays as it is. */
@Component
public class ReviseArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Revisions revisions;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    public ReviseArticle(Database database, ChangeLog changes, Articles articles, Revisions revisions) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.revisions = revisions;
    }

    /**
     * New words.
     *
     * @param basedOn the revision that the writer had before them
     */
    public record Revise(Id<Article> article, Id<Revision> basedOn, Manuscript manuscript, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Saved. */
        record Revised(Revision revision) implements Outcome {}

        /** Somebody saved meanwhile; nothing was overwritten. */
        record Conflict(Id<Revision> newest) implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Revise request) {
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .map(article -> revise(article, request))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome revise(Article article, Revise request) {
        if (!article.draft().equals(request.basedOn())) {
            return new Outcome.Conflict(article.draft());
        }
        Revision revision = revisions.add(article.id(), request.manuscript(), request.actor(), clock.instant());
        database.sql("update article set draft_revision_id = :revision where id = :id")
                .param("revision", revision.id().value())
                .param("id", article.id().value())
                .update();
        changes.append(request.actor().name(), "revised", article.subject(), "{}");
        return new Outcome.Revised(revision);
    }
}
