package org.standfirst.newsroom;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.people.Actor;
import org.standfirst.reply.ModerationQueue;
import org.standfirst.reply.Queued;
import org.standfirst.reply.Reply;
import org.standfirst.report.Ground;
import org.standfirst.report.Report;
import org.standfirst.report.Reports;

/** Replies that readers reported, for those who go through them: with what was said of each. */
@Component
class ReportedReplies {
    private static final int EXCERPT = 160;

    private final Reports reports;
    private final ModerationQueue queue;
    private final ReplyRows rows;

    ReportedReplies(Reports reports, ModerationQueue queue, ReplyRows rows) {
        this.reports = reports;
        this.queue = queue;
        this.rows = rows;
    }

    int count(Actor reader, int most) {
        return reports.reported(reader, most).size();
    }

    /** Those that wait longest. */
    List<Moderation.Item> longestWaiting(Actor reader, int most) {
        List<Queued> queued = queue.find(reports.reported(reader, most));
        return rows.of(queued).stream().map(item -> withReports(item, reader)).toList();
    }

    private Moderation.Item withReports(Moderation.Item item, Actor reader) {
        List<Report> open = reports.of(FromAddress.id(item.id()), reader).stream()
                .filter(report -> report.state() == Report.State.OPEN)
                .toList();
        Stream<Moderation.Why> said = open.stream().map(ReportedReplies::why);
        boolean mayStand = item.state().equals(Reply.State.APPROVED.inDatabase())
                && open.stream().anyMatch(report -> report.ground() == Ground.RULES);
        Stream<Moderation.Decision> stand =
                mayStand ? Stream.of(new Moderation.Decision("approved", "Let it stand", "a")) : Stream.of();
        return item.with(
                Stream.concat(said, item.why().stream()).toList(),
                Stream.concat(stand, item.decisions().stream()).toList());
    }

    private static Moderation.Why why(Report report) {
        return new Moderation.Why(
                report.ground() == Ground.LAW
                        ? "A notice says that it is unlawful"
                        : "Reported: " + ReportRows.what(report),
                report.words().isBlank() ? List.of() : List.of(excerpt(report.words())),
                report.ground() == Ground.LAW ? ReportsScreen.PATH + "/" + report.id() : "");
    }

    private static String excerpt(String words) {
        int[] letters = words.strip().replaceAll("\\s+", " ").codePoints().toArray();
        return letters.length <= EXCERPT
                ? new String(letters, 0, letters.length)
                : new String(letters, 0, EXCERPT - 1) + "…";
    }
}
