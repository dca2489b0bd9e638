package org.standfirst.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.people.Role;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.PostReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.reply.Sending;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

/** A moderator's work by keys alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RepliesInBrowserTest {
    private TestMagazine magazine;
    private String session;
    private int networks;
    private Browser browser;
    private Page page;
    private final List<Reply> replies = new ArrayList<>();

    @BeforeAll
    void start() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        session = StaffVisit.as(Role.MODERATOR, magazine).session();
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
        magazine.close();
    }

    @BeforeEach
    void open() {
        Article article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of("The weir", Body.EMPTY),
                Instant.now().minusSeconds(60));
        replies.clear();
        for (String name : List.of("Cy Holm", "Bo Weir", "Ada Lund")) {
            Sending sending = new Sending(
                    InetAddress.ofLiteral("10.8." + ++networks + ".7"),
                    new Sending.Proof.Missing(),
                    false,
                    Optional.empty());
            replies.add(((PostReply.Outcome.Posted) magazine.part(PostReply.class)
                            .apply(new PostReply.Post(
                                    article.id(), Optional.empty(), name, "", "Words of " + name, sending)))
                    .reply());
        }
        page = browser.page(1440, 900, ColorScheme.LIGHT);
        page.context()
                .addCookies(List.of(new Cookie("standfirst", session)
                        .setUrl(magazine.address("/").toString())));
        page.navigate(magazine.address(RepliesScreen.PATH).toString());
        assertThat(page.locator(".decide kbd")).hasCount(15);
    }

    /** So that the next case finds its own three alone. */
    @AfterEach
    void decideOnAll() {
        page.close();
        replies.forEach(reply -> magazine.part(ModerateReply.class)
                .apply(new ModerateReply.Decision(reply.id(), Reply.State.APPROVED, "", TestMagazine.ACTOR)));
    }

    @Test
    void decidesWhereOneStandsAndGoesOnToTheNext() {
        page.evaluate("() => (window.stays = true)");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("article:focus .by strong")).hasText("Bo Weir");

        page.keyboard().press("a");
        assertThat(page.locator(".queue .by strong")).hasText(new String[] {"Ada Lund", "Cy Holm"});
        assertThat(page.locator("article:focus .by strong")).hasText("Cy Holm");
        assertThat(page.locator(".places .waiting")).hasText("2");
        assertThat(state(1)).isEqualTo(Reply.State.APPROVED);

        page.keyboard().press("s");
        assertThat(page.locator("article:focus .by strong")).hasText("Ada Lund");
        assertThat(page.locator(".undo")).containsText("Marked as spam.");
        page.keyboard().press("z");
        assertThat(page.locator(".queue .by strong")).hasText(new String[] {"Ada Lund", "Cy Holm"});
        assertThat(state(0)).isEqualTo(Reply.State.HELD);
        assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
    }

    @Test
    void decidesNothingBeforeOneIsChosen() {
        page.keyboard().press("a");
        assertThat(page.locator("article:focus .by strong")).hasText("Ada Lund");
        assertThat(page.locator(".undo")).hasCount(0);
        assertThat(page.locator(".queue .by strong")).hasCount(3);
        assertThat(state(2)).isEqualTo(Reply.State.HELD);

        page.keyboard().press("a");
        assertThat(page.locator(".queue .by strong")).hasText(new String[] {"Bo Weir", "Cy Holm"});
        assertThat(state(2)).isEqualTo(Reply.State.APPROVED);
    }

    @Test
    void tellsItsKeysToWhoeverPointsToo() {
        page.locator("[data-keys] button").click();
        assertThat(page.locator("dialog.keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.keys")).isHidden();
    }

    @Test
    void choosesSomeAndDecidesOnThemTogether() {
        assertThat(page.locator("#bulk button[value=rejected]")).isDisabled();
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.locator("article:focus .tick").check();
        assertThat(page.locator("[data-chosen]")).hasText("2 chosen");

        page.locator("#bulk button[value=rejected]").click();
        assertThat(page.locator(".queue .by strong")).hasText(new String[] {"Cy Holm"});
        assertThat(state(2)).isEqualTo(Reply.State.REJECTED);
        assertThat(state(1)).isEqualTo(Reply.State.REJECTED);
        assertThat(state(0)).isEqualTo(Reply.State.HELD);
    }

    @Test
    void leavesKeysToWhoeverWritesAndTellsWhichThereAre() {
        page.locator("#words").pressSequentially("sar");
        assertThat(page.locator("#words")).hasValue("sar");
        assertThat(page.locator(".empty")).isVisible();
        page.locator("#words").fill("Lund");
        assertThat(page.locator(".queue .by strong")).hasText(new String[] {"Ada Lund"});
        assertThat(page.locator(".decide kbd")).hasCount(5);

        page.locator("main").focus();
        page.keyboard().press("?");
        assertThat(page.locator("dialog.keys")).isVisible();
        page.keyboard().press("a");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.keys")).isHidden();
        assertThat(state(2)).isEqualTo(Reply.State.HELD);
        page.keyboard().press("j");
        page.keyboard().press("o");
        assertThat(page.locator("h1")).hasText("Reply by Ada Lund");
    }

    private Reply.State state(int number) {
        return magazine.part(Replies.class)
                .find(replies.get(number).id())
                .orElseThrow()
                .state();
    }
}
