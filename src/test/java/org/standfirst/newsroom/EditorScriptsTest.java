package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.support.NodeJs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The newsroom's scripts, which have tests of their own in {@code web/newsroom/test}. */
class EditorScriptsTest {
    private static final Path WORK = Path.of("target/newsroom");
    private static final Path BUILT = Path.of("target/classes/newsroom");
    private static final int LARGEST = 200_000;

    @TempDir
    Path folder;

    @Test
    void theScriptsPassTheirOwnTests() throws IOException, InterruptedException {
        NodeJs.assumeIsHere();
        Assumptions.assumeTrue(Files.exists(WORK.resolve("installed.txt")), "nothing is installed in " + WORK);
        Path said = folder.resolve("said.txt");

        Process tests = new ProcessBuilder("node", "web/newsroom/test/run.mjs", WORK.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(tests.waitFor(2, TimeUnit.MINUTES)).as("done in time").isTrue();
        String words = Files.readString(said);
        assertThat(tests.exitValue()).as(words).isZero();
        assertThat(words).contains("# fail 0").doesNotContain("# pass 0\n");
    }

    @Test
    void theArticlesScriptIsSmallEnoughForASlowLine() throws IOException {
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(BUILT.resolve("manifest.json")));
        Path script = BUILT.resolve(manifest.path("src/article.ts").path("file").stringValue());
        Path pressed = folder.resolve("pressed.gz");

        try (var out = new GZIPOutputStream(Files.newOutputStream(pressed))) {
            Files.copy(script, out);
        }

        assertThat(Files.size(pressed)).isLessThan(LARGEST);
    }

    @Test
    void nothingBuiltSpeaksToAnybodyElse() throws IOException {
        try (Stream<Path> files = Files.list(BUILT)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".css")).toList()) {
                assertThat(Files.readString(file, StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain("url(", "@import");
            }
        }
    }
}
