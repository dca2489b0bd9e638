package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.consent.KeepService;
import org.standfirst.consent.PrivacyText;
import org.standfirst.consent.Template;
import org.standfirst.consent.WritePrivacyPage;
import org.standfirst.magazine.Magazine;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.TestMagazine;

/** The magazine's own words on privacy, and the records of processing. */
class PrivacyPageScreenTest {
    private TestMagazine magazine;
    private DeskVisitor publisher;

    @BeforeEach
    void start() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        publisher = DeskVisitor.member(magazine, "Ida Falk", Role.PUBLISHER);
    }

    @AfterEach
    void stop() {
        magazine.close();
    }

    @Test
    void showsReadersAtOnceWhatAPublisherWrote() {
        assertThat(magazine.get("/privacy").statusCode()).isEqualTo(200);
        publisher.post(PrivacyPageScreen.PATH, "contact", "Ida Falk, 3 Mill Lane", "closing", "That is all.");

        assertThat(magazine.get("/privacy").body()).contains("Ida Falk, 3 Mill Lane", "That is all.");
        assertThat(Jsoup.parse(publisher.get(PrivacyPageScreen.PATH).body())
                        .select("#contact")
                        .val())
                .isEqualTo("Ida Falk, 3 Mill Lane");
    }

    @Test
    void keepsInTheFormWhatIsTooLong() {
        String words = "x".repeat(WritePrivacyPage.LONGEST + 1);
        HttpResponse<String> answer = publisher.post(PrivacyPageScreen.PATH, "opening", words);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(magazine.get("/privacy").body()).doesNotContain("xxx");
    }

    @Test
    void offersWhatAServiceIsUsuallyForInTheMagazinesLanguage() {
        magazine.describe(new Magazine("Sallow", "", "de", ZoneId.of("UTC")));

        assertThat(Jsoup.parse(publisher
                                .get("/newsroom/privacy/services?template=vimeo")
                                .body())
                        .select("[name=purpose]")
                        .val())
                .isEqualTo("Zeigt Filme in Artikeln.");
    }

    @Test
    void isForPublishersAlone() {
        DeskVisitor editor = DeskVisitor.member(magazine, "Tom Reve", Role.EDITOR);

        assertThat(editor.get(PrivacyPageScreen.RECORDS).statusCode()).isEqualTo(403);
        assertThat(editor.post(PrivacyPageScreen.PATH, "closing", "Mine.").statusCode())
                .isEqualTo(403);
        assertThat(magazine.part(WritePrivacyPage.class)
                        .apply(new WritePrivacyPage.Write(
                                PrivacyText.NONE,
                                new Actor.Staff(
                                        magazine.person("Nell Brock", "").id(), Role.EDITOR))))
                .isEqualTo(new WritePrivacyPage.Outcome.NotAllowed());
    }

    @Test
    void theRecordsNameEverythingThatIsDoneAndNoFormula() {
        magazine.part(KeepService.class)
                .apply(new KeepService.Keep(
                        Optional.empty(),
                        Template.YOUTUBE,
                        "=HYPERLINK(\"https://evil.example\")",
                        "Google Ireland",
                        "Shows films, \"as they are\".",
                        Template.YOUTUBE.category(),
                        Template.YOUTUBE.policy(),
                        "",
                        "",
                        Template.YOUTUBE.items(),
                        Map.of(),
                        true,
                        TestMagazine.ACTOR));
        HttpResponse<String> answer = publisher.get(PrivacyPageScreen.RECORDS);

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"processing-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(answer.body().lines().map(line -> line.split("\",\"", -1)[0].replaceFirst("^\uFEFF?\"", "")))
                .containsSubsequence(
                        "Activity",
                        "Reading",
                        "Counting readers",
                        "Replies",
                        "Reports of replies",
                        "Your privacy choices",
                        "Editorial work",
                        "Accounts of the newsroom",
                        "'=HYPERLINK(\"\"https://evil.example\"\")");
        assertThat(answer.body()).contains("\"Shows films, \"\"as they are\"\".\"", "VISITOR_INFO1_LIVE");
        assertThat(answer.body()
                        .lines()
                        .skip(4)
                        .map(line -> List.of(line.split("\",\"", -1)).size()))
                .allMatch(columns -> columns == 9);
    }
}
