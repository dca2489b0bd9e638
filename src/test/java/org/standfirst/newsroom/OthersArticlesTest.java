package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.account.Accounts;
import org.standfirst.account.StaffSessions;
import org.standfirst.article.Article;
import org.standfirst.article.OpenDrafts;
import org.standfirst.kernel.Id;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever may write their own articles alone finds nobody else's, by no address, and sends nothing that could run. */
@OnBothDatabases
@SuppressWarnings("NullAway.Init")
class OthersArticlesTest {
    private static final String TAB = "{\"tab\":\"a-tab\"}";

    private final DatabaseKind kind;
    private TestMagazine magazine;
    private StaffVisit owner;
    private StaffVisit stranger;
    private String path;

    OthersArticlesTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void begin() {
        magazine = TestMagazine.start(kind);
        owner = StaffVisit.as(Role.AUTHOR, magazine);
        stranger = StaffVisit.as(Role.AUTHOR, magazine);
        path = owner.post("/newsroom/articles", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @AfterEach
    void end() {
        magazine.close();
    }

    @Test
    void nobodyReadsAnothersDraft() {
        for (String part : new String[] {"", "/manuscript", "/notes", "/history", "/replies"}) {
            assertThat(owner.get(path + part).statusCode()).as(part).isEqualTo(200);
            assertThat(stranger.get(path + part).statusCode()).as(part).isEqualTo(404);
        }
        assertThat(stranger.get("/newsroom/articles").body()).doesNotContain(path);
        assertThat(owner.get("/newsroom/articles").body()).contains(path);
    }

    @Test
    void nobodyWritesInAnothersDraftOrBringsItBeforeReaders() {
        String revision = JsonMapper.shared()
                .readTree(owner.getJson(path + "/manuscript").body())
                .path("revision")
                .asString();
        Map<String, String> form =
                Map.of("revision", revision, "at", "2094-01-01T08:00", "slug", "mine", "kind", "typo");

        for (String act : new String[] {
            "publication", "address", "withdrawal", "correction", "schedule", "unscheduling", "submission", "preview"
        }) {
            assertThat(stranger.post(path + "/" + act, form).statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        for (String act : new String[] {"writing", "writing/ask", "writing/end"}) {
            assertThat(stranger.sendJson("POST", path + "/" + act, TAB).statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(stranger.sendJson("PUT", path + "/manuscript", "{\"tab\":\"a\",\"basedOn\":\"" + revision + "\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.sendJson("POST", path + "/notes", "{\"words\":\"x\",\"block\":0,\"from\":0,\"to\":0}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingIsTakenThatWasNotAskedFor() {
        Map<String, String> more = Map.of(
                "current", StaffVisit.PASSWORD,
                "wanted", "nine grey seals on a skerry",
                "role", "publisher",
                "account.role", "PUBLISHER",
                "person", stranger.account().person().value());
        ObjectNode sent = JsonMapper.shared().createObjectNode();
        JsonNode read =
                JsonMapper.shared().readTree(owner.getJson(path + "/manuscript").body());
        ObjectNode manuscript = (ObjectNode) read.path("manuscript");
        for (ObjectNode place : List.of(sent, manuscript)) {
            place.put("state", "live")
                    .put("slug", "of-my-own")
                    .put("publishedAt", "2001-01-01T00:00:00Z")
                    .put("createdBy", stranger.account().person().value())
                    .put("assignedTo", stranger.account().person().value())
                    .put("actor", "publisher");
        }
        manuscript.put("headline", "Only this");
        sent.put("tab", "a-tab").put("basedOn", read.path("revision").asString());
        sent.set("manuscript", manuscript);

        assertThat(owner.sendJson("PUT", path + "/manuscript", sent.toString()).statusCode())
                .isEqualTo(200);
        assertThat(owner.post("/newsroom/account/password", more).statusCode()).isEqualTo(200);

        assertThat(magazine.part(Accounts.class)
                        .find(owner.account().person())
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.AUTHOR);
        Article article = magazine.part(OpenDrafts.class)
                .find(new Id<>(path.substring(path.lastIndexOf('/') + 1)), TestMagazine.ACTOR)
                .orElseThrow()
                .article();
        assertThat(article.state()).isEqualTo(Article.State.DRAFT);
        assertThat(article.slug().value()).isNotEqualTo("of-my-own");
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverNamesNoTabSavesNothing() {
        JsonNode read =
                JsonMapper.shared().readTree(owner.getJson(path + "/manuscript").body());
        ObjectNode sent = JsonMapper.shared().createObjectNode();
        sent.put("basedOn", read.path("revision").asString());
        sent.set("manuscript", ((ObjectNode) read.path("manuscript")).put("headline", "Beside the pen"));

        assertThat(save(sent)).isEqualTo(422);
        assertThat(save(sent.put("tab", ""))).isEqualTo(422);
        assertThat(save(sent.putNull("tab"))).isEqualTo(422);
        assertThat(owner.getJson(path + "/manuscript").body()).doesNotContain("Beside the pen");
        assertThat(save(sent.put("tab", "a-tab"))).isEqualTo(200);
    }

    private int save(ObjectNode sent) {
        return owner.sendJson("PUT", path + "/manuscript", sent.toString()).statusCode();
    }

    @Test
    void nobodyEndsAnothersSession() {
        String account = owner.get("/newsroom/account").body();
        StaffVisit other = StaffVisit.as(Role.AUTHOR, magazine);

        assertThat(account).contains("this one");
        magazine.part(StaffSessions.class)
                .of(owner.account().person())
                .forEach(session -> assertThat(
                                other.post("/newsroom/account/sessions/" + session.id() + "/ending", Map.of())
                                        .statusCode())
                        .isEqualTo(404));
        assertThat(owner.get("/newsroom/account").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingThatCouldRunBecomesAPicture() {
        for (String active : new String[] {
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "<!doctype html><script>alert(1)</script>",
            "GIF89a/*<script>alert(1)</script>*/",
            "%PDF-1.7 /JavaScript"
        }) {
            HttpRequest.Builder request = owner.request("/newsroom/pictures")
                    .header("Content-Type", "image/png")
                    .header("Accept", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(active, StandardCharsets.UTF_8));

            HttpResponse<String> answer = owner.send(request);

            assertThat(answer.statusCode()).as(active).isEqualTo(422);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        }
        assertThat(owner.getJson("/newsroom/library").body()).isEqualTo("{\"pictures\":[]}");
    }

    @Test
    void aDrawingThatBringsAProgramIsShownAsPixelsAlone() {
        String drawing = """
                <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" onload="alert(1)">
                <script>alert(1)</script><rect width="400" height="300" fill="#358"/></svg>""";
        HttpRequest.Builder request = owner.request("/newsroom/pictures")
                .header("Content-Type", "image/svg+xml")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(drawing, StandardCharsets.UTF_8));
        String path = JsonMapper.shared()
                .readTree(owner.send(request).body())
                .path("path")
                .asString();
        magazine.awaitRenditions();

        String shown = magazine.get(path).headers().firstValue("Location").orElseThrow();
        HttpResponse<String> pixels = magazine.get(shown);

        assertThat(pixels.statusCode()).isEqualTo(200);
        assertThat(pixels.headers().firstValue("Content-Type").orElse("")).matches("image/(png|jpeg|webp|avif)");
        assertThat(pixels.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(pixels.body()).doesNotContain("alert(1)");
        for (String ending : List.of(".svg", ".svgz", ".html", "")) {
            assertThat(magazine.get(shown.replaceFirst("\\.[a-z]+$", ending)).body())
                    .as(ending)
                    .doesNotContain("alert(1)");
        }
    }
}
