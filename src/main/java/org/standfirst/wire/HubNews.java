package org.standfirst.wire;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/**
 * What a hub must still be told, kept so that it survives the program: each feed once, however often it changed. Several
 * programs on one database may work on it.
 */
@Component
class HubNews {
    private final Database database;

    HubNews(Database database) {
        this.database = database;
    }

    /**
     * A feed that a hub is being told of.
     *
     * @param attempts how often it was tried before
     * @param until when another may try, if nothing is heard of this one
     */
    record Claim(String topic, int attempts, Instant until) {}

    /** The number of the last change that this hub's news were made of; none for a hub that is new. */
    OptionalLong position(String hub) {
        return database.sql("select seq from hub_position where hub = :hub")
                .param("hub", hub)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Begins for a hub after a change; what another should have been told is let go. Part of a transaction. */
    void begin(String hub, long seq) {
        clear();
        database.sql("insert into hub_position (hub, seq) values (:hub, :seq)")
                .param("hub", hub)
                .param("seq", seq)
                .update();
    }

    /** For when there is no hub any more. Part of a transaction. */
    void clear() {
        database.sql("delete from hub_position").update();
        database.sql("delete from hub_news").update();
    }

    /** Whether the position could be moved: not if another program did it first. Part of a transaction. */
    boolean advance(String hub, long from, long to) {
        return database.sql("update hub_position set seq = :to where hub = :hub and seq = :from")
                        .param("hub", hub)
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    /** Notes that feeds changed. Part of a transaction. */
    void add(Collection<String> topics, Instant now) {
        for (String topic : topics) {
            database.sql("""
                            insert into hub_news (topic, attempts, due_at) values (:topic, 0, :now)
                            on conflict (topic) do update set attempts = 0, due_at = excluded.due_at
                            """)
                    .param("topic", topic)
                    .param("now", now.toEpochMilli())
                    .update();
        }
    }

    /** Takes the feed that has been due longest, if one is due. */
    Optional<Claim> claim(Instant now, Instant until) {
        return database.write(() -> database.sql("""
                        select topic, attempts, due_at from hub_news
                        where due_at <= :now
                        order by due_at, topic
                        limit 1
                        """)
                .param("now", now.toEpochMilli())
                .query((row, _) -> new Claim(row.getString(1), row.getInt(2), Instant.ofEpochMilli(row.getLong(3))))
                .optional()
                .filter(due -> move(due.topic(), due.until(), until, due.attempts()))
                .map(due -> new Claim(due.topic(), due.attempts(), Instant.ofEpochMilli(until.toEpochMilli()))));
    }

    /** The hub knows. What changed since it was asked stays. */
    void done(Claim claim) {
        database.write(() -> {
            database.sql("delete from hub_news where topic = :topic and due_at = :until")
                    .param("topic", claim.topic())
                    .param("until", claim.until().toEpochMilli())
                    .update();
        });
    }

    /** To be tried again. */
    void later(Claim claim, Instant due) {
        database.write(() -> {
            move(claim.topic(), claim.until(), due, claim.attempts() + 1);
        });
    }

    /** How many feeds it must still be told of. */
    long waiting() {
        return database.sql("select count(*) from hub_news").query(Long.class).single();
    }

    private boolean move(String topic, Instant from, Instant to, int attempts) {
        return database.sql("""
                        update hub_news set due_at = :to, attempts = :attempts
                        where topic = :topic and due_at = :from
                        """)
                        .param("to", to.toEpochMilli())
                        .param("attempts", attempts)
                        .param("topic", topic)
                        .param("from", from.toEpochMilli())
                        .update()
                == 1;
    }
}
