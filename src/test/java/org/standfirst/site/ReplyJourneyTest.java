package org.standfirst.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.article.Article;
import org.standfirst.conduct.AddWord;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.BanReader;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Word;
import org.standfirst.reply.OwnLinks;
import org.standfirst.reply.RemoveReply;
import org.standfirst.reply.Reply;
import org.standfirst.support.Browser;
import org.standfirst.support.TestMagazine;

/** Everything that readers do with replies, in a real browser: with scripts and without, on a telephone and at a desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyJourneyTest {
    private static final Instant MARCH = Instant.parse("2026-03-06T08:00:00Z");
    private static final int THREADS = 205;
    private static final int ANSWERS = 20;
    private static final String LINES = ".talk:not(.above) > li";

    private final RepliedMagazine replied = new RepliedMagazine();
    private Browser browser;
    private Article talkative;

    @BeforeAll
    void open() {
        browser = Browser.start();
        talkative = replied.article("The year the river forgot its name", Mode.OPEN);
        Reply first = replied.reply(talkative, Optional.empty(), "Miles Arundel", "I was the surveyor.", MARCH);
        for (int number = 1; number < THREADS; number++) {
            replied.reply(
                    talkative,
                    Optional.empty(),
                    "Reader " + number,
                    "We could not hear the weir either; day " + number + ".",
                    MARCH.plus(Duration.ofHours(number)));
        }
        Reply above = first;
        for (int number = 1; number <= ANSWERS; number++) {
            above = replied.reply(
                    talkative,
                    Optional.of(number > 6 ? first : above),
                    "Ines Calder",
                    "I have a picture, number " + number + ".",
                    MARCH.plus(Duration.ofDays(20).plusMinutes(number)));
        }
    }

    @AfterAll
    void close() {
        browser.close();
        replied.close();
    }

    private ReplyReader reader(ReplyReader.Way way) {
        return new ReplyReader(browser, replied.magazine, way);
    }

    private Reply said(Article article, String name, String words) {
        return replied.reply(article, Optional.empty(), name, words, MARCH);
    }

    @ParameterizedTest
    @EnumSource
    void readsInEveryOrderToTheEnd(ReplyReader.Way way) {
        try (ReplyReader reader = reader(way)) {
            reader.open(talkative.path()).look("a long thread");
            for (String order : List.of("Newest first", "Best first", "Oldest first")) {
                reader.click(".reply-orders a:text-is('" + order + "')");
                assertThat(reader.find(".reply-orders [aria-current]")).hasText(order);
            }
            int read = reader.find(LINES).count();
            while (reader.find(".talk-more [rel=next]").count() > 0) {
                String last = reader.find(LINES).last().getAttribute("id");
                int before = way.runsScripts ? reader.find(LINES).count() : 0;
                reader.click(".talk-more [rel=next]");
                if (way.runsScripts) {
                    assertThat(reader.find("#" + last + " + li")).isFocused();
                } else {
                    assertThat(reader.find("#" + last)).hasCount(0);
                }
                read += reader.find(LINES).count() - before;
            }
            reader.look("the end of a thread");

            // One of them answers a dozen times at once, and says that there is more.
            assertThat(read).isEqualTo(THREADS + 12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatIsFurtherInAThread(ReplyReader.Way way) {
        try (ReplyReader reader = reader(way)) {
            reader.open(talkative.path());
            assertThat(reader.find(".further a")).hasText("8 more answers");

            reader.click(".further a");

            assertThat(reader.find(LINES).filter(new Locator.FilterOptions().setHasText("number 20.")))
                    .hasCount(1);
            assertThat(reader.find(".further a")).hasCount(0);
            reader.look("the rest of a thread");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAReplyByItsLinkAndTheWayBack(ReplyReader.Way way) {
        try (ReplyReader reader = reader(way)) {
            reader.open(talkative.path());
            String id = reader.find(LINES).nth(1).getAttribute("id");
            String name = reader.find("#" + id + " .author").textContent();

            reader.click("#" + id + " .moment");

            assertThat(reader.page)
                    .hasURL(Pattern.compile(".*" + talkative.path() + "/replies/" + id.substring(6) + "$"));
            assertThat(reader.find("#" + id + " .author")).hasText(name);
            assertThat(reader.find("#answer h2")).hasText("Answer " + name);
            reader.look("one conversation");
            reader.page.goBack();
            assertThat(reader.page).hasURL(Pattern.compile(".*" + talkative.path() + "$"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void looksAtAReplyBeforePostingItAndWaitsForAModeratorTheFirstTime(ReplyReader.Way way) {
        Article article = replied.article("Bread without a clock", Mode.FIRST_TIMERS);
        try (ReplyReader reader = reader(way)) {
            reader.open(article.path()).look("a form under nothing");
            reader.write("Ruth Amadi", "It *was* loud.\n\n> A weir\n\nAt night.")
                    .click("#answer button[value=preview]");
            assertThat(reader.find(".reply-preview em")).hasText("was");
            assertThat(reader.find(".reply-preview blockquote")).hasText("A weir");
            assertThat(reader.find("#answer [name=name]")).hasValue("Ruth Amadi");
            reader.look("a preview");

            reader.think().post();

            assertThat(reader.standing()).startsWith("Your reply has arrived.");
            assertThat(reader.find(".own-reply .why"))
                    .containsText("The first reply of somebody new here is read first.");
            assertThat(reader.find(".own-reply .why li")).hasCount(way.runsScripts ? 1 : 2);
            reader.look("a reply that waits");
            assertThat(reader.page.url().endsWith(article.path())).isEqualTo(way.runsScripts);
        }
        assertThat(replied.magazine.get(article.path()).body()).doesNotContain("At night.");
    }

    @ParameterizedTest
    @EnumSource
    void postsAtOnceWhereTheMagazineIsOpenAndTheBrowserHasWorkedForIt(ReplyReader.Way way) {
        Article article = replied.article("What the ferryman kept", Mode.OPEN);
        try (ReplyReader reader = reader(way)) {
            reader.open(article.path())
                    .think()
                    .write("Wren Castellane", "He kept the rope.")
                    .post();

            if (way.runsScripts) {
                assertThat(reader.standing()).startsWith("Your reply is out.");
                assertThat(reader.find(".own-reply")).isFocused();
                assertThat(reader.find(LINES + " .reply-body")).hasText("He kept the rope.");
                assertThat(reader.find("#replies")).hasText("One reply");
                reader.look("a reply that is out");
                reader.page.reload();
                assertThat(reader.find(LINES + " .reply-body")).hasText("He kept the rope.");
            } else {
                assertThat(reader.find(".own-reply .why")).hasText("It was sent without JavaScript.");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAnAnswer(ReplyReader.Way way) {
        Article article = replied.article("Letters to a lock keeper", Mode.OPEN);
        Reply first = said(article, "Miles Arundel", "Open the sluice.");
        Reply second =
                replied.reply(article, Optional.of(first), "Ines Calder", "Not on a Sunday.", MARCH.plusSeconds(60));
        Reply other = replied.reply(article, Optional.of(first), "Ada Penhale", "Why not?", MARCH.plusSeconds(120));
        String asked = "#reply-" + second.id();
        try (ReplyReader reader = reader(way)) {
            reader.open(article.path()).write("Tobias Okafor", "Meant for the article.");

            reader.click(asked + " a[href$='#answer']");

            assertThat(reader.find("#answer h2")).hasText("Answer Ines Calder");
            reader.look("an answer that is written");
            if (way.runsScripts) {
                assertThat(reader.find(asked + " #answer [name=text]")).isFocused();
                assertThat(reader.find("#answer [name=name]")).hasValue("Tobias Okafor");
                reader.page.keyboard().type("Half an answer");
                reader.page.keyboard().press("Escape");
                assertThat(reader.find(asked + " a[href$='#answer']")).isFocused();
                assertThat(reader.find("#answer [name=text]")).hasValue("Meant for the article.");
                reader.click(asked + " a[href$='#answer']");
                assertThat(reader.find(asked + " #answer [name=text]")).hasValue("Half an answer");
            }
            reader.think().write("Tobias Okafor", "Sundays are for water.").post();
            if (way.runsScripts) {
                Locator answer = reader.find(asked + " + li");
                assertThat(answer).containsText("Sundays are for water.");
                assertThat(answer).hasClass("depth-2");
                assertThat(reader.find("#reply-" + other.id())).isVisible();
                assertThat(reader.find("#answer [name=text]")).hasValue("Meant for the article.");
                reader.look("an answer in its place");
            } else {
                assertThat(reader.standing()).startsWith("Your reply has arrived.");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheWordsWhateverIsWrongWithThem(ReplyReader.Way way) {
        Article article = replied.article("Nine bridges, one toll " + way, Mode.OPEN);
        Reply asked = said(article, "Miles Arundel", "Who pays?");
        String banned = RepliedMagazine.network();
        replied.magazine
                .part(AddWord.class)
                .apply(new AddWord.Add("gazumph", Word.Strength.BLOCKED, TestMagazine.ACTOR));
        try (ReplyReader reader = reader(way)) {
            reader.open(article.path()).write("", "Nobody pays.").post();
            assertThat(reader.problems()).contains("Give a name.");
            assertThat(reader.find("#answer [name=text]")).hasValue("Nobody pays.");
            reader.look("a form with a problem");

            reader.write("Ada Penhale", "   ").post();
            assertThat(reader.find(".reply-problems")).containsText("Write a few words.");
            assertThat(reader.find("#answer [name=name]")).hasValue("Ada Penhale");

            refused(reader, "I gazumph you.", "These words are not used here: gazumph");

            reader.page.evaluate("() => document.querySelector('#answer [name=seal]').value = '1.old'");
            refused(reader, "An old form.", "This form was open for very long.");

            reader.write("Ada Penhale", "Everybody pays.").post();
            reader.standing();
            reader.open(article.path());
            refused(reader, "Everybody pays.", "You have said the same here already.");

            reader.open(article.path());
            replied.open(article, Mode.CLOSED);
            refused(reader, "Too late.", "Replies are closed.");
            reader.look("a form that nobody takes any more");
            replied.open(article, Mode.OPEN);

            reader.open(article.path() + "/replies/" + asked.id());
            replied.magazine
                    .part(RemoveReply.class)
                    .apply(replied.magazine.part(OwnLinks.class).of(asked.id()));
            refused(reader, "To nobody.", "What you answer is no longer there.");
        }
        try (ReplyReader reader = new ReplyReader(browser, replied.magazine, way, banned)) {
            reader.open(article.path());
            replied.magazine
                    .part(BanReader.class)
                    .apply(new BanReader.Order(
                            Ban.Target.read("network", banned).orElseThrow(),
                            "",
                            "Selling bridges.",
                            Optional.empty(),
                            TestMagazine.ACTOR));
            refused(reader, "Buy this bridge.", "Selling bridges.");
        }
    }

    private static void refused(ReplyReader reader, String text, String problem) {
        reader.write("Ada Penhale", text).post();
        assertThat(reader.find(".reply-problems")).containsText(problem);
        assertThat(reader.find("#answer [name=text]")).hasValue(text);
    }

    @ParameterizedTest
    @EnumSource
    void isAskedToWaitAfterManyRepliesFromOneNetwork(ReplyReader.Way way) {
        Article article = replied.article("A short history of mud", Mode.PREMODERATED);
        try (ReplyReader reader = reader(way)) {
            for (int number = 0; number < 5; number++) {
                reader.open(article.path())
                        .write("Wren Castellane", "Mud of the " + number + "th kind, and where it lies.")
                        .post()
                        .standing();
            }
            reader.open(article.path());
            assertThat(reader.find("#answer")).containsText("A moderator reads every reply before it appears.");
            refused(reader, "And there is more mud.", "Many replies have come from your connection.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesAndRemovesWhatTheySaid(ReplyReader.Way way) {
        Article article = replied.article("The last eel on Quay Street", Mode.OPEN);
        Reply reply = replied.reply(article, Optional.empty(), "Ruth Amadi", "I fried it.", Instant.now());
        replied.reply(
                article,
                Optional.of(reply),
                "Ada Penhale",
                "You did not.",
                Instant.now().plusMillis(50));
        try (ReplyReader reader = reader(way)) {
            reader.open(replied.ownPath(reply)).look("one’s own reply");
            reader.page.fill("[name=text]", "I only smoked it.");
            reader.click(".own-reply button.main");
            assertThat(reader.find(".said")).hasText("Your change is saved.");
            reader.look("a changed reply");

            reader.click(".own-reply form[action$='/removal'] button");
            assertThat(reader.find(".standing")).hasText("This reply has been removed. Nothing of it is kept.");
            reader.look("a removed reply");

            reader.open(article.path());
            assertThat(reader.find("#reply-" + reply.id())).containsText("This reply has been removed.");
            assertThat(reader.find(LINES).last()).containsText("You did not.");
            reader.look("the place of a removed reply");
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingAfterTenMinutes(ReplyReader.Way way) {
        Article article = replied.article("Weather for sleepers", Mode.OPEN);
        Reply reply = replied.reply(
                article,
                Optional.empty(),
                "Ruth Amadi",
                "It rained.",
                Instant.now().minusSeconds(595));
        try (ReplyReader reader = reader(way)) {
            reader.open(replied.ownPath(reply));
            reader.page.waitForTimeout(5_500);
            reader.page.fill("[name=text]", "It poured.");
            reader.click(".own-reply button.main");

            assertThat(reader.find(".own-reply")).containsText("It rained.");
            assertThat(reader.find(".own-reply button.main")).hasCount(0);
            reader.look("a reply that can’t be changed any more");
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesAndThinksBetterOfIt(ReplyReader.Way way) {
        Article article = replied.article("How to fold a map", Mode.OPEN);
        Reply reply = said(article, "Miles Arundel", "You can’t.");
        String line = "#reply-" + reply.id();
        try (ReplyReader reader = reader(way)) {
            reader.open(article.path()).click(line + " button[value=agree]");
            told(reader, "You agree with this reply.");
            assertThat(reader.find(".reply-acts [aria-pressed=true]")).hasText("I agree 1");
            reader.look("a reaction");
            if (way.runsScripts) {
                assertThat(reader.find(".reply-acts [aria-pressed=true]")).isFocused();
            }

            reader.click(".reply-acts button[value=well_said]");
            told(reader, "You find this reply well said.");
            assertThat(reader.find(".reply-acts [aria-pressed=true]")).hasText("Well said 1");

            reader.click(".reply-acts button:text-is('Take it back')");
            told(reader, "You have taken back what you said of this reply.");
            assertThat(reader.find(".reply-acts [aria-pressed=true]")).hasCount(0);

            reader.click(".reply-acts button[value=agree]");
            told(reader, "You agree with this reply.");
            reader.open(article.path());
            assertThat(reader.find(line + " button[value=agree]")).hasText("I agree 1");
        }
    }

    private static void told(ReplyReader reader, String words) {
        assertThat(reader.find(reader.way.runsScripts ? ".told" : "h1")).hasText(words);
    }

    @ParameterizedTest
    @EnumSource
    void readsWhereNobodyMayReplyAnyMore(ReplyReader.Way way) {
        Article article = replied.article("A tide table for the year one", Mode.CLOSED);
        Reply reply = said(article, "Miles Arundel", "High at noon.");
        try (ReplyReader reader = reader(way)) {
            for (String path : List.of(article.path(), article.path() + "/replies/" + reply.id())) {
                reader.open(path);
                assertThat(reader.find("#reply-" + reply.id())).containsText("High at noon.");
                assertThat(reader.find("#answer")).hasCount(0);
                assertThat(reader.find("a[href$='#answer']")).hasCount(0);
                assertThat(reader.find(".replies-closed")).hasText("Replies are closed.");
                reader.look("a closed thread");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void repliesByTheKeyboardAlone(ReplyReader.Way way) {
        Article article = replied.article("Salt, by weight", Mode.FIRST_TIMERS);
        try (ReplyReader reader = reader(way)) {
            reader.open(article.path());
            reachByTab(reader, "textarea[name=text]");
            reader.page.keyboard().type("Nine grains.");
            reachByTab(reader, "#answer [name=name]");
            reader.page.keyboard().type("Ada Penhale");
            reachByTab(reader, "#answer button.main");
            reader.page.keyboard().press("Enter");

            assertThat(reader.standing()).startsWith("Your reply has arrived.");
        }
    }

    private static void reachByTab(ReplyReader reader, String selector) {
        for (int pressed = 0; pressed < 60; pressed++) {
            reader.page.keyboard().press("Tab");
            if (reader.find(selector + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("no Tab leads to " + selector);
    }

    @ParameterizedTest
    @EnumSource(names = {"TELEPHONE", "DESK"})
    void findsAgainWhatTheyHadBegunToWrite(ReplyReader.Way way) {
        Article article = replied.article("The ministry of puddles", Mode.OPEN);
        try (ReplyReader reader = reader(way)) {
            reader.open(article.path()).write("Ada Penhale", "A draft of some length.");
            reader.page.reload();
            assertThat(reader.find("#answer [name=text]")).hasValue("A draft of some length.");
            assertThat(reader.page.evaluate("() => Object.keys(localStorage)"))
                    .isEqualTo(List.of("reply-draft " + article.path() + "/replies "));

            reader.page.evaluate("""
                    () => Object.keys(localStorage).forEach(key => localStorage.setItem(key,
                        JSON.stringify({ text: "Old words.", at: Date.now() - 7 * 24 * 3600 * 1000 - 1 })))
                    """);
            reader.page.reload();
            assertThat(reader.find("#answer [name=text]")).hasValue("");
            assertThat(reader.page.evaluate("() => localStorage.length")).isEqualTo(0);

            reader.write("Ada Penhale", "Another draft.").post().standing();
            assertThat(reader.page.evaluate("() => localStorage.length")).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TELEPHONE", "DESK"})
    void isToldHowManyCharactersAreLeftOnceTheyAreFew(ReplyReader.Way way) {
        try (ReplyReader reader = reader(way)) {
            reader.open(talkative.path()).write("Ada Penhale", "a".repeat(4_501));
            assertThat(reader.find(".letters-left")).hasText("Characters left: 499");
            reader.look("few characters left");
            reader.write("Ada Penhale", "a".repeat(4_500));
            assertThat(reader.find(".letters-left")).hasText("");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TELEPHONE", "DESK"})
    void isAskedForNothingBeforeTheyWrite(ReplyReader.Way way) {
        try (ReplyReader reader = reader(way)) {
            reader.open(talkative.path());
            reader.page.waitForTimeout(300);
            assertThat(reader.requests()).filteredOn(url -> url.endsWith(".js")).hasSize(1);
            assertThat(reader.requests()).noneMatch(url -> url.endsWith("/replies/proof"));

            reader.page.focus("#answer [name=text]");
            reader.page.waitForRequest(url -> url.url().contains("/assets/proof-worker-"), () -> {});
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TELEPHONE", "DESK"})
    void losesNoWordWhenTheConnectionIsLost(ReplyReader.Way way) {
        Article article = replied.article("An inventory of doors", Mode.FIRST_TIMERS);
        try (ReplyReader reader = reader(way)) {
            reader.open(article.path()).write("Ada Penhale", "Eleven doors.");
            reader.page.context().setOffline(true);
            reader.post();
            assertThat(reader.find(".reply-problems")).containsText("Your words are kept here");
            assertThat(reader.find(".reply-problems")).isFocused();
            assertThat(reader.find("#answer [name=text]")).hasValue("Eleven doors.");
            reader.page.context().setOffline(false);

            reader.post();

            assertThat(reader.standing()).startsWith("Your reply has arrived.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TELEPHONE", "DESK"})
    void leavesItToAModeratorWhereTheBrowserCantWork(ReplyReader.Way way) {
        Article article = replied.article("Four ways to lose a boat", Mode.OPEN);
        try (ReplyReader reader = reader(way)) {
            reader.page.route(Pattern.compile(".*/assets/proof-worker-.*"), route -> route.abort());
            reader.open(article.path())
                    .think()
                    .write("Ada Penhale", "By lending it.")
                    .post();

            assertThat(reader.standing()).startsWith("Your reply has arrived.");
        }
    }
}
