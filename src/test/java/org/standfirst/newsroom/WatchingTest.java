package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.people.Role;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

/** Somebody opens an article that somebody else is writing, in browsers of their own. */
class WatchingTest {
    private static final int BLOCKS = 60;

    private static Browser browser;
    private static TestMagazine magazine;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
    }

    @AfterAll
    static void stop() {
        magazine.close();
        browser.close();
    }

    @Test
    void theTextFollowsEachSaveWithinThreeSecondsAndWhatIsReadStaysInPlace() {
        List<Block> blocks = IntStream.range(0, BLOCKS)
                .<Block>mapToObj(
                        number -> Block.Paragraph.of("Paragraph " + number + ". " + "Words of it. ".repeat(30)))
                .toList();
        Article article = magazine.draft(Manuscript.of("The weir", Body.of(blocks)));
        Page writer = open(article, "Ines Calder");
        writer.waitForCondition(() -> "true".equals(writer.locator("#article").getAttribute("data-writing")));
        writer.waitForCondition(
                () -> "writing".equals(writer.locator("#presence").getAttribute("data-writing")));
        Page watcher = open(article, "Teo Marsh");
        watcher.getByText("Ines Calder is writing").waitFor();
        Locator read = watcher.locator("#body .ProseMirror > p").nth(40);
        read.scrollIntoViewIfNeeded();
        watcher.evaluate(
                "() => { document.querySelectorAll('#body .ProseMirror > p').forEach((p, n) => (p.dataset.was = n)) }");
        double before = read.boundingBox().y;

        for (String word : List.of("quicksilver", "larkspur", "meadowsweet")) {
            writer.locator("#body .ProseMirror > p").nth(3).click();
            writer.keyboard().press("End");
            writer.keyboard().insertText(" " + word + " and more words than fit on one line. ".repeat(6));
            writer.keyboard().press("Control+s");
            writer.waitForCondition(() -> Boolean.TRUE.equals(writer.evaluate("() => standfirst.saved()")));

            watcher.getByText(word).first().waitFor(new Locator.WaitForOptions().setTimeout(3_000));
            assertThat(read.boundingBox().y).isBetween(before - 2, before + 2);
        }
        assertThat(watcher.locator("#presence").textContent()).containsPattern("last saved \\d\\d:\\d\\d:\\d\\d");
        assertThat(watcher.locator("#body .ProseMirror > p[data-was]").count())
                .as("paragraphs that were left alone")
                .isGreaterThanOrEqualTo(BLOCKS - 1);
        assertThat(watcher.locator("#body .ProseMirror").getAttribute("contenteditable"))
                .isEqualTo("false");
    }

    private static Page open(Article article, String name) {
        StaffVisit visit = StaffVisit.as(Role.EDITOR, name, magazine);
        Page page = browser.page(1280, 800, ColorScheme.LIGHT);
        page.context()
                .addCookies(List.of(new Cookie("standfirst", visit.session())
                        .setUrl(magazine.address("/").toString())));
        page.navigate(magazine.address(ArticleScreen.path(article.id())).toString());
        page.locator("#body .ProseMirror p").first().waitFor();
        return page;
    }
}
