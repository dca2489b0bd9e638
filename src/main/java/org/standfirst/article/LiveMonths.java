package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.picture.Picture;

/** What readers may see, month by month. Costs a few look-ups in an index for each month, however many articles it has. */
@Component
public class LiveMonths {
    private final Database database;

    /** Reads from this database. */
    public LiveMonths(Database database) {
        this.database = database;
    }

    /**
     * A month in which articles came out.
     *
     * @param updated when one of them last changed
     */
    public record Month(YearMonth month, int articles, Instant updated) {}

    /** An article or a page by little more than its address. */
    public record Listed(String path, Optional<Id<Picture>> lead, Instant published, Instant updated) {}

    /**
     * The months in which anything came out, newest first.
     *
     * @param zone where they begin
     */
    public List<Month> all(ZoneId zone) {
        List<Month> months = new ArrayList<>();
        Optional<Instant> newest = newestBefore(Instant.ofEpochMilli(Long.MAX_VALUE));
        while (newest.isPresent()) {
            YearMonth month = YearMonth.from(newest.get().atZone(zone));
            months.add(count(month, zone));
            newest = newestBefore(begin(month, zone));
        }
        return months;
    }

    private Optional<Instant> newestBefore(Instant end) {
        return database.sql("""
                        select published_at from live_article
                        where kind = 'article' and published_at < :end
                        order by published_at desc
                        limit 1
                        """)
                .param("end", end.toEpochMilli())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    private Month count(YearMonth month, ZoneId zone) {
        return database.sql("""
                        select count(*), max(updated_at) from live_article
                        where kind = 'article' and published_at >= :begin and published_at < :end
                        """)
                .param("begin", begin(month, zone).toEpochMilli())
                .param("end", begin(month.plusMonths(1), zone).toEpochMilli())
                .query((row, _) -> new Month(month, row.getInt(1), Instant.ofEpochMilli(row.getLong(2))))
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
                .param("begin", begin(month, zone).toEpochMilli())
                .param("end", begin(month.plusMonths(1), zone).toEpochMilli())
                .param("count", count)
                .param("skip", skip)
                .query(LiveMonths::read)
                .list();
    }

    /** Pages such as "About". */
    public List<Listed> pages(int count) {
        return database.sql("""
                        select kind, slug, lead_picture_id, published_at, updated_at from live_article
                        where kind = 'page'
                        order by published_at, article_id
                        limit :count
                        """).param("count", count).query(LiveMonths::read).list();
    }

    private static Instant begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private static Listed read(ResultSet row, int number) throws SQLException {
        return new Listed(
                Article.Kind.fromDatabase(row.getString(1)).path(new Slug(row.getString(2))),
                Optional.ofNullable(row.getString(3)).map(Id::new),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)));
    }
}
