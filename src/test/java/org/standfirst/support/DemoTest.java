package org.standfirst.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who has just got the program. */
class DemoTest {
    @TempDir
    Path folder;

    @Test
    void itServesAMagazineToReadAndKeepsTheRestToItself() throws Exception {
        try (TestProgram program = demo("demo", "--port", "0").awaitReady();
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(program.output()).contains(folder.resolve("data/demo").toString());
            assertThat(get(client, program, "/").body()).contains("The Saltmarsh Review", "The mud ledger");
            assertThat(get(client, program, "/articles/the-mud-ledger").body())
                    .contains("Perrin Vale, harbour clerk", "<table", "H. Soames", "Estuary Notes")
                    .doesNotContain("Cheap dredging");
            assertThat(get(client, program, "/articles/walking-the-closed-road").body())
                    .contains("Maren Oldroyd", "Tobias Finch");
            assertThat(get(client, program, "/about").statusCode()).isEqualTo(200);
            assertThat(get(client, program, "/articles/gladys").statusCode()).isEqualTo(404);
            assertThat(get(client, program, "/articles/the-ledger-balanced").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void killedWhileItIsMadeItIsWholeAfterTheNextStart() throws Exception {
        try (TestProgram program =
                demo("demo", "--port", "0", "--mail", "smtp://127.0.0.1:9?from=desk@magazine.example")) {
            program.awaitLine(line -> line.startsWith("Left aside: mail."));
            program.awaitLine(line -> line.startsWith("Database:"));
            program.kill9();
        }
        try (TestProgram program = demo("demo", "--port", "0").awaitReady();
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(get(client, program, "/editions/no-14-autumn-2026").body())
                    .contains("The mud ledger", "To the man who bought the chapel");
            assertThat(get(client, program, "/editions/no-15-winter-2026").body())
                    .contains("Nine hundred yards", "Against “resilience”");
            awaitAnswer(client, program, "/articles/nine-hundred-yards", "<picture");
        }
    }

    @Test
    void itNeverMixesWithARealMagazine() throws IOException {
        Files.writeString(folder.resolve("standfirst.db"), "somebody's work");

        try (TestProgram program = demo("demo", "--port", "0", "--data", ".")) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.errors()).contains("There is a magazine in " + folder);
        }
        assertThat(folder.resolve("standfirst.db")).hasContent("somebody's work");
    }

    /** Pictures come while the program answers already. */
    private static void awaitAnswer(HttpClient client, TestProgram program, String path, String words)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(300);
        while (!get(client, program, path).body().contains(words)) {
            assertThat(Instant.now()).as(path + " has no " + words).isBefore(end);
            Thread.sleep(200);
        }
    }

    private TestProgram demo(String... arguments) {
        return TestProgram.startIn(folder, List.of(arguments), Map.of());
    }

    private static HttpResponse<String> get(HttpClient client, TestProgram program, String path)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(program.address().resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
