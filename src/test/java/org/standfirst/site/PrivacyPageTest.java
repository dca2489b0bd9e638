package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.conduct.Allowance;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Said;
import org.standfirst.conduct.Scope;
import org.standfirst.conduct.SetLimits;
import org.standfirst.conduct.SetOpening;
import org.standfirst.consent.PrivacyText;
import org.standfirst.consent.PrivacyTexts;
import org.standfirst.consent.Template;
import org.standfirst.consent.WritePrivacyPage;
import org.standfirst.magazine.Magazine;
import org.standfirst.people.Actor;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** The page on privacy follows from what is switched on, whatever the magazine writes around it. */
@OnBothDatabases
class PrivacyPageTest {
    private static final PrivacyText OWN = new PrivacyText(
            "We like to know little.",
            "Sallow Press, 3 Mill Lane\n\n- desk@sallow.example",
            "A cellar in Tilburg.",
            "# More\n\nAsk <b>us</b>.");

    private final TestMagazine magazine;

    PrivacyPageTest(DatabaseKind kind) {
        magazine = TestMagazine.start(kind);
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void tellsNothingOfMailLogsAndServicesThatAreNotThere() {
        Document page = page();

        assertThat(page.select("main h2").eachText())
                .containsExactly(
                        "Who is responsible",
                        "Reading",
                        "Counting readers",
                        "Replies",
                        "Reports of replies",
                        "What stays in your browser",
                        "Services of others",
                        "Your rights");
        assertThat(page.select("main").text())
                .contains("there is no log of accesses", "No third party learns that you read them")
                .doesNotContain("Article 6(1)(a)");
        assertThat(page.select("main a").eachAttr("href"))
                .contains("/privacy/cookies", "/replies/mine")
                .doesNotContain("/privacy/choices");
        assertThat(page.select("footer a[href=/privacy]").text()).isEqualTo("Privacy");
    }

    @Test
    void changesAtOnceWithWhatIsSwitchedOn() {
        assertThat(page().text()).contains("The network: 30 days.");
        magazine.part(SetLimits.class).apply(new SetLimits.Set(new Allowance(3, 12, 60), TestMagazine.ACTOR));
        Serving.keep(magazine, Template.YOUTUBE, true);
        Serving.keep(magazine, Template.VIMEO, false);
        Document page = page();

        assertThat(page.text()).contains("The network: 12 days.", "One service of somebody else may run");
        assertThat(page.select("main h2").eachText()).contains("Your privacy choices");
        assertThat(page.select("main a").eachAttr("href")).contains("/privacy/choices", "/privacy/cookies#others");
    }

    @Test
    void saysNothingOfRepliesWhereNobodyCanEverHaveReplied() {
        magazine.part(SetOpening.class)
                .apply(new SetOpening.Set(
                        new Scope.OfMagazine(),
                        new Said(Optional.of(Mode.CLOSED), Optional.empty()),
                        TestMagazine.ACTOR));

        assertThat(page().select("main h2").eachText()).doesNotContain("Replies", "Reports of replies");
    }

    @Test
    void hasTheMagazinesWordsAroundWhatCannotBeEditedAway() {
        List<String> before = page().select("main h2").eachText();
        write(OWN);
        Document page = page();

        assertThat(page.select("main").text())
                .contains(
                        "We like to know little.",
                        "Sallow Press, 3 Mill Lane",
                        "A cellar in Tilburg.",
                        "Ask <b>us</b>.");
        assertThat(page.select("main b")).isEmpty();
        assertThat(page.select("main h2").eachText()).containsAll(before).contains("The servers", "More");
        write(PrivacyText.NONE);
        assertThat(page().select("main h2").eachText()).isEqualTo(before);
    }

    @Test
    void speaksEveryLanguageThatTheProgramSpeaks() {
        write(OWN);
        Serving.keep(magazine, Template.MATOMO, true);
        Map<String, String> pages = new HashMap<>();
        for (String language : WordsTest.LANGUAGES) {
            speak(language);
            String html = magazine.get(PrivacyPage.PATH).body();
            pages.put(language, html);
            Document page = Jsoup.parse(html);
            assertThat(page.select("main h2")).as(language).hasSize(11);
            assertThat(page.select("main [lang]")).as(language).isEmpty();
            assertThat(page.select("main").text()).as(language).doesNotContain("{");
        }
        assertThat(pages.values().stream()
                        .map(html -> Jsoup.parse(html).select("main h2").eachText())
                        .distinct())
                .hasSize(WordsTest.LANGUAGES.size());
        assertThat(HtmlChecker.errorsIn(pages)).isEmpty();
    }

    @Test
    void saysInWhichLanguageItSpeaksWhereItIsNotTheMagazines() {
        write(OWN);
        speak("sv");
        Document page = page();

        assertThat(page.select("div:has(> section #who)").attr("lang")).isEqualTo("en");
        assertThat(page.select("#who ~ .own-words").attr("lang")).isEqualTo("sv");
    }

    @Test
    void takesNoTextThatIsTooLong() {
        assertThat(magazine.part(WritePrivacyPage.class)
                        .apply(new WritePrivacyPage.Write(
                                new PrivacyText("x".repeat(WritePrivacyPage.LONGEST + 1), "", "", ""),
                                TestMagazine.ACTOR)))
                .isEqualTo(new WritePrivacyPage.Outcome.TooLong(WritePrivacyPage.LONGEST));
        assertThat(magazine.part(PrivacyTexts.class).current()).isEqualTo(PrivacyText.NONE);
    }

    private void write(PrivacyText text) {
        assertThat(magazine.part(WritePrivacyPage.class)
                        .apply(new WritePrivacyPage.Write(text, new Actor.Program("test"))))
                .isEqualTo(new WritePrivacyPage.Outcome.Written());
    }

    private void speak(String language) {
        magazine.describe(new Magazine("Sallow", "", language, ZoneId.of("UTC")));
    }

    private Document page() {
        return Jsoup.parse(magazine.get(PrivacyPage.PATH).body());
    }
}
