package org.standfirst.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Reads the picture library. */
@Component
public class Pictures {
    private static final String COLUMNS = """
            select id, source_address, file_name, media_type, bytes, width, height, caption, credit, alt
            from picture
            """;

    private final Database database;

    /** Reads from this database. */
    public Pictures(Database database) {
        this.database = database;
    }

    /** The picture of an identifier. */
    public Optional<Picture> find(Id<Picture> id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Pictures::read)
                .optional();
    }

    /** Pictures by identifier; those that are no more are left out. */
    public Map<Id<Picture>, Picture> find(Collection<Id<Picture>> ids) {
        Map<Id<Picture>, Picture> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql(COLUMNS + "where id in (:ids)")
                    .param("ids", ids.stream().map(Id::value).distinct().toList())
                    .query(Pictures::read)
                    .list()
                    .forEach(picture -> found.put(picture.id(), picture));
        }
        return found;
    }

    private static Picture read(ResultSet row, int number) throws SQLException {
        return new Picture(
                new Id<>(row.getString(1)),
                row.getString(2),
                file(row.getString(3), row),
                new Picture.Words(row.getString(8), row.getString(9), row.getString(10)));
    }

    private static Optional<Picture.File> file(@Nullable String name, ResultSet row) throws SQLException {
        return name == null
                ? Optional.empty()
                : Optional.of(new Picture.File(name, row.getString(4), row.getLong(5), row.getInt(6), row.getInt(7)));
    }
}
