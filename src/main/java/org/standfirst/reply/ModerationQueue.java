package org.standfirst.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.body.BodyJson;
import org.standfirst.body.BodyText;
import org.standfirst.database.Database;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;
import org.standfirst.kernel.Window;

/** Reads replies for those who decide on them, whatever became of them. */
@Component
public class ModerationQueue {
    /** Beyond that a number says no more than that there are many. */
    public static final int MOST_COUNTED = 1_000;

    /** How many of the newest are looked through for words. */
    private static final int MOST_LOOKED_THROUGH = 20_000;

    private static final int EXCERPT = 160;
    private static final String NEWEST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private static final String SELECT = "select " + ReplyRow.COLUMNS + """
            , reply.why, reply.name_key, reply.email_mark, reply.network, asked.id, asked.author_name, asked.body
            from reply
            left join reply asked on asked.id = reply.parent_id
            """;

    private final Database database;

    ModerationQueue(Database database) {
        this.database = database;
    }

    /**
     * Which replies are wanted.
     *
     * @param state those that are so; whatever became of them, if empty
     * @param sender those of somebody alone
     * @param words which they, or the name of who wrote them, have; may be empty
     */
    public record Filter(
            Optional<Reply.State> state, Optional<Id<Article>> article, Optional<SentBy> sender, String words) {
        /** What is in a state. */
        public static Filter in(Reply.State state) {
            return new Filter(Optional.of(state), Optional.empty(), Optional.empty(), "");
        }
    }

    /** Somebody, as far as they are known. */
    public record SentBy(Trait trait, String key) {}

    /** Some of them, the newest first. */
    public Window<Queued> list(Filter filter, Window.Place place, int count) {
        boolean isForward = place instanceof Window.Place.NewerThan;
        Cursor from = switch (place) {
            case Window.Place.Newest _ -> new Cursor(Long.MAX_VALUE, NEWEST_ID);
            case Window.Place.OlderThan(Cursor cursor) -> cursor;
            case Window.Place.NewerThan(Cursor cursor) -> cursor;
        };
        String sign = isForward ? ">" : "<";
        String direction = isForward ? "" : " desc";
        // Identifiers sort as they came in, which serves where no index has the times.
        String keyset = isInOrderOfArrival(filter)
                ? " and reply.id " + sign + " :id order by reply.id" + direction
                : " and (reply.posted_at, reply.id) " + sign + " (:at, :id) order by reply.posted_at" + direction
                        + ", reply.id" + direction;
        return Window.of(
                database.sql(SELECT + " where reply.kind = 'reply'" + conditions(filter) + keyset + " limit :count")
                        .param(
                                "state",
                                filter.state().map(Reply.State::inDatabase).orElse(""))
                        .param("article", filter.article().map(Id::value).orElse(""))
                        .param("key", filter.sender().map(SentBy::key).orElse(""))
                        .param("words", pattern(filter.words()))
                        .param("looked", MOST_LOOKED_THROUGH)
                        .param("at", from.at())
                        .param("id", from.id())
                        .param("count", count + 1)
                        .query(ModerationQueue::read)
                        .list(),
                count,
                place,
                queued -> new Cursor(
                        queued.reply().postedAt().toEpochMilli(),
                        queued.reply().id().value()));
    }

    private static boolean isInOrderOfArrival(Filter filter) {
        boolean isAmongFew =
                filter.state().filter(state -> state != Reply.State.APPROVED).isPresent();
        return filter.sender().isEmpty() && (!isAmongFew || filter.article().isPresent());
    }

    private static String conditions(Filter filter) {
        StringBuilder conditions = new StringBuilder();
        filter.state()
                .ifPresent(state -> conditions
                        .append(" and reply.state = :state")
                        .append(state == Reply.State.APPROVED ? "" : " and reply.state <> 'approved'"));
        if (filter.article().isPresent()) {
            conditions.append(" and reply.article_id = :article");
        }
        filter.sender()
                .map(SentBy::trait)
                .map(Trait::column)
                .ifPresent(column -> conditions.append(" and " + column + " = :key and " + column + " <> ''"));
        if (!filter.words().isBlank()) {
            conditions.append("""
                     and reply.id > coalesce((select id from reply order by id desc limit 1 offset :looked), '')
                     and (lower(reply.author_name) like :words escape '!'
                        or lower(reply.written) like :words escape '!'
                        or lower(reply.body) like :words escape '!')
                    """);
        }
        return conditions.toString();
    }

    private static String pattern(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    /** One of them. */
    public Optional<Queued> find(Id<Reply> id) {
        return database.sql(SELECT + " where reply.id = :id")
                .param("id", id.value())
                .query(ModerationQueue::read)
                .optional();
    }

    /** Some of them, in that order; those that are not there are left out. */
    public List<Queued> find(List<Id<Reply>> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** How many wait for a decision; one more than the most that are counted means that there are more. */
    public int waiting() {
        return database.sql("""
                        select count(*) from (
                            select 1 from reply where state = 'held' and state <> 'approved' limit :most) waiting
                        """)
                .param("most", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private static Queued read(ResultSet row, int number) throws SQLException {
        int at = ReplyRow.WIDTH;
        Optional<String> asked = Optional.ofNullable(row.getString(at + 5));
        String askedName = Optional.ofNullable(row.getString(at + 6)).orElse("");
        String askedBody = Optional.ofNullable(row.getString(at + 7)).orElse("");
        return new Queued(
                ReplyRow.read(row),
                Reason.read(row.getString(at + 1)),
                new Queued.Sender(row.getString(at + 2), row.getString(at + 3), new Network(row.getString(at + 4))),
                asked.map(id -> new Queued.Asked(
                        new Id<>(id), askedName, BodyText.excerpt(BodyJson.read(askedBody), EXCERPT))));
    }
}
