package org.standfirst.magazine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;

/** Reads the magazine's tags. */
@Component
public class Tags {
    private static final String COLUMNS = "select id, slug, name, about from tag ";

    private final Database database;

    /** Reads from this database. */
    public Tags(Database database) {
        this.database = database;
    }

    /** The tag of a slug. */
    public Optional<Tag> find(Slug slug) {
        return database.sql(COLUMNS + "where slug = :slug")
                .param("slug", slug.value())
                .query(Tags::read)
                .optional();
    }

    /** Tags by identifier, in the order asked for; those that are no more are left out. */
    public List<Tag> find(List<Id<Tag>> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** The tag of an identifier. */
    public Optional<Tag> find(Id<Tag> id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Tags::read)
                .optional();
    }

    private static Tag read(ResultSet row, int number) throws SQLException {
        return new Tag(new Id<>(row.getString(1)), new Slug(row.getString(2)), row.getString(3), row.getString(4));
    }
}
