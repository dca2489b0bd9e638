package org.standfirst.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.article.Article;
import org.standfirst.conduct.Mode;
import org.standfirst.reply.Reply;
import org.standfirst.support.Browser;

/** What a magazine leaves with those who read and reply there: nothing, and nobody else hears of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyPrivacyTest {
    private final RepliedMagazine replied = new RepliedMagazine();

    @AfterAll
    void close() {
        replied.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingStaysInTheBrowserAndNobodyElseIsAsked(ReplyReader.Way way) {
        try (Browser browser = Browser.start()) {
            Article article = replied.article("The quiet post office, by " + way, Mode.FIRST_TIMERS);
            Reply reply = replied.reply(
                    article,
                    Optional.empty(),
                    "Miles Arundel",
                    "I only came for stamps.",
                    Instant.parse("2026-03-06T08:00:00Z"));
            try (ReplyReader reader = new ReplyReader(browser, replied.magazine, way)) {
                reader.open(article.path()).click("#reply-" + reply.id() + " .moment");
                reader.open(article.path()).click("#reply-" + reply.id() + " button[value=agree]");
                assertThat(reader.find("main")).containsText("You agree with this reply.");
                reader.open(article.path()).click("#reply-" + reply.id() + " a[href$='/report']");
                reader.page.check("input[value=insult]");
                reader.click("form[aria-labelledby=rules] button");
                assertThat(reader.find("main")).containsText("The moderators have it.");
                reader.open(article.path()).write("Ada Penhale", "So did I.").click("#answer button[value=preview]");
                assertThat(reader.find(".reply-preview")).containsText("So did I.");
                reader.post().standing();
                reader.click(".own-reply .hint a");
                reader.click(".own-reply form[action$='/removal'] button");
                assertThat(reader.find(".standing")).containsText("This reply has been removed.");

                assertThat(reader.page.context().cookies()).isEmpty();
                assertThat(reader.requests())
                        .hasSizeGreaterThan(5)
                        .allMatch(url ->
                                url.startsWith(replied.magazine.address("/").toString()));
                assertThat(reader.page.evaluate("""
                        async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),
                            ...(await indexedDB.databases()).map(database => database.name),
                            ...await caches.keys(), document.cookie].join('')
                        """)).isEqualTo("");
            }
        }
    }
}
