package org.standfirst.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;

/** Reads who makes the magazine. */
@Component
public class People {
    private static final String COLUMNS = "select id, slug, name, about, portrait_picture_id from person ";

    private final Database database;

    /** Reads from this database. */
    public People(Database database) {
        this.database = database;
    }

    /** The person of a slug. */
    public Optional<Person> find(Slug slug) {
        return database.sql(COLUMNS + "where slug = :slug")
                .param("slug", slug.value())
                .query(People::read)
                .optional();
    }

    /** People by identifier, in the order asked for. */
    public List<Person> find(List<Id<Person>> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** The person of an identifier. */
    public Optional<Person> find(Id<Person> id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(People::read)
                .optional();
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                new Id<>(row.getString(1)),
                new Slug(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)).map(Id::new));
    }
}
