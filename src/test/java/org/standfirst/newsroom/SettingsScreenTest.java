package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Look;
import org.standfirst.magazine.Looks;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.Openness;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

class SettingsScreenTest {
    private static final Map<String, String> LOOK = Map.of(
            "accent",
            "#8a1c2c",
            "pairing",
            "fraunces",
            "density",
            "close",
            "front",
            "edition",
            "dropCap",
            "true",
            "footer",
            "Printed nowhere.\r\nRead <by> the river.",
            "accounts",
            "The weekly letter https://letters.example/\r\n");

    private static TestMagazine magazine;
    private static StaffVisit publisher;

    @BeforeAll
    static void start() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        publisher = StaffVisit.as(Role.PUBLISHER, "Noor Adeyemi", magazine);
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }

    @Test
    void namesTheMagazineAndSaysWhatIsWrong() {
        assertThat(named("Salt <Marsh>", "pt-br", "Europe/Warsaw").statusCode()).isEqualTo(200);
        assertThat(magazine.part(Magazines.class).current())
                .isEqualTo(new Magazine("Salt <Marsh>", "Of the coast", "pt-BR", ZoneId.of("Europe/Warsaw")));
        assertThat(publisher.get(SettingsScreen.PATH).body()).contains("value=\"Salt &lt;Marsh>\"", "Europe/Warsaw");

        assertThat(named(" ", "en", "Europe/Warsaw").body()).contains("A magazine needs a name");
        assertThat(named("Salt", "!", "Europe/Warsaw").body()).contains("is no language");
        assertThat(named("Salt", "en", "Nowhere").body()).contains("is no time zone");
        assertThat(magazine.part(Magazines.class).current().name()).isEqualTo("Salt <Marsh>");
    }

    @Test
    void dressesTheMagazineAndTellsOfAColourThatHadToBeDarkened() {
        assertThat(publisher.post(SettingsScreen.PATH + "/look", LOOK).body()).contains("new look now");
        Look look = magazine.part(Looks.class).current();
        assertThat(look.pairing()).isEqualTo(Look.Pairing.FRAUNCES);
        assertThat(look.dropCap()).isTrue();
        assertThat(look.footer()).isEqualTo("Printed nowhere.\nRead <by> the river.");
        assertThat(look.accounts())
                .containsExactly(new Look.Account("The weekly letter", new WebAddress("https://letters.example/")));

        Map<String, String> unticked = new HashMap<>(LOOK);
        unticked.remove("dropCap");
        assertThat(publisher.post(SettingsScreen.PATH + "/look", unticked).statusCode())
                .isEqualTo(200);
        assertThat(magazine.part(Looks.class).current().dropCap()).isFalse();
        assertThat(dressed("accent", "#ffff00").body()).contains("could not be read on white paper");
        assertThat(dressed("accent", "red").statusCode()).isEqualTo(422);
        assertThat(dressed("accounts", "Mastodon").body()).contains("is no account");
        assertThat(dressed("pairing", "comic").statusCode()).isEqualTo(422);
    }

    @Test
    void showsPagesInALookThatNobodyElseSees() {
        magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of("The salt road", Body.EMPTY),
                Instant.parse("2026-03-05T08:00:00Z"));
        Map<String, String> fields = new HashMap<>(LOOK);
        fields.put("footer", "Only a <trial>.");
        Look before = magazine.part(Looks.class).current();

        String page =
                publisher.post(SettingsScreen.PATH + "/look/trial", fields).body();

        Matcher path = Pattern.compile("src=\"(/preview/look/[^\"/]+)\"").matcher(page);
        assertThat(path.find()).isTrue();
        assertThat(page).as("the form as it was sent").contains("Only a &lt;trial&gt;.", "#8a1c2c");
        HttpResponse<String> front = magazine.get(path.group(1));
        assertThat(front.body()).contains("The salt road", "Only a &lt;trial");
        assertThat(front.headers().firstValue("content-security-policy").orElseThrow())
                .contains("frame-ancestors 'self'");
        assertThat(front.headers().firstValue("cache-control")).contains("no-store");
        assertThat(magazine.get(path.group(1) + "/article").body()).contains("The salt road", "Only a &lt;trial");

        assertThat(magazine.part(Looks.class).current()).isEqualTo(before);
        HttpResponse<String> readers = magazine.get("/");
        assertThat(readers.body()).doesNotContain("Only a &lt;trial");
        assertThat(readers.headers().firstValue("content-security-policy").orElseThrow())
                .contains("frame-ancestors 'none'");

        HttpResponse<String> scripted = publisher.send(publisher
                .request(SettingsScreen.PATH + "/look/trial")
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "accent=%23ffff00&pairing=fraunces&density=open&front=river")));
        assertThat(scripted.body()).contains("\"path\":\"/preview/look/", "could not be read on white paper");
        assertThat(magazine.get(path.group(1)).statusCode())
                .as("the one before")
                .isEqualTo(404);
        assertThat(publisher
                        .post(SettingsScreen.PATH + "/look/trial", Map.of("accent", "red"))
                        .body())
                .contains("is no colour");
        assertThat(magazine.get("/preview/look/sf_" + "A".repeat(43)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void setsTheTermsForPrograms() {
        HttpResponse<String> answer = publisher.post(
                SettingsScreen.PATH + "/terms",
                Map.of(
                        "feeds", "standfirst",
                        "refused", "GPTBot",
                        "others", "elfbot, dwarfbot",
                        "llms", "true",
                        "llmsWords", "Be kind.",
                        "hub", "https://hub.example/"));

        assertThat(answer.body()).contains("The terms hold from now on.", "value=\"dwarfbot elfbot\"");
        Openness openness = magazine.part(Magazines.class).openness();
        assertThat(openness.refused()).containsExactlyInAnyOrder("GPTBot", "elfbot", "dwarfbot");
        assertThat(openness.feeds()).isEqualTo(Openness.FeedText.STANDFIRST);
        assertThat(openness.hub()).isEqualTo(Optional.of(new WebAddress("https://hub.example/")));
        assertThat(publisher
                        .post(SettingsScreen.PATH + "/terms", Map.of("others", "<b>"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(publisher
                        .post(SettingsScreen.PATH + "/terms", Map.of("hub", "ftp://x"))
                        .statusCode())
                .isEqualTo(422);
    }

    private static HttpResponse<String> named(String name, String language, String zone) {
        return publisher.post(
                SettingsScreen.PATH + "/name",
                Map.of("name", name, "tagline", "Of the coast", "language", language, "zone", zone));
    }

    private static HttpResponse<String> dressed(String field, String value) {
        Map<String, String> fields = new HashMap<>(LOOK);
        fields.put(field, value);
        return publisher.post(SettingsScreen.PATH + "/look", fields);
    }
}
