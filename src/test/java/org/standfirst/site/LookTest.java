package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Colour;
import org.standfirst.magazine.DressMagazine;
import org.standfirst.magazine.Look;
import org.standfirst.magazine.Magazine;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** How pages look, as far as it can be measured. */
class LookTest {
    private final SallowReview review = SallowReview.shared();
    private final TestMagazine magazine = review.magazine;

    private List<String> pages() {
        return List.of(
                "/",
                review.long_.path(),
                review.river.path(),
                review.tag.path(),
                review.ada.path(),
                review.spring.path(),
                "/editions",
                "/archive",
                "/archive/2026/03",
                "/about",
                "/nothing-here");
    }

    @Test
    void whereverTheKeyboardIsItCanBeSeen() {
        List<String> unseen = new ArrayList<>();
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1280, 900, ColorScheme.LIGHT);
            for (String path : pages()) {
                page.navigate(magazine.address(path).toString());
                page.keyboard().press("Tab");
                Object found = page.evaluate("""
                        () => [...document.querySelectorAll("a[href], button, input, select, audio, video, summary")]
                            .filter(element => element.tabIndex >= 0 && element.checkVisibility())
                            .filter(element => {
                                element.focus();
                                const style = getComputedStyle(element);
                                return style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2;
                            })
                            .map(element => element.outerHTML)
                        """);
                ((List<?>) found).forEach(element -> unseen.add(path + " " + element));
            }
        }

        assertThat(unseen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {768, 1280})
    void nothingMovesWhenFontsComeLate(int width) {
        try (Browser browser = Browser.start();
                Page page = browser.page(new NewPageOptions().setViewportSize(width, 900))) {
            page.addInitScript("""
                    window.moved = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => window.moved += entry.value))
                        .observe({type: "layout-shift", buffered: true});
                    """);
            for (String path : List.of("/", review.long_.path())) {
                List<Route> held = new ArrayList<>();
                page.route("**/assets/fonts/*", held::add);
                page.navigate(
                        magazine.address(path).toString(),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
                page.waitForTimeout(600);
                page.unroute("**/assets/fonts/*");
                held.forEach(Route::resume);
                page.waitForTimeout(600);

                assertThat(held).as(path).isNotEmpty();
                assertThat(page.evaluate("() => window.moved")).as(path).isEqualTo(0);
            }
        }
    }

    @Test
    void aNameOfOneLongWordStandsInOneLineOnATelephone() {
        try (TestMagazine other = TestMagazine.start(DatabaseKind.SQLITE);
                Browser browser = Browser.start()) {
            other.describe(new Magazine("saltmarshpapers.com", "", "en", ZoneId.of("UTC")));
            Page page = browser.page(375, 800, ColorScheme.LIGHT);
            page.navigate(other.address("/").toString());

            assertThat(page.evaluate("""
                    () => {
                        const name = document.querySelector(".front-masthead .nameplate");
                        return name.offsetHeight < 2 * parseFloat(getComputedStyle(name).lineHeight);
                    }
                    """)).isEqualTo(true);
        }
    }

    @Test
    void aPrintedFrontPageKeepsItsStoriesAndAPrintedArticleItsOwnAlone() {
        try (Browser browser = Browser.start()) {
            Page page = browser.page(768, 900, ColorScheme.LIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.navigate(magazine.address("/").toString());
            assertThat(page.evaluate(
                            "() => [...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).length"))
                    .isNotEqualTo(0);

            page.navigate(magazine.address(review.long_.path()).toString());
            assertThat(page.evaluate("() => [...document.querySelectorAll('.row, .replies, nav.sections')]"
                            + ".filter(part => part.checkVisibility()).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void noWordIsSmallerThanFourteenPixelsAndNoLineLongerThanSeventyLetters() {
        List<String> wrong = new ArrayList<>();
        try (Browser browser = Browser.start()) {
            for (int width : new int[] {375, 1440}) {
                Page page = browser.page(width, 900, ColorScheme.LIGHT);
                for (String path : pages()) {
                    page.navigate(magazine.address(path).toString());
                    Object found = page.evaluate("""
                            () => [...document.querySelectorAll("body *")]
                                .filter(element => [...element.childNodes].some(node =>
                                    node.nodeType === 3 && node.textContent.trim()) && !element.closest("sub, sup"))
                                .filter(element => element.checkVisibility()
                                    && parseFloat(getComputedStyle(element).fontSize) < 13.99)
                                .map(element => element.outerHTML.slice(0, 120))
                            """);
                    ((List<?>) found).forEach(element -> wrong.add(path + " at " + width + ": " + element));
                }
                page.navigate(magazine.address(review.long_.path()).toString());
                Object letters = page.evaluate("""
                        () => {
                            const paragraph = document.querySelector(".body > p");
                            const range = document.createRange();
                            const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
                            range.setStart(text, 0);
                            let end = 1;
                            for (; end <= text.length; end++) {
                                range.setEnd(text, end);
                                if (range.getClientRects().length > 1) break;
                            }
                            return end - 1;
                        }
                        """);
                assertThat(((Number) letters).intValue()).isBetween(20, 72);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void headlinesTextAndInterfaceAreSetInFacesOfTheirOwn() {
        try (Browser browser = Browser.start();
                Page page = browser.page(1280, 900, ColorScheme.LIGHT)) {
            page.navigate(magazine.address(review.long_.path()).toString());
            page.evaluate("() => document.fonts.ready");

            Object used = page.evaluate("""
                    () => [...document.fonts].filter(face => face.status === "loaded").map(face => face.family)
                    """);
            assertThat(((List<?>) used).stream().map(String::valueOf)).contains("display", "text", "ui");
        }
    }

    @Test
    void browsersFindASignForTheMagazine() {
        Document page = Jsoup.parse(magazine.get("/").body());
        HttpResponse<String> icon = magazine.get(page.select("link[rel=icon]").attr("href"));

        assertThat(icon.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(icon.body()).startsWith("<svg xmlns=").contains(">S</text>");
    }

    @ParameterizedTest
    @CsvSource({"The Saltmarsh Review, S", "Die Zeitung, Z", "BBC, B", "élan, É", "مجلة النهر, م", "***, ·"})
    void theSignIsTheInitialThatANameIsKnownBy(String name, String initial) {
        assertThat(IconPage.initial(name)).isEqualTo(initial);
    }

    @Test
    void aPageTellsWhichFontsItNeedsFirstAndTheyAreThere() {
        Document page = Jsoup.parse(magazine.get("/").body());

        assertThat(page.select("link[rel=preload][as=font][crossorigin]")).hasSize(1);
        for (Element font : page.select("link[rel=preload]")) {
            HttpResponse<String> answer = magazine.get(font.attr("href"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("font/woff2");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        }
        assertThat(magazine.get("/assets/fonts/text-latin-0000000000000000.woff2")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMagazineWearsWhatItWasGiven() {
        try (TestMagazine own = TestMagazine.start(DatabaseKind.SQLITE)) {
            String before = Stylesheet.of(Look.USUAL).path();
            Look look = new Look(
                    new Colour(0x8a1c2c),
                    Look.Pairing.FRAUNCES,
                    Look.Density.CLOSE,
                    Look.FrontRecipe.RIVER,
                    true,
                    "Printed nowhere.\n<b>Read</b> by the river.",
                    List.of(new Look.Account(
                            "Mastodon",
                            WebAddress.parse("https://social.example/@us").orElseThrow())),
                    Optional.empty());
            own.part(DressMagazine.class).apply(new DressMagazine.Dress(look, TestMagazine.ACTOR));

            Document page = Jsoup.parse(own.get("/").body());
            String after = Stylesheet.of(look).path();
            String[] worn = {"--own:#8a1c2c", "--step:0.375rem", "url(/assets/fonts/display-latin-"};
            assertThat(page.expectFirst("head > style").data()).contains(worn);
            assertThat(own.get(after).body()).contains(worn);
            assertThat(own.get(after).headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            assertThat(own.get(before).headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(page.select(".colophon p").eachText()).contains("Printed nowhere.", "<b>Read</b> by the river.");
            assertThat(page.select(".colophon a[rel~=me]").attr("href")).isEqualTo("https://social.example/@us");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void aPageLooksTheSameWithTheRulesItCarriesAsWithAllOfThem(int width) {
        String looks = """
                () => [...document.querySelectorAll("body, body *")].map(element => {
                    const names = window.names ??= [...getComputedStyle(document.body)];
                    const told = style => style.content === "none" ? ""
                        : names.map(name => style.getPropertyValue(name)).join(";");
                    return element.outerHTML.slice(0, 80) + ["", "::before", "::after"]
                        .map(part => told(getComputedStyle(element, part || null))).join("|");
                })
                """;
        try (Browser browser = Browser.start()) {
            Page page = browser.page(width, 900, ColorScheme.LIGHT);
            page.route("**/assets/fonts/*", Route::abort);
            for (String path : pages()) {
                page.navigate(magazine.address(path).toString());
                // What comes late, or not at all, would look otherwise the second time.
                page.evaluate(
                        "() => document.querySelectorAll('source, img').forEach(part =>"
                                + " part.matches('img') ? (part.removeAttribute('srcset'), part.removeAttribute('src')) : part.remove())");
                Object seen = page.evaluate(
                        "() => (window.carried = (" + looks + ")()).filter(look => look.length > 1000).length");
                page.addStyleTag(new Page.AddStyleTagOptions()
                        .setUrl(Stylesheet.of(Look.USUAL).path()));
                page.evaluate("() => document.querySelector('style').remove()");

                Object unlike =
                        page.evaluate("() => (" + looks + ")().filter((look, at) => look !== window.carried[at])");
                assertThat((List<?>) unlike).as(path).isEmpty();
                assertThat((int) seen).as(path).isGreaterThan(20);
            }
        }
    }

    @Test
    void theStylesheetIsSmall() {
        assertThat(packed(Stylesheet.of(Look.USUAL).css())).isLessThan(9_000);
    }

    private static int packed(String words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.size();
    }
}
