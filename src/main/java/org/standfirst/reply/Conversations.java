package org.standfirst.reply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
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

    private static final String LINE = "select " + ReplyRow.COLUMNS + """
            , reply.depth, asked.author_name, asked.state, reply.thread_id
            from reply
            left join reply asked on asked.id = reply.parent_id
            where reply.shown = 1 and
            """;

    private static final int BODIES_REMEMBERED = 1_000;

    private final Database database;
    private final Shelf<String, Body> bodies;

    Conversations(Database database) {
        this.database = database;
        this.bodies = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, BODIES_REMEMBERED);
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
        boolean isShownWhole() {
            return answers <= LINES_OF_ONE;
        }

        int answersShown() {
            return Math.min(answers, LINES_OF_ONE);
        }

        After after() {
            return new After(liked, reply.postedAt().toEpochMilli(), reply.id());
        }
    }

    /** A page of an article's threads. */
    public Page under(Id<Article> article, Order order, Optional<After> after) {
        List<Opened> opened = opened(article, order, after);
        int taken = 0;
        for (int lines = 0; taken < opened.size() && lines < LINES; taken++) {
            lines += 1 + opened.get(taken).answersShown();
        }
        return new Page(
                lines(opened.subList(0, taken)),
                taken < opened.size() ? Optional.of(opened.get(taken - 1).after()) : Optional.empty());
    }

    private List<Line> lines(List<Opened> threads) {
        Map<Id<Reply>, List<Line>> whole = answersOfAll(threads.stream()
                .filter(thread -> thread.answers() > 0 && thread.isShownWhole())
                .map(thread -> thread.reply().id().value())
                .toList());
        List<Line> lines = new ArrayList<>();
        for (Opened thread : threads) {
            lines.add(new Line(thread.reply(), 0, Optional.empty(), 0));
            if (thread.isShownWhole()) {
                lines.addAll(whole.getOrDefault(thread.reply().id(), List.of()));
            } else {
                lines.addAll(firstAnswers(thread.reply().id()));
                lines.add(lines.removeLast().withFurther(thread.answers() - LINES_OF_ONE));
            }
        }
        return lines;
    }

    /** Of short threads, by thread: in one question, which costs more than its answer. */
    private Map<Id<Reply>, List<Line>> answersOfAll(List<String> threads) {
        if (threads.isEmpty()) {
            return Map.of();
        }
        record Told(Id<Reply> thread, Line line) {}
        return database
                .sql(LINE + " reply.thread_id in (:threads) and reply.depth > 0 order by reply.thread_id, reply.place")
                .param("threads", threads)
                .query((row, _) -> new Told(new Id<>(row.getString(ReplyRow.WIDTH + 4)), line(row)))
                .list()
                .stream()
                .collect(groupingBy(Told::thread, mapping(Told::line, toList())));
    }

    private List<Line> firstAnswers(Id<Reply> thread) {
        return lines("reply.depth > 0 and reply.place > :from", thread, "", LINES_OF_ONE);
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
                        new Opened(read(row), row.getInt(ReplyRow.WIDTH + 1), row.getInt(ReplyRow.WIDTH + 2)))
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
                            2);
            List<Line> lines = lines("reply.place >= :from", thread, begin.place(), LINES_ALONE + 1);
            boolean isMore = lines.size() > LINES_ALONE;
            return new Part(
                    above,
                    isMore ? lines.subList(0, LINES_ALONE) : lines,
                    isMore ? Optional.of(lines.getLast().reply().id()) : Optional.empty());
        });
    }

    private List<Line> lines(String which, Id<Reply> thread, String from, int count) {
        return database.sql(LINE + " reply.thread_id = :thread and " + which + " order by reply.place limit :count")
                .param("thread", thread.value())
                .param("from", from)
                .param("parent", from)
                .param("count", count)
                .query((row, _) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        Reply reply = read(row);
        String name = Optional.ofNullable(row.getString(ReplyRow.WIDTH + 2)).orElse("");
        boolean isSeen = "approved".equals(row.getString(ReplyRow.WIDTH + 3));
        return new Line(
                reply,
                row.getInt(ReplyRow.WIDTH + 1),
                reply.parent().map(id -> new Line.Answered(id, isSeen ? name : "")),
                0);
    }

    /** The words of most replies of a page are those that they were when it was made last. */
    private Reply read(ResultSet row) throws SQLException {
        return ReplyRow.read(row, json -> bodies.get(json, BodyJson::read));
    }
}
