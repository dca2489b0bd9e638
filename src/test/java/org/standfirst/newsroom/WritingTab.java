package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.standfirst.support.DeskCaller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tab that writes in an article as the desk's script does, without a browser: it repeats what got no answer, puts its
 * words behind another's where both wrote, and sets aside what it may not save.
 */
final class WritingTab {
    private final String name = UUID.randomUUID().toString();
    private final String writer;
    private final String article;
    private final DeskCaller caller;
    private final Ledger ledger;
    private final List<String> unsaved = new ArrayList<>();
    private Optional<Sent> under = Optional.empty();
    private ObjectNode manuscript = JsonMapper.shared().createObjectNode();
    private String base = "";
    private String text = "";
    private boolean mayWrite;
    private boolean merged;

    /** What is on its way, to be sent again as it is. */
    private record Sent(String payload, String text, List<String> unsaved) {}

    /** What came of a save; where it made a revision, which. */
    record Came(int status, Optional<String> revision) {}

    WritingTab(String writer, String article, DeskCaller caller, Ledger ledger) {
        this.writer = writer;
        this.article = article;
        this.caller = caller;
        this.ledger = ledger;
        follow();
    }

    String writer() {
        return writer;
    }

    String base() {
        return base;
    }

    boolean mayWrite() {
        return mayWrite;
    }

    private void follow() {
        JsonNode newest = answer(caller.send("GET", article + "/manuscript", ""));
        show(newest.path("revision").asString(), newest.path("manuscript"));
    }

    private void show(String revision, JsonNode shown) {
        base = revision;
        manuscript = (ObjectNode) shown;
        text = textOf(shown);
    }

    /** Says that it is there. */
    void beat() {
        heard(answer(caller.send("POST", article + "/writing", json(Map.of("tab", name)))));
    }

    void ask() {
        HttpResponse<String> said = caller.send("POST", article + "/writing/ask", json(Map.of("tab", name)));
        if (said.statusCode() == 200) {
            heard(answer(said));
        }
    }

    void answer(boolean give) {
        heard(answer(caller.send("POST", article + "/writing/answer", json(Map.of("tab", name, "give", give)))));
    }

    void close() {
        answer(caller.send("POST", article + "/writing/end", json(Map.of("tab", name))));
        mayWrite = false;
    }

    private void heard(JsonNode said) {
        boolean had = mayWrite;
        mayWrite = said.path("state").asString().equals("writing");
        if (!mayWrite) {
            setAside();
            follow();
        } else if (!had && unsaved.isEmpty() && under.isEmpty()) {
            follow();
        }
    }

    void type() {
        String word = ledger.word(writer);
        unsaved.add(word);
        text = text.isEmpty() ? word : text + " " + word;
    }

    /** Saves what is unsaved, if there is anything; where the answer does not arrive, the same is sent the next time. */
    Optional<Came> save(boolean arrives, boolean pressed) {
        if (under.isEmpty() && unsaved.isEmpty()) {
            return Optional.empty();
        }
        Sent sent = under.orElseGet(() -> compose(pressed || merged));
        ledger.shown(sent.text());
        HttpResponse<String> said = caller.send("PUT", article + "/manuscript", sent.payload());
        JsonNode answer = JsonMapper.shared().readTree(said.body());
        Optional<String> revision =
                said.statusCode() == 200 ? Optional.of(answer.path("revision").asString()) : Optional.empty();
        under = arrives ? Optional.empty() : Optional.of(sent);
        if (arrives) {
            take(said.statusCode(), answer, sent);
        }
        return Optional.of(new Came(said.statusCode(), revision));
    }

    private Sent compose(boolean pressed) {
        ObjectNode payload = JsonMapper.shared().createObjectNode();
        payload.put("tab", name).put("kind", pressed ? "save" : "autosave").put("basedOn", base);
        payload.set("manuscript", manuscript.deepCopy().set("body", body(text)));
        return new Sent(payload.toString(), text, List.copyOf(unsaved));
    }

    private void take(int status, JsonNode answer, Sent sent) {
        switch (status) {
            case 200 -> {
                base = answer.path("revision").asString();
                unsaved.removeAll(sent.unsaved());
                merged = false;
                ledger.acknowledge(sent.text());
            }
            case 409 -> {
                show(answer.path("newest").path("revision").asString(), answer.path("manuscript"));
                unsaved.removeAll(Ledger.words(text));
                text = String.join(" ", text, String.join(" ", unsaved)).strip();
                merged = true;
            }
            case 423 -> {
                mayWrite = false;
                setAside();
                follow();
            }
            default -> throw new AssertionError("a save was answered " + status + ": " + answer);
        }
    }

    private void setAside() {
        unsaved.clear();
        under = Optional.empty();
    }

    private static JsonNode answer(HttpResponse<String> said) {
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(said.body());
    }

    private static String json(Map<String, ?> values) {
        return JsonMapper.shared().writeValueAsString(values);
    }

    private static ObjectNode body(String text) {
        ObjectNode body =
                JsonMapper.shared().createObjectNode().put("type", "doc").put("version", 1);
        ArrayNode blocks = body.putArray("content");
        if (!text.isEmpty()) {
            blocks.addObject()
                    .put("type", "paragraph")
                    .putArray("content")
                    .addObject()
                    .put("type", "text")
                    .put("text", text);
        }
        return body;
    }

    private static String textOf(JsonNode manuscript) {
        return manuscript
                .path("body")
                .path("content")
                .path(0)
                .path("content")
                .path(0)
                .path("text")
                .asString("");
    }
}
