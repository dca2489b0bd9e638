package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.reply.Reply;
import org.standfirst.report.DecideReport;
import org.standfirst.report.Reports;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.EveryBlock;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.Letterbox;
import org.standfirst.support.Replying;
import org.standfirst.support.TestMagazine;

/** What readers come to by letters, and where they report: in a real browser without scripts, and judged. */
@SuppressWarnings("NullAway.Init")
class ReaderPagesTest {
    private static final String ALMA = "alma@readers.example";
    private static final String NORA = "nora@readers.example";

    private static Letterbox post;
    private static Browser browser;
    private static TestMagazine magazine;
    private static Replying replying;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        post = new Letterbox();
        magazine = TestMagazine.startMailing(post.server(), DatabaseKind.SQLITE.fresh());
        Article article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of("The weir that held", EveryBlock.body()),
                Instant.parse("2026-03-05T08:00:00Z"));
        replying = new Replying(magazine, article);
    }

    @AfterAll
    static void stop() {
        magazine.close();
        post.close();
        browser.close();
    }

    @Test
    void everyJourneyIsMadeWithoutScripts() {
        Reply reply =
                replying.approved("Alma Trewin", ALMA, "It did not hold for long.", "192.0.2.1", Optional.empty());
        try (Page page =
                browser.page(new NewPageOptions().setViewportSize(375, 760).setJavaScriptEnabled(false))) {
            page.navigate(address("/articles/the-weir-that-held"));
            page.click("a[href$='/report']");
            page.check("input[value=insult]");
            page.click("form[aria-labelledby=rules] button");
            assertThat(page.textContent("main")).contains("The moderators have it.");

            page.navigate(address("/replies/" + reply.id() + "/report"));
            page.fill("#report-why", "It is a libel.");
            page.click("form[aria-labelledby=law] button");
            assertThat(page.textContent("[role=alert]")).contains("Give your name.");
            assertThat(page.inputValue("#report-why")).isEqualTo("It is a libel.");
            page.fill("#report-name", "Nora Penrose");
            page.fill("#report-email", NORA);
            page.check("input[name=faith]");
            page.click("form[aria-labelledby=law] button");
            assertThat(page.textContent("main")).contains("The moderators have it.");

            magazine.part(Reports.class)
                    .open(TestMagazine.ACTOR)
                    .forEach(report -> magazine.part(DecideReport.class)
                            .apply(new DecideReport.Decide(
                                    report.id(), true, "Defamation Act", "It is one.", TestMagazine.ACTOR)));
            page.navigate(address(Letterbox.link(post.await(ALMA, "is not shown"), "/replies/decisions/")));
            page.fill("#complain-words", "It is true.");
            page.click("form[aria-labelledby=complain] button");
            assertThat(page.textContent("main")).contains("We have your complaint");

            page.navigate(address(Letterbox.link(post.await(ALMA, "is this address yours?"), "/replies/addresses/")));
            page.click("form.asking button");
            assertThat(page.textContent("main")).contains("Thank you");

            page.navigate(address("/replies/mine"));
            page.fill("#mine-email", ALMA);
            page.click("main form button");
            page.navigate(address(Letterbox.link(post.await(ALMA, "keeps of you"), "/replies/mine/")));
            page.click("form.asking button");
            assertThat(page.textContent("main")).contains(ALMA, "It did not hold for long.");
            page.click("form[action$='/erasure'] button");
            assertThat(page.textContent("main")).contains("Everything is erased");
            assertThat(page.context().cookies()).isEmpty();
        }
        assertThat(replying.now(reply.id()).state()).isEqualTo(Reply.State.REMOVED);
    }

    private static String address(String path) {
        return magazine.address(path).toString();
    }

    @Test
    void everyPageIsWithoutBarriersAndFitsATelephone() {
        Reply reply = replying.approved("Cleo Vane", NORA, "And yet it held.", "192.0.2.3", Optional.empty());
        Map<String, String> pages = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        pages.put("report", "/replies/" + reply.id() + "/report");
        pages.put("confirm", Letterbox.link(post.await(NORA, "is this address yours?"), "/replies/addresses/"));
        pages.put("mine", "/replies/mine");
        pages.put("rules", "/house-rules");
        pages.put("figures", "/house-rules/figures");
        pages.put("privacy", "/privacy");
        pages.put("cookies", "/privacy/cookies");
        replying.decide(reply.id(), Reply.State.REJECTED, "It repeats itself.");
        replying.hurryLetters();
        pages.put("decision", Letterbox.link(post.await(NORA, "It repeats itself."), "/replies/decisions/"));
        replying.decide(reply.id(), Reply.State.APPROVED, "");
        pages.forEach((name, path) -> sources.put(name, magazine.get(path).body()));

        List<String> found = new ArrayList<>(HtmlChecker.errorsIn(sources));
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(375, 1440)) {
                try (Page page = browser.page(width, 900, colours)) {
                    pages.forEach((name, path) -> judge(page, name, path, width, found));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void judge(Page page, String name, String path, int width, List<String> found) {
        page.navigate(address(path));
        Browser.barriers(page).forEach(barrier -> found.add(width + " " + name + ": " + barrier));
        int wide = (int) page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        if (wide > 0) {
            found.add(width + " " + name + ": " + wide + " px too wide");
        }
    }
}
