package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.database.Database;
import org.standfirst.magazine.Magazine;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.TestMagazine;

/** No page of a magazine says anything in a language that isn't its own. */
class TranslatedPagesTest {
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    /** In a message, what stands for something else, with the forms of plurals. */
    private static final Pattern PLACE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}|[\\[\\]]");

    private static HarbourMagazine review;

    @BeforeAll
    static void start() {
        review = new HarbourMagazine();
    }

    @AfterAll
    static void stop() {
        review.magazine.close();
    }

    @Test
    void anArabicMagazineHasNotOneLatinLetter() {
        review.speak("ar");
        Map<String, String> pages = new LinkedHashMap<>(fetch());
        pages.putAll(emptyMagazine("ar"));

        pages.forEach((path, html) -> {
            Document page = Jsoup.parse(html);
            page.select("[lang=de], [lang=sv]").remove();
            assertThat(page.select("html").attr("dir")).as(path).isEqualTo("rtl");
            assertThat(heard(page))
                    .as(path)
                    .noneMatch(words -> LATIN.matcher(words).find());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "pl"})
    void noPageSaysAnythingInEnglish(String language) {
        review.speak(language);
        Map<String, String> pages = new LinkedHashMap<>(fetch());
        pages.putAll(emptyMagazine(language));
        List<String> english = onlyEnglish(language);

        assertThat(english).hasSizeGreaterThan(40);
        pages.forEach((path, html) -> {
            Document page = Jsoup.parse(html);
            page.select("[lang=ar], [lang=de], [lang=sv]").not("html").remove();
            String all = String.join("\n", heard(page));
            assertThat(english)
                    .as(path + "\n" + all)
                    .noneMatch(words -> Pattern.compile("\\b" + Pattern.quote(words) + "\\b")
                            .matcher(all)
                            .find());
            assertThat(LATIN.matcher(all).find()).as(path).isTrue();
        });
    }

    /** The pieces of English messages that the language doesn't happen to have too. */
    private static List<String> onlyEnglish(String language) {
        String own = String.join("\n", WordsTest.bundle(language).values());
        return WordsTest.bundle("en").values().stream()
                .flatMap(PLACE::splitAsStream)
                .map(piece -> piece.replaceAll("^\\P{L}+|\\P{L}+$", ""))
                .filter(piece -> piece.length() > 1)
                .filter(piece -> !Pattern.compile("\\b" + Pattern.quote(piece) + "\\b")
                        .matcher(own)
                        .find())
                .distinct()
                .toList();
    }

    private static Map<String, String> fetch() {
        Map<String, String> pages = new LinkedHashMap<>();
        review.pages().forEach((path, status) -> {
            HttpResponse<String> answer = review.magazine.get(encoded(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            pages.put(path, answer.body());
        });
        String older = Jsoup.parse(pages.getOrDefault("/", ""))
                .select("link[rel=next]")
                .attr("href");
        pages.put(older, review.magazine.get(older).body());
        assertThat(Jsoup.parse(pages.getOrDefault(older, "")).select(".pager a[rel=prev]"))
                .hasSize(1);
        return pages;
    }

    private static String encoded(String path) {
        return URI.create(path).toASCIIString();
    }

    /** What there is before anything is out, and when nothing works any more. */
    private static Map<String, String> emptyMagazine(String language) {
        try (TestMagazine magazine = TestMagazine.start(DatabaseKind.SQLITE)) {
            magazine.describe(new Magazine("٧", "", language, ZoneId.of("UTC")));
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("empty /", magazine.get("/").body());
            pages.put("empty /editions", magazine.get("/editions").body());
            magazine.part(Database.class).close();
            // Nothing of it is remembered.
            HttpResponse<String> fault = magazine.get("/articles/fault");
            assertThat(fault.statusCode()).isEqualTo(500);
            pages.put("fault", fault.body());
            return pages;
        }
    }

    /** What people read and hear of a page, without the names and addresses of others. */
    private static List<String> heard(Document page) {
        for (Element link : page.select(".embed a")) {
            link.text(link.text().replaceAll("YouTube|SoundCloud|Flickr|example\\.org\\S*", ""));
        }
        return page.select("*").stream()
                .flatMap(element -> Stream.concat(
                        Stream.of(
                                element.ownText(), element.is("meta[name=description]") ? element.attr("content") : ""),
                        TemplatesTest.HEARD.stream().map(element::attr)))
                .filter(words -> !words.isBlank())
                .toList();
    }

    @Test
    void anArticleInAnotherLanguageSpeaksItWhollyAndThePageDoesNot() {
        review.speak("ar");
        Document page =
                Jsoup.parse(review.magazine.get(encoded(review.german.path())).body());

        assertThat(page.select("html").attr("lang")).isEqualTo("ar");
        assertThat(page.select("title").attr("lang")).isEqualTo("de");
        Elements article = page.select("article.reading");
        assertThat(article.attr("lang") + " " + article.attr("dir")).isEqualTo("de ltr");
        assertThat(article.select(".byline").text()).isEqualTo("Von سالم العطّار");
        assertThat(article.select(".article-line time").text()).isEqualTo("Mittwoch, 4. März 2026");
        assertThat(article.select(".notice .lead-in").text()).isEqualTo("Korrektur");
        assertThat(article.select(".lead-picture > p").text()).isEqualTo("Dieses Bild wird nicht mehr gezeigt.");
        assertThat(page.select(".skip").text()).isEqualTo("الانتقال إلى المحتوى");
    }

    @Test
    void aStoryInAnotherLanguageSpeaksItInLists() {
        review.speak("pl");
        Document page = Jsoup.parse(review.magazine.get("/").body());

        assertThat(page.select("html").attr("lang")).isEqualTo("pl");
        assertThat(page.select(".story[lang=ar][dir=rtl] .story-line").text()).contains("بقلم", "الخميس، 5 مارس 2026");
        assertThat(page.select(".story[lang=de] .story-line").text()).contains("Von سالم", "Mittwoch, 4. März 2026");
        assertThat(page.select(".story[lang=de]").hasAttr("dir")).isFalse();
        assertThat(page.select(".story[lang=sv] .story-line[lang=pl]").text())
                .contains("Tekst: سالم", "wtorek, 3 marca 2026");
        assertThat(page.select(".story:not([lang])").text()).contains("Bez tytułu");
    }

    @Test
    void everyRightToLeftPageIsValidHtml() {
        review.speak("ar");

        assertThat(HtmlChecker.errorsIn(fetch())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noRightToLeftPageHasBarriers(ColorScheme colours) {
        review.speak("ar");
        List<String> barriers = new ArrayList<>();
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1280, 900, colours);
            for (String path : review.pages().keySet()) {
                page.navigate(review.magazine.address(encoded(path)).toString());
                Browser.barriers(page).forEach(barrier -> barriers.add(path + " " + barrier));
            }
        }

        assertThat(barriers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de"})
    void noPageIsWiderThanATelephone(String language) {
        review.speak(language);
        try (Browser browser = Browser.start()) {
            Page page = browser.page(320, 700, ColorScheme.LIGHT);
            for (String path : review.pages().keySet()) {
                page.navigate(review.magazine.address(encoded(path)).toString());
                assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(320);
            }
        }
    }
}
