package org.standfirst.wordpress;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The comment that opens or closes a block of WordPress's block editor (its block grammar): {@code <!-- wp:image
 * {"id":7} -->}, {@code <!-- /wp:image -->}, {@code <!-- wp:archives /-->}.
 *
 * @param name without the prefix of WordPress's own blocks: {@code image}, {@code magazine-blocks/slider}
 * @param attributes its JSON as written, or empty
 */
record BlockComment(String name, boolean closing, boolean alone, String attributes) {
    private static final Pattern HEAD = Pattern.compile("<!--\\s*+(/?+)wp:([a-z][a-z0-9_-]*+(?:/[a-z][a-z0-9_-]*+)?+)");
    private static final int LONGEST_ATTRIBUTES = 200_000;
    private static final String OWN = "core/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether a block's comment begins here. */
    static boolean begins(String source, int start) {
        int index = start + "<!--".length();
        while (index < source.length() && Character.isWhitespace(source.charAt(index))) {
            index++;
        }
        return source.startsWith("wp:", index) || source.startsWith("/wp:", index);
    }

    /** Whether a text has any block. */
    static boolean isIn(String source) {
        return source.contains("<!-- wp:");
    }

    /** Reads a comment; empty if it is not a block's. */
    static Optional<BlockComment> parse(String comment) {
        Matcher head = HEAD.matcher(comment);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        String rest = comment.substring(head.end()).strip();
        rest = rest.endsWith("-->")
                ? rest.substring(0, rest.length() - "-->".length()).strip()
                : rest;
        boolean alone = rest.endsWith("/");
        String attributes = alone ? rest.substring(0, rest.length() - 1).strip() : rest;
        String name = head.group(2);
        return Optional.of(new BlockComment(
                name.startsWith(OWN) ? name.substring(OWN.length()) : name,
                !head.group(1).isEmpty(),
                alone,
                attributes));
    }

    /** A text among its attributes; empty if there is none. */
    String text(String key) {
        return json().path(key).asString("");
    }

    /** A number among its attributes. */
    OptionalLong number(String key) {
        JsonNode value = json().path(key);
        return value.canConvertToLong() && value.asLong() > 0 ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    private JsonNode json() {
        if (attributes.isEmpty() || attributes.length() > LONGEST_ATTRIBUTES) {
            return JSON.createObjectNode();
        }
        try {
            return JSON.readTree(attributes);
        } catch (JacksonException broken) {
            return JSON.createObjectNode();
        }
    }
}
