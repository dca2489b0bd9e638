package org.standfirst.newsroom;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody might send as a text who wants to do harm: trees that look like ours, with whatever hurts in each place. */
final class RandomBody {
    private static final List<String> BLOCKS = List.of(
            "paragraph",
            "heading",
            "bulletList",
            "orderedList",
            "quote",
            "pullQuote",
            "figure",
            "gallery",
            "embed",
            "recording",
            "divider",
            "table",
            "preformatted",
            "notice",
            "legacyHtml",
            "script",
            "__proto__",
            "html");
    private static final List<String> PARTS = List.of(
            "listItem",
            "attributionLine",
            "caption",
            "tableRow",
            "tableCell",
            "tableHeader",
            "figure",
            "paragraph",
            "text",
            "hardBreak",
            "iframe");
    private static final List<String> MARKS = List.of(
            "strong",
            "emphasis",
            "link",
            "smallCaps",
            "code",
            "strike",
            "subscript",
            "superscript",
            "attribution",
            "moment",
            "onclick");
    private static final List<String> ATTRIBUTES = List.of(
            "level",
            "start",
            "picture",
            "layout",
            "alt",
            "link",
            "provider",
            "address",
            "still",
            "kind",
            "file",
            "title",
            "html",
            "href",
            "source",
            "said",
            "place",
            "from",
            "until",
            "style",
            "onload");
    private static final int DEEPEST = 6;

    private final Random random;
    private final List<String> hostile;
    private final int faults;

    /** @param faults of a hundred parts, how many make no sense where they stand */
    RandomBody(Random random, List<String> hostile, int faults) {
        this.random = random;
        this.hostile = hostile;
        this.faults = faults;
    }

    JsonNode tree() {
        ObjectNode doc = node("doc");
        doc.put("version", 1);
        doc.set("content", blocks(0));
        return doc;
    }

    private ArrayNode blocks(int depth) {
        ArrayNode blocks = JsonMapper.shared().createArrayNode();
        for (int count = random.nextInt(4) + 1; count > 0; count--) {
            blocks.add(isFault() ? anything(depth) : block(depth));
        }
        return blocks;
    }

    /** One that the schema allows, but for what its words and attributes say. */
    private ObjectNode block(int depth) {
        boolean isLeaf = depth >= DEEPEST;
        return switch (random.nextInt(isLeaf ? 5 : 9)) {
            case 0, 1 -> node("paragraph", words());
            case 2 -> attribute(node("heading", words()), "level", 2 + random.nextInt(5));
            case 3 -> attribute(node("preformatted", words()), "kind", random.nextBoolean() ? "code" : "verse");
            case 4 -> embed();
            case 5 ->
                node(random.nextBoolean() ? "bulletList" : "orderedList", list(node("listItem", blocks(depth + 1))));
            case 6 -> node("quote", with(blocks(depth + 1), node("attributionLine", words())));
            case 7 -> attribute(node("notice", blocks(depth + 1)), "kind", "note");
            default ->
                node("table", list(node("tableRow", list(node("tableHeader", words()), node("tableCell", words())))));
        };
    }

    private ObjectNode embed() {
        ObjectNode embed = attribute(node("embed", words()), "provider", said());
        return attribute(embed, "address", isFault() ? said() : "https://films.example/?q=" + random.nextInt(100));
    }

    private ArrayNode words() {
        ArrayNode words = JsonMapper.shared().createArrayNode();
        for (int count = random.nextInt(3) + 1; count > 0; count--) {
            ObjectNode text = node("text");
            text.put("text", said());
            ArrayNode marks = text.putArray("marks");
            if (random.nextBoolean()) {
                ObjectNode mark = node(isFault() ? MARKS.get(random.nextInt(MARKS.size())) : "link");
                marks.add(attribute(mark, "href", isFault() ? said() : "https://elsewhere.example/\" onclick=\"x"));
            }
            words.add(text);
        }
        return words;
    }

    private JsonNode anything(int depth) {
        if (depth >= DEEPEST || random.nextInt(5) == 0) {
            return JsonMapper.shared().valueToTree(random.nextBoolean() ? said() : random.nextInt());
        }
        List<String> types = random.nextBoolean() ? BLOCKS : PARTS;
        ObjectNode thing = node(types.get(random.nextInt(types.size())));
        for (int count = random.nextInt(4); count > 0; count--) {
            attribute(thing, ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())), said());
        }
        thing.set("content", random.nextInt(4) == 0 ? anything(depth + 1) : blocks(depth + 1));
        return thing;
    }

    private String said() {
        return hostile.get(random.nextInt(hostile.size()));
    }

    private boolean isFault() {
        return random.nextInt(100) < faults;
    }

    private static ObjectNode attribute(ObjectNode node, String name, Object value) {
        ObjectNode attributes = node.path("attrs") instanceof ObjectNode there ? there : node.putObject("attrs");
        attributes.set(name, JsonMapper.shared().<JsonNode>valueToTree(value));
        return node;
    }

    private static ObjectNode node(String type) {
        return JsonMapper.shared().createObjectNode().put("type", type);
    }

    private static ObjectNode node(String type, ArrayNode content) {
        ObjectNode node = node(type);
        node.set("content", content);
        return node;
    }

    private static ArrayNode list(JsonNode... nodes) {
        return JsonMapper.shared().createArrayNode().addAll(List.of(nodes));
    }

    private static ArrayNode with(ArrayNode list, JsonNode last) {
        return list.add(last);
    }
}
