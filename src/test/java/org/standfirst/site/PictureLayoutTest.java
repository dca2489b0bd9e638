package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.article.Article;
import org.standfirst.picture.Picture;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.TestMagazine;

/** How pictures stand on readers' pages, as a browser measures it. */
class PictureLayoutTest {
    private static final Page.NavigateOptions AT_ONCE =
            new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED);
    private static final PicturedMagazine PICTURED = new PicturedMagazine();
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        PICTURED.close();
    }

    /** What a browser knows a picture's width to be before it has any style is what {@code naturalWidth} tells of it. */
    @ParameterizedTest
    @ValueSource(ints = {375, 639, 641, 768, 1024, 1100, 1200, 1440, 1920})
    void browsersAreToldHowWideEachPictureStands(int width) {
        List<String> wrong = new ArrayList<>();
        int measured = 0;
        try (Page page = window(width, 1)) {
            for (String path : PICTURED.paths()) {
                open(page, path);
                for (Map<String, Object> image : images(page)) {
                    measured++;
                    double shown = number(image, "shown");
                    if (Math.abs(shown - number(image, "told")) > 2) {
                        wrong.add(path + " at " + width + ": " + image);
                    }
                }
            }
        }

        assertThat(measured).isGreaterThan(25);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 768, 1440})
    void theOnlyStoryStandsAsWideAsItIsTold(int width) {
        try (TestMagazine own = TestMagazine.start(DatabaseKind.SQLITE)) {
            Picture picture = own.picture(SallowReview.landscape(1500, 900, 1), Picture.Words.NONE);
            own.awaitRenditions();
            own.publish(
                    Article.Kind.ARTICLE,
                    PicturedMagazine.alone(picture),
                    Instant.now().minusSeconds(9));
            try (Page page = window(width, 1)) {
                page.navigate(own.address("/").toString());
                awaitPictures(page);

                assertThat(images(page))
                        .singleElement()
                        .satisfies(image ->
                                assertThat(number(image, "told")).isCloseTo(number(image, "shown"), within(2.0)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"375, 1", "1440, 2", "768, 2", "1440, 1"})
    void theRenditionThatIsFetchedIsSharpAndNoWiderThanItMustBe(int width, int density) {
        List<String> wrong = new ArrayList<>();
        for (String path : PICTURED.paths()) {
            // What one page has fetched, a browser prefers on the next.
            try (Page page = window(width, density)) {
                open(page, path);
                List<Map<String, Object>> images = images(page);
                for (Map<String, Object> image : images) {
                    double needed = number(image, "shown") * density;
                    double fetched = number(image, "fetched");
                    // Browsers take the lower of two widths where it is the nearer: a seventh fewer pixels at most.
                    boolean isSharp = fetched >= Math.min(needed * 0.86, number(image, "widest"));
                    // And what the page itself has fetched larger is not fetched again.
                    boolean isSmall = fetched <= number(image, "nextAbove") || isFetchedForAnother(image, images);
                    if (!isSharp || !isSmall) {
                        wrong.add(path + " at " + width + " x " + density + ": needs " + needed + ": " + image);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Rounded up to the widths there are, a little less than two thirds of three pixels is still about two. */
    @Test
    void aFineTelephoneFetchesTwoPixelsToACssPixelAndNoMore() {
        List<String> wrong = new ArrayList<>();
        int large = 0;
        for (String path : PICTURED.paths()) {
            try (Page page = window(375, 3)) {
                open(page, path);
                List<Map<String, Object>> images = images(page);
                for (Map<String, Object> image : images) {
                    if (number(image, "shown") < 300) {
                        continue;
                    }
                    large++;
                    double density = number(image, "fetched") / number(image, "shown");
                    boolean isSharp = density >= 1.7 || number(image, "fetched") == number(image, "widest");
                    if (!isSharp || (density > 2.5 && !isFetchedForAnother(image, images))) {
                        wrong.add(path + ": " + density + ": " + image);
                    }
                }
            }
        }

        assertThat(large).isGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1440})
    void nothingMovesWhenPicturesArrive(int width) {
        try (Page page = window(width, 1)) {
            page.addInitScript("""
                    window.moved = [];
                    new PerformanceObserver(list => list.getEntries().forEach(entry =>
                        window.moved.push(entry.value + " " + entry.sources.map(source =>
                            source.node && (source.node.className || source.node.nodeName)))))
                        .observe({type: "layout-shift", buffered: true});
                    """);
            for (String path : PICTURED.paths()) {
                List<Route> held = new ArrayList<>();
                page.route("**/pictures/**", held::add);
                page.navigate(PICTURED.magazine.address(path).toString(), AT_ONCE);
                page.waitForTimeout(300);
                scrollThrough(page);
                assertThat(held).as(path).isNotEmpty();
                page.unroute("**/pictures/**");
                held.forEach(Route::resume);
                scrollThrough(page);
                awaitPictures(page);

                assertThat(page.evaluate("() => window.moved")).as(path).isEqualTo(List.of());
            }
        }
    }

    @Test
    void allIsThereWithoutScript() {
        List<Route> held = new ArrayList<>();
        try (Page page =
                browser.page(new NewPageOptions().setViewportSize(1024, 800).setJavaScriptEnabled(false))) {
            page.route("**/pictures/**", held::add);
            page.navigate(PICTURED.magazine.address(PICTURED.everything.path()).toString(), AT_ONCE);
            page.waitForTimeout(500);
            page.evaluate("() => window.before = (" + BOXES + ")()");
            page.unroute("**/pictures/**");
            held.forEach(Route::resume);
            page.waitForLoadState();

            assertThat(page.evaluate("() => [...document.images].filter(image => !image.naturalWidth).length"))
                    .isEqualTo(0);
            // Renditions have whole pixels, so their shapes differ by less than one.
            assertThat(
                            page.evaluate(
                                    "() => { const after = (" + BOXES + ")();"
                                            + " return after.filter((edge, index) => Math.abs(edge - window.before[index]) > 1.5).length }"))
                    .isEqualTo(0);
        }
    }

    @Test
    void aColourStandsWhereAPictureWillBeUnderAPolicyThatAllowsNoOtherStyle() {
        List<String> complaints = new ArrayList<>();
        try (Page page = window(1024, 1)) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.route("**/pictures/**", Route::abort);
            for (String path : List.of("/", PICTURED.everything.path())) {
                Response answer = page.navigate(PICTURED.magazine.address(path).toString());
                assertThat(answer.headerValue("content-security-policy"))
                        .contains("style-src 'self' 'sha256-")
                        .doesNotContain("unsafe");
                assertThat(page.evaluate("""
                        () => [...document.images].every(image => image.className === "see-through" ||
                            getComputedStyle(image).backgroundColor !== "rgba(0, 0, 0, 0)")
                        """)).as(path).isEqualTo(true);
            }
        }

        assertThat(complaints).noneMatch(words -> words.contains("Content Security Policy"));
    }

    @Test
    void theCreditIsShownWhereverAPictureIsSeenLarge() {
        assertThat(page("/").select(".lead .picture-credit").text()).isEqualTo("Ines Calder, CC BY 4.0");
        assertThat(page("/").select(".support .picture-credit, .river .picture-credit"))
                .isEmpty();
        assertThat(page(PICTURED.spring.path()).select(".cover .credit").text()).isEqualTo("Ines Calder, CC BY 4.0");
        assertThat(page("/editions").select(".editions .credit").text()).isEqualTo("Ines Calder, CC BY 4.0");
        assertThat(page(PICTURED.ada.path()).select(".portrait .credit").text()).isEqualTo("Ines Calder, CC BY 4.0");
        assertThat(page(PICTURED.everything.path())
                        .select(".lead-picture .credit a[rel~=license]")
                        .attr("href"))
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(page(PICTURED.everything.path()).select(".gallery li"))
                .hasSize(3)
                .allMatch(item -> item.select(".credit").size() == 1);
    }

    @Test
    void aUseMayHaveWordsOfItsOwnAndElseShowsTheLibrarys() {
        Document page = page(PICTURED.everything.path());

        assertThat(page.select(".lead-picture .caption").text()).isEqualTo("Above the text");
        assertThat(page.select(".lead-picture img").attr("alt")).isEqualTo("Words of this use");
        Element inTheText = page.expectFirst(".body .picture.wide");
        assertThat(inTheText.select(".caption").text()).isEqualTo("The library’s caption");
        assertThat(inTheText.select("img").attr("alt")).isEqualTo("The library’s words");
    }

    @Test
    void aWithheldPictureLeavesItsWordsInPlaceAndIsNotFetched() {
        Document page = page(PICTURED.withheld.path());

        for (Element figure : page.select(".lead-picture, .body > .picture")) {
            assertThat(figure.select("img, source")).isEmpty();
            assertThat(figure.text())
                    .isEqualTo("This picture is no longer shown. The caption stays Lender: Sallow Museum");
        }
        assertThat(page.select(".lead-picture, .body > .picture")).hasSize(2);
    }

    @Test
    void theFirstPictureAloneIsFetchedAtOnce() {
        for (String path : List.of("/", PICTURED.everything.path())) {
            Document page = page(path);
            assertThat(page.select("img[fetchpriority=high], img[loading=eager]"))
                    .as(path)
                    .containsExactly(page.expectFirst("main img"))
                    .noneMatch(image -> image.hasAttr("decoding"));
            assertThat(page.select("img[loading=lazy][decoding=async]"))
                    .hasSize(page.select("img").size() - 1);
        }
    }

    @Test
    void everyPageIsValidHtml() {
        Map<String, String> pages = new TreeMap<>();
        PICTURED.paths()
                .forEach(path -> pages.put(path, PICTURED.magazine.get(path).body()));
        pages.put("withheld", PICTURED.magazine.get(PICTURED.withheld.path()).body());

        assertThat(HtmlChecker.errorsIn(pages)).isEmpty();
    }

    private static final String BOXES = """
            () => [...document.querySelectorAll("main *")].flatMap(element => {
                const box = element.getBoundingClientRect();
                return [box.left, box.top, box.right, box.bottom];
            })
            """;

    private static Document page(String path) {
        HttpResponse<String> answer = PICTURED.magazine.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static boolean isFetchedForAnother(Map<String, Object> image, List<Map<String, Object>> images) {
        return images.stream()
                .anyMatch(other -> Objects.equals(other.get("file"), image.get("file"))
                        && number(other, "fetched") <= number(other, "nextAbove"));
    }

    private static Page window(int width, int density) {
        return browser.page(new NewPageOptions()
                .setViewportSize(width, 900)
                .setDeviceScaleFactor(density)
                .setColorScheme(ColorScheme.LIGHT));
    }

    private static void open(Page page, String path) {
        page.navigate(PICTURED.magazine.address(path).toString());
        awaitPictures(page);
    }

    private static void awaitPictures(Page page) {
        page.evaluate("""
                async () => {
                    document.querySelectorAll("img").forEach(image => image.loading = "eager");
                    await Promise.all([...document.images].map(image => image.decode()));
                }
                """);
    }

    private static void scrollThrough(Page page) {
        page.evaluate("""
                async () => {
                    for (let y = 0; y < document.documentElement.scrollHeight; y += 700) {
                        window.scrollTo(0, y);
                        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                    }
                    window.scrollTo(0, 0);
                }
                """);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> images(Page page) {
        return (List<Map<String, Object>>) page.evaluate("""
                () => [...document.images].filter(image => image.sizes).map(image => {
                    const shown = image.getBoundingClientRect().width;
                    const taken = [...image.closest("picture").children].map(told => told.srcset.split(", "))
                        .find(told => told.some(candidate => image.currentSrc.endsWith(candidate.split(" ")[0])));
                    const widths = taken.map(candidate => parseInt(candidate.split(" ")[1]));
                    const fetched = widths[taken.findIndex(candidate =>
                        image.currentSrc.endsWith(candidate.split(" ")[0]))];
                    const above = widths.filter(width => width >= shown * devicePixelRatio);
                    return {
                        place: image.closest("figure, article, li, section").className,
                        file: image.currentSrc, shown, fetched, told: image.naturalWidth, sizes: image.sizes,
                        widest: Math.max(...widths), nextAbove: above.length ? Math.min(...above) : Math.max(...widths)
                    };
                })
                """);
    }

    private static double number(Map<String, Object> image, String key) {
        return ((Number) Objects.requireNonNull(image.get(key))).doubleValue();
    }
}
