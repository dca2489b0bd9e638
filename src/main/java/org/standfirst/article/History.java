package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/** Reads how an article came to be what it is, for those who may write in it. */
@Component
public class History {
    private static final String PERSON = "person:";

    private static final String COLUMNS = """
            select revision.id, revision.number, revision.created_at, revision.created_by, revision.kind,
                revision.headline, revision.id = article.draft_revision_id,
                coalesce(revision.id = article.live_revision_id, false),
                coalesce(revision.id = article.scheduled_revision_id, false),
                coalesce(revision.id = article.approved_revision_id, false)
            from revision
            join article on article.id = revision.article_id
            where revision.article_id = :article
            """;

    private final Database database;
    private final Articles articles;
    private final Revisions revisions;

    /** Reads from this database. */
    History(Database database, Articles articles, Revisions revisions) {
        this.database = database;
        this.articles = articles;
        this.revisions = revisions;
    }

    /**
     * A step of it.
     *
     * @param number from 1
     * @param person who wrote it; empty for a program, such as an import
     */
    public record Step(
            Id<Revision> revision,
            int number,
            Instant at,
            Optional<Id<Person>> person,
            Revision.Kind kind,
            String headline,
            Marks marks) {}

    /** Which of an article's pointers point to a step. */
    public record Marks(boolean draft, boolean live, boolean scheduled, boolean approved) {}

    /** The steps, newest first; none for who may not write in the article. Cursors hold numbers in the place of times. */
    public Window<Step> of(Id<Article> article, Actor actor, Window.Place place, int size) {
        List<Step> fetched =
                articles.findEditable(article, actor).isEmpty() ? List.of() : fetch(article, place, size + 1);
        return Window.of(
                fetched,
                size,
                place,
                step -> new Cursor(step.number(), step.revision().value()));
    }

    /** The step that is the draft. */
    public Optional<Step> newest(Id<Article> article, Actor actor) {
        return of(article, actor, new Window.Place.Newest(), 1).items().stream().findFirst();
    }

    /** All that a step holds. */
    public Optional<Revision> find(Id<Article> article, Id<Revision> revision, Actor actor) {
        return articles.findEditable(article, actor)
                .flatMap(_ -> revisions.find(revision))
                .filter(found -> found.article().equals(article));
    }

    private List<Step> fetch(Id<Article> article, Window.Place place, int count) {
        String newestFirst = " order by revision.number desc limit :count";
        return switch (place) {
            case Window.Place.Newest _ -> fetch(article, newestFirst, Integer.MAX_VALUE, count);
            case Window.Place.OlderThan(Cursor cursor) -> fetch(article, newestFirst, cursor.at(), count);
            case Window.Place.NewerThan(Cursor cursor) ->
                database.sql(COLUMNS + " and revision.number > :number order by revision.number limit :count")
                        .param("article", article.value())
                        .param("number", cursor.at())
                        .param("count", count)
                        .query(History::read)
                        .list();
        };
    }

    private List<Step> fetch(Id<Article> article, String order, long below, int count) {
        return database.sql(COLUMNS + " and revision.number < :number" + order)
                .param("article", article.value())
                .param("number", below)
                .param("count", count)
                .query(History::read)
                .list();
    }

    private static Step read(ResultSet row, int number) throws SQLException {
        String by = row.getString(4);
        return new Step(
                new Id<>(row.getString(1)),
                row.getInt(2),
                Instant.ofEpochMilli(row.getLong(3)),
                by.startsWith(PERSON) ? Id.parse(by.substring(PERSON.length())) : Optional.empty(),
                Revision.Kind.fromDatabase(row.getString(5)),
                row.getString(6),
                new Marks(row.getBoolean(7), row.getBoolean(8), row.getBoolean(9), row.getBoolean(10)));
    }
}
