package org.standfirst.reply;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.conduct.Who;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Finds single replies, and what else is known of them. */
@Component
public class Replies {
    private final Database database;

    /** Reads from this database. */
    public Replies(Database database) {
        this.database = database;
    }

    /** The one of an identifier, whatever became of it. */
    public Optional<Reply> find(Id<Reply> id) {
        return database.sql("select " + ReplyRow.COLUMNS + " from reply where id = :id")
                .param("id", id.value())
                .query((row, _) -> ReplyRow.read(row))
                .optional();
    }

    /** As its author wrote it; empty where it came from elsewhere, or is gone. */
    public String written(Id<Reply> id) {
        return database.sql("select written from reply where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Why it waits, or waited. */
    public List<Reason> reasons(Id<Reply> id) {
        return database.sql("select why from reply where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Reason::read)
                .orElse(List.of());
    }

    /** Whether it waits, or waited, because readers reported it. */
    public boolean isReported(Id<Reply> id) {
        return reasons(id).stream().anyMatch(reason -> reason.kind() == Reason.Kind.REPORTED);
    }

    /** How many readers see under an article. */
    public int count(Id<Article> article) {
        return database.sql("select approved from reply_count where article_id = :article")
                .param("article", article.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Other sites that linked here, the oldest first. */
    public List<Reply> mentions(Id<Article> article, int count) {
        return database.sql("select " + ReplyRow.COLUMNS + """
                         from reply
                        where article_id = :article and kind = 'pingback' and state = 'approved'
                        order by posted_at, id
                        limit :count
                        """)
                .param("article", article.value())
                .param("count", count)
                .query((row, _) -> ReplyRow.read(row))
                .list();
    }

    /** What is known of whoever wrote a reply, and comes now from an address. */
    Who who(Reply reply, InetAddress address) {
        return database.sql("select email_mark, name_key from reply where id = :id")
                .param("id", reply.id().value())
                .query((row, _) -> new Who(address, row.getString(1), row.getString(2)))
                .single();
    }

    Optional<Standing> standing(Id<Reply> id) {
        return database.sql("select thread_id, place, depth from reply where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Standing(new Id<>(row.getString(1)), row.getString(2), row.getInt(3)))
                .optional();
    }
}
