package org.standfirst.picture;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/**
 * Renditions that are still to be made. Work is claimed for a short while and the claim renewed while it lasts; so what a
 * process left behind when it was ended is soon taken up by another. An order goes in the transaction that keeps its work.
 */
@Component
class RenditionQueue {
    /** How long a claim holds unless it is renewed. */
    static final Duration CLAIM = Duration.ofSeconds(6);

    /** Work that failed is tried again so often: a disk may have been full. */
    private static final int MOST_FAILURES = 3;

    /** Work that was begun so often without an end is what ends the program. */
    private static final int MOST_ATTEMPTS = 30;

    private static final Duration FIRST_DELAY = Duration.ofSeconds(10);

    private final Database database;
    private final Clock clock = Clock.systemUTC();

    RenditionQueue(Database database) {
        this.database = database;
    }

    /** What is made in one go. In this order, over all pictures: most readers wait for the first. */
    enum Stage {
        COMMON,
        AVIF
    }

    /**
     * Work that the caller holds.
     *
     * @param orderedAt what tells this order from a later one for the same
     * @param attempts how often it was begun, this time included
     * @param failures how often it ended with an error
     * @param token what tells this holder from every other
     */
    record Claim(Id<Picture> picture, Stage stage, long orderedAt, int attempts, int failures, String token) {}

    /** Orders every stage for a picture, as part of the running transaction; what is being made now is made again. */
    void order(Id<Picture> picture) {
        for (Stage stage : Stage.values()) {
            database.sql("""
                            insert into rendition_order (
                                picture_id, stage, ordered_at, due_at, attempts, failures, claimed_by, claimed_until,
                                failure)
                            values (:picture, :stage, :now, :now, 0, 0, null, null, '')
                            on conflict (picture_id, stage) do update set
                                ordered_at = case when excluded.ordered_at > rendition_order.ordered_at
                                    then excluded.ordered_at else rendition_order.ordered_at + 1 end,
                                due_at = excluded.due_at, attempts = 0, failures = 0, claimed_by = null, claimed_until = null,
                                failure = ''
                            """)
                    .param("picture", picture.value())
                    .param("stage", stage.name())
                    .param("now", clock.millis())
                    .update();
        }
    }

    /** Takes the next work, if there is any that nobody holds. */
    Optional<Claim> claim() {
        for (Stage stage : Stage.values()) {
            Optional<Claim> next = next(stage);
            while (next.isPresent()) {
                if (take(next.get())) {
                    return next;
                }
                // Somebody else was faster, or it is hopeless; either way the next look finds another.
                next = next(stage);
            }
        }
        return Optional.empty();
    }

    private Optional<Claim> next(Stage stage) {
        return database.sql("""
                        select picture_id, ordered_at, attempts, failures
                        from rendition_order
                        where stage = :stage and due_at <= :now and failure = ''
                            and (claimed_until is null or claimed_until < :now)
                        order by due_at
                        limit 1
                        """)
                .param("stage", stage.name())
                .param("now", clock.millis())
                .query((row, _) -> new Claim(
                        new Id<>(row.getString(1)),
                        stage,
                        row.getLong(2),
                        row.getInt(3) + 1,
                        row.getInt(4),
                        UUID.randomUUID().toString()))
                .optional();
    }

    private boolean take(Claim claim) {
        boolean hopeless = claim.attempts() > MOST_ATTEMPTS;
        int taken = database.write(() -> database.sql("""
                        update rendition_order
                        set claimed_by = :token, claimed_until = :until, attempts = :attempts, failure = :failure
                        where picture_id = :picture and stage = :stage and ordered_at = :ordered
                            and (claimed_until is null or claimed_until < :now)
                        """)
                .param("token", claim.token())
                .param("until", clock.millis() + CLAIM.toMillis())
                .param("attempts", claim.attempts())
                .param("failure", hopeless ? "the program ended each time it was begun" : "")
                .param("picture", claim.picture().value())
                .param("stage", claim.stage().name())
                .param("ordered", claim.orderedAt())
                .param("now", clock.millis())
                .update());
        return taken == 1 && !hopeless;
    }

    /** Holds on to work that goes on. */
    void renew(Claim claim) {
        database.write(() -> {
            database.sql("""
                            update rendition_order set claimed_until = :until
                            where picture_id = :picture and stage = :stage and claimed_by = :token
                            """)
                    .param("until", clock.millis() + CLAIM.toMillis())
                    .param("picture", claim.picture().value())
                    .param("stage", claim.stage().name())
                    .param("token", claim.token())
                    .update();
        });
    }

    /**
     * Ends an order whose work the running transaction keeps.
     *
     * @return false if somebody else holds it, or it was ordered anew; then nothing must be kept
     */
    boolean finish(Claim claim) {
        return database.sql("""
                        delete from rendition_order
                        where picture_id = :picture and stage = :stage and claimed_by = :token and ordered_at = :ordered
                        """)
                        .param("picture", claim.picture().value())
                        .param("stage", claim.stage().name())
                        .param("token", claim.token())
                        .param("ordered", claim.orderedAt())
                        .update()
                == 1;
    }

    /** Puts work back that was not done for want of time: it costs no attempt. */
    void putBack(Claim claim) {
        let(claim, clock.millis(), claim.attempts() - 1, claim.failures(), "");
    }

    /** Puts work back for later that failed through no fault of its own, however often it does. */
    void postpone(Claim claim) {
        let(claim, clock.millis() + FIRST_DELAY.toMillis(), claim.attempts() - 1, claim.failures(), "");
    }

    /** Puts work back that failed, for later; after some times, for good, with the reason. */
    void fail(Claim claim, String reason) {
        int failures = claim.failures() + 1;
        boolean forGood = failures >= MOST_FAILURES;
        long delay = FIRST_DELAY.toMillis() << (failures - 1);
        let(claim, clock.millis() + delay, claim.attempts(), failures, forGood ? reason : "");
    }

    private void let(Claim claim, long dueAt, int attempts, int failures, String failure) {
        database.write(() -> {
            database.sql("""
                            update rendition_order
                            set claimed_by = null, claimed_until = null, due_at = :due, attempts = :attempts,
                                failures = :failures, failure = :failure
                            where picture_id = :picture and stage = :stage and claimed_by = :token
                            """)
                    .param("due", dueAt)
                    .param("attempts", attempts)
                    .param("failures", failures)
                    .param("failure", failure)
                    .param("picture", claim.picture().value())
                    .param("stage", claim.stage().name())
                    .param("token", claim.token())
                    .update();
        });
    }

    /**
     * Work that is not done yet.
     *
     * @param failure why it is not tried again; empty while it is
     */
    record Undone(Id<Picture> picture, Stage stage, String failure) {}

    /** What is left to do for some pictures. */
    List<Undone> undone(List<String> pictures) {
        return database.sql("""
                        select picture_id, stage, failure from rendition_order
                        where picture_id in (:pictures)
                        order by picture_id, stage
                        """)
                .param("pictures", pictures)
                .query((row, _) ->
                        new Undone(new Id<>(row.getString(1)), Stage.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    /** How much work is left that has not failed for good. */
    long waiting() {
        return database.sql("select count(*) from rendition_order where failure = ''")
                .query(Long.class)
                .single();
    }
}
