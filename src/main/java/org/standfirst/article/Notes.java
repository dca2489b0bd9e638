package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Reads the notes in the margins of articles, for those who may write in them. */
@Component
public class Notes {
    /** As many as an article may have. */
    static final int MOST = 1_000;

    private static final String COLUMNS = """
            select id, article_id, revision_id, answers_id, quoted, block, starts_at, ends_at, words, written_by,
                written_at, resolved_by, resolved_at
            from note
            """;

    private final Database database;
    private final Articles articles;

    /** Reads from this database. */
    Notes(Database database, Articles articles) {
        this.database = database;
        this.articles = articles;
    }

    /** Every note of an article in the order in which they were written; none for who may not write in it. */
    public List<Note> of(Id<Article> article, Actor actor) {
        return articles.findEditable(article, actor).isEmpty()
                ? List.of()
                : database.sql(COLUMNS + "where article_id = :article order by written_at, id limit :most")
                        .param("article", article.value())
                        .param("most", MOST)
                        .query(Notes::read)
                        .list();
    }

    /** One of an article's. */
    Optional<Note> find(Id<Article> article, Id<Note> id) {
        return database.sql(COLUMNS + "where id = :id and article_id = :article")
                .param("id", id.value())
                .param("article", article.value())
                .query(Notes::read)
                .optional();
    }

    int count(Id<Article> article) {
        return database.sql("select count(*) from note where article_id = :article")
                .param("article", article.value())
                .query(Integer.class)
                .single();
    }

    private static Note read(ResultSet row, int number) throws SQLException {
        String quoted = row.getString(5);
        String resolvedBy = row.getString(12);
        return new Note(
                new Id<>(row.getString(1)),
                new Id<>(row.getString(2)),
                new Id<>(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(Id::new),
                quoted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Anchor(quoted, row.getInt(6), row.getInt(7), row.getInt(8))),
                row.getString(9),
                new Id<>(row.getString(10)),
                Instant.ofEpochMilli(row.getLong(11)),
                resolvedBy == null
                        ? Optional.empty()
                        : Optional.of(new Note.Resolved(new Id<>(resolvedBy), Instant.ofEpochMilli(row.getLong(13)))));
    }
}
