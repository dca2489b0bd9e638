package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.conduct.Allowance;
import org.standfirst.conduct.SetLimits;
import org.standfirst.conduct.WriteHouseRules;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Magazine;
import org.standfirst.people.Actor;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** What readers are told before they reply. */
@OnBothDatabases
class HouseRulesPageTest {
    private static final Actor DESK = new Actor.Program("test");

    private final TestMagazine magazine;

    HouseRulesPageTest(DatabaseKind kind) {
        magazine = TestMagazine.start(kind);
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void saysAtOnceWhatSomebodyWroteAndNothingOfItIsMarkup() {
        assertThat(page().select("main p").text()).contains("Anyone may reply here");
        write("# Be <i>kind</i>\n\nAnd brief:\n- no <script>alert(1)</script>\n- no essays");

        assertThat(page().select(".rules h2").eachText()).containsExactly("Be <i>kind</i>");
        assertThat(page().select(".rules li").eachText()).containsExactly("no <script>alert(1)</script>", "no essays");
        assertThat(page().select("main script, main i")).isEmpty();
    }

    @Test
    void saysAtOnceForHowLongSomethingIsKept() {
        assertThat(page().text()).contains("after at most 30 days");
        magazine.part(SetLimits.class).apply(new SetLimits.Set(new Allowance(3, 12, 60), DESK));

        assertThat(page().text()).contains("after at most 12 days", "after at most 60 days");
    }

    @Test
    void speaksEveryLanguageThatTheProgramSpeaks() {
        Map<String, String> pages = new HashMap<>();
        for (String language : WordsTest.LANGUAGES) {
            speak(language);
            pages.put(language, magazine.get("/house-rules").body());
            Document page = page();
            assertThat(page.select(".rules h2")).as(language).hasSize(5);
            assertThat(page.select("main [lang]")).as(language).isEmpty();
            assertThat(page.select("main .body").text())
                    .as(language)
                    .contains("30", "365")
                    .doesNotContain("{");
        }
        assertThat(HtmlChecker.errorsIn(pages)).isEmpty();
    }

    @Test
    void saysInWhichLanguageTheRulesAreWhereItIsNotTheMagazines() {
        speak("sv");

        assertThat(page().select("main .body").attr("lang")).isEqualTo("en");
    }

    private void speak(String language) {
        magazine.part(DescribeMagazine.class)
                .apply(new DescribeMagazine.Describe(new Magazine("Sallow", "", language, ZoneId.of("UTC")), DESK));
    }

    private void write(String words) {
        assertThat(magazine.part(WriteHouseRules.class).apply(new WriteHouseRules.Write(words, DESK)))
                .isEqualTo(new WriteHouseRules.Outcome.Written());
    }

    private Document page() {
        return Jsoup.parse(magazine.get("/house-rules").body());
    }
}
