package org.standfirst.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of microformats, from npm. Tests that ask for it are skipped where it or Node.js is not installed. */
public final class Microformats {
    private static final Path PARSER = Path.of("web/node_modules/microformats-parser");

    private Microformats() {}

    /** The things on a page, as the parser's specification lays them out. */
    public static JsonNode in(String html, String address) {
        Assumptions.assumeTrue(Files.exists(PARSER), "microformats-parser is not installed: run npm ci in web/");
        NodeJs.assumeIsHere();
        try {
            Process parser = new ProcessBuilder("node", "web/microformats.mjs", address)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var page = parser.getOutputStream()) {
                page.write(html.getBytes(StandardCharsets.UTF_8));
            }
            return JsonMapper.shared().readTree(parser.getInputStream().readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
