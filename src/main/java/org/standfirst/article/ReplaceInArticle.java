package org.standfirst.article;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.picture.Picture;

/**
 * Puts another picture in the place of one in an article: wherever a pointer leads to words with it, it leads to a new
 * revision with the other, and the history keeps the old. Called by {@link ReplacePicture}, within its transaction.
 */
@Component
class ReplaceInArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Revisions revisions;
    private final Drafts drafts;
    private final PublishArticle publishArticle;

    ReplaceInArticle(
            Database database,
            ChangeLog changes,
            Articles articles,
            Revisions revisions,
            Drafts drafts,
            PublishArticle publishArticle) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.revisions = revisions;
        this.drafts = drafts;
        this.publishArticle = publishArticle;
    }

    void apply(Id<Article> id, Id<Picture> from, Id<Picture> to, Actor actor, Instant now) {
        // Found for writing, so that nobody moves a pointer between this look and the end.
        Article article = articles.findEditable(id, actor).orElseThrow();
        Revisions.Origin origin = Revisions.Origin.save(actor, now);
        Map<Id<Revision>, Id<Revision>> moved = addOlder(article, from, to, origin);
        Manuscript drafted = revisions.find(article.draft()).orElseThrow().manuscript();
        Manuscript changed = drafted.withPicture(from, to);
        boolean isChanged = !changed.saysTheSameAs(drafted);
        // The draft is always the newest revision, so it follows upon any other that was added.
        if (isChanged || !moved.isEmpty()) {
            moved.put(article.draft(), drafts.add(article, changed, origin).id());
            changes.append(actor.name(), "revised", article.subject(), "{}");
        }
        movePointers(article, moved);
        article.live()
                .filter(_ -> article.state() == Article.State.LIVE)
                .filter(live -> isChanged || !live.equals(article.draft()))
                .map(moved::get)
                .ifPresent(revision -> makeLive(article, revision, actor, now));
    }

    /** What readers have, and what waits for its time, where they are not the draft. */
    private Map<Id<Revision>, Id<Revision>> addOlder(
            Article article, Id<Picture> from, Id<Picture> to, Revisions.Origin origin) {
        Map<Id<Revision>, Id<Revision>> moved = new LinkedHashMap<>();
        List<Id<Revision>> older = Stream.concat(
                        article.live().stream(), article.schedule().map(Article.Schedule::revision).stream())
                .filter(revision -> !revision.equals(article.draft()))
                .distinct()
                .toList();
        for (Id<Revision> old : older) {
            Manuscript said = revisions.find(old).orElseThrow().manuscript();
            Manuscript changed = said.withPicture(from, to);
            if (!changed.saysTheSameAs(said)) {
                moved.put(old, revisions.add(article.id(), changed, origin).id());
            }
        }
        return moved;
    }

    /** An approval and a time were given to the words, and those are the same. */
    private void movePointers(Article article, Map<Id<Revision>, Id<Revision>> moved) {
        move("approved_revision_id", article, article.approved(), moved);
        move("scheduled_revision_id", article, article.schedule().map(Article.Schedule::revision), moved);
    }

    private void move(
            String pointer, Article article, Optional<Id<Revision>> old, Map<Id<Revision>, Id<Revision>> moved) {
        old.map(moved::get)
                .ifPresent(revision -> database.sql("update article set " + pointer + " = :revision where id = :id")
                        .param("revision", revision.value())
                        .param("id", article.id().value())
                        .update());
    }

    /** Nothing that is said has changed, so what readers have is no newer for it. */
    private void makeLive(Article article, Id<Revision> revision, Actor actor, Instant now) {
        Instant published = article.publishedAt().orElse(now);
        publishArticle.makeLive(
                article,
                revision,
                new PublishArticle.Dates(published, article.updatedAt().orElse(published)),
                new PublishArticle.Told(actor, "corrected"));
    }
}
