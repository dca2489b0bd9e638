package org.standfirst.newsroom;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.DeskHeadlines;
import org.standfirst.article.LiveArticles;
import org.standfirst.body.BodyText;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Actor;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.report.Breach;
import org.standfirst.report.Complaint;
import org.standfirst.report.Ground;
import org.standfirst.report.Notifiers;
import org.standfirst.report.Report;
import org.standfirst.report.Reports;

/** Tells moderators of reports and complaints. */
@Component
class ReportRows {
    private static final List<Screen.Choice> OF_REPORTS = List.of(
            new Screen.Choice(
                    "upheld", "Reject the reply", "readers don’t see it any more, and its author is told why"),
            new Screen.Choice("dismissed", "Let it stand", "it stays, or comes back, before readers"));

    private static final List<Screen.Choice> OF_COMPLAINTS = List.of(
            new Screen.Choice("upheld", "They are right", "the decision before is turned round"),
            new Screen.Choice("dismissed", "They are not", "the decision before stands"));

    private final Reports reports;
    private final Notifiers notifiers;
    private final Replies replies;
    private final LiveArticles articles;
    private final DeskHeadlines headlines;
    private final People people;
    private final Magazines magazines;

    ReportRows(
            Reports reports,
            Notifiers notifiers,
            Replies replies,
            LiveArticles articles,
            DeskHeadlines headlines,
            People people,
            Magazines magazines) {
        this.reports = reports;
        this.notifiers = notifiers;
        this.replies = replies;
        this.articles = articles;
        this.headlines = headlines;
        this.people = people;
        this.magazines = magazines;
    }

    /** What somebody wrote into the form, and why it was not taken. */
    record Written(String reference, String reasons, String problem) {
        static final Written NOTHING = new Written("", "", "");
    }

    Reporting.All all(Desk desk, Actor reader) {
        return new Reporting.All(
                desk,
                reports.open(reader).stream().map(this::row).toList(),
                reports.complaints(reader).stream().map(this::row).toList(),
                reports.decided(reader).stream().map(this::row).toList());
    }

    private Reporting.ReportRow row(Report report) {
        return new Reporting.ReportRow(
                ReportsScreen.PATH + "/" + report.id(),
                what(report),
                headline(report.article()),
                report.ground() == Ground.LAW,
                moment(report.decided().map(Report.Decided::at).orElse(report.at())),
                standing(report.state()));
    }

    private Reporting.ReportRow row(Complaint complaint) {
        return new Reporting.ReportRow(
                ReportsScreen.COMPLAINTS + "/" + complaint.id(),
                who(complaint.side()),
                replies.find(complaint.reply())
                        .map(reply -> headline(reply.article()))
                        .orElse(""),
                false,
                moment(complaint.at()),
                "");
    }

    private static String who(Complaint.Side side) {
        return switch (side) {
            case AUTHOR -> "The author of a reply complains";
            case NOTIFIER -> "Somebody who reported a reply complains";
        };
    }

    static String what(Report report) {
        return report.breach().map(ReportRows::what).orElse("Said to be unlawful");
    }

    static String what(Breach breach) {
        return switch (breach) {
            case INSULT -> "Insult or threat";
            case HATE -> "Against people for what they are";
            case PRIVACY -> "Nobody’s business";
            case ADVERTISING -> "Advertising";
            case FALSEHOOD -> "Harmful and not true";
            case BESIDE_THE_POINT -> "Nothing to do with the article";
            case OTHER -> "Something else";
        };
    }

    private static String standing(Report.State state) {
        return switch (state) {
            case OPEN -> "";
            case UPHELD -> "Reply rejected";
            case DISMISSED -> "Let stand";
        };
    }

    private String headline(Id<Article> article) {
        String known = headlines.find(List.of(article)).getOrDefault(article, "");
        return known.isBlank() ? "Untitled" : known;
    }

    private Screen.Moment moment(Instant at) {
        return Screen.Moment.of(at, zone());
    }

    private ZoneId zone() {
        return magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
    }

