package org.standfirst.report;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.reply.Reason;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/**
 * Writes down why a reply is kept from readers, and tells its author (Article 17 of Regulation (EU) 2022/2065). Called within
 * the transaction of the decision.
 */
@Component
class StateReasons {
    /** What programs notice of the words by themselves. */
    private static final Set<Reason.Kind> BY_PROGRAM = EnumSet.of(
            Reason.Kind.TRAP,
            Reason.Kind.LIKE_SPAM,
            Reason.Kind.SERVICE,
            Reason.Kind.NEAR_COPY,
            Reason.Kind.WATCHED_WORDS,
            Reason.Kind.LINKS,
            Reason.Kind.DOUBTFUL);

    /** Whether a decision may still be taken back. */
    enum Certainty {
        /** For a moment it may. */
        FRESH,
        /** Its author must complain. */
        FINAL
    }

    private final Database database;
    private final Replies replies;
    private final ReportLetters letters;
    private final Clock clock = Clock.systemUTC();

    StateReasons(Database database, Replies replies, ReportLetters letters) {
        this.database = database;
        this.replies = replies;
        this.letters = letters;
    }

    /** @param reply as it was before the decision */
    void state(
            Reply reply,
            Optional<Id<Report>> report,
            Ground ground,
            String reference,
            String facts,
            Optional<Id<Person>> by,
            Certainty certainty) {
        // What a reader reported, no program found.
        boolean isFoundByProgram = report.isEmpty()
                && replies.reasons(reply.id()).stream().map(Reason::kind).anyMatch(BY_PROGRAM::contains);
        Statement statement = new Statement(
                Id.fresh(), reply.id(), report, ground, reference, facts, isFoundByProgram, clock.instant(), by, false);
        lift(reply.id());
        insert(statement);
        switch (certainty) {
            case FRESH -> letters.statedUnlessTakenBack(statement, reply);
            case FINAL -> letters.stated(statement, reply);
        }
    }

    private void insert(Statement statement) {
        database.sql("""
                        insert into statement (
                            id, reply_id, report_id, ground, reference, facts, found_by_program, at, decided_by)
                        values (:id, :reply, :report, :ground, :reference, :facts, :program, :at, :by)
                        """)
                .param("id", statement.id().value())
                .param("reply", statement.reply().value())
                .param("report", statement.report().map(Id::value).orElse(null))
                .param("ground", statement.ground().word())
                .param("reference", statement.reference())
                .param("facts", statement.facts())
                .param("program", statement.isFoundByProgram() ? 1 : 0)
                .param("at", statement.at().toEpochMilli())
                .param("by", statement.decidedBy().map(Id::value).orElse(null))
                .update();
    }

    /** What was stated of a reply holds no longer. */
    void lift(Id<Reply> reply) {
        letters.withdrawStated(reply);
        database.sql("update statement set lifted_at = :now where reply_id = :reply and lifted_at is null")
                .param("now", clock.millis())
                .param("reply", reply.value())
                .update();
    }
}
