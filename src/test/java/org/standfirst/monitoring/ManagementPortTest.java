package org.standfirst.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Database;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** What operators' programs are told: on the port of their own and, in a word, on the readers'. */
class ManagementPortTest {
    private static TestMagazine magazine;

    @BeforeAll
    static void start() {
        magazine = TestMagazine.startManaged(DatabaseKind.SQLITE.fresh());
        await(() -> magazine.get("/readyz").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }

    @Test
    void whatReadersGetFromMemoryIsCounted() {
        read();
        double hits = figure("standfirst_edge_hits_total");
        double bytes = figure("standfirst_edge_sent_bytes_total");

        int length = read().length();

        assertThat(figure("standfirst_edge_hits_total")).isEqualTo(hits + 1);
        assertThat(figure("standfirst_edge_sent_bytes_total")).isGreaterThanOrEqualTo(bytes + length);
        assertThat(figure("standfirst_edge_misses_total")).isPositive();
        assertThat(figure("standfirst_edge_renders_seconds_count")).isPositive();
        assertThat(figure("standfirst_edge_renders_seconds_sum")).isPositive();
        assertThat(figure("standfirst_edge_pages")).isPositive();
        assertThat(figure("standfirst_edge_kept_bytes")).isPositive();
    }

    @Test
    void followersQueuesThePoolAndJavaAreTold() {
        assertThat(figure("standfirst_follower_lag{follower=\"pages\"}")).isGreaterThanOrEqualTo(0);
        assertThat(figure("standfirst_follower_lag{follower=\"search\"}")).isGreaterThanOrEqualTo(0);
        assertThat(figure("standfirst_follower_lag{follower=\"hub\"}")).isGreaterThanOrEqualTo(0);
        assertThat(figure("standfirst_queue_length{queue=\"renditions\"}")).isZero();
        assertThat(figure("standfirst_queue_length{queue=\"hub\"}")).isZero();
        assertThat(figure("standfirst_database_connections_max{pool=\"reading\"}"))
                .isPositive();
        assertThat(figure("standfirst_database_up")).isEqualTo(1);
        assertThat(figure("process_uptime_seconds")).isPositive();
        assertThat(scrape()).contains("jvm_memory_used_bytes", "jvm_threads_live_threads");
    }

    @Test
    void theWordOnTheReadersPortTellsNothingElse() {
        HttpResponse<String> answer = magazine.get("/healthz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok\n");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(magazine.get("/metrics").statusCode()).isEqualTo(404);
        assertThat(magazine.send("HEAD", "/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutItsDatabaseItLivesAndIsNotReadyAndItsFiguresAreThere() {
        try (TestMagazine other = TestMagazine.startManaged(DatabaseKind.SQLITE.fresh())) {
            await(() -> other.get("/readyz").statusCode() == 200);

            other.part(Database.class).close();

            await(() -> other.get("/readyz").statusCode() == 503);
            assertThat(other.get("/readyz").body()).isEqualTo("not ready\n");
            assertThat(other.get("/healthz").statusCode()).isEqualTo(200);
            assertThat(ask(other, "/metrics").body())
                    .contains("standfirst_database_up 0.0", "standfirst_edge_hits_total")
                    .doesNotContain("standfirst_follower_lag{");
        }
    }

    @Test
    void whatIsAboutToStopIsNotReady() {
        try (TestMagazine other = TestMagazine.startManaged(DatabaseKind.SQLITE.fresh())) {
            await(() -> ask(other, "/readyz").statusCode() == 200);

            other.part(Health.class).stopping();

            assertThat(ask(other, "/readyz").statusCode()).isEqualTo(503);
            assertThat(ask(other, "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithAWayOut() {
        int taken = magazine.part(ManagementPort.class).port().orElseThrow();
        try (ManagementPort second = new ManagementPort(
                Optional.of(new ManagementAddress("127.0.0.1", taken)),
                magazine.part(Health.class),
                () -> magazine.part(Metrics.class))) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(ManagementUnusable.class)
                    .hasMessageContaining("127.0.0.1:" + taken)
                    .hasMessageContaining("--management");
        }
    }

    /** As a browser asks: Java's own client would offer to go on in HTTP/2, and be passed on for it. */
    private static String read() {
        return ask(magazine.address("/")).body();
    }

    private static double figure(String name) {
        return scrape().lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String scrape() {
        return ask(magazine, "/metrics").body();
    }

    private static HttpResponse<String> ask(TestMagazine asked, String path) {
        int port = asked.part(ManagementPort.class).port().orElseThrow();
        return ask(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> ask(URI address) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void await(BooleanSupplier there) {
        Instant end = Instant.now().plusSeconds(60);
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