    Reporting.One one(Desk desk, Report report, Actor reader, Written written) {
        List<Reporting.Saying> sayings = reports.of(report.reply(), reader).stream()
                .map(other -> saying(other, reader))
                .toList();
        Reporting.@Nullable Deciding form = report.state() == Report.State.OPEN
                ? new Reporting.Deciding(
                        ReportsScreen.PATH + "/" + report.id() + "/decision", OF_REPORTS, true, written.reference())
                : null;
        return new Reporting.One(
                desk,
                what(report),
                reported(report.reply()),
                sayings,
                form,
                decided(report.decided(), standing(report.state())),
                report.decided().map(Report.Decided::reasons).orElse(written.reasons()),
                written.problem());
    }

    private Reporting.Saying saying(Report report, Actor reader) {
        String address = notifiers
                .address(report.id(), reader)
                .map(known -> known.value())
                .orElse("");
        String by = List.of(report.name(), address).stream()
                .filter(part -> !part.isEmpty())
                .reduce((name, mail) -> name + ", " + mail)
                .orElse("");
        String standing = standing(report.state());
        return new Reporting.Saying(
                standing.isEmpty() ? what(report) : what(report) + " (" + standing.toLowerCase(Locale.ROOT) + ")",
                report.words(),
                by,
                moment(report.at()));
    }

    Reporting.One one(Desk desk, Complaint complaint, Actor reader, Written written) {
        List<Reporting.Saying> sayings = new ArrayList<>(reports.of(complaint.reply(), reader).stream()
                .map(report -> saying(report, reader))
                .toList());
        reports.statementFor(complaint.reply())
                .ifPresent(statement -> sayings.add(new Reporting.Saying(
                        "What its author was told: " + statement.reference(),
                        statement.facts(),
                        statement.decidedBy().map(this::name).orElse(""),
                        moment(statement.at()))));
        sayings.add(new Reporting.Saying(who(complaint.side()), complaint.words(), "", moment(complaint.at())));
        boolean isNotifier = complaint.side() == Complaint.Side.NOTIFIER;
        Reporting.@Nullable Deciding form = complaint.state() == Report.State.OPEN
                ? new Reporting.Deciding(
                        ReportsScreen.COMPLAINTS + "/" + complaint.id() + "/decision",
                        OF_COMPLAINTS,
                        isNotifier,
                        written.reference())
                : null;
        String outcome = complaint.state() == Report.State.UPHELD ? "They were right" : "The decision stands";
        return new Reporting.One(
                desk,
                who(complaint.side()),
                reported(complaint.reply()),
                sayings,
                form,
                decided(complaint.decided(), outcome),
                complaint.decided().map(Report.Decided::reasons).orElse(written.reasons()),
                written.problem());
    }

    private @Nullable String decided(Optional<Report.Decided> decided, String outcome) {
        return decided.map(known -> outcome + ". " + known.by().map(this::name).orElse("The program") + " decided it, "
                        + moment(known.at()).words() + ".")
                .orElse(null);
    }

    private String name(Id<Person> person) {
        return people.find(List.of(person)).stream()
                .map(Person::name)
                .findFirst()
                .orElse("Somebody");
    }

    private Reporting.Reported reported(Id<Reply> id) {
        Reply reply = replies.find(id).orElseThrow(Turned.NothingHere::new);
        String path = reply.isApproved() && articles.find(reply.article()) instanceof LiveArticles.Found.Live live
                ? live.article().path() + "/replies/" + id
                : "";
        return new Reporting.Reported(
                reply.authorName().isBlank() ? "Anonymous" : reply.authorName(),
                headline(reply.article()),
                standing(reply.state()),
                path,
                moment(reply.postedAt()),
                BodyText.of(reply.body()));
    }

    private static String standing(Reply.State state) {
        return switch (state) {
            case APPROVED -> "Readers see it";
            case HELD -> "It waits for a moderator";
            case SPAM -> "Marked as spam";
            case REJECTED -> "Rejected";
            case REMOVED -> "Removed by its author";
        };
    }
}
