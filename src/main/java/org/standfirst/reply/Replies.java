package org.standfirst.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.body.BodyJson;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;

/** Reads replies. */
@Component
public class Replies {
    private final Database database;

    /** Reads from this database. */
    public Replies(Database database) {
        this.database = database;
    }

    /** What readers see under an article, oldest first. */
    public List<Reply> approved(Id<Article> article, Reply.Kind kind, int count) {
        return database.sql("""
                        select id, article_id, parent_id, kind, state, author_name, author_website, author_person_id,
                            posted_at, body
                        from reply
                        where article_id = :article and kind = :kind and state = 'approved'
                        order by posted_at, id
                        limit :count
                        """)
                .param("article", article.value())
                .param("kind", kind.inDatabase())
                .param("count", count)
                .query(Replies::read)
                .list();
    }

    private static Reply read(ResultSet row, int number) throws SQLException {
        return new Reply(
                new Id<>(row.getString(1)),
                new Id<>(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(Id::new),
                Reply.Kind.fromDatabase(row.getString(4)),
                Reply.State.fromDatabase(row.getString(5)),
                row.getString(6),
                WebAddress.parse(row.getString(7)),
                Optional.ofNullable(row.getString(8)).map(Id::new),
                Instant.ofEpochMilli(row.getLong(9)),
                BodyJson.read(row.getString(10)));
    }
}
