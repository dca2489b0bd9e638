package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.picture.Picture;

/** Where everything stands that readers may see, by month, for those who want all of it and no words. */
@Component
public class LiveAddresses {
    private final Database database;

    /** Reads from this database. */
    public LiveAddresses(Database database) {
        this.database = database;
    }

    /**
     * How much came out in a month.
     *
     * @param updated when one of its articles last changed; nothing for a month without any
     */
    public record Tally(int articles, Optional<Instant> updated) {}

    /** An article or a page by little more than its address. */
    public record Listed(String path, Optional<Id<Picture>> lead, Instant published, Instant updated) {}

    /** Counts a month's articles, in the index alone. */
    public Tally count(YearMonth month, ZoneId zone) {
        return database.sql("""
                        select count(*), max(updated_at) from live_article
                        where kind = 'article' and published_at >= :begin and published_at < :end
                        """)
                .param("begin", LiveMonths.begin(month, zone).toEpochMilli())
                .param("end", LiveMonths.begin(month.plusMonths(1), zone).toEpochMilli())
                .query((row, _) -> new Tally(
                        row.getInt(1),
                        row.getInt(1) == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getLong(2)))))
                .single();
    }

    /**
     * A month's articles, newest first.
     *
     * @param skip how many to leave out at the beginning
     */
    public List<Listed> in(YearMonth month, ZoneId zone, int skip, int count) {
        return database.sql("""
                        select kind, slug, lead_picture_id, published_at, updated_at from live_article
                        where kind = 'article' and published_at >= :begin and published_at < :end
                        order by published_at desc, article_id desc
                        limit :count offset :skip
                        """)
                .param("begin", LiveMonths.begin(month, zone).toEpochMilli())
                .param("end", LiveMonths.begin(month.plusMonths(1), zone).toEpochMilli())
                .param("count", count)
                .param("skip", skip)
                .query(LiveAddresses::read)
                .list();
    }

    /** Pages such as "About". */
    public List<Listed> pages(int count) {
        return database.sql("""
                        select kind, slug, lead_picture_id, published_at, updated_at from live_article
                        where kind = 'page'
                        order by published_at, article_id
                        limit :count
                        """)
                .param("count", count)
                .query(LiveAddresses::read)
                .list();
    }

    private static Listed read(ResultSet row, int number) throws SQLException {
        return new Listed(
                Article.Kind.fromDatabase(row.getString(1)).path(new Slug(row.getString(2))),
                Optional.ofNullable(row.getString(3)).map(Id::new),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)));
    }
}
