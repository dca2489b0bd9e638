package org.standfirst.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.conduct.Mode;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Magazine;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.OwnLinks;
import org.standfirst.reply.RemoveReply;
import org.standfirst.reply.Reply;
import org.standfirst.reply.ReplyDesk;
import org.standfirst.report.Breach;
import org.standfirst.report.DecideReport;
import org.standfirst.report.Notice;
import org.standfirst.report.Report;
import org.standfirst.report.ReportReply;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

/** What is counted of replies and reports, and that each change counts once. */
@OnBothDatabases
@SuppressWarnings("NullAway.Init")
class FiguresTest {
    private final DatabaseKind.Place place;
    private TestParts parts;
    private ReplyDesk desk;
    private Article article;
    private Actor.Staff moderator;

    FiguresTest(DatabaseKind kind) {
        place = kind.fresh();
    }

    @BeforeEach
    void open() {
        parts = new TestParts(place);
        desk = new ReplyDesk(parts);
        article = desk.article("The ferry");
        moderator = desk.staff(Role.MODERATOR);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void countsWhatBecameOfReplies() {
        Reply first = posted("The ferry was late.");
        posted("The ferry was early.");
        desk.opens(Mode.PREMODERATED);
        Reply held = posted("The ferry was punctual.");
        Reply removed = posted("The ferry was not there.");
        decide(first, Reply.State.REJECTED);
        decide(held, Reply.State.SPAM);
        decide(held, Reply.State.APPROVED);
        decide(held, Reply.State.HELD);
        parts.get(RemoveReply.class).apply(parts.get(OwnLinks.class).of(removed.id()));
        parts.get(CountFigures.class).start();

        assertThat(counted(parts).counts())
                .isEqualTo(Map.of(
                        Figure.POSTED, 4L,
                        Figure.PUBLISHED_AT_ONCE, 2L,
                        Figure.HELD, 2L,
                        Figure.REJECTED, 1L,
                        Figure.SPAM, 1L,
                        Figure.APPROVED, 1L,
                        Figure.RESCUED, 1L,
                        Figure.PUT_BACK, 1L,
                        Figure.REMOVED, 1L));
    }

    @Test
    void countsWhatWasReportedAndHowLongItTook() {
        Id<Report> insult = report("The ferry is a scow.", rules(Breach.INSULT));
        Id<Report> unlawful = report("The ferryman stole my hat.", law());
        report("Cheap ferries, call now.", rules(Breach.ADVERTISING));
        waited(insult, 5);
        waited(unlawful, 40);
        decide(insult, true);
        decide(unlawful, false);
        parts.get(CountFigures.class).start();

        MonthFigures month = counted(parts);
        assertThat(month.counts())
                .containsEntry(Figure.REPORTED_INSULT, 1L)
                .containsEntry(Figure.REPORTED_ADVERTISING, 1L)
                .containsEntry(Figure.REPORTED_LAW, 1L)
                .containsEntry(Figure.UPHELD_RULES, 1L)
                .containsEntry(Figure.DISMISSED_LAW, 1L)
                .containsEntry(Figure.REJECTED, 1L)
                .doesNotContainKeys(Figure.UPHELD_LAW, Figure.DISMISSED_RULES);
        assertThat(month.medianHours()).isEqualTo(OptionalInt.of(5));
    }

    @Test
    void countsEachChangeOnceWhateverProgramsComeAndGo() {
        parts.get(CountFigures.class).start();
        try (TestParts other = new TestParts(place)) {
            other.get(CountFigures.class).start();
            for (int number = 0; number < 40; number++) {
                posted("The ferry was late for the " + number + "th time, as ever " + number * 7919);
            }
        }
        try (TestParts third = new TestParts(place)) {
            third.get(CountFigures.class).start();
            for (int number = 0; number < 20; number++) {
                posted("Nobody took the ferry on day " + number * 104729);
            }
            assertThat(counted(third).of(Figure.POSTED)).isEqualTo(60);
        }
        assertThat(counted(parts).of(Figure.POSTED)).isEqualTo(60);
    }

    @Test
    void knowsMonthsAsTheMagazineDoes() {
        parts.get(DescribeMagazine.class)
                .apply(new DescribeMagazine.Describe(
                        new Magazine("Sallow", "", "en", ZoneId.of("Pacific/Auckland")), ReplyDesk.PROGRAM));
        posted("The ferry was late.");
        Instant lastMonth = Instant.parse("2026-02-28T11:30:00Z");
        parts.get(Database.class)
                .write(() -> parts.get(Database.class)
                        .sql("update change set at = :at where verb = 'posted'")
                        .param("at", lastMonth.toEpochMilli())
                        .update());
        // A program that is started after that, as the log of one that runs is never rewritten.
        try (TestParts later = new TestParts(place)) {
            later.get(CountFigures.class).start();

            assertThat(counted(later).month()).isEqualTo(YearMonth.of(2026, 3));
        }
    }

    @Test
    void whatAProgramPutAsideIsTold() {
        Change caught = new Change(1, Instant.EPOCH, "reader", "posted", "reply:1", "{\"state\":\"spam\"}");

        assertThat(Counting.figures(caught)).containsExactly(Figure.POSTED, Figure.CAUGHT);
    }

    private Reply posted(String text) {
        return desk.posted(article, Optional.empty(), text);
    }

    private void decide(Reply reply, Reply.State to) {
        assertThat(parts.get(ModerateReply.class).apply(new ModerateReply.Decision(reply.id(), to, "", moderator)))
                .isInstanceOf(ModerateReply.Outcome.Decided.class);
    }

    private Id<Report> report(String text, Notice notice) {
        InetAddress address = desk.newcomer();
        return ((ReportReply.Outcome.Reported) parts.get(ReportReply.class)
                        .apply(new ReportReply.Request(posted(text).id(), notice, address)))
                .report();
    }

    private static Notice rules(Breach breach) {
        return new Notice.OfRules(Optional.of(breach), "");
    }

    private static Notice law() {
        return new Notice.OfLaw("It is a libel.", false, "Nora Penrose", "nora@readers.example", true);
    }

    private void waited(Id<Report> report, int hours) {
        Database database = parts.get(Database.class);
        database.write(() -> database.sql("update report set at = at - :wait where id = :id")
                .param("wait", Duration.ofHours(hours).toMillis())
                .param("id", report.value())
                .update());
    }

    private void decide(Id<Report> report, boolean isUpheld) {
        assertThat(parts.get(DecideReport.class)
                        .apply(new DecideReport.Decide(report, isUpheld, "Rule 1", "Read twice.", moderator)))
                .isEqualTo(new DecideReport.Outcome.Decided());
    }

    /** The one month, once all that was done is counted. */
    private static MonthFigures counted(TestParts parts) {
        long head = parts.get(ChangeLog.class).head();
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (position(parts) < head && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        List<MonthFigures> months = parts.get(Figures.class).latest(12);
        assertThat(months).hasSize(1);
        return months.getFirst();
    }

    private static long position(TestParts parts) {
        return parts.get(Database.class)
                .sql("select seq from letter_position where reader = 'figures'")
                .query(Long.class)
                .single();
    }
}
