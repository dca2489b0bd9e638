package org.standfirst.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.conduct.AddressRange;
import org.standfirst.conduct.Ban;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** What else is known: of whoever wrote a reply, of what it said before, of whom a ban would keep out. */
@Component
public class Histories {
    /** Of each trait, so many of the newest are counted. */
    public static final int MOST_COUNTED = 200;

    private static final Duration RECENT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock = Clock.systemUTC();

    Histories(Database database) {
        this.database = database;
    }

    /** Others that have a trait in common, by what became of them. */
    public record Common(Trait trait, String key, Map<Reply.State, Integer> became) {
        /** Copies the map. */
        public Common {
            became = Map.copyOf(became);
        }
    }

    /** What became of other replies of somebody of that name, address of mail or network; traits without others are left out. */
    public List<Common> of(Queued queued) {
        List<Common> found = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            String key = queued.sender().key(trait);
            Map<Reply.State, Integer> became =
                    key.isEmpty() ? Map.of() : became(trait, key, queued.reply().id());
            if (!became.isEmpty()) {
                found.add(new Common(trait, key, became));
            }
        }
        return found;
    }

    private Map<Reply.State, Integer> became(Trait trait, String key, Id<Reply> leavingOut) {
        Map<Reply.State, Integer> became = new EnumMap<>(Reply.State.class);
        database.sql("select state, count(*) from (select reply.state from reply where " + trait.column()
                        + " = :key and "
                        + trait.column()
                        + " <> '' and reply.id <> :id order by reply.posted_at desc limit :most) others"
                        + " group by state")
                .param("key", key)
                .param("id", leavingOut.value())
                .param("most", MOST_COUNTED)
                .query(row -> {
                    became.put(Reply.State.fromDatabase(row.getString(1)), row.getInt(2));
                });
        return became;
    }

    /**
     * What a reply said before the desk changed it.
     *
     * @param until when it was changed
     * @param by who changed it, as the change log names them
     * @param written as its author wrote it; empty where it came from elsewhere
     */
    public record Before(Instant until, String by, String written, Body body) {}

    /** What a reply said before, the latest first. */
    public List<Before> before(Id<Reply> reply) {
        return database.sql("""
                        select at, by_whom, written, body from reply_before where reply_id = :reply
                        order by at desc, id desc limit :most
                        """)
                .param("reply", reply.value())
                .param("most", MOST_COUNTED)
                .query((row, _) -> new Before(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        BodyJson.read(row.getString(4))))
                .list();
    }

    /** How many replies of the last thirty days came from whom a ban would keep out, up to {@link #MOST_COUNTED}. */
    public int recentlyFrom(Ban.Target target) {
        return switch (target) {
            case Ban.Target.OfNetwork(AddressRange range) ->
                recently(
                        "network >= :from and network <= :to and network <> ''",
                        range.firstKey(),
                        Optional.of(range.lastKey()));
            case Ban.Target.OfMail(String mark) ->
                recently("email_mark = :from and email_mark <> ''", mark, Optional.empty());
            case Ban.Target.OfName(String key) ->
                recently("name_key = :from and name_key <> ''", key, Optional.empty());
        };
    }

    private int recently(String condition, String from, Optional<String> to) {
        return database.sql("select count(*) from (select 1 from reply where " + condition
                        + " and posted_at > :since limit :most) recent")
                .param("from", from)
                .param("to", to.orElse(""))
                .param("since", clock.millis() - RECENT.toMillis())
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }
}
