package org.standfirst.spam;

import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;

/**
 * Learns from what a moderator decided, or unlearns it. The decision itself is the caller's to log; what is learnt from it
 * follows from it, as an index does.
 */
@Component
public class LearnDecision {
    /** Of a sample; a longer text says nothing new. */
    private static final int MOST_FEATURES = 400;

    private static final int ROWS_AT_ONCE = 100;
    private static final int MOST_LEARNT = 100_000;
    private static final int DECISIONS_BETWEEN_PRUNINGS = 100;

    private final Database database;

    /** Keeps it here. */
    LearnDecision(Database database) {
        this.database = database;
    }

    /** What a moderator takes something for. */
    public enum Opinion {
        /** Nobody decided, or the decision was taken back. */
        NONE,
        /** Good enough to be read. */
        HAM,
        /** To be rid of. */
        SPAM
    }

    /**
     * A decision.
     *
     * @param sample the same as it was before, where this changes an opinion
     * @param before what was learnt of this sample
     */
    public record Learn(Sample sample, Opinion before, Opinion now) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It counts from now on, once the transaction is done. */
        record Learnt() implements Outcome {}

        /** There is nothing in it that could be learnt, or nothing has changed. */
        record NothingNew() implements Outcome {}
    }

    /** Does it, as a part of the transaction that is running, if one is. */
    public Outcome apply(Learn request) {
        List<Long> features = Features.of(request.sample()).stream()
                .filter(Feature::isLearnt)
                .map(Feature::number)
                .distinct()
                .limit(MOST_FEATURES)
                .toList();
        if (request.before() == request.now() || features.isEmpty()) {
            return new Outcome.NothingNew();
        }
        database.write(() -> {
            long version = count(request);
            forget(features, request.before(), version);
            learn(features, request.now(), version);
            if (version % DECISIONS_BETWEEN_PRUNINGS == 0) {
                prune();
            }
        });
        return new Outcome.Learnt();
    }

    /** Locks the row, so that versions are committed in their order. */
    private long count(Learn request) {
        database.sql("""
                        update spam_decisions set
                            version = version + 1,
                            spam = case when spam + :spam < 0 then 0 else spam + :spam end,
                            ham = case when ham + :ham < 0 then 0 else ham + :ham end
                        """)
                .param("spam", change(request, Opinion.SPAM))
                .param("ham", change(request, Opinion.HAM))
                .update();
        return database.sql("select version from spam_decisions")
                .query(Long.class)
                .single();
    }

    private static int change(Learn request, Opinion opinion) {
        return (request.now() == opinion ? 1 : 0) - (request.before() == opinion ? 1 : 0);
    }

    private void forget(List<Long> features, Opinion opinion, long version) {
        if (opinion == Opinion.NONE) {
            return;
        }
        database.sql("""
                        update spam_learnt set
                            version = :version,
                            spam = case when spam < :spam then 0 else spam - :spam end,
                            ham = case when ham < :ham then 0 else ham - :ham end
                        where feature in (:features)
                        """)
                .param("version", version)
                .param("spam", opinion == Opinion.SPAM ? 1 : 0)
                .param("ham", opinion == Opinion.HAM ? 1 : 0)
                .param("features", features)
                .update();
    }

    private void learn(List<Long> features, Opinion opinion, long version) {
        if (opinion == Opinion.NONE) {
            return;
        }
        for (int start = 0; start < features.size(); start += ROWS_AT_ONCE) {
            List<Long> some = features.subList(start, Math.min(start + ROWS_AT_ONCE, features.size()));
            String row = "(?, " + (opinion == Opinion.SPAM ? "1, 0, " : "0, 1, ") + version + ")";
            database.sql("insert into spam_learnt (feature, spam, ham, version) values "
                            + String.join(", ", Collections.nCopies(some.size(), row))
                            + """
                             on conflict (feature) do update set
                                spam = spam_learnt.spam + excluded.spam,
                                ham = spam_learnt.ham + excluded.ham,
                                version = excluded.version
                            """)
                    .params(List.copyOf(some))
                    .update();
        }
    }

    /** What was met least often, and longest ago, makes room. Those who remember it do so until they start again. */
    private void prune() {
        long count = database.sql("select count(*) from spam_learnt")
                .query(Long.class)
                .single();
        if (count > MOST_LEARNT) {
            database.sql("""
                            delete from spam_learnt where feature in
                                (select feature from spam_learnt order by spam + ham, version limit :surplus)
                            """).param("surplus", count - MOST_LEARNT).update();
        }
    }
}
