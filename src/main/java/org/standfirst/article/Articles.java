package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.EditorSections;
import org.standfirst.magazine.Section;
import org.standfirst.people.Actor;

/** Reads articles and pages in every state, for those who may. Readers' pages use {@link LiveArticles}. */
@Component
public class Articles {
    private static final String COLUMNS = """
            select id, kind, slug, state, draft_revision_id, live_revision_id, scheduled_revision_id, scheduled_for,
                published_at, updated_at, withdrawn_reason, pinned, approved_revision_id, assigned_to, due_on
            from article
            """;

    private final Database database;
    private final EditorSections editorSections;

    /** Reads from this database. */
    public Articles(Database database, EditorSections editorSections) {
        this.database = database;
        this.editorSections = editorSections;
    }

    /** The article of an identifier. */
    public Optional<Article> find(Id<Article> id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Articles::read)
                .optional();
    }

    /** The article of a slug. */
    public Optional<Article> find(Article.Kind kind, Slug slug) {
        return database.sql(COLUMNS + "where kind = :kind and slug = :slug")
                .param("kind", kind.inDatabase())
                .param("slug", slug.value())
                .query(Articles::read)
                .optional();
    }

    /**
     * The article, if the actor may write in it: it is theirs, assigned to them, or they are an editor. Within a transaction nobody else changes it until that ends.
     */
    public Optional<Article> findEditable(Id<Article> id, Actor actor) {
        return findWithin(id, actor, actor.drafts(), "(created_by = :actor or assigned_to = :actor)");
    }

    /**
     * The article, if the actor may bring it before readers and take it away. Within a transaction nobody else changes
     * it until that ends.
     */
    public Optional<Article> findPublishable(Id<Article> id, Actor actor) {
        return findWithin(id, actor, actor.publications(), "created_by = :actor");
    }

    /** What is due at a time, the longest due first. */
    List<Article> due(Instant now, int count) {
        return database.sql(COLUMNS + "where scheduled_for <= :now order by scheduled_for, id limit :count")
                .param("now", now.toEpochMilli())
                .param("count", count)
                .query(Articles::read)
                .list();
    }

    /** When the next scheduled article is due. */
    Optional<Instant> nextDue() {
        return database.sql(
                        "select scheduled_for from article where scheduled_for is not null order by scheduled_for limit 1")
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    private Optional<Article> findWithin(Id<Article> id, Actor actor, Actor.Reach reach, String own) {
        if (database.isWriting()) {
            lock(id);
        }
        return switch (reach) {
            case NONE -> Optional.empty();
            case ALL ->
                editorSections
                        .limitOf(actor)
                        .map(sections -> findIn(sections, id, actor))
                        .orElseGet(() -> find(id));
            case OWN ->
                database.sql(COLUMNS + "where id = :id and " + own)
                        .param("id", id.value())
                        .param("actor", person(actor))
                        .query(Articles::read)
                        .optional();
        };
    }

    /** Where a draft stands decides, and not what is live of it; what is theirs they reach wherever it stands. */
    private Optional<Article> findIn(List<Id<Section>> sections, Id<Article> id, Actor actor) {
        return database.sql(COLUMNS + """
                        where id = :id and (
                            created_by = :actor or assigned_to = :actor
                            or exists (
                                select 1 from revision
                                where revision.id = article.draft_revision_id and section_id in (:sections)))
                        """)
                .param("id", id.value())
                .param("actor", person(actor))
                .param("sections", sections.stream().map(Id::value).toList())
                .query(Articles::read)
                .optional();
    }

    private static String person(Actor actor) {
        return actor instanceof Actor.Staff staff ? staff.person().value() : "";
    }

    /** The one way to lock a row that both databases understand: to write what it holds already. */
    private void lock(Id<Article> id) {
        database.sql("update article set slug = slug where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Article read(ResultSet row, int number) throws SQLException {
        String scheduled = row.getString(7);
        Optional<Id<Revision>> approved = Optional.ofNullable(row.getString(13)).map(Id::new);
        Article.State state = Article.State.fromDatabase(row.getString(4));
        return new Article(
                new Id<>(row.getString(1)),
                Article.Kind.fromDatabase(row.getString(2)),
                new Slug(row.getString(3)),
                state == Article.State.IN_REVIEW && approved.isPresent() ? Article.State.APPROVED : state,
                new Id<>(row.getString(5)),
                Optional.ofNullable(row.getString(6)).map(Id::new),
                scheduled == null
                        ? Optional.empty()
                        : Optional.of(new Article.Schedule(new Id<>(scheduled), Instant.ofEpochMilli(row.getLong(8)))),
                instant(row, 9),
                instant(row, 10),
                row.getString(11),
                row.getBoolean(12),
                approved,
                new Article.Assignment(
                        Optional.ofNullable(row.getString(14)).map(Id::new),
                        Optional.ofNullable(row.getString(15)).map(LocalDate::parse)));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long milliseconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milliseconds));
    }
}
