package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standfirst.newsroom.Hands.POINTING;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.account.InviteStaff;
import org.standfirst.magazine.Magazine;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.SamplePictures;
import org.standfirst.support.TestMagazine;

/** A week at the desk, from the first link to a story withdrawn, in a real browser. What was seen lies in target/week. */
@SuppressWarnings("NullAway.Init")
class WeekTest {
    private static final Path SEEN = Path.of("target/week");
    private static final String PASSWORD = "nine grey geese over water";

    private static Browser browser;

    private TestMagazine magazine;
    private Hands hands;
    private String name;
    private int pictures;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start();
        Files.createDirectories(SEEN);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"SQLITE, POINTING, LIGHT", "POSTGRESQL, POINTING, DARK", "SQLITE, TYPING, DARK"})
    void aWholeWeekCanBePlayed(DatabaseKind database, Hands with, ColorScheme colours) {
        hands = with;
        name = database + "-" + with;
        pictures = 0;
        try (TestMagazine started = TestMagazine.start(database)) {
            magazine = started;
            magazine.describe(new Magazine("The Weir", "Water and words", "en", ZoneId.of("Europe/London")));
            magazine.section("Rivers", "", Optional.empty());
            Page publisher = window(colours);
            comeIn(publisher, firstLink(), "Ida Falk", "ida@weir.example");
            Page editor = window(colours);
            comeIn(editor, invite(publisher, "Tom Reve", "Editor"), "Tom Reve", "tom@weir.example");
            Page writer = window(colours);
            comeIn(writer, invite(publisher, "Nell Brock", "Contributor"), "Nell Brock", "nell@weir.example");

            String path = write(writer);
            handIn(writer);
            annotate(editor, path);
            answer(writer);
            approveAndSchedule(editor);
            String story = publish(editor);
            correct(editor, story);
            withdraw(editor, story);
            readThePast(editor);
        }
    }

    private Page window(ColorScheme colours) {
        return browser.page(1440, 1000, colours);
    }

    private String firstLink() {
        return "/newsroom/invitations/" + magazine.part(InviteStaff.class).inviteTheFirst();
    }

    private void comeIn(Page page, String link, String who, String email) {
        page.navigate(magazine.address(link).toString());
        look(page, "invitation");
        hands.write(page.getByLabel("Your name"), who);
        hands.write(page.getByLabel("Address of your mail"), email);
        hands.write(page.getByLabel("Password"), PASSWORD);
        hands.press(button(page, "Come in"));
        page.waitForURL(Pattern.compile(".*/newsroom/articles"));
        look(page, "empty desk");
    }

    private String invite(Page page, String who, String role) {
        hands.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People")));
        hands.write(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)), who);
        hands.press(page.locator("input[type=radio][value=" + role.toLowerCase(Locale.ROOT) + "]"));
        hands.press(button(page, "Make the link"));
        look(page, "invited");
        String link = page.getByLabel("Link").inputValue();
        return URI.create(link).getPath();
    }

    /** Every block there is, a picture of the writer's own among them. */
    private String write(Page page) {
        hands.press(button(page, "New article"));
        page.waitForURL(Pattern.compile(".*/newsroom/articles/[0-9a-f-]{36}"));
        Locator text = page.locator("#body .ProseMirror");
        text.waitFor();
        page.waitForCondition(() -> "true".equals(page.locator("#article").getAttribute("data-writing")));
        hands.write(page.getByLabel("Headline"), "The eel that came back");
        hands.write(page.getByLabel("Standfirst"), "Nobody had seen one for thirty years.");
        hands.choose(page.getByLabel("Section"), "Rivers");
        hands.enter(text);
        type(page, "It was a Tuesday, and the tide was going out.\n");
        type(page, "## The ledger\nIt has a column for eels. Nobody wrote in it **since 1994**, as the clerk says.\n");
        type(page, "- The sluice\nThe gate\n\n");
        type(page, "1. First\nSecond\n\n");
        slash(page, "quote");
        type(page, "We stopped looking.");
        leave(page);
        slash(page, "pull quote");
        type(page, "I thought it was a hose");
        leave(page);
        slash(page, "table");
        type(page, "Year");
        page.keyboard().press("Tab");
        type(page, "Eels");
        page.keyboard().press("Tab");
        type(page, "Weather");
        leave(page);
        slash(page, "pause");
        slash(page, "poem");
        type(page, "Water, water");
        leave(page);
        slash(page, "helpline");
        type(page, "Call the river watch.");
        leave(page);
        slash(page, "from elsewhere");
        page.locator("dialog input[type=url]").waitFor();
        page.keyboard().type("https://www.youtube.com/watch?v=abcdefghijk");
        page.keyboard().press("Enter");
        page.locator("#body .embed, #body [data-type=embed]").first().waitFor();
        picture(page);
        saved(page);
        look(page, "written");
        return URI.create(page.url()).getPath();
    }

    private static void type(Page page, String words) {
        page.keyboard().type(words);
    }

    private void slash(Page page, String what) {
        type(page, "/" + what);
        page.locator("#slash-menu [role=option]").first().waitFor();
        page.keyboard().press("Enter");
    }

    /** To a new paragraph at the end of the text, by as many presses of Enter as that takes. */
    private void leave(Page page) {
        for (int presses = 0; presses < 6; presses++) {
            page.keyboard().press("ControlOrMeta+End");
            String where = (String) page.evaluate("""
                    () => { const text = document.querySelector('#body .ProseMirror');
                        let at = getSelection().anchorNode;
                        while (at && at.parentNode !== text) at = at.parentNode;
                        const isNew = at === text.lastElementChild && at.tagName === 'P' && at.textContent === '';
                        return isNew ? 'new' : at?.classList.contains('preformatted') ? 'pre' : 'within'; }
                    """);
            if (where.equals("new")) {
                return;
            }
            page.keyboard().press(where.equals("pre") ? "ControlOrMeta+Enter" : "Enter");
        }
        throw new AssertionError("there is no way out of the last block");
    }

    private void picture(Page page) {
        try {
            Path file = Files.createTempFile("eel", ".jpg");
            Files.write(file, SamplePictures.jpeg(900, 600, 7));
            leave(page);
            slash(page, "picture");
            Locator dialog = page.locator("dialog[open]");
            dialog.waitFor();
            hands.handOver(button(page, "Upload from this machine"), file);
            page.locator("#body .figure img").first().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void saved(Page page) {
        page.waitForCondition(() -> (boolean) page.evaluate("() => window.standfirst.saved()"));
        assertThat(page.locator("#saved").textContent()).startsWith("Saved");
    }

    private void handIn(Page page) {
        hands.press(button(page, "Hand in"));
        page.getByText("In review").first().waitFor();
        look(page, "handed in");
        // Whoever goes lays the pen down.
        hands.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Articles")));
        look(page, "list");
    }

    private void annotate(Page page, String path) {
        page.navigate(magazine.address("/newsroom/articles?view=board").toString());
        look(page, "board");
        hands.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("The eel"))));
        page.waitForURL(Pattern.compile(".*" + path));
        page.locator("#body .ProseMirror p").first().waitFor();
        Locator text = page.locator("#body .ProseMirror");
        hands.enter(text);
        page.keyboard().press("ControlOrMeta+Home");
        for (int word = 0; word < 4; word++) {
            page.keyboard().press("ControlOrMeta+Shift+ArrowRight");
        }
        hands.write(page.getByLabel("A note for whoever works on this"), "Which Tuesday?");
        hands.press(button(page, "Add the note"));
        page.locator(".threads").getByText("Which Tuesday?").waitFor();
        assertThat(page.locator(".threads .quoted").textContent()).startsWith("“It was a Tuesday");
        look(page, "note");
        open(page, "More");
        hands.write(page.getByLabel("Back to its writer, because"), "Say which Tuesday.");
        hands.press(button(page, "Give back"));
        page.locator(".standing").getByText("Draft").waitFor();
        hands.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Articles")));
    }

    private void answer(Page page) {
        hands.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("The eel"))));
        page.locator(".threads").getByText("Which Tuesday?").waitFor();
        page.waitForCondition(() -> "true".equals(page.locator("#article").getAttribute("data-writing")));
        hands.enter(page.locator("#body .ProseMirror"));
        page.keyboard().press("ControlOrMeta+Home");
        type(page, "On 3 March 2026. ");
        saved(page);
        hands.press(button(page, "Dealt with"));
        page.getByText("Show what is dealt with").waitFor();
        hands.press(button(page, "Hand in"));
        page.locator(".standing").getByText("In review").waitFor();
        hands.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Articles")));
    }

    private void approveAndSchedule(Page page) {
        hands.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("The eel"))));
        page.locator("#body").getByText("On 3 March 2026").waitFor();
        hands.press(button(page, "Approve"));
        page.locator(".standing").getByText("Approved").waitFor();
        open(page, "More");
        hands.write(page.getByLabel("Goes live at"), LocalDateTime.parse("2094-03-01T07:30"));
        hands.press(button(page, "Schedule"));
        page.locator(".standing").getByText("Scheduled").waitFor();
        look(page, "scheduled");
        open(page, "More");
        hands.press(button(page, "Take that back"));
        page.locator(".standing")
                .getByText(Pattern.compile("Approved|In review|Draft"))
                .waitFor();
    }

    private String publish(Page page) {
        hands.press(button(page, "Publish"));
        page.locator(".standing").getByText("Live").waitFor();
        look(page, "live");
        String story = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read it"))
                .getAttribute("href");
        HttpResponse<String> read = magazine.get(story);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains("On 3 March 2026. It was a Tuesday", "I thought it was a hose", "river watch", "<table");
        return story;
    }

    private void correct(Page page, String story) {
        page.waitForCondition(() -> "true".equals(page.locator("#article").getAttribute("data-writing")));
        hands.enter(page.locator("#body .ProseMirror"));
        page.keyboard().press("ControlOrMeta+Home");
        type(page, "In the year of the flood. ");
        saved(page);
        page.reload();
        page.locator("#body .ProseMirror p").first().waitFor();
        open(page, "Publish the changes");
        hands.press(page.locator("input[type=radio][value=correction]"));
        hands.write(page.getByLabel("What readers are told"), "The year was left out.");
        look(page, "correcting");
        hands.press(button(page, "Publish the changes"));
        page.locator(".standing").getByText("Live").waitFor();
        assertThat(magazine.get(story).body()).contains("In the year of the flood.", "The year was left out.");
        assertThat(magazine.get("/corrections").body()).contains("The year was left out.");
    }

    private void withdraw(Page page, String story) {
        open(page, "More");
        hands.write(page.getByLabel("Withdraw it, and tell readers"), "Somebody named in it asked.");
        hands.press(button(page, "Withdraw"));
        page.locator(".standing").getByText("Withdrawn").waitFor();
        look(page, "withdrawn");
        HttpResponse<String> gone = magazine.get(story);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Somebody named in it asked.").doesNotContain("I thought it was a hose");
    }

    private void readThePast(Page page) {
        open(page, "More");
        hands.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History")));
        hands.press(page.locator(".steps a").first());
        page.locator("ins").first().waitFor();
        look(page, "history");
    }

    private void open(Page page, String what) {
        hands.press(page.locator("summary").getByText(what, new Locator.GetByTextOptions().setExact(true)));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** Has it judged, and keeps a picture of it where there is time. */
    private void look(Page page, String what) {
        if (Boolean.getBoolean("standfirst.thorough")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SEEN.resolve("%s-%02d-%s.png".formatted(name, pictures++, what.replace(' ', '-')))));
        }
        if (hands == POINTING) {
            assertThat(Browser.barriers(page)).as(what).isEqualTo(List.of());
        }
    }
}
