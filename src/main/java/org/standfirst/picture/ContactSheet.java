package org.standfirst.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Looks through the library, for those who keep it. */
@Component
public class ContactSheet {
    private final Database database;
    private final Pictures pictures;

    /** Reads from this database. */
    ContactSheet(Database database, Pictures pictures) {
        this.database = database;
        this.pictures = pictures;
    }

    /**
     * The newest pictures, newest first.
     *
     * @param words what their caption, credit, alt text, rights note or first address must contain; capitals don't
     *     count, and everything contains “”
     */
    public List<Picture> newest(String words, int most) {
        return inOrder(database.sql("""
                        select id from picture
                        where lower(caption) like :words escape '!' or lower(credit) like :words escape '!'
                            or lower(alt) like :words escape '!' or lower(rights_note) like :words escape '!'
                            or lower(source_address) like :words escape '!'
                        order by id desc
                        limit :most
                        """)
                .param("words", pattern(words))
                .param("most", most)
                .query((row, _) -> new Id<Picture>(row.getString(1)))
                .list());
    }

    private static String pattern(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** Pictures whose rights run out before that time, or have, the first first. */
    public List<Picture> expiring(Instant before) {
        return inOrder(database.sql("select id from picture where expires_at < :before order by expires_at, id")
                .param("before", before.toEpochMilli())
                .query((row, _) -> new Id<Picture>(row.getString(1)))
                .list());
    }

    /** The same for a list that is no longer than that: those that end soon first, then those that ended, the last first. */
    public List<Picture> ending(Instant now, Duration ahead, int most) {
        return inOrder(database.sql("""
                        select id from picture
                        where expires_at < :before
                        order by case when expires_at > :now then 0 else 1 end, abs(expires_at - :now), id
                        limit :most
                        """)
                .param("before", now.plus(ahead).toEpochMilli())
                .param("now", now.toEpochMilli())
                .param("most", most)
                .query((row, _) -> new Id<Picture>(row.getString(1)))
                .list());
    }

    private List<Picture> inOrder(List<Id<Picture>> ids) {
        Map<Id<Picture>, Picture> found = pictures.find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
