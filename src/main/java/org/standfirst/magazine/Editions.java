package org.standfirst.magazine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;

/** Reads the magazine's editions. */
@Component
public class Editions {
    private static final String COLUMNS = "select id, slug, number, title, date, cover_picture_id, note from edition ";

    private final Database database;
    private final Shelf<Integer, List<Edition>> newest;
    private final Shelf<Id<Edition>, Optional<Edition>> shelf;

    /** Reads from this database. */
    public Editions(Database database) {
        this.database = database;
        this.newest = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 8);
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 200);
    }

    /** The newest editions, newest first. */
    public List<Edition> newest(int count) {
        return newest.get(count, this::readNewest);
    }

    private List<Edition> readNewest(int count) {
        return List.copyOf(database.sql(COLUMNS + "order by date desc, id desc limit :count")
                .param("count", count)
                .query(Editions::read)
                .list());
    }

    /** The edition of a slug. */
    public Optional<Edition> find(Slug slug) {
        return database.sql(COLUMNS + "where slug = :slug")
                .param("slug", slug.value())
                .query(Editions::read)
                .optional();
    }

    /** The edition of an identifier. */
    public Optional<Edition> find(Id<Edition> id) {
        return shelf.get(id, this::read);
    }

    private Optional<Edition> read(Id<Edition> id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Editions::read)
                .optional();
    }

    /** The edition that came out next before this one. */
    public Optional<Edition> before(Edition edition) {
        return neighbour(edition, "where (date, id) < (:date, :id) order by date desc, id desc limit 1");
    }

    /** The edition that came out next after this one. */
    public Optional<Edition> after(Edition edition) {
        return neighbour(edition, "where (date, id) > (:date, :id) order by date, id limit 1");
    }

    private Optional<Edition> neighbour(Edition edition, String which) {
        return database.sql(COLUMNS + which)
                .param("date", edition.date().toString())
                .param("id", edition.id().value())
                .query(Editions::read)
                .optional();
    }

    private static Edition read(ResultSet row, int number) throws SQLException {
        return new Edition(
                new Id<>(row.getString(1)),
                new Slug(row.getString(2)),
                row.getString(3),
                row.getString(4),
                LocalDate.parse(row.getString(5)),
                Optional.ofNullable(row.getString(6)).map(Id::new),
                row.getString(7));
    }
}
