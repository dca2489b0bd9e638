package org.standfirst.site;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.consent.Host;
import org.standfirst.consent.Item;
import org.standfirst.consent.OwnItem;
import org.standfirst.consent.Register;
import org.standfirst.consent.Service;
import org.standfirst.consent.Template;
import org.standfirst.magazine.Magazine;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** The page behind "Learn more" says what the register says: all of it, and nothing else. */
@OnBothDatabases
class RegisterPageTest {
    private final TestMagazine magazine;

    RegisterPageTest(DatabaseKind kind) {
        magazine = TestMagazine.start(kind);
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void namesEveryDeclaredItemAndNoOtherInEachLanguage() {
        Serving.keep(magazine, Template.MATOMO, true);
        Serving.keep(magazine, Template.GOOGLE_ADSENSE, true);
        Serving.keep(magazine, Template.YOUTUBE, true);
        Serving.keep(magazine, Template.PLAUSIBLE, true);
        Serving.keep(
                magazine,
                Template.SCRIPT,
                "Tide tables",
                List.of(
                        Item.own(Item.Kind.SESSION, "tide", Item.UNTIL_CLOSED),
                        Item.own(Item.Kind.DATABASE, "tides", Item.UNTIL_REMOVED)),
                true);
        Serving.keep(magazine, Template.FACEBOOK, false);
        Register.Entries register = magazine.part(Register.class).current();

        Map<String, String> pages = new HashMap<>();
        for (String language : WordsTest.LANGUAGES) {
            speak(language);
            Words words = Words.in(language);
            String html = magazine.get(RegisterPage.PATH).body();
            pages.put(language, html);
            Document page = Jsoup.parse(html);

            assertThat(shown(page)).as(language).isEqualTo(declared(register, words));
            assertThat(page.select("h4").eachText())
                    .as(language)
                    .containsExactlyInAnyOrder("Matomo", "Google AdSense", "YouTube", "Plausible", "Tide tables");
            for (Service service : register.services()) {
                String said = service(page, service).text();
                assertThat(said)
                        .as("%s in %s", service.name(), language)
                        .contains(service.owner(), service.purpose())
                        .contains(service.allHosts().stream().map(Host::words).toList());
                assertThat(service(page, service).select("a").eachAttr("href"))
                        .isEqualTo(Stream.of(service.policy())
                                .filter(policy -> !policy.isEmpty())
                                .toList());
            }
            assertThat(page.text()).as(language).doesNotContain("Facebook", "datr", "{");
        }
        assertThat(HtmlChecker.errorsIn(pages)).isEmpty();
    }

    private static Element service(Document page, Service service) {
        return page.select("section.registered").stream()
                .filter(section -> section.select("h4").text().equals(service.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> shown(Document page) {
        return page.select("table.register tbody tr").stream()
                .flatMap(row -> row.select("code").eachText().stream()
                        .map(name -> name + " | " + row.select(".kind").text() + " | "
                                + row.select("td").getLast().text()))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> declared(Register.Entries register, Words words) {
        return Stream.concat(
                        register.own().stream().map(OwnItem::item),
                        register.services().stream().flatMap(service -> service.items().stream()))
                .map(item -> item.name() + " | " + ItemWords.kind(item, words)
                        + (item.host().isEmpty() ? "" : " " + words.itemOf(item.host())) + " | "
                        + ItemWords.time(item, words))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void saysWhatEverythingOfOurOwnIsForAndThatNobodyElseKeepsAnything() {
        Document page = Jsoup.parse(magazine.get(RegisterPage.PATH).body());
        Register.Entries register = magazine.part(Register.class).current();

        assertThat(register.own())
                .isNotEmpty()
                .allSatisfy(own -> assertThat(page.select("tr:has(code)").stream()
                                .filter(row -> row.select("code")
                                        .eachText()
                                        .contains(own.item().name()))
                                .map(row -> row.select("td").getFirst().text()))
                        .contains(OwnItemWords.purpose(own, Words.in("en"))));
        assertThat(page.text())
                .contains(Words.in("en").keptByUsMeans(), Words.in("en").noOthers());
        assertThat(page.select("h4")).isEmpty();
    }

    @Test
    void aCookieWithTwoNamesIsOneRow() {
        Document page = Jsoup.parse(magazine.get(RegisterPage.PATH).body());

        assertThat(page.select("tr:has(code:containsOwn(consent))").stream()
                        .map(row -> row.select("code").eachText()))
                .containsExactly(List.of("__Host-consent", "consent"));
    }

    @Test
    void showsAtOnceWhatIsSwitchedOn() {
        assertThat(magazine.get(RegisterPage.PATH).body()).doesNotContain("Vimeo");
        Serving.keep(magazine, Template.VIMEO, true);

        assertThat(magazine.get(RegisterPage.PATH).body()).contains("Vimeo", "vuid");
    }

    private void speak(String language) {
        magazine.describe(new Magazine("Sallow", "", language, ZoneId.of("UTC")));
    }
}
