package org.standfirst.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written of answers, and how what is logged of a request is found again. */
class AccessLogTest {
    private static DatabaseKind.Place place;
    private static TestMagazine magazine;

    @BeforeAll
    static void start() {
        place = DatabaseKind.SQLITE.fresh();
        magazine = TestMagazine.startManaged(place);
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }

    @Test
    void eachAnswerIsALineThatTellsNeitherParametersNorTheAddress() {
        magazine.get("/search?q=embarrassing%22illness");

        JsonNode line =
                line("/search", asked -> asked.get("method").stringValue().equals("GET"));
        assertThat(line.get("status").intValue()).isEqualTo(200);
        assertThat(line.get("bytes").longValue()).isPositive();
        assertThat(line.get("milliseconds").doubleValue()).isPositive();
        assertThat(line.get("address").stringValue()).isEqualTo("127.0.0.0");
        assertThat(line.toString()).doesNotContain("illness");
    }

    @Test
    void aLineHoldsWhatAStrangerWroteAsOneString() {
        magazine.get("/no%0Asuch%22page");

        assertThat(line("/no%0Asuch%22page", _ -> true).get("status").intValue())
                .isEqualTo(400);
    }

    @Test
    void anAnswerThatIsNotFromMemoryTellsTheNameThatTheLogHas() {
        HttpResponse<String> answer = magazine.get("/search?q=tide");

        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[A-Za-z0-9_-]{11}");
        assertThat(line("/search", line -> id.equals(line.path("request").stringValue(""))))
                .isNotNull();
    }

    @Test
    void aPageThatIsKeptForOthersNamesNoRequest() {
        for (int number = 0; number < 3; number++) {
            assertThat(magazine.get("/editions").headers().firstValue("X-Request-Id"))
                    .isEmpty();
        }
    }

    @Test
    void networksAreToldWithoutTheHousehold() {
        assertThat(LoggedAddresses.NETWORKS.of(InetAddress.ofLiteral("203.0.113.77")))
                .contains("203.0.113.0");
        assertThat(LoggedAddresses.NETWORKS.of(InetAddress.ofLiteral("2001:db8:1:2:3:4:5:6")))
                .contains("2001:db8:1:0:0:0:0:0");
        assertThat(LoggedAddresses.NONE.of(InetAddress.ofLiteral("203.0.113.77")))
                .isEmpty();
        assertThat(LoggedAddresses.WHOLE.of(InetAddress.ofLiteral("203.0.113.77")))
                .contains("203.0.113.77");
    }

    /** Lines are written a moment after the answer. */
    private static JsonNode line(String path, Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            Optional<JsonNode> found = read().filter(
                            line -> line.get("path").stringValue().equals(path))
                    .filter(wanted)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(System.nanoTime()).as("a line about " + path).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static Stream<JsonNode> read() {
        try (Stream<Path> files = Files.list(place.data().resolve("logs"))) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().startsWith("access-"))
                    .toList();
            assertThat(logs).hasSize(1);
            String text = Files.readString(logs.getFirst());
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(JsonMapper.shared()::readTree);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
