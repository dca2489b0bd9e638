package org.standfirst.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.store.StoredFile;

/** Reads what pictures were made into. */
@Component
public class Renditions {
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    /** Reads from this database. */
    public Renditions(Database database) {
        this.database = database;
    }

    /**
     * What lies at an address.
     *
     * @param file what to send
     * @param until when its rights run out, if they do
     */
    public record Found(StoredFile file, Optional<Instant> until) {}

    /**
     * Looks up an address that a reader asked for; see {@link Rendition#address}. What was replaced of late is there
     * too, as pages that were made before name it. Where pictures share a file, it is there as long as one of them may
     * be seen.
     *
     * @return empty if there is nothing, or no more
     */
    public Optional<Found> find(String address, Format format) {
        return find("rendition", address, format).or(() -> find("former_rendition", address, format));
    }

    private Optional<Found> find(String table, String address, Format format) {
        return database.sql("""
                        select made.file_name, made.bytes, picture.expires_at
                        from %s made join picture on picture.id = made.picture_id
                        where made.address = :address and made.format = :format
                            and (picture.expires_at is null or picture.expires_at > :now)
                        order by picture.expires_at is null desc, picture.expires_at desc
                        limit 1
                        """.formatted(table))
                .param("address", address)
                .param("format", format.name())
                .param("now", clock.millis())
                .query((row, _) -> {
                    StoredFile file = new StoredFile(row.getString(1), format.mediaType(), row.getLong(2));
                    long until = row.getLong(3);
                    return new Found(file, row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until)));
                })
                .optional();
    }

    /** Renditions by the identifiers of their pictures, withheld or not. */
    Map<String, List<Rendition>> of(List<String> pictures) {
        Map<String, List<Rendition>> found = new HashMap<>();
        database.sql("""
                        select picture_id, crop, format, width, height, moving, file_name, bytes
                        from rendition
                        where picture_id in (:pictures)
                        """)
                .param("pictures", pictures)
                .query((row, _) -> Map.entry(row.getString(1), read(row)))
                .list()
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    /**
     * What shows the whole of a picture and was made by this recipe, animations aside: as long as the picture has the same
     * file, it would turn out the same again.
     */
    List<Rendition> stillGood(Id<Picture> picture, Recipe recipe) {
        return database.sql("""
                        select picture_id, crop, format, width, height, moving, file_name, bytes
                        from rendition
                        where picture_id = :picture and crop = :whole and moving = 0 and recipe = :recipe
                        """)
                .param("picture", picture.value())
                .param("whole", Crop.WHOLE.name())
                .param("recipe", recipe.mark())
                .query((row, _) -> read(row))
                .list();
    }

    private static Rendition read(ResultSet row) throws SQLException {
        Format format = Format.valueOf(row.getString(3));
        return new Rendition(
                Crop.valueOf(row.getString(2)),
                format,
                row.getInt(4),
                row.getInt(5),
                row.getInt(6) != 0,
                new StoredFile(row.getString(7), format.mediaType(), row.getLong(8)));
    }
}
