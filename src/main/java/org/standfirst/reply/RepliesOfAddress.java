package org.standfirst.reply;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/** What came with one address of mail: to be shown to whoever it belongs to, and removed at their wish. */
@Component
public class RepliesOfAddress {
    private static final int MOST = 10_000;

    private final Database database;
    private final RemoveReply removeReply;

    RepliesOfAddress(Database database, RemoveReply removeReply) {
        this.database = database;
        this.removeReply = removeReply;
    }

    /** All of them, the newest first. */
    public List<Reply> find(String mark) {
        return database.sql("select " + ReplyRow.COLUMNS + """
                         from reply
                        where email_mark = :mark and email_mark <> ''
                        order by posted_at desc, id desc
                        limit :most
                        """)
                .param("mark", mark)
                .param("most", MOST)
                .query((row, _) -> ReplyRow.read(row))
                .list();
    }

    /** Whether there are any. */
    public boolean areThere(String mark) {
        return database.sql("""
                        select count(*) from (
                            select 1 from reply where email_mark = :mark and email_mark <> '' limit 1) one
                        """).param("mark", mark).query(Integer.class).single() > 0;
    }

    /** Removes all of them, as part of a transaction. @return how many */
    public int remove(String mark) {
        List<Reply> theirs = find(mark);
        theirs.forEach(reply -> removeReply.remove(reply, "reader"));
        return theirs.size();
    }
}
