package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.statistics.CountingWatch;
import org.standfirst.statistics.Period;
import org.standfirst.statistics.Readership;
import org.standfirst.statistics.Sums;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.EveryBlock;
import org.standfirst.support.TestMagazine;

/** How far an article was read, as a real browser tells it. */
@SuppressWarnings("NullAway.Init")
class ReadingInBrowserTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static Browser browser;
    private static TestMagazine magazine;

    private Article article;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
    }

    @AfterAll
    static void stop() {
        browser.close();
        magazine.close();
    }

    @BeforeEach
    void publish() {
        article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of("High water " + System.nanoTime(), EveryBlock.body()),
                Instant.parse("2026-03-05T08:00:00Z"));
    }

    private static Sums sums(Article article) {
        magazine.part(CountingWatch.class).bring();
        return magazine
                .part(Readership.class)
                .byKind(new Readership.Asked(
                        Period.upTo(LocalDate.now(ZoneOffset.UTC).plusDays(1), 3),
                        Optional.of(article.id()),
                        TestMagazine.ACTOR))
                .stream()
                .map(Readership.OfKind::sums)
                .reduce(Sums.NONE, Sums::plus);
    }

    private Page open(NewPageOptions options) {
        Page page = browser.page(options.setUserAgent(FIREFOX).setViewportSize(375, 500));
        page.navigate(magazine.address(article.path()).toString());
        return page;
    }

    private Sums await(int part) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (sums(article).reached().get(part) == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        return sums(article);
    }

    @Test
    void countsWhoLooksAndHowFarTheyCome() throws InterruptedException {
        try (Page page = open(new NewPageOptions())) {
            Sums begun = await(0);
            assertThat(begun.readers()).isEqualTo(1);
            assertThat(begun.reached().get(0)).isEqualTo(1);
            assertThat(begun.reached().get(4)).isZero();

            page.evaluate("document.querySelector('.e-content').scrollIntoView({block: 'end', behavior: 'instant'})");

            assertThat(await(4).reached()).containsExactly(1L, 1L, 1L, 1L, 1L);
            assertThat(page.context().cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void asksNothingOfWhoObjects() throws InterruptedException {
        List<String> told = new ArrayList<>();
        try (Page page = open(new NewPageOptions())) {
            page.addInitScript("Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true})");
            page.onRequest(request -> told.add(request.url()));
            told.clear();
            page.reload();
            page.waitForTimeout(2_500);

            assertThat(told).isNotEmpty().noneMatch(address -> address.contains("/reading/"));
        }
    }

    @Test
    void countsTheViewOfWhoRunsNoScripts() {
        try (Page page = open(new NewPageOptions()
                .setJavaScriptEnabled(false)
                .setExtraHTTPHeaders(Map.of("Accept-Language", "en")))) {
            page.waitForTimeout(1_500);

            assertThat(sums(article).readers()).isEqualTo(1);
            assertThat(sums(article).reached().get(0)).isZero();
        }
    }
}
