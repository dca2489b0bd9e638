package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Reads what people asked to have removed. It is confidential: editors see it, and nobody else. */
@Component
public class RemovalRequests {
    private static final int MOST = 500;

    private static final String COLUMNS = """
            select id, article_id, asked_by, asked_on, words, logged_by, logged_at, decision, reasons, decided_by,
                decided_at
            from removal_request
            """;

    private final Database database;

    /** Reads from this database. */
    RemovalRequests(Database database) {
        this.database = database;
    }

    /** Whether somebody may know of them. */
    static boolean areFor(Actor actor) {
        return actor.drafts() == Actor.Reach.ALL;
    }

    /** Those that are about an article, the newest first. */
    public List<RemovalRequest> of(Id<Article> article, Actor actor) {
        return areFor(actor)
                ? database.sql(COLUMNS + "where article_id = :article order by logged_at desc, id desc limit :most")
                        .param("article", article.value())
                        .param("most", MOST)
                        .query(RemovalRequests::read)
                        .list()
                : List.of();
    }

    /** Those that wait for a decision, the longest first. */
    public List<RemovalRequest> open(Actor actor) {
        return areFor(actor)
                ? database.sql(COLUMNS + "where decision is null order by logged_at, id limit :most")
                        .param("most", MOST)
                        .query(RemovalRequests::read)
                        .list()
                : List.of();
    }

    /** Those that were decided, the latest first. */
    public List<RemovalRequest> decided(Actor actor, int count) {
        return areFor(actor)
                ? database.sql(COLUMNS + "where decision is not null order by decided_at desc, id desc limit :most")
                        .param("most", count)
                        .query(RemovalRequests::read)
                        .list()
                : List.of();
    }

    /** One of them. */
    public Optional<RemovalRequest> find(Id<RemovalRequest> id, Actor actor) {
        return areFor(actor)
                ? database.sql(COLUMNS + "where id = :id")
                        .param("id", id.value())
                        .query(RemovalRequests::read)
                        .optional()
                : Optional.empty();
    }

    Optional<RemovalRequest> find(Id<Article> article, Id<RemovalRequest> id) {
        return database.sql(COLUMNS + "where id = :id and article_id = :article")
                .param("id", id.value())
                .param("article", article.value())
                .query(RemovalRequests::read)
                .optional();
    }

    private static RemovalRequest read(ResultSet row, int number) throws SQLException {
        String decision = row.getString(8);
        return new RemovalRequest(
                new Id<>(row.getString(1)),
                new Id<>(row.getString(2)),
                row.getString(3),
                LocalDate.parse(row.getString(4)),
                row.getString(5),
                new Id<>(row.getString(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new RemovalRequest.Decided(
                                RemovalRequest.Decision.valueOf(decision.toUpperCase(Locale.ROOT)),
                                row.getString(9),
                                new Id<>(row.getString(10)),
                                Instant.ofEpochMilli(row.getLong(11)))));
    }
}
