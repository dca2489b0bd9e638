package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;

/** Reads what readers were told of changes to what is live. What is withdrawn takes its corrections with it. */
@Component
public class Corrections {
    /** Of one article: whoever needs more should write it anew. */
    private static final int MOST_OF_ONE = 100;

    private static final String COLUMNS = """
            select correction.id, correction.article_id, correction.kind, said, words_before, words_after, at
            from correction
            join live_article live on live.article_id = correction.article_id
            """;

    private final Database database;

    /** Reads from this database. */
    Corrections(Database database) {
        this.database = database;
    }

    /** Those of an article, the newest first. */
    public List<Correction> of(Id<Article> article) {
        return database.sql(COLUMNS + """
                        where correction.article_id = :article
                        order by at desc, correction.id desc
                        limit :most
                        """)
                .param("article", article.value())
                .param("most", MOST_OF_ONE)
                .query(Corrections::read)
                .list();
    }

    /** Those of the whole magazine. */
    public Window<Correction> all(Window.Place place, int size) {
        return Window.of(
                fetch(place, size + 1),
                size,
                place,
                correction -> new Cursor(
                        correction.at().toEpochMilli(), correction.id().value()));
    }

    private List<Correction> fetch(Window.Place place, int count) {
        return switch (place) {
            case Window.Place.Newest _ ->
                database.sql(COLUMNS + "order by at desc, correction.id desc limit :count")
                        .param("count", count)
                        .query(Corrections::read)
                        .list();
            case Window.Place.OlderThan older ->
                beside(
                        older.cursor(),
                        count,
                        "where (at, correction.id) < (:at, :id) order by at desc, correction.id desc");
            case Window.Place.NewerThan newer ->
                beside(newer.cursor(), count, "where (at, correction.id) > (:at, :id) order by at, correction.id");
        };
    }

    private List<Correction> beside(Cursor cursor, int count, String which) {
        return database.sql(COLUMNS + which + " limit :count")
                .param("at", cursor.at())
                .param("id", cursor.id())
                .param("count", count)
                .query(Corrections::read)
                .list();
    }

    private static Correction read(ResultSet row, int number) throws SQLException {
        return new Correction(
                new Id<>(row.getString(1)),
                new Id<>(row.getString(2)),
                Correction.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                new Correction.Words(row.getString(4), row.getString(5), row.getString(6)),
                Instant.ofEpochMilli(row.getLong(7)));
    }
}
