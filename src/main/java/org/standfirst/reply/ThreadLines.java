package org.standfirst.reply;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/**
 * Keeps which replies have a line in their thread: those that readers may see, and those that are gone but were answered, so
 * that the answers still hang on something. Called within the transaction that changes a state.
 */
@Component
class ThreadLines {
    private final Database database;

    ThreadLines(Database database) {
        this.database = database;
    }

    private record Line(
            String id, Optional<String> parent, String thread, int depth, boolean approved, boolean shown, int below) {
        boolean shouldShow() {
            return approved || below > 0;
        }
    }

    /** Has an answer that is new, and shown, count with the lines above it. */
    void join(Id<Reply> thread, Id<Reply> parent) {
        countInThread(thread.value(), 1);
        countBelow(parent.value(), 1);
        refresh(parent.value());
    }

    /** Brings a reply's line, and those above it, in step with its state. */
    void refresh(String reply) {
        Optional<Line> line = find(reply);
        // Without recursion: readers can answer each other ten thousand deep.
        while (line.isPresent() && line.get().shown() != line.get().shouldShow()) {
            line = turn(line.get());
        }
    }

    private Optional<Line> find(String reply) {
        return database.sql("""
                        select id, parent_id, thread_id, depth, state, shown, shown_below from reply where id = :id
                        """)
                .param("id", reply)
                .query((row, _) -> new Line(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5).equals("approved"),
                        row.getInt(6) == 1,
                        row.getInt(7)))
                .optional();
    }

    /** @return the line above, which may have to follow */
    private Optional<Line> turn(Line line) {
        int more = line.shown() ? -1 : 1;
        database.sql("update reply set shown = :shown where id = :id")
                .param("shown", line.shown() ? 0 : 1)
                .param("id", line.id())
                .update();
        if (line.depth() > 0) {
            countInThread(line.thread(), more);
        }
        line.parent().ifPresent(parent -> countBelow(parent, more));
        return line.parent().flatMap(this::find);
    }

    private void countInThread(String thread, int more) {
        database.sql("update reply set answers = answers + :more where id = :thread")
                .param("more", more)
                .param("thread", thread)
                .update();
    }

    private void countBelow(String parent, int more) {
        database.sql("update reply set shown_below = shown_below + :more where id = :parent")
                .param("more", more)
                .param("parent", parent)
                .update();
    }

    /**
     * Counts a reply that readers see, or no longer. Of two transactions that count for one article, the second waits until the
     * first is done.
     */
    void countApproved(String article, int more) {
        database.sql("""
                        insert into reply_count (article_id, approved) values (:article, :more)
                        on conflict (article_id) do update set approved = reply_count.approved + :more
                        """).param("article", article).param("more", more).update();
    }
}
