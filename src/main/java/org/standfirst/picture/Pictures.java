package org.standfirst.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.store.StoredFile;

/** Reads the picture library as readers may see it: a picture whose rights have run out has words, and no renditions. */
@Component
public class Pictures {
    private static final String COLUMNS = """
            select id, source_address, file_name, media_type, bytes, width, height, moving, caption, credit, alt,
                rights_note, licence, expires_at, focus_x, focus_y, colour, stand_in, taken_on
            from picture
            """;

    private final Database database;
    private final Renditions renditions;
    private final Shelf<Id<Picture>, Picture> shelf;
    private final Clock clock = Clock.systemUTC();

    /** Reads from this database. */
    public Pictures(Database database, Renditions renditions) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 2_000);
        this.renditions = renditions;
    }

    /** The picture of an identifier. */
    public Optional<Picture> find(Id<Picture> id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** The same for those who make renditions: with them, also once its rights have run out. */
    Optional<Picture> findEvenIfWithheld(Id<Picture> id) {
        return Optional.ofNullable(findEvenIfWithheld(List.of(id)).get(id));
    }

    /** The same for several. */
    Map<Id<Picture>, Picture> findEvenIfWithheld(Collection<Id<Picture>> ids) {
        Map<Id<Picture>, Picture> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<String> values = ids.stream().map(Id::value).distinct().toList();
            Map<String, List<Rendition>> made = renditions.of(values);
            database.sql(COLUMNS + "where id in (:ids)")
                    .param("ids", values)
                    .query((row, _) -> read(row, made.getOrDefault(row.getString(1), List.of())))
                    .list()
                    .forEach(picture -> found.put(picture.id(), picture));
        }
        return found;
    }

    /** Pictures by identifier; those that are no more are left out. */
    public Map<Id<Picture>, Picture> find(Collection<Id<Picture>> ids) {
        // Rights run out without anybody's doing, so they are looked at each time.
        Instant now = clock.instant();
        Map<Id<Picture>, Picture> found = new HashMap<>(shelf.all(ids, this::findEvenIfWithheld));
        found.replaceAll((_, picture) -> picture.asSeenAt(now));
        return found;
    }

    /** When, after an instant, readers next lose sight of a picture because its rights run out. */
    public Optional<Instant> nextExpiry(Instant after) {
        return database.sql("select min(expires_at) from picture where expires_at > :after")
                .param("after", after.toEpochMilli())
                .query((row, _) -> {
                    long at = row.getLong(1);
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(at));
                })
                .single();
    }

    /**
     * Pictures whose files are still to come.
     *
     * @param source how the source address of those that are meant begins
     */
    public List<Picture> withoutFile(String source) {
        return database.sql(COLUMNS + """
                        where file_name is null and substr(source_address, 1, length(:source)) = :source
                        """)
                .param("source", source)
                .query((row, _) -> read(row, List.of()))
                .list();
    }

    private static Picture read(ResultSet row, List<Rendition> made) throws SQLException {
        return new Picture(
                new Id<>(row.getString(1)),
                row.getString(2),
                original(row.getString(3), row),
                new Picture.Words(row.getString(9), row.getString(10), row.getString(11)),
                new Picture.Rights(row.getString(12), row.getString(13), expires(row)),
                new Picture.Focus(row.getInt(15), row.getInt(16)),
                new Picture.StandIn(row.getString(17), row.getString(18)),
                made);
    }

    private static Optional<Instant> expires(ResultSet row) throws SQLException {
        long at = row.getLong(14);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }

    private static Optional<Picture.Original> original(@Nullable String name, ResultSet row) throws SQLException {
        return name == null
                ? Optional.empty()
                : Optional.of(new Picture.Original(
                        new StoredFile(name, row.getString(4), row.getLong(5)),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8) != 0,
                        Optional.ofNullable(row.getString(19)).map(LocalDate::parse)));
    }
}
