package org.standfirst.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/**
 * Reads the conversations under an article, some lines at a time. What a page costs depends on its own lines, not on how many
 * there are beside them.
 */
@Component
public class Conversations {
    /** How many lines a page has, but for the end of its last thread. */
    static final int LINES = 50;

    /** How much of one thread a page of several shows. */
    static final int LINES_OF_ONE = 12;

    /** How many lines a page of one thread has. */
    static final int LINES_ALONE = 100;

    private final Database database;

    Conversations(Database database) {
        this.database = database;
    }

    /**
     * Some threads.
     *
     * @param after where the next ones begin, if there are any
     */
    public record Page(List<Line> lines, Optional<After> after) {
        /** Copies the list. */
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A thread that a page follows, or a line within one.
     *
     * @param liked how many liked it; 0 where that does not matter
     */
    public record After(int liked, long at, Id<Reply> reply) {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,14})\\.([0-9a-f-]{36})");

        /** Reads one out of an address; empty if it is none. */
        public static Optional<After> parse(String text) {
            Matcher parts = FORM.matcher(text);
            return parts.matches()
                    ? Id.<Reply>parse(parts.group(3))
                            .map(id -> new After(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)), id))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return liked + "." + at + "." + reply;
        }
    }

    private record Opened(Reply reply, int liked, int answers) {
        After after() {
            return new After(liked, reply.postedAt().toEpochMilli(), reply.id());
        }
    }

    /** A page of an article's threads. */
    public Page under(Id<Article> article, Order order, Optional<After> after) {
        List<Opened> opened = opened(article, order, after);
        List<Line> lines = new ArrayList<>();
        int taken = 0;
        while (taken < opened.size() && lines.size() < LINES) {
            addThread(opened.get(taken), lines);
            taken++;
        }
        return new Page(
                lines, taken < opened.size() ? Optional.of(opened.get(taken - 1).after()) : Optional.empty());
    }

    private List<Opened> opened(Id<Article> article, Order order, Optional<After> after) {
        String rows = switch (order) {
            case OLDEST -> "and (posted_at, id) > (:at, :id) order by posted_at, id";
            case NEWEST -> "and (posted_at, id) < (:at, :id) order by posted_at desc, id desc";
            case BEST -> "and (liked, posted_at, id) < (:liked, :at, :id) order by liked desc, posted_at desc, id desc";
        };
        After start = after.orElseGet(() -> order == Order.OLDEST
                ? new After(0, Long.MIN_VALUE, new Id<>("00000000-0000-0000-0000-000000000000"))
                : new After(Integer.MAX_VALUE, Long.MAX_VALUE, new Id<>("ffffffff-ffff-ffff-ffff-ffffffffffff")));
        return database.sql("select " + ReplyRow.COLUMNS + """
                        , liked, answers from reply
                        where article_id = :article and shown = 1 and depth = 0 and kind = 'reply'
                        """ + rows + " limit :count")
                .param("article", article.value())
                .param("liked", start.liked())
                .param("at", start.at())
                .param("id", start.reply().value())
                .param("count", LINES + 1)
                .query((row, _) ->
                        new Opened(ReplyRow.read(row), row.getInt(ReplyRow.WIDTH + 1), row.getInt(ReplyRow.WIDTH + 2)))
                .list();
    }

    private void addThread(Opened opened, List<Line> lines) {
        lines.add(new Line(opened.reply(), 0, Optional.empty(), 0));
        if (opened.answers() > 0) {
            lines.addAll(answers(opened.reply().id(), LINES_OF_ONE));
            int further = opened.answers() - Math.min(opened.answers(), LINES_OF_ONE);
            lines.add(lines.removeLast().withFurther(further));
        }
    }

    private List<Line> answers(Id<Reply> thread, int count) {
        return lines("reply.depth > 0 and reply.place > :from", thread, "", count)
                .list();
    }

    /**
     * A part of one thread, from a line on.
     *
     * @param above the first reply of the thread, and what the line answers, where those stand before it
     * @param after the line that a next part would begin with, if there is one
     */
    public record Part(List<Line> above, List<Line> lines, Optional<Id<Reply>> after) {
        /** Copies the lists. */
        public Part {
            above = List.copyOf(above);
            lines = List.copyOf(lines);
        }
    }

    /** The part of a thread that begins with a reply; empty if readers see no line of it. */
    public Optional<Part> from(Id<Reply> reply) {
        record Found(String thread, String place, int depth, Optional<String> parent) {}
        Optional<Found> found = database.sql("""
                        select thread_id, place, depth, parent_id from reply where id = :id and shown = 1 and kind = 'reply'
                        """)
                .param("id", reply.value())
                .query((row, _) -> new Found(
                        row.getString(1), row.getString(2), row.getInt(3), Optional.ofNullable(row.getString(4))))
                .optional();
        return found.map(begin -> {
            Id<Reply> thread = new Id<>(begin.thread());
            List<Line> above = begin.depth() == 0
                    ? List.of()
                    : lines(
                                    "reply.id in (:thread, :parent)",
                                    thread,
                                    begin.parent().orElse(begin.thread()),
                                    2)
                            .list();
            List<Line> lines = lines("reply.place >= :from", thread, begin.place(), LINES_ALONE + 1)
                    .list();
            boolean isMore = lines.size() > LINES_ALONE;
            return new Part(
                    above,
                    isMore ? lines.subList(0, LINES_ALONE) : lines,
                    isMore ? Optional.of(lines.getLast().reply().id()) : Optional.empty());
        });
    }

    private JdbcClient.MappedQuerySpec<Line> lines(String which, Id<Reply> thread, String from, int count) {
        return database.sql("select " + ReplyRow.COLUMNS + """
                        , reply.depth, asked.author_name, asked.state
                        from reply
                        left join reply asked on asked.id = reply.parent_id
                        where reply.thread_id = :thread and reply.shown = 1 and
                        """ + which + " order by reply.place limit :count")
                .param("thread", thread.value())
                .param("from", from)
                .param("parent", from)
                .param("count", count)
                .query((row, _) -> {
                    Reply reply = ReplyRow.read(row);
                    String name = Optional.ofNullable(row.getString(ReplyRow.WIDTH + 2))
                            .orElse("");
                    boolean isSeen = "approved".equals(row.getString(ReplyRow.WIDTH + 3));
                    return new Line(
                            reply,
                            row.getInt(ReplyRow.WIDTH + 1),
                            reply.parent().map(id -> new Line.Answered(id, isSeen ? name : "")),
                            0);
                });
    }
}
