package org.standfirst.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.reply.Reply;

/** Reads what was decided, for the side that has the link to it. */
@Component
public class Decisions {
    private final Reports reports;
    private final DecisionLinks links;
    private final Clock clock = Clock.systemUTC();

    Decisions(Reports reports, DecisionLinks links) {
        this.reports = reports;
        this.links = links;
    }

    /** What one side sees. */
    public sealed interface Seen {
        /** Which reply it is about. */
        Id<Reply> reply();

        /** What they complained, if they did. */
        Optional<Complaint> complaint();

        /** Whether they may complain now. */
        boolean mayComplain();
    }

    /** What the author of a reply sees. */
    public record ByAuthor(Statement statement, Optional<Complaint> complaint, boolean mayComplain) implements Seen {
        @Override
        public Id<Reply> reply() {
            return statement.reply();
        }
    }

    /** What whoever reported it sees. */
    public record ByNotifier(Report report, Optional<Complaint> complaint, boolean mayComplain) implements Seen {
        @Override
        public Id<Reply> reply() {
            return report.reply();
        }
    }

    /** What a link leads to; empty if it is none of ours. */
    public Optional<Seen> find(String secret) {
        return links.read(secret).flatMap(leading -> switch (leading.side()) {
            case AUTHOR -> reports.findStatement(new Id<>(leading.about())).<Seen>map(this::byAuthor);
            case NOTIFIER -> reports.find(new Id<Report>(leading.about())).<Seen>map(this::byNotifier);
        });
    }

    private Seen byAuthor(Statement statement) {
        Optional<Complaint> complaint =
                reports.complaint(Complaint.Side.AUTHOR, statement.id().value());
        boolean mayComplain = complaint.isEmpty() && !statement.isLifted() && isInTime(statement.at());
        return new ByAuthor(statement, complaint, mayComplain);
    }

    private Seen byNotifier(Report report) {
        Optional<Complaint> complaint =
                reports.complaint(Complaint.Side.NOTIFIER, report.id().value());
        boolean mayComplain = complaint.isEmpty()
                && report.state() == Report.State.DISMISSED
                && report.decided().filter(decided -> isInTime(decided.at())).isPresent();
        return new ByNotifier(report, complaint, mayComplain);
    }

    private boolean isInTime(Instant decided) {
        return clock.instant().isBefore(decided.plus(Complaint.WITHIN));
    }
}
