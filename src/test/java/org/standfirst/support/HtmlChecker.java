package org.standfirst.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The W3C's checker of HTML (vnu), from npm. Tests that ask for it are skipped where it is not installed. */
public final class HtmlChecker {
    private static final Path JAR = Path.of("web/node_modules/vnu-jar/build/dist/vnu.jar");

    private HtmlChecker() {}

    /**
     * Checks pages, all in one run of the checker.
     *
     * @param pages HTML by name
     * @return the errors, each as "name: message (extract)"
     */
    public static List<String> errorsIn(Map<String, String> pages) {
        Assumptions.assumeTrue(Files.exists(JAR), "vnu is not installed: run npm ci in web/");
        try {
            Path folder = Files.createTempDirectory("pages");
            try {
                return check(folder, pages);
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Checks what would stand within an article. */
    public static List<String> errorsInArticle(String html) {
        return errorsIn(Map.of("article", """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>An article</title>
                <article><h1>An article</h1>
                %s
                </article>
                </html>
                """.formatted(html)));
    }

    private static List<String> check(Path folder, Map<String, String> pages) throws IOException {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String name = page.getKey().replaceAll("[^\\p{L}\\p{N}]+", "-");
            Files.writeString(folder.resolve(name + ".html"), page.getValue());
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process checker = new ProcessBuilder(
                        java,
                        "-Xss4m",
                        "-jar",
                        JAR.toString(),
                        "--errors-only",
                        "--format",
                        "json",
                        "--skip-non-html",
                        folder.toString())
                .start();
        checker.getOutputStream().close();
        String report = new String(checker.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!report.startsWith("{")) {
            throw new IllegalStateException("vnu gave no report: " + report);
        }
        List<String> errors = new ArrayList<>();
        for (JsonNode message : JsonMapper.shared().readTree(report).path("messages")) {
            String page = message.path("url").asString("").replaceFirst("^.*/", "");
            errors.add(page + ": " + message.path("message").asString("") + " ("
                    + message.path("extract").asString("").strip() + ")");
        }
        return errors;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
