package org.standfirst.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the demo's content is written: lines of {@code key: value}, then an empty line, then the words.
 *
 * @param origin where it was written, for the one who has to mend it
 */
record Sheet(String origin, Map<String, String> heads, String words) {
    private static final String ROOT = "/demo/";
    private static final String BETWEEN_SHEETS = "(?m)^===$\\R";

    /** Copies the map. */
    Sheet {
        heads = Map.copyOf(heads);
    }

    /** The sheet of a file. */
    static Sheet read(String file) {
        return parse(file, text(file));
    }

    /** The sheets of a file of many, a line of {@code ===} between each two. */
    static List<Sheet> readAll(String file) {
        return Arrays.stream(text(file).split(BETWEEN_SHEETS))
                .map(sheet -> parse(file, sheet))
                .toList();
    }

    static Sheet parse(String origin, String text) {
        Map<String, String> heads = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        int line = 0;
        while (line < lines.size() && !lines.get(line).isBlank()) {
            String[] head = lines.get(line++).split(": ", 2);
            if (head.length < 2) {
                throw new IllegalArgumentException(origin + ": “" + head[0] + "” is no line of “key: value”");
            }
            heads.put(head[0], head[1].strip());
        }
        return new Sheet(
                origin,
                heads,
                String.join("\n", lines.subList(line, lines.size())).strip());
    }

    /** @throws IllegalArgumentException if it is not said */
    String head(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(origin + " does not say its " + key));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(heads.get(key));
    }

    /** Several values of one key, a comma between each two. */
    List<String> list(String key) {
        return find(key).map(values -> List.of(values.split(",\\s*"))).orElse(List.of());
    }

    private static String text(String file) {
        try (InputStream resource = open(file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException if there is no such file */
    static InputStream open(String file) {
        return Optional.ofNullable(Sheet.class.getResourceAsStream(ROOT + file))
                .orElseThrow(() -> new IllegalArgumentException("the demo has no file “" + file + "”"));
    }
}
