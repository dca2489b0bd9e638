package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/** Saves new words as the draft; what readers see stays as it is. */
@Component
public class ReviseArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Revisions revisions;
    private final Drafts drafts;
    private final WritingRuns runs;
    private final Pens pens;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    ReviseArticle(
            Database database,
            ChangeLog changes,
            Articles articles,
            Revisions revisions,
            Drafts drafts,
            WritingRuns runs,
            Pens pens) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.revisions = revisions;
        this.drafts = drafts;
        this.runs = runs;
        this.pens = pens;
    }

    /**
     * New words.
     *
     * @param basedOn the revision that the writer had before them
     * @param tab where they are written, so that nobody writes beside somebody who has the pen; empty for a program
     */
    public record Revise(
            Id<Article> article,
            Id<Revision> basedOn,
            Manuscript manuscript,
            Actor actor,
            Revision.Kind kind,
            Optional<Tab> tab) {
        /** New words that somebody means to keep. */
        public Revise(Id<Article> article, Id<Revision> basedOn, Manuscript manuscript, Actor actor) {
            this(article, basedOn, manuscript, actor, Revision.Kind.SAVE, Optional.empty());
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** Saved, now or by a save before this one whose answer was lost. */
        record Revised(Revision revision) implements Outcome {}

        /** Somebody saved meanwhile; nothing was overwritten. */
        record Conflict(Id<Revision> newest) implements Outcome {}

        /** Another has the pen, or the same person in another tab. */
        record AnotherWrites(Id<Person> writer) implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Revise request) {
        return apply(request, clock.instant());
    }

    Outcome apply(Revise request, Instant now) {
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .map(article -> revise(article, request, now))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome revise(Article article, Revise request, Instant now) {
        Revision newest = revisions.find(article.draft()).orElseThrow();
        if (newest.manuscript().saysTheSameAs(request.manuscript())) {
            if (request.kind() == Revision.Kind.SAVE) {
                revisions.keep(newest.id());
            }
            return new Outcome.Revised(newest);
        }
        Optional<Id<Person>> another =
                request.tab().flatMap(tab -> pens.anotherThan(article.id(), request.actor(), tab, now));
        if (another.isPresent()) {
            return new Outcome.AnotherWrites(another.get());
        }
        if (!article.draft().equals(request.basedOn())) {
            return new Outcome.Conflict(article.draft());
        }
        return new Outcome.Revised(
                switch (request.kind()) {
                    case SAVE -> add(article, request, Revisions.Origin.save(request.actor(), now));
                    case AUTOSAVE -> autosave(article, newest, request, now);
                });
    }

    private Revision autosave(Article article, Revision newest, Revise request, Instant now) {
        return runs.goingOn(article, request.actor(), now)
                .map(began -> drafts.replace(
                        article, newest, request.manuscript(), Revisions.Origin.autosave(request.actor(), now, began)))
                .orElseGet(() -> add(article, request, Revisions.Origin.autosave(request.actor(), now, now)));
    }

    private Revision add(Article article, Revise request, Revisions.Origin origin) {
        changes.append(request.actor().name(), "revised", article.subject(), "{}");
        return drafts.add(article, request.manuscript(), origin);
    }
}
