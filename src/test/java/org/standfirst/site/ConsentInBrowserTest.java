package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.consent.Choices;
import org.standfirst.support.Browser;

/** What is in a real browser, and what it asks of whom, before a choice and after each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentInBrowserTest {
    private static final Pattern CHOICE =
            Pattern.compile("1\\.[0-9a-f][-s]\\.[0-9a-z]+\\.[0-9a-f]{16}\\.[A-Za-z0-9_-]{22}");

    private final AskingMagazine asking = new AskingMagazine(true);
    private final AskingMagazine plain = new AskingMagazine(false);
    private final Browser browser = Browser.start();

    @BeforeAll
    void addServices() {
        asking.count();
        asking.show();
        plain.count();
        plain.show();
    }

    @BeforeEach
    void forget() {
        asking.tracker.forget();
    }

    @AfterAll
    void close() {
        browser.close();
        asking.close();
        plain.close();
    }

    /** Somebody who reads, and what their browser has asked. */
    private final class Visitor implements AutoCloseable {
        private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
        private final Page page;

        Visitor(com.microsoft.playwright.Browser.NewPageOptions options) {
            page = browser.page(options);
            page.setDefaultTimeout(20_000);
            page.context().onRequest((Request request) -> requests.add(request.url()));
        }

        Visitor open(String path) {
            page.navigate(asking.magazine.address(path).toString());
            page.waitForTimeout(100);
            return this;
        }

        Visitor openAll() {
            asking.pages().forEach(this::open);
            return this;
        }

        void answer(String choice) {
            page.locator(".consent-notice button[value=" + choice + "]").click();
            page.waitForLoadState();
        }

        List<String> cookies() {
            return page.context().cookies().stream().map(cookie -> cookie.name).toList();
        }

        Object stored() {
            return page.evaluate("() => Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()");
        }

        /** Nothing was asked of anybody else, and nothing is kept but these cookies. */
        void hasNothingBut(String... cookies) {
            assertThat(asking.tracker.asked()).isEmpty();
            assertThat(requests).isNotEmpty().noneMatch(url -> url.startsWith(asking.tracker.address()) && sent(url));
            assertThat(cookies()).containsExactlyInAnyOrder(cookies);
            assertThat(stored()).isEqualTo("");
        }

        /** A browser names what its page's policy held back as a request as well; whether it was one, the other end knows. */
        private boolean sent(String url) {
            return asking.tracker.asked().stream().anyMatch(url::endsWith);
        }

        @Override
        public void close() {
            page.context().close();
        }
    }

    private Visitor visitor(boolean runsScripts) {
        return new Visitor(new com.microsoft.playwright.Browser.NewPageOptions().setJavaScriptEnabled(runsScripts));
    }

    private Visitor visitor() {
        return visitor(true);
    }

    @Test
    void nothingIsKeptOrAskedBeforeAChoiceOnAnyKindOfPage() {
        try (Visitor visitor = visitor()) {
            visitor.openAll().hasNothingBut();
            assertThat(visitor.open("/").page.locator(".consent-notice").isVisible())
                    .isTrue();
        }
    }

    @Test
    void thesePagesWouldAskOthersIfTheirPolicyWereNotKept() {
        try (Visitor visitor = new Visitor(new com.microsoft.playwright.Browser.NewPageOptions().setBypassCSP(true))) {
            visitor.open("/");
            visitor.page.waitForTimeout(500);

            assertThat(asking.tracker.asked()).contains("/template.js", "/template.gif", "/template-frame");
            assertThat(visitor.cookies()).contains("_inline", "_trail");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterARefusalThereIsTheRefusalAndNothingElse(boolean runsScripts) {
        try (Visitor visitor = visitor(runsScripts)) {
            visitor.open(asking.article.path()).answer("refuse");
            assertThat(visitor.page.url()).endsWith(asking.article.path());

            visitor.openAll();

            assertThat(visitor.page.locator(".consent-notice").count()).isZero();
            assertThat(asking.tracker.asked()).isEmpty();
            assertThat(visitor.cookies()).containsExactly("consent");
            Cookie choice = visitor.page.context().cookies().getFirst();
            assertThat(choice.value).matches(CHOICE).startsWith("1.0-");
            assertThat(choice.httpOnly).isTrue();
        }
    }

    @Test
    void aSignalIsARefusalThatIsShownAndLeavesNothing() {
        try (Visitor visitor = new Visitor(
                new com.microsoft.playwright.Browser.NewPageOptions().setExtraHTTPHeaders(Map.of("Sec-GPC", "1")))) {
            visitor.openAll().hasNothingBut();
            visitor.open("/");
            assertThat(visitor.page.locator(".consent-notice").count()).isZero();
            assertThat(visitor.page.locator(".consent-foot").textContent()).contains("Your browser asks sites");

            visitor.page.locator(".consent-foot button[value=choose]").click();
            visitor.page.locator(".choices-form button[value=accept]").click();
            visitor.open("/").page.waitForTimeout(300);
            assertThat(asking.tracker.asked()).contains("/trail.js");
        }
    }

    @Test
    void afterAYesThereIsWhatTheRegisterSaysAndNothingElse() {
        try (Visitor visitor = visitor()) {
            visitor.open("/").answer("accept");
            visitor.open(asking.article.path());
            visitor.page.locator("iframe.player").scrollIntoViewIfNeeded();
            visitor.page.waitForTimeout(500);

            assertThat(asking.tracker.asked())
                    .contains("/trail.js", "/seen.gif", "/told", "/@ada/1234567/embed")
                    .doesNotContain("/template-frame", "/template.css");
            assertThat(visitor.cookies()).contains("consent", "_trail").doesNotContain("_inline");
            assertThat(visitor.stored()).isEqualTo("trail");
        }
    }

    @Test
    void whatWasAllowedIsGoneAfterAWithdrawalOfOneStep() {
        try (Visitor visitor = visitor()) {
            visitor.open("/").answer("accept");
            visitor.open("/").page.waitForTimeout(500);
            assertThat(visitor.cookies()).contains("_trail");

            visitor.page.locator(".consent-foot button[value=withdraw]").click();
            visitor.page.waitForTimeout(300);
            asking.tracker.forget();
            visitor.openAll();

            assertThat(asking.tracker.asked()).isEmpty();
            assertThat(visitor.cookies()).doesNotContain("_trail");
            assertThat(visitor.page.context().cookies().stream()
                            .filter(cookie -> cookie.name.equals("consent"))
                            .findFirst()
                            .orElseThrow()
                            .value)
                    .startsWith("1.0-");
            assertThat(visitor.stored()).isEqualTo("");
        }
    }

    @Test
    void whatWasChosenByCategoryIsAllThatIsAllowed() {
        try (Visitor visitor = visitor(false)) {
            visitor.open("/").answer("choose");
            assertThat(visitor.page.locator(".choices-form input:checked").count())
                    .isZero();
            visitor.page.check("input[value=media]");
            visitor.page.locator(".choices-form button[value=save]").click();
            visitor.open(asking.article.path()).page.waitForTimeout(300);

            assertThat(visitor.page.locator("iframe.player").count()).isOne();
            assertThat(asking.tracker.asked()).doesNotContain("/trail.js");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFilmLoadsOnceForWhoAskedForJustThat(boolean runsScripts) {
        try (Visitor visitor = visitor(runsScripts)) {
            visitor.open(asking.article.path());
            visitor.page.locator(".media-acts a").click();
            visitor.page.waitForTimeout(500);
            assertThat(asking.tracker.asked()).contains("/@ada/1234567/embed");

            asking.tracker.forget();
            visitor.open(asking.article.path());
            assertThat(visitor.page.locator("iframe").count()).isOne();
            assertThat(asking.tracker.asked()).isEmpty();

            visitor.page.locator(".media-acts button").click();
            visitor.page.waitForTimeout(500);
            assertThat(visitor.page.locator("iframe.player").count()).isOne();
            assertThat(asking.tracker.asked()).contains("/@ada/1234567/embed").doesNotContain("/trail.js");
        }
    }

    @Test
    void eachChoiceIsOnRecordUnderTheNumberInTheBrowserAlone() {
        try (Visitor visitor = visitor()) {
            visitor.open("/").answer("accept");
            String value = visitor.page.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("consent"))
                    .findFirst()
                    .orElseThrow()
                    .value;
            String subject = value.substring(value.lastIndexOf('.') + 1);
            visitor.open("/")
                    .page
                    .locator(".consent-foot button[value=withdraw]")
                    .click();
            visitor.page.waitForLoadState();

            assertThat(asking.magazine
                            .part(Choices.class)
                            .of(org.standfirst.consent.Subject.parse(subject).orElseThrow()))
                    .extracting(choice -> choice.how())
                    .containsExactlyInAnyOrder("accept_all", "withdrawal");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 768, 1440})
    void theThreeAnswersAreEqual(int width) {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Page page = browser.page(width, 800, colours)) {
                page.navigate(plain.magazine.address("/house-rules").toString());
                Locator buttons = page.locator(".consent-notice button");
                assertThat(buttons.count()).isEqualTo(3);
                Object different = buttons.evaluateAll("""
                        buttons => {
                            const looks = buttons.map(button => {
                                const style = getComputedStyle(button);
                                const box = button.getBoundingClientRect();
                                return [Math.round(box.width), Math.round(box.height), style.color, style.backgroundColor,
                                    style.borderColor, style.borderWidth, style.fontSize, style.fontWeight,
                                    style.opacity].join();
                            });
                            return new Set(looks).size;
                        }
                        """);
                assertThat(different).isEqualTo(1);
                assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                assertThat(
                                (Double)
                                        page.evaluate(
                                                "() => document.querySelector('.consent-notice').getBoundingClientRect().height / innerHeight + 0.0001"))
                        .isLessThan(0.62);
                assertThat(page.locator(".consent-notice input:not([type=hidden])")
                                .count())
                        .isZero();
                assertThat(Browser.barriers(page)).isEmpty();
                page.navigate(plain.magazine.address("/privacy/choices").toString());
                assertThat(Browser.barriers(page)).isEmpty();
                page.navigate(plain.magazine.address(plain.article.path()).toString());
                assertThat(Browser.barriers(page)).isEmpty();
            }
        }
    }

    @Test
    void theNoticeIsAmongTheFirstThingsThatAKeyboardReachesAndShiftsNothing() {
        try (Visitor visitor = visitor()) {
            visitor.page.navigate(plain.magazine.address("/house-rules").toString());
            visitor.page.keyboard().press("Tab");
            visitor.page.keyboard().press("Tab");
            visitor.page.keyboard().press("Tab");
            visitor.page.keyboard().press("Tab");
            assertThat(visitor.page.evaluate("() => document.activeElement.value"))
                    .isEqualTo("refuse");
            assertThat(visitor.page.evaluate("""
                    () => new Promise(done => new PerformanceObserver(list =>
                            done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
                        .observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 500))
                    """)).isEqualTo(0);
            visitor.page.keyboard().press("Enter");
            visitor.page.waitForLoadState();
            assertThat(visitor.page.locator(".consent-notice").count()).isZero();
        }
    }
}
