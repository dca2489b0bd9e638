package org.standfirst.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, from its first word to its last. */
class StartAndStopTest {
    @TempDir
    Path folder;

    @Test
    void itSaysWhereTheDataLiesAndWhereItAnswers() {
        try (TestProgram program = serve(Map.of()).awaitReady()) {
            assertThat(program.output())
                    .contains("Data:     " + folder.resolve("data"))
                    .contains("Database: SQLite, " + folder.resolve("data/standfirst.db"))
                    .contains("Address:  http://localhost:");
            assertThat(program.address().getPort()).isPositive();
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void aRequestInFlightIsAnsweredBeforeItStops() throws Exception {
        try (TestProgram program = serve(Map.of("SPRING_PROFILES_ACTIVE", SlowPage.PROFILE))
                        .awaitReady();
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(program.address().resolve("/slow-page"))
                    .build();
            CompletableFuture<HttpResponse<String>> answer =
                    client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
            program.awaitLine("slow page begun"::equals);

            program.askToStop();

            assertThat(answer.get().statusCode()).isEqualTo(200);
            assertThat(answer.get().body()).isEqualTo("answered in full");
            program.awaitExit();
            assertThat(program.output()).endsWith("Stopping …\nStopped.\n");
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void itStartsAgainAfterAKill() {
        try (TestProgram program = serve(Map.of()).awaitReady()) {
            program.kill9();
        }
        try (TestProgram program = serve(Map.of()).awaitReady()) {
            assertThat(program.isAlive()).isTrue();
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithAWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refuses(
                    1,
                    List.of("serve", "--data", "data", "--port", port),
                    "Port " + port + " is taken by another program. Choose another: --port");
        }
    }

    @Test
    void anUnknownAddressIsTold() {
        refuses(1, List.of("serve", "--data", "data", "--address", "no.such.host.invalid"), "no.such.host.invalid");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");

        refuses(1, List.of("serve", "--data", "file/data"), "The data folder " + folder.resolve("file/data"));
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() throws SQLException {
        try (TestProgram program = serve(Map.of()).awaitReady()) {
            program.stop();
        }
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/standfirst.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("insert into schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success)"
                    + " values (9999, '9999', 'of tomorrow', 'SQL', 'V9999.sql', '', 1, 1)");
        }

        refuses(1, List.of("serve", "--data", "data", "--port", "0"), "newer Standfirst");
    }

    @Test
    void aMistakeInTheFileOfSettingsIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("standfirst.yaml"), "data: data\nprot: 80\n");

        refuses(2, List.of("serve"), "standfirst.yaml, line 2: there is no setting “prot”");
    }

    private TestProgram serve(Map<String, String> environment) {
        return TestProgram.startIn(folder, List.of("serve", "--data", "data", "--port", "0"), environment);
    }

    private void refuses(int status, List<String> arguments, String words) {
        try (TestProgram program = TestProgram.startIn(folder, arguments, Map.of())) {
            assertThat(program.awaitExit()).isEqualTo(status);
            assertThat(program.errors()).contains(words).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }
}
