package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.database.FreeSlug;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;

/** Begins an article or a page, as a draft. */
@Component
public class CreateArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Revisions revisions;
    private final ReservedSlugs reserved;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    public CreateArticle(
            Database database,
            ChangeLog changes,
            Articles articles,
            Revisions revisions,
            ReservedSlugs reserved,
            DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.revisions = revisions;
        this.reserved = reserved;
        this.desk = desk;
    }

    /**
     * An article wanted.
     *
     * @param slug the slug wished for; another like it is given where it is taken
     */
    public record Create(Article.Kind kind, Slug slug, Manuscript manuscript, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is there. */
        record Created(Article article) implements Outcome {}

        /** They may not write. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Create request) {
        return request.actor().drafts() == Actor.Reach.NONE
                ? new Outcome.NotAllowed()
                : database.write(() -> create(request));
    }

    private Outcome create(Create request) {
        Instant now = clock.instant();
        Id<Article> id = Id.fresh();
        Slug slug = freeSlug(request.kind(), request.slug(), _ -> false);
        Revision first = revisions.addFirst(id, request.manuscript(), request.actor(), now);
        database.sql("""
                        insert into article (
                            id, kind, slug, state, draft_revision_id, withdrawn_reason, pinned, created_at, created_by)
                        values (:id, :kind, :slug, 'draft', :draft, '', :pinned, :created_at, :created_by)
                        """)
                .param("id", id.value())
                .param("kind", request.kind().inDatabase())
                .param("slug", slug.value())
                .param("draft", first.id().value())
                .param("pinned", false)
                .param("created_at", now.toEpochMilli())
                .param(
                        "created_by",
                        request.actor() instanceof Actor.Staff staff
                                ? staff.person().value()
                                : null)
                .update();
        Article article = new Article(
                id,
                request.kind(),
                slug,
                Article.State.DRAFT,
                first.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                Optional.empty(),
                Article.Assignment.OPEN);
        desk.refresh(id, now);
        changes.append(request.actor().name(), "created", article.subject(), "{}");
        return new Outcome.Created(article);
    }

    /**
     * The slug that an article would be given now.
     *
     * @param spokenFor what the caller has promised to others
     */
    public Slug freeSlug(Article.Kind kind, Slug wished, Predicate<Slug> spokenFor) {
        return FreeSlug.like(wished, slug -> isTaken(kind, slug) || spokenFor.test(slug));
    }

    private boolean isTaken(Article.Kind kind, Slug wished) {
        return reserved.isReserved(kind, wished) || articles.find(kind, wished).isPresent();
    }
}
