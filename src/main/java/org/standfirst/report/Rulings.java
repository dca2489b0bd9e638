package org.standfirst.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.Reply;

/** Writes down what was decided of reports and complaints, and does it. Called within the transaction of the decision. */
@Component
class Rulings {
    private final Database database;
    private final ChangeLog changes;
    private final ModerateReply moderateReply;
    private final StateReasons stateReasons;
    private final Clock clock = Clock.systemUTC();

    Rulings(Database database, ChangeLog changes, ModerateReply moderateReply, StateReasons stateReasons) {
        this.database = database;
        this.changes = changes;
        this.moderateReply = moderateReply;
        this.stateReasons = stateReasons;
    }

    void close(Report report, Ruling ruling) {
        close("report", report.id(), ruling);
        Detail detail = Detail.of(report.reply()).with("ground", report.ground().word());
        log("decided", report.subject(), report.at(), detail, ruling);
    }

    void close(Complaint complaint, Ruling ruling) {
        close("complaint", complaint.id(), ruling);
        log("answered", complaint.subject(), complaint.at(), Detail.of(complaint.reply()), ruling);
    }

    private void close(String table, Id<?> id, Ruling ruling) {
        database.sql("update " + table + """
                         set state = :state, reasons = :reasons, decided_by = :by, decided_at = :now
                        where id = :id
                        """)
                .param("state", ruling.state().inDatabase())
                .param("reasons", ruling.reasons().strip())
                .param("by", ruling.person().map(Id::value).orElse(null))
                .param("now", clock.millis())
                .param("id", id.value())
                .update();
    }

    private void log(String verb, String subject, Instant since, Detail detail, Ruling ruling) {
        changes.append(
                ruling.actor().name(),
                verb,
                subject,
                detail.with("state", ruling.state().inDatabase())
                        .with("hours", Duration.between(since, clock.instant()).toHours())
                        .toString());
    }

    ModerateReply.Outcome moderate(Reply reply, Reply.State to, Ruling ruling) {
        return moderateReply.apply(new ModerateReply.Decision(reply.id(), to, "", ruling.actor()));
    }

    /** Keeps a reply from readers, and tells its author why. */
    void reject(Reply reply, Report report, Ruling ruling) {
        if (moderate(reply, Reply.State.REJECTED, ruling) instanceof ModerateReply.Outcome.Decided) {
            stateReasons.state(
                    reply,
                    Optional.of(report.id()),
                    report.ground(),
                    ruling.reference().strip(),
                    ruling.reasons().strip(),
                    ruling.person(),
                    StateReasons.Certainty.FINAL);
        }
    }
}
