package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline.Text;
import org.standfirst.body.Mark;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnBothDatabases
class SourcesDeskTest {
    private static final String PATH = "/newsroom/sources";
    private static final String MAUD = """
            {"name": "Maud Tressilian", "role": "a former clerk", "mayBeNamed": false}\
            """;

    private final DatabaseKind.Place place;
    private final TestMagazine magazine;
    private final StaffVisit ada;
    private final StaffVisit ines;
    private final StaffVisit bea;

    SourcesDeskTest(DatabaseKind kind) {
        place = kind.fresh();
        magazine = TestMagazine.start(place, "");
        ada = StaffVisit.as(Role.CONTRIBUTOR, "Ada Penhale", magazine);
        ines = StaffVisit.as(Role.EDITOR, "Ines Calder", magazine);
        bea = StaffVisit.as(Role.PUBLISHER, "Bea Lowe", magazine);
    }

    @AfterEach
    void stop() {
        magazine.close();
    }

    @Test
    void theEditorAddsAndFindsAndReadsSources() {
        HttpResponse<String> added =
                ada.sendJson("POST", PATH, "{\"name\":\"Jory Pender\",\"role\":\"pilot\",\"mayBeNamed\":true}");
        String id = json(added).path("id").stringValue();

        assertThat(added.statusCode()).isEqualTo(201);
        String told = "{\"id\":\"" + id + "\",\"name\":\"Jory Pender\",\"role\":\"pilot\",\"mayBeNamed\":true}";
        assertThat(json(bea.getJson(PATH + "?words=pender")).toString()).isEqualTo("{\"sources\":[" + told + "]}");
        assertThat(json(bea.getJson(PATH + "?words=nobody")).toString()).isEqualTo("{\"sources\":[]}");
        assertThat(json(bea.getJson(PATH + "/" + id)).toString()).isEqualTo(told);
        HttpResponse<String> refused = ada.sendJson("POST", PATH, "{}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("reason").stringValue()).isEqualTo("Say who it is.");
        assertThat(ada.sendJson("POST", PATH, "[").statusCode()).isEqualTo(400);
    }

    @Test
    void whoMayNotKnowTheNameIsToldWhomToAsk() {
        String path =
                PATH + "/" + json(ada.sendJson("POST", PATH, MAUD)).path("id").stringValue();
        ada.post(
                path,
                form(
                        "Maud Tressilian",
                        "a former clerk",
                        ines.account().person().value()));

        for (StaffVisit knowing : List.of(ada, ines)) {
            assertThat(knowing.getJson(path).body()).contains("Maud Tressilian").contains("\"mayBeNamed\":false");
            assertThat(knowing.get(path).body()).contains("Maud Tressilian");
            assertThat(knowing.get(PATH + "?words=maud").body()).contains("<strong>Maud Tressilian</strong>");
        }
        StaffVisit other = StaffVisit.as(Role.CONTRIBUTOR, "Tom Reed", magazine);
        for (StaffVisit asking : List.of(bea, other)) {
            for (String page : List.of(path, PATH)) {
                assertThat(asking.get(page).body())
                        .doesNotContain("Tressilian")
                        .contains("a former clerk", "ask Ada Penhale or Ines Calder");
                assertThat(asking.getJson(page).body())
                        .doesNotContain("Tressilian")
                        .contains("a former clerk", "ask Ada Penhale or Ines Calder");
            }
            assertThat(asking.post(path, form("Anybody", "x", "")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatWillNotDoIsSaidAndKeptInTheForm() {
        HttpResponse<String> refused = ada.post(PATH, form("Maud Tressilian", "", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say in a few words who they are", "value=\"Maud Tressilian\"");
        assertThat(ada.post(PATH, form("Maud Tressilian", "a clerk", "")).statusCode())
                .isEqualTo(303);
        assertThat(ada.get(PATH).body()).contains("Nobody but you knows the name");
    }

    @Test
    void withoutTheKeyFileThePageSaysSo() throws Exception {
        ada.sendJson("POST", PATH, MAUD);
        Files.delete(place.data().resolve("account.key"));

        assertThat(ada.get(PATH).body()).contains("a former clerk", "The name can’t be read: the key file");
    }

    @Test
    void thePagesAreValidHtml() {
        ada.sendJson("POST", PATH, "{\"name\":\"Jory Pender\",\"role\":\"pilot\",\"mayBeNamed\":true}");
        String id = json(ada.sendJson("POST", PATH, MAUD)).path("id").stringValue();

        assertThat(HtmlChecker.errorsIn(Map.of(
                        "list", ada.get(PATH).body(),
                        "one", ada.get(PATH + "/" + id).body(),
                        "refused", ada.post(PATH, form("", "", "")).body())))
                .isEmpty();
    }

    @Test
    void readersSeeTheNewNameAtOnceAndNeverOneThatIsNotToBeTold() {
        String jory = PATH + "/"
                + json(ada.sendJson("POST", PATH, "{\"name\":\"Jory Pender\",\"role\":\"pilot\",\"mayBeNamed\":true}"))
                        .path("id")
                        .stringValue();
        String maud =
                PATH + "/" + json(ada.sendJson("POST", PATH, MAUD)).path("id").stringValue();
        Article article = published(jory.substring(PATH.length() + 1), maud.substring(PATH.length() + 1));
        String before = read(article);
        assertThat(before)
                .contains("(said Jory Pender)", "(said a former clerk)")
                .doesNotContain("Tressilian");

        ada.post(jory, Map.of("name", "Jory Penrose", "role", "pilot", "mayBeNamed", "true"));
        assertThat(read(article)).contains("(said Jory Penrose)");
        ada.post(maud, form("Maud Tressilian", "somebody who kept the books", ""));
        assertThat(read(article)).contains("(said somebody who kept the books)");
        ada.post(jory, form("Jory Penrose", "a pilot", ""));
        assertThat(read(article)).contains("(said a pilot)").doesNotContain("Penrose");
        for (String feed : List.of("/feed.atom", "/feed.rss", "/feed.json")) {
            assertThat(magazine.get(feed).body()).contains("It rose.").doesNotContain("(said", "Tressilian");
        }
    }

    private String read(Article article) {
        String first = page(article);
        assertThat(page(article)).isEqualTo(first);
        return first;
    }

    /** But for what tells when its form was made: a page may be made anew while a change goes around. */
    private String page(Article article) {
        return magazine.get(article.path()).body().replaceAll("name=\"seal\" value=\"[^\"]*\"", "");
    }

    private Article published(String first, String second) {
        Manuscript manuscript = new Manuscript(
                "The weir",
                "",
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Manuscript.Titles.NONE,
                Body.of(List.of(said(first, "It rose."), said(second, "It fell."))));
        return magazine.publish(Article.Kind.ARTICLE, manuscript, Instant.now());
    }

    private static Block said(String source, String words) {
        return new Block.Paragraph(List.of(new Text(words, List.of(new Mark.Attribution(source, "", "")))));
    }

    private static Map<String, String> form(String name, String role, String editor) {
        return Map.of("name", name, "role", role, "editor", editor);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
