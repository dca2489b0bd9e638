package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.account.StaffSessions;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.json.JsonMapper;

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
        for (String part : new String[] {"", "/manuscript", "/notes", "/history"}) {
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
}
