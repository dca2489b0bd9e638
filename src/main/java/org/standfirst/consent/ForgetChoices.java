package org.standfirst.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeHistory;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/**
 * Forgets the oldest choices, and where the chain then begins is sealed. It forgets only what is sound: a chain that somebody
 * tampered with is kept, as evidence.
 */
@Component
public class ForgetChoices {
    /**
     * How long a choice is kept. Whoever relies on a consent must be able to show it (Regulation (EU) 2016/679, Article 7(1)), and
     * most claims and fines lapse after three years.
     */
    static final int KEPT_MONTHS = 36;

    private static final int AT_A_TIME = 1_000;
    private static final Actor RETENTION = new Actor.Program("retention");

    private final Database database;
    private final ChangeLog changes;
    private final ChangeHistory history;
    private final ChainRows rows;
    private final ChainSeal seal;

    ForgetChoices(Database database, ChangeLog changes, ChangeHistory history, ChainRows rows, ChainSeal seal) {
        this.database = database;
        this.changes = changes;
        this.history = history;
        this.rows = rows;
        this.seal = seal;
    }

    /** For how many months a choice is kept. */
    public static int keptMonths() {
        return KEPT_MONTHS;
    }

    /** How it went. */
    public sealed interface Outcome {
        /**
         * What was old enough is gone.
         *
         * @param choices how many
         */
        record Forgotten(long choices) implements Outcome {}

        /** Something is wrong with the oldest ones, so nothing more was forgotten. */
        record Doubtful(Finding.Broken finding) implements Outcome {}
    }

    /** Does it as of a moment; in steps, so that nobody waits for the whole of it. */
    public Outcome apply(Instant now) {
        long moment =
                now.atZone(ZoneOffset.UTC).minusMonths(KEPT_MONTHS).toInstant().toEpochMilli();
        long forgotten = 0;
        while (true) {
            switch (database.<Outcome>write(() -> forgetSome(moment))) {
                case Outcome.Forgotten(long choices)
                when choices == 0 -> {
                    forgetTexts();
                    return new Outcome.Forgotten(forgotten);
                }
                case Outcome.Forgotten(long choices) -> forgotten += choices;
                case Outcome.Doubtful doubtful -> {
                    return doubtful;
                }
            }
        }
    }

    private Outcome forgetSome(long moment) {
        // Taken first, so that no other node forgets beside this.
        database.sql("update consent_checkpoint set number = number where id = 1")
                .update();
        Optional<ChainRows.End> from = rows.checkpoint().filter(this::isOurs);
        if (from.isEmpty()) {
            return new Outcome.Doubtful(new Finding.Broken(0, Finding.Fault.CHECKPOINT_FORGED));
        }
        long last = Math.min(rows.lastBefore(moment), from.get().number() + AT_A_TIME);
        if (last <= from.get().number()) {
            return new Outcome.Forgotten(0);
        }
        ChainWalk walk = new ChainWalk(rows, history, seal, from.get());
        Optional<Finding.Broken> broken = walk.to(last);
        if (broken.isPresent()) {
            return new Outcome.Doubtful(broken.get());
        }
        if (walk.number() < last) {
            return new Outcome.Doubtful(new Finding.Broken(walk.number() + 1, Finding.Fault.DROPPED));
        }
        forget(last, walk.hash());
        return new Outcome.Forgotten(last - from.get().number());
    }

    private boolean isOurs(ChainRows.End end) {
        return end.isFirst() || seal.holds(ChainSeal.Of.CHECKPOINT, end.number(), end.hash(), end.mac());
    }

    private void forget(long last, String hash) {
        database.sql("delete from consent_choice where number <= :last")
                .param("last", last)
                .update();
        database.sql("update consent_checkpoint set number = :last, hash = :hash, mac = :mac where id = 1")
                .param("last", last)
                .param("hash", hash)
                .param("mac", seal.seal(ChainSeal.Of.CHECKPOINT, last, hash))
                .update();
        changes.append(RETENTION.name(), "forgot", RecordChoice.SUBJECT + last, RecordChoice.detail(hash));
    }

    /** Whoever records a choice takes the head first; so no text goes while somebody is about to name it. */
    private void forgetTexts() {
        database.write(() -> {
            database.sql("update consent_head set number = number where id = 1").update();
            database.sql("""
                            delete from consent_picture
                            where not exists
                                (select 1 from consent_choice where consent_choice.notice = consent_picture.notice)
                            """).update();
            database.sql("""
                            delete from consent_notice
                            where not exists (select 1 from consent_choice where consent_choice.notice = consent_notice.hash)
                            """).update();
            database.sql("""
                            delete from consent_register
                            where not exists
                                (select 1 from consent_choice where consent_choice.register = consent_register.hash)
                            """).update();
        });
    }
}
