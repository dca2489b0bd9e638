package org.standfirst.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Openings;
import org.standfirst.conduct.Said;
import org.standfirst.conduct.Scope;
import org.standfirst.kernel.Id;
import org.standfirst.people.Role;
import org.standfirst.reply.PostReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.reply.Sending;
import org.standfirst.report.Breach;
import org.standfirst.report.Notice;
import org.standfirst.report.ReportReply;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

/** Everything that a moderator does, in a real browser: with scripts and without, by day and by night. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ModeratorJourneyTest {
    private static int networks;

    private TestMagazine magazine;
    private Browser browser;
    private String session;
    private Article article;

    /** By what they work. */
    enum Way {
        SCRIPTED(1440, ColorScheme.LIGHT),
        PLAIN(375, ColorScheme.DARK);

        private final int width;
        private final ColorScheme colours;

        Way(int width, ColorScheme colours) {
            this.width = width;
            this.colours = colours;
        }
    }

    @BeforeAll
    void open() {
        browser = Browser.start();
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        session = StaffVisit.as(Role.PUBLISHER, "Mara Lindt", magazine).session();
    }

    @AfterAll
    void close() {
        browser.close();
        magazine.close();
    }

    private void article(String headline, Way way) {
        article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of(headline + ", " + way, Body.EMPTY),
                Instant.now().minusSeconds(60));
    }

    /** From a network of its own, so that it waits. */
    private Id<Reply> post(String name, String text) {
        Sending sending = new Sending(
                InetAddress.ofLiteral("10.9." + ++networks + ".7"),
                new Sending.Proof.Missing(),
                false,
                Optional.empty());
        return ((PostReply.Outcome.Posted) magazine.part(PostReply.class)
                        .apply(new PostReply.Post(article.id(), Optional.empty(), name, "", text, sending)))
                .reply()
                .id();
    }

    private Reply.State state(Id<Reply> reply) {
        return magazine.part(Replies.class).find(reply).orElseThrow().state();
    }

    private Page page(Way way) {
        Page page = browser.page(new NewPageOptions()
                .setViewportSize(way.width, 900)
                .setColorScheme(way.colours)
                .setBypassCSP(true)
                .setJavaScriptEnabled(way == Way.SCRIPTED));
        page.setDefaultTimeout(20_000);
        page.context()
                .addCookies(List.of(new Cookie("standfirst", session)
                        .setUrl(magazine.address("/").toString())));
        return page;
    }

    private Page open(Page page, String path) {
        page.navigate(magazine.address(path).toString());
        return page;
    }

    private String queue() {
        return RepliesScreen.PATH + "?article=" + article.id();
    }

    private static void press(Page page, String author, String decision) {
        Locator button = page.locator("article[aria-label='Reply by " + author + "'] button[value=" + decision + "]");
        // As a finger does, away from what can be taken back, which stands at the edge of a telephone.
        button.evaluate("button => button.scrollIntoView({ block: 'center' })");
        button.click();
    }

    private static void undo(Page page) {
        page.locator(".undo button").click();
        assertThat(page.locator(".undo")).hasCount(0);
    }

    /** That the page, as it stands now, keeps nobody out, and fits. */
    private void look(Page page, Way way) {
        if (way == Way.SCRIPTED) {
            assertThat(Browser.barriers(page)).as(page.url()).isEmpty();
        } else {
            // The judge is a script, so it looks at a copy.
            String html = page.content().replaceAll("</?noscript>|<script type=\"module\".*?</script>", "");
            try (Page copy = browser.page(way.width, 900, way.colours)) {
                copy.route(
                        page.url(),
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html;charset=UTF-8")
                                .setBody(html)));
                copy.navigate(page.url());
                assertThat(Browser.barriers(copy)).as(page.url()).isEmpty();
                // Beside it, there is always room for a scrollbar.
                assertThat((int) copy.evaluate("() => document.documentElement.scrollWidth"))
                        .as(page.url())
                        .isLessThanOrEqualTo(way.width);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void approvesRejectsMarksAndTakesBack(Way way) {
        article("Bread without a clock", way);
        Id<Reply> ada = post("Ada Lund", "The oven was cold.");
        Id<Reply> bo = post("Bo Weir", "The baker was colder.");
        Id<Reply> cy = post("Cy Holm", "Cheap ovens, every day.");
        try (Page page = open(page(way), queue())) {
            look(page, way);
            press(page, "Ada Lund", "approved");
            assertThat(page.locator(".undo")).containsText("Approved.");
            press(page, "Bo Weir", "rejected");
            assertThat(page.locator(".undo")).containsText("Rejected.");
            press(page, "Cy Holm", "spam");
            assertThat(page.locator(".undo")).containsText("Marked as spam.");
            assertThat(List.of(state(ada), state(bo), state(cy)))
                    .containsExactly(Reply.State.APPROVED, Reply.State.REJECTED, Reply.State.SPAM);
            look(page, way);

            undo(page);
            assertThat(state(cy)).isEqualTo(Reply.State.HELD);
            assertThat(magazine.get(article.path()).body()).contains("The oven was cold.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void decidesOnSeveralAtOnce(Way way) {
        article("Nine bridges, one toll", way);
        Id<Reply> ada = post("Ada Lund", "Who pays?");
        Id<Reply> bo = post("Bo Weir", "Not me.");
        Id<Reply> cy = post("Cy Holm", "I pay.");
        try (Page page = open(page(way), queue())) {
            page.locator("input[value='" + ada + "'].tick").check();
            page.locator("input[value='" + cy + "'].tick").check();
            page.locator("#bulk button[value=approved]").click();

            assertThat(page.locator(".queue .by strong")).hasText(new String[] {"Bo Weir"});
            assertThat(List.of(state(ada), state(bo), state(cy)))
                    .containsExactly(Reply.State.APPROVED, Reply.State.HELD, Reply.State.APPROVED);
            undo(page);
            assertThat(state(ada)).isEqualTo(Reply.State.HELD);
        }
    }

    @ParameterizedTest
    @EnumSource
    void editsAnswersAndBansOnAReplysOwnScreen(Way way) {
        article("What the ferryman kept", way);
        Id<Reply> ada = post("Ada Lund " + way, "You fools, he kept the rope.");
        try (Page page = open(page(way), RepliesScreen.PATH + "/" + ada)) {
            look(page, way);
            page.locator("#text").fill("He kept the rope.");
            page.locator("form[action$='/words'] button").click();
            assertThat(page.locator(".alone .said-there")).containsText("He kept the rope. Edited by the desk");
            undo(page);
            open(page, RepliesScreen.PATH + "/" + ada);
            assertThat(page.locator(".alone .said-there")).containsText("You fools");

            page.locator(".with-reason button[value=approved]").click();
            open(page, RepliesScreen.PATH + "/" + ada);
            page.locator("#saying").fill("And the oar.");
            page.locator("form[action$='/answer'] button").click();
            assertThat(page.locator(".alone")).containsText("And the oar.");
            look(page, way);

            open(page, RepliesScreen.PATH + "/" + ada);
            page.locator("input[name=kind]").first().check();
            page.locator("#reason").fill("Shouting at ferrymen");
            page.locator("form[action$='/ban'] button").click();
            open(page, BansScreen.PATH);
            assertThat(page.locator(".rows").first()).containsText("Shouting at ferrymen");
            look(page, way);
            page.locator(".rows form[action$='/lifting'] button").first().click();
            assertThat(page.locator("section[aria-labelledby=current]")).containsText("Nobody is banned.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectsByAHouseRuleAndInTheirOwnWords(Way way) {
        article("The ministry of puddles", way);
        Id<Reply> ada = post("Ada Lund", "All ministers are puddles.");
        try (Page page = open(page(way), RepliesScreen.PATH + "/" + ada)) {
            page.locator("#breach").selectOption("insult");
            page.locator("#why").fill("Ministers read this too.");
            page.locator(".with-reason button[value=rejected]").click();
            assertThat(page.locator(".undo")).containsText("Rejected.");
        }
        assertThat(state(ada)).isEqualTo(Reply.State.REJECTED);
    }

    @ParameterizedTest
    @EnumSource
    void letsStandWhatReadersReported(Way way) {
        article("Salt, by weight", way);
        Id<Reply> ada = post("Ada Lund", "Nine grains.");
        try (Page page = open(page(way), queue())) {
            press(page, "Ada Lund", "approved");
            assertThat(page.locator(".undo")).containsText("Approved.");
            magazine.part(ReportReply.class)
                    .apply(new ReportReply.Request(
                            ada,
                            new Notice.OfRules(Optional.of(Breach.FALSEHOOD), "It was ten."),
                            InetAddress.ofLiteral("10.9." + ++networks + ".7")));

            open(page, RepliesScreen.PATH);
            page.locator(".tabs a:has-text('Reported')").click();
            assertThat(page.locator(".queue .why")).containsText("Reported: Harmful and not true");
            assertThat(page.locator(".queue .why")).containsText("It was ten.");
            look(page, way);
            press(page, "Ada Lund", "approved");
            assertThat(page.locator(".empty")).hasText("Nothing was reported.");
            undo(page);
            open(page, RepliesScreen.PATH + "?state=reported");
            assertThat(page.locator(".queue .by strong")).hasText("Ada Lund");
            press(page, "Ada Lund", "rejected");
            assertThat(page.locator(".empty")).hasText("Nothing was reported.");
        }
        assertThat(state(ada)).isEqualTo(Reply.State.REJECTED);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhoMayReplyWhichWordsMatterAndWhatTheRulesAre(Way way) {
        article("A tide table for the year one", way);
        String word = "gazumph" + way.name().toLowerCase(java.util.Locale.ROOT);
        try (Page page = open(page(way), queue())) {
            page.locator("details.adding summary").click();
            page.locator("details.adding select[name=mode]").selectOption("closed");
            page.locator("details.adding button").click();
            assertThat(magazine.part(Openings.class).said(new Scope.OfArticle(article.id())))
                    .isEqualTo(new Said(Optional.of(Mode.CLOSED), Optional.empty()));

            open(page, WordsScreen.PATH);
            page.locator("#pattern").fill(word);
            page.locator("input[value=blocked]").check();
            page.locator("form[action$='/words'] button").click();
            assertThat(page.locator("section[aria-labelledby=blocked]")).containsText(word);
            look(page, way);
            page.locator("button[aria-label='Remove " + word + "']").click();
            assertThat(page.locator("section[aria-labelledby=blocked]")).not().containsText(word);
            undo(page);
            open(page, WordsScreen.PATH);
            assertThat(page.locator("section[aria-labelledby=blocked]")).containsText(word);

            open(page, RulesScreen.PATH);
            look(page, way);
            page.locator("#links").fill("4");
            page.locator("form[action$='/limits'] button").click();
            assertThat(page.locator("#links")).hasValue("4");
            page.locator("#rules").fill("# Be kind\n\nAnd brief, by " + way + ".");
            page.locator("form[action$='/rules'] button").click();
            assertThat(magazine.get("/house-rules").body()).contains("And brief, by " + way + ".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheFiguresAndTheRepliesToAnArticle(Way way) {
        article("An inventory of doors", way);
        post("Ada Lund", "Eleven doors.");
        try (Page page = open(page(way), ArticleReplies.path(article.id()))) {
            assertThat(page.locator(".queue")).containsText("Eleven doors.");
            assertThat(page.locator("main button")).hasCount(0);
            look(page, way);
            open(page, FiguresScreen.PATH);
            assertThat(page.locator("h1")).hasText("Figures");
            look(page, way);
        }
    }
}
