package org.standfirst.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Picture;

/** Which articles show pictures whose rights end, or have ended. */
@Component
public class EndingRights {
    /** Beyond that a number says no more than that there are many. */
    private static final int MOST = 200;

    private final Database database;

    /** Reads from this database. */
    EndingRights(Database database) {
        this.database = database;
    }

    /** A picture of an article's draft, or of what is live of it. */
    public record Ending(Id<Article> article, Id<Picture> picture, String caption, Instant at) {}

    /** Of these articles, the pictures whose rights end before a time, or have: what ends first is first. */
    public List<Ending> of(Collection<Id<Article>> articles, Instant before) {
        return articles.isEmpty()
                ? List.of()
                : database.sql("""
                                select distinct article.id, picture.id, picture.caption, picture.expires_at
                                from article
                                join revision_picture shown
                                    on shown.revision_id in (article.draft_revision_id, article.live_revision_id)
                                join picture on picture.id = shown.picture_id
                                where article.id in (:articles) and picture.expires_at < :before
                                order by picture.expires_at, picture.id, article.id
                                """)
                        .param("articles", articles.stream().map(Id::value).toList())
                        .param("before", before.toEpochMilli())
                        .query((row, _) -> new Ending(
                                new Id<>(row.getString(1)),
                                new Id<>(row.getString(2)),
                                row.getString(3),
                                Instant.ofEpochMilli(row.getLong(4))))
                        .list();
    }

    /** So many, or more than are worth counting. */
    public record Count(int articles, boolean isMore) {}

    /** How many live articles show a picture whose rights end before a time, or have. */
    public Count live(Instant before) {
        int found = database.sql("""
                        select count(*) from (
                            select distinct article.id
                            from picture
                            join revision_picture shown on shown.picture_id = picture.id
                            join revision on revision.id = shown.revision_id
                            join article
                                on article.id = revision.article_id and article.live_revision_id = revision.id
                            where picture.expires_at < :before
                            limit :most) showing
                        """)
                .param("before", before.toEpochMilli())
                .param("most", MOST + 1)
                .query(Integer.class)
                .single();
        return new Count(Math.min(found, MOST), found > MOST);
    }
}
