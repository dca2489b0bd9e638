package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;
import org.standfirst.wordpress.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent as an article's text, only what the schema allows is stored, and nothing of it can run. */
@OnBothDatabases
@SuppressWarnings("NullAway.Init")
class HostileBodiesTest {
    private static final int TREES = 200;

    private static final Set<String> KNOWN = Set.of(
            "doc",
            "paragraph",
            "heading",
            "bulletList",
            "orderedList",
            "listItem",
            "quote",
            "attributionLine",
            "pullQuote",
            "figure",
            "gallery",
            "caption",
            "embed",
            "recording",
            "divider",
            "table",
            "tableRow",
            "tableCell",
            "tableHeader",
            "preformatted",
            "notice",
            "text",
            "hardBreak",
            "strong",
            "emphasis",
            "link",
            "smallCaps",
            "code",
            "strike",
            "subscript",
            "superscript",
            "attribution",
            "moment");

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "\" onmouseover=\"alert(1)",
            "'><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            " java\tscript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:x",
            "//elsewhere.example/x",
            "${7*7}",
            "]]><svg onload=alert(1)>",
            "\u0000\u202e",
            "🦀 plain words");

    private static final Set<String> NEVER =
            Set.of("iframe", "object", "embed", "base", "applet", "frame", "math", "style", "link", "meta");

    private static final Pattern PREVIEW = Pattern.compile("/preview/sf_[A-Za-z0-9_-]{43}");

    private final DatabaseKind kind;
    private TestMagazine magazine;
    private StaffVisit writer;
    private String path;

    HostileBodiesTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void begin() {
        magazine = TestMagazine.start(kind);
        writer = StaffVisit.as(Role.EDITOR, magazine);
        path = writer.post("/newsroom/articles", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @AfterEach
    void end() {
        magazine.close();
    }

    @Test
    void storesWhatTheSchemaAllowsAndRendersNothingActive() {
        sendTreesOf(HOSTILE, TREES);
    }

    @Test
    void rendersNothingActiveOfWhatDidHarmElsewhere() {
        List<String> collected = SharedData.elements("markup", _ -> true).stream()
                .filter(words -> !words.isBlank() && words.length() < 2_000)
                .distinct()
                .toList();
        sendTreesOf(collected, TREES / 2);
    }

    private void sendTreesOf(List<String> hostile, int trees) {
        int stored = 0;
        int refused = 0;
        for (int seed = 0; seed < trees; seed++) {
            // Every other is faultless but for its words, so that something is stored.
            JsonNode tree = new RandomBody(new Random(seed), hostile, seed % 2 == 0 ? 0 : 15).tree();
            HttpResponse<String> answer = save(tree);
            assertThat(answer.statusCode())
                    .as("seed %d: %s", seed, answer.body())
                    .isIn(200, 422);
            if (answer.statusCode() == 200) {
                stored++;
                assertThat(strangers(manuscript().path("manuscript").path("body")))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(active(preview())).as("seed %d", seed).isEmpty();
            } else {
                refused++;
                assertThat(answer.body()).contains("reason");
            }
        }
        assertThat(stored).isGreaterThan(trees / 3);
        assertThat(refused).isGreaterThan(trees / 10);
    }

    @Test
    void aPartThatTheTextDidNotHoldBeforeIsRefused() {
        for (String part : List.of(
                "{\"type\":\"widget\",\"attrs\":{\"html\":\"<b>x</b>\"}}",
                "{\"type\":\"legacyHtml\",\"attrs\":{\"html\":\"<b>x</b>\"}}",
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"blink\"}]}]}")) {
            String body = "{\"type\":\"doc\",\"version\":1,\"content\":[" + part + "]}";

            assertThat(save(JsonMapper.shared().readTree(body)).statusCode())
                    .as(part)
                    .isEqualTo(422);
        }
    }

    @Test
    void nothingButTheManuscriptIsTakenFromWhatIsSent() {
        ObjectNode sent = sent(manuscript().path("manuscript").path("body"));
        sent.put("state", "live").put("publishedAt", 1).put("slug", "mine").put("createdBy", "somebody");
        ((ObjectNode) sent.path("manuscript"))
                .put("state", "live")
                .put("pinned", true)
                .put("headline", "Ours");

        assertThat(writer.sendJson("PUT", path + "/manuscript", sent.toString()).statusCode())
                .isEqualTo(200);
        assertThat(manuscript().path("manuscript").path("headline").asString()).isEqualTo("Ours");
        assertThat(magazine.get("/articles/mine").statusCode()).isEqualTo(404);
        assertThat(magazine.get("/articles/untitled").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> save(JsonNode body) {
        return writer.sendJson("PUT", path + "/manuscript", sent(body).toString());
    }

    private ObjectNode sent(JsonNode body) {
        JsonNode now = manuscript();
        ObjectNode sent = JsonMapper.shared().createObjectNode();
        sent.put("tab", "a-tab").set("basedOn", now.path("revision"));
        ObjectNode manuscript = (ObjectNode) now.path("manuscript").deepCopy();
        manuscript.set("body", body);
        sent.set("manuscript", manuscript);
        return sent;
    }

    private JsonNode manuscript() {
        return JsonMapper.shared().readTree(writer.getJson(path + "/manuscript").body());
    }

    private String preview() {
        Matcher link = PREVIEW.matcher(writer.post(path + "/preview", Map.of()).body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> page = magazine.get(link.group());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** The types that no part of ours has. */
    private static List<String> strangers(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isObject()
                && node.has("type")
                && !KNOWN.contains(node.path("type").asString())) {
            found.add(node.path("type").asString());
        }
        for (JsonNode child : node.path("content")) {
            found.addAll(strangers(child));
        }
        for (JsonNode mark : node.path("marks")) {
            found.addAll(strangers(mark));
        }
        return found;
    }

    /** Everything in the article that could run, load or lead astray. */
    private static List<String> active(String html) {
        List<String> found = new ArrayList<>();
        Element page = Jsoup.parse(html);
        for (Element script : page.select("script")) {
            if (!script.attr("type").equals("application/ld+json")) {
                found.add(script.outerHtml());
            }
        }
        for (Element element : page.select("main *")) {
            if (NEVER.contains(element.normalName())) {
                found.add(element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                String value =
                        attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
                if (attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("style")
                        || value.matches("(?:javascript|vbscript|data):.*")) {
                    found.add(element.outerHtml());
                }
            }
        }
        return found;
    }
}
