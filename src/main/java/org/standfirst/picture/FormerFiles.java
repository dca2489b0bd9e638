package org.standfirst.picture;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Remembers files that gave way to others, for as long as something may still ask for them. */
@Component
class FormerFiles {
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    FormerFiles(Database database) {
        this.database = database;
    }

    /** Remembers a picture's renditions before others take their place, as part of the running transaction. */
    void rememberRenditions(Id<Picture> picture, Set<Format> formats) {
        // Crops of one shape may be the same file.
        database.sql("""
                        insert into former_rendition (picture_id, format, address, file_name, bytes, replaced_at)
                        select picture_id, format, address, min(file_name), min(bytes), :now
                        from rendition
                        where picture_id = :picture and format in (:formats)
                        group by picture_id, format, address
                        on conflict (picture_id, format, address) do update set replaced_at = excluded.replaced_at
                        """)
                .param("now", clock.millis())
                .param("picture", picture.value())
                .param("formats", formats.stream().map(Format::name).toList())
                .update();
    }

    /** Forgets those that turned out the same again, as part of the running transaction. */
    void forgetPresent(Id<Picture> picture) {
        database.sql("""
                        delete from former_rendition
                        where picture_id = :picture
                            and address in (select address from rendition where picture_id = :picture)
                        """).param("picture", picture.value()).update();
    }

    /** Remembers a picture's original before another takes its place, as part of the running transaction. */
    void rememberOriginal(Id<Picture> picture, String newFile) {
        remember("picture", picture, newFile);
    }

    /** Remembers an attached file before another takes its place, as part of the running transaction. */
    void rememberAttached(Id<AttachedFile> attached, String newFile) {
        remember("attached_file", attached, newFile);
    }

    private void remember(String table, Id<?> id, String newFile) {
        database.sql("""
                        insert into former_file (file_name, replaced_at)
                        select file_name, :now from %s
                        where id = :id and file_name is not null and file_name <> :file
                        on conflict (file_name) do update set replaced_at = excluded.replaced_at
                        """.formatted(table))
                .param("now", clock.millis())
                .param("id", id.value())
                .param("file", newFile)
                .update();
    }

    /** Forgets what was replaced so long ago or longer, as part of the running transaction. */
    void forget(Duration after) {
        for (String table : new String[] {"former_rendition", "former_file"}) {
            database.sql("delete from " + table + " where replaced_at <= :then")
                    .param("then", clock.millis() - after.toMillis())
                    .update();
        }
    }
}
