package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.database.Database;
import org.standfirst.people.Role;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.report.Breach;
import org.standfirst.report.Notice;
import org.standfirst.report.Report;
import org.standfirst.report.ReportReply;
import org.standfirst.report.Reports;
import org.standfirst.report.Statement;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.Letterbox;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.Reader;
import org.standfirst.support.Replying;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

/** From the report of a reply to the decision on a complaint about it. */
@OnBothDatabases
class ReportPageTest {
    private static final String ALMA = "alma@readers.example";
    private static final String NORA = "nora@readers.example";

    private final DatabaseKind kind;
    private final Letterbox post = new Letterbox();
    private TestMagazine magazine;
    private Replying replying;
    private Reader reader;
    private Reply reply;

    ReportPageTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        magazine = TestMagazine.startMailing(post.server(), kind.fresh());
        Article article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of("The weir that held", Body.EMPTY),
                Instant.parse("2026-03-05T08:00:00Z"));
        replying = new Replying(magazine, article);
        reader = new Reader(magazine);
        reply = replying.approved("Alma", ALMA, "It <i>held</i>.", "192.0.2.1", Optional.empty());
    }

    @AfterEach
    void close() {
        magazine.close();
        post.close();
    }

    @Test
    void aNoticeOfUnlawfulWordsNeedsWhatTheLawAsksForAndIsAcknowledged() {
        assertThat(magazine.get(path()).body())
                .contains("It &lt;i&gt;held&lt;/i&gt;.", "/articles/the-weir-that-held/replies/" + reply.id());
        assertThat(reader.post(path(), "ground", "law").body())
                .contains(
                        "Say in a few words", "Give your name.", "Give an e-mail address", "Confirm that you believe");
        assertThat(reader.post(path(), "ground", "law", "explanation", "Of <b>.")
                        .body())
                .contains("Of &lt;b&gt;.");

        HttpResponse<String> sent = notice();

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(magazine.get(location(sent)).body()).contains("The moderators have it.");
        assertThat(Letterbox.text(post.await(NORA, "has your notice"))).contains(location(sent));
        assertThat(waiting()).hasSize(1);
        assertThat(state()).isEqualTo(Reply.State.APPROVED);
        assertThat(notice().statusCode()).as("the same again").isEqualTo(409);
    }

    private String path() {
        return "/replies/" + reply.id() + "/report";
    }

    private HttpResponse<String> notice() {
        return reader.post(
                path(),
                "ground",
                "law",
                "explanation",
                "It is a libel of the weir’s keeper.",
                "name",
                "Nora Penrose",
                "email",
                NORA,
                "faith",
                "yes");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private List<Report> waiting() {
        return magazine.part(Reports.class).open(TestMagazine.ACTOR);
    }

    private Reply.State state() {
        return replying.now(reply.id()).state();
    }

    @Test
    void nobodyNeedsToSignANoticeOfTheAbuseOfChildren() {
        HttpResponse<String> sent =
                reader.post(path(), "ground", "law", "explanation", "A picture.", "abuse", "yes", "faith", "yes");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(waiting().getFirst().name()).isEmpty();
    }

    @Test
    void whatAnotherSiteSendsIsNoReport() {
        assertThat(reader.postFromElsewhere(path(), "ground", "rules", "breach", "insult")
                        .statusCode())
                .isEqualTo(403);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void theThirdReportTakesAReplyBackToTheModeratorsAndTheirWordIsTheLast() {
        report("198.51.100.1");
        report("198.51.100.1");
        report("2001:db8:1:1::1");
        report("2001:db8:1:2::1");
        assertThat(state()).as("two places").isEqualTo(Reply.State.APPROVED);

        report("198.51.100.2");
        assertThat(state()).isEqualTo(Reply.State.HELD);
        assertThat(magazine.part(Replies.class).isReported(reply.id())).isTrue();

        StaffVisit moderator = StaffVisit.as(Role.MODERATOR, "Mara Lindt", magazine);
        assertThat(moderator.get("/newsroom/reports").body())
                .contains("Reports <span class=\"waiting\">4</span>", "Insult or threat");
        String screen = "/newsroom/reports/" + waiting().getFirst().id();
        assertThat(moderator
                        .post(screen + "/decision", Map.of("decision", "dismissed"))
                        .statusCode())
                .isEqualTo(422);
        moderator.post(screen + "/decision", Map.of("decision", "dismissed", "reasons", "It is harsh, and fair."));

        assertThat(waiting()).isEmpty();
        assertThat(state()).isEqualTo(Reply.State.APPROVED);
        for (int number = 10; number < 20; number++) {
            report("203.0.113." + number);
        }
        assertThat(state()).as("a moderator has looked").isEqualTo(Reply.State.APPROVED);
    }

    private ReportReply.Outcome report(String address) {
        return magazine.part(ReportReply.class)
                .apply(new ReportReply.Request(
                        reply.id(),
                        new Notice.OfRules(Optional.of(Breach.INSULT), ""),
                        InetAddress.ofLiteral(address)));
    }

    @Test
    void oneNetworkReportsTenRepliesAnHour() {
        for (int number = 0; number < 10; number++) {
            reply = replying.approved("Ben", "", "Number " + number, "192.0.2." + (10 + number), Optional.empty());
            assertThat(report("198.51.100.1")).isInstanceOf(ReportReply.Outcome.Reported.class);
        }
        reply = replying.approved("Ben", "", "One more", "192.0.2.99", Optional.empty());

        assertThat(report("198.51.100.1")).isInstanceOf(ReportReply.Outcome.TooMany.class);
    }

    @Test
    void bothSidesAreToldWhyAndMayComplainToSomebodyElse() {
        String notifiers = location(notice());
        StaffVisit mara = StaffVisit.as(Role.MODERATOR, "Mara Lindt", magazine);
        StaffVisit tom = StaffVisit.as(Role.EDITOR, "Tom Reve", magazine);
        String screen = "/newsroom/reports/" + waiting().getFirst().id();
        assertThat(mara.get(screen).body()).contains("Nora Penrose, " + NORA, "a libel of the weir’s keeper");
        assertThat(mara.post(screen + "/decision", Map.of("decision", "upheld", "reasons", "It is one."))
                        .statusCode())
                .as("what it breaks is missing")
                .isEqualTo(422);
        mara.post(
                screen + "/decision",
                Map.of("decision", "upheld", "reasons", "It is <one>.", "reference", "Defamation Act, section 1"));

        assertThat(state()).isEqualTo(Reply.State.REJECTED);
        assertThat(magazine.get(notifiers).body()).contains("You were right", "It is &lt;one&gt;.");
        assertThat(Letterbox.text(post.await(NORA, "What was decided of your notice")))
                .contains("no longer shown");
        MimeMessage statement = post.await(ALMA, "is not shown");
        assertThat(Letterbox.text(statement))
                .contains("It is <one>.", "Defamation Act, section 1", "No program found it")
                .doesNotContain("Nora", NORA);
        assertThat(magazine.part(Reports.class).statementFor(reply.id())).isPresent();

        String authors = Letterbox.link(statement, "/replies/decisions/");
        assertThat(magazine.get(authors).body()).contains("Why your reply is not shown", "You don’t agree?");
        assertThat(reader.post(authors, "words", " ").statusCode()).isEqualTo(422);
        assertThat(reader.post(authors, "words", "It is true.").statusCode()).isEqualTo(303);
        assertThat(magazine.get(authors).body())
                .contains("We have your complaint")
                .doesNotContain("<textarea");

        String complaint = mara.get("/newsroom/reports")
                .body()
                .replaceAll("(?s).*(/newsroom/reports/complaints/[0-9a-f-]{36}).*", "$1");
        assertThat(mara.post(complaint + "/decision", Map.of("decision", "upheld", "reasons", "Well."))
                        .body())
                .contains("Somebody else must look at it now.");
        tom.post(complaint + "/decision", Map.of("decision", "upheld", "reasons", "It is proven."));

        assertThat(state()).isEqualTo(Reply.State.APPROVED);
        assertThat(magazine.part(Reports.class).statementFor(reply.id())).isEmpty();
        assertThat(Letterbox.text(post.await(ALMA, "What was decided of your complaint")))
                .contains("It is proven.");
        assertThat(magazine.get(authors).body()).contains("This holds no longer.");
    }

    @Test
    void whoeverReportedSomethingMayComplainThatItStands() {
        String notifiers = location(notice());
        StaffVisit mara = StaffVisit.as(Role.MODERATOR, "Mara Lindt", magazine);
        mara.post(
                "/newsroom/reports/" + waiting().getFirst().id() + "/decision",
                Map.of("decision", "dismissed", "reasons", "It is an opinion."));
        assertThat(Letterbox.text(post.await(NORA, "stays"))).contains(notifiers);
        reader.post(notifiers, "words", "It is not.");
        String complaint = mara.get("/newsroom/reports")
                .body()
                .replaceAll("(?s).*(/newsroom/reports/complaints/[0-9a-f-]{36}).*", "$1");

        mara.post(
                complaint + "/decision",
                Map.of("decision", "upheld", "reasons", "It names him.", "reference", "Defamation Act"));

        assertThat(state()).as("nobody else is there to decide").isEqualTo(Reply.State.REJECTED);
        post.await(ALMA, "Defamation Act");
    }

    @Test
    void aDecisionInTheQueueClosesWhatBreaksTheRulesAndTakenBackTellsNobody() {
        notice();
        report("198.51.100.1");
        report("198.51.100.2");
        DeskVisitor mara = DeskVisitor.member(magazine, "Mara Lindt", Role.MODERATOR);
        assertThat(mara.get("/newsroom/replies?state=reported").body())
                .contains("Reported <span class=\"quiet\">1</span>", "Reported: Insult or threat", "Let it stand");

        decide(mara, "rejected");
        assertThat(waiting()).as("the notice of unlawful words").hasSize(1);
        assertThat(state()).isEqualTo(Reply.State.REJECTED);
        awaitStatement(true);
        assertThat(letters("rejection:" + reply.id())).isEqualTo(1);

        mara.post("/newsroom/undo");
        assertThat(waiting()).hasSize(3);
        assertThat(state()).isEqualTo(Reply.State.APPROVED);
        awaitStatement(false);
        assertThat(letters("rejection:" + reply.id())).isZero();

        decide(mara, "approved");
        assertThat(waiting()).hasSize(1);
        mara.post("/newsroom/undo");
        assertThat(waiting()).hasSize(3);
    }

    @Test
    void whoIsRejectedByAHouseRuleIsToldWhich() {
        DeskVisitor mara = DeskVisitor.member(magazine, "Mara Lindt", Role.MODERATOR);
        mara.post(
                "/newsroom/replies/decisions",
                "reply",
                reply.id().value(),
                "to",
                "rejected",
                "breach",
                "insult",
                "reason",
                "Keepers of weirs read this.");

        assertThat(magazine.part(Reports.class).statementFor(reply.id()).orElseThrow())
                .returns("It insults or threatens somebody", Statement::reference)
                .returns("Keepers of weirs read this.", Statement::facts);
        replying.hurryLetters();
        assertThat(Letterbox.text(post.await(ALMA, "is not shown"))).contains("It insults or threatens somebody");
    }

    private void decide(DeskVisitor moderator, String to) {
        moderator.post("/newsroom/replies/decisions", "reply", reply.id().value(), "to", to);
    }

    private void awaitStatement(boolean isThere) {
        Instant end = Instant.now().plusSeconds(20);
        while (magazine.part(Reports.class).statementFor(reply.id()).isPresent() != isThere) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private int letters(String about) {
        return magazine.part(Database.class)
                .sql("select count(*) from letter where about = :about")
                .param("about", about)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoIsRejectedWithoutAReportIsToldWhyToo() {
        replying.decide(reply.id(), Reply.State.REJECTED, "It repeats itself.");
        replying.hurryLetters();

        assertThat(Letterbox.text(post.await(ALMA, "is not shown"))).contains("It repeats itself.", "/house-rules");
        assertThat(magazine.part(Reports.class).statementFor(reply.id())).isPresent();
        replying.decide(reply.id(), Reply.State.APPROVED, "");
        awaitStatement(false);
    }
}
