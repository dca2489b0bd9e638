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

/** Makes what an old revision says the draft again, as a new revision: nothing of the history is lost. */
@Component
public class RestoreRevision {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Pens pens;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    RestoreRevision(
            Database database, ChangeLog changes, Articles articles, Revisions revisions, Drafts drafts, Pens pens) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.revisions = revisions;
        this.drafts = drafts;
        this.pens = pens;
    }

    /**
     * What shall be the draft again.
     *
     * @param newest the draft that whoever restores has seen
     * @param tab theirs, so that nobody is overwritten who has the pen; empty for a program
     */
    public record Restore(Id<Article> article, Id<Revision> old, Id<Revision> newest, Actor actor, Optional<Tab> tab) {}

    /** How it went. */
    public sealed interface Outcome {
        /** The draft says what it said then. */
        record Restored(Revision revision) implements Outcome {}

        /** Somebody saved meanwhile. */
        record Conflict(Id<Revision> newest) implements Outcome {}

        /** Another has the pen, or the same person in another tab. */
        record AnotherWrites(Id<Person> writer) implements Outcome {}

        /** The article has no such revision. */
        record NoSuchRevision() implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Restore request) {
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .map(article -> restore(article, request, clock.instant()))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome restore(Article article, Restore request, Instant now) {
        Optional<Revision> old =
                revisions.find(request.old()).filter(found -> found.article().equals(article.id()));
        if (old.isEmpty()) {
            return new Outcome.NoSuchRevision();
        }
        Optional<Id<Person>> another =
                request.tab().flatMap(tab -> pens.anotherThan(article.id(), request.actor(), tab, now));
        if (another.isPresent()) {
            return new Outcome.AnotherWrites(another.get());
        }
        if (!article.draft().equals(request.newest())) {
            return new Outcome.Conflict(article.draft());
        }
        changes.append(
                request.actor().name(),
                "restored",
                article.subject(),
                Detail.of("number", Integer.toString(old.get().number())));
        return new Outcome.Restored(
                drafts.add(article, old.get().manuscript(), Revisions.Origin.save(request.actor(), now)));
    }
}
