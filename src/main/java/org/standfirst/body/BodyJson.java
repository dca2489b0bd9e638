package org.standfirst.body;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as JSON, in the shape of ProseMirror's: {@code {"type": "doc", "version": 1, "content": [{"type":
 * "paragraph", "content": [{"type": "text", "text": "…", "marks": [{"type": "strong"}]}]}]}}. Nodes and marks that this
 * version does not know survive as they came.
 */
public final class BodyJson {
    /** The longest document that is read, in characters of JSON. */
    public static final int LONGEST = 20_000_000;

    /**
     * How deep JSON may be nested. A list within a list takes four levels, a quote within a quote two; nobody writes
     * fifty of them, and browsers would not show them.
     */
    public static final int DEEPEST = 250;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LONGEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Numbers of unknown nodes must come out as they went in.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private BodyJson() {}

    /** The document as JSON text. @throws MalformedBody if it is nested deeper than could be read again */
    public static String write(Body body) {
        return toJson(body).toString();
    }

    /** The document as a tree. @throws MalformedBody if it is nested deeper than could be read again */
    public static JsonNode toJson(Body body) {
        JsonNode json = new BodyJsonWriter().write(body);
        checkDepth(json);
        return json;
    }

    /** Reads JSON text. @throws MalformedBody if it is no document, or larger or deeper than allowed */
    public static Body read(String json) {
        if (json.length() > LONGEST) {
            throw new MalformedBody("The document has more than " + LONGEST + " characters.");
        }
        try {
            return read(MAPPER.readTree(json));
        } catch (JacksonException noJson) {
            throw new MalformedBody("The document is no JSON: " + noJson.getOriginalMessage(), noJson);
        }
    }

    /** Reads a tree. @throws MalformedBody if it is no document, or deeper than allowed */
    public static Body read(JsonNode json) {
        checkDepth(json);
        return new BodyJsonReader().read(json);
    }

    /** Walks without recursion, since what is too deep for the stack is what it looks for. */
    private static void checkDepth(JsonNode root) {
        record Place(JsonNode node, int depth) {}
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(root, 1));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (place.depth() > DEEPEST) {
                throw new MalformedBody("The document is nested more than " + DEEPEST + " levels deep.");
            }
            for (JsonNode child : place.node()) {
                if (child.isContainer()) {
                    open.push(new Place(child, place.depth() + 1));
                }
            }
        }
    }
}
