package org.standfirst.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one sender may take, and all together. Each test comes from an address of its own. */
class LimitsTest {
    private static final int CONNECTIONS = 8;
    private static final int PER_SECOND = 2;
    private static final int AT_ONCE = 2;

    private static SmallServer server;

    @BeforeAll
    static void start() {
        GateSettings.Limits limits = new GateSettings.Limits(
                2_000, 500, 1_000, 1, Duration.ofSeconds(20), 100, CONNECTIONS, PER_SECOND, AT_ONCE);
        List<Network> trusted = Network.parseAll("127.0.0.1");
        server = new SmallServer(new GateSettings(
                Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, trusted, false, limits));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() {
        assertThat(server.get("127.0.0.2", "/", "X-Long: " + "x".repeat(3_000))).startsWith("HTTP/1.1 431");
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        assertThat(server.get("127.0.0.3", "/" + "x".repeat(600))).startsWith("HTTP/1.1 414");
        assertThat(server.get("127.0.0.3", "/" + "x".repeat(3_000))).startsWith("HTTP/1.1 414");
        assertThat(server.get("127.0.0.3", "/" + "x".repeat(400))).startsWith("HTTP/1.1 200");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedUnlessItIsAPicture() {
        assertThat(post("127.0.0.4", "/replies", 2_000)).startsWith("HTTP/1.1 413");
        assertThat(post("127.0.0.4", "/replies", 900)).startsWith("HTTP/1.1 200");
        assertThat(post("127.0.0.4", "/newsroom/pictures", 2_000)).startsWith("HTTP/1.1 200");
    }

    private static String post(String from, String path, int bytes) {
        return server.say(
                from,
                "POST " + path + " HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\nContent-Length: " + bytes
                        + "\r\n\r\n" + "x".repeat(bytes));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        List<String> answers = IntStream.range(0, 15 * PER_SECOND)
                .mapToObj(_ -> server.get("127.0.0.5", "/search"))
                .toList();

        assertThat(answers.getFirst()).startsWith("HTTP/1.1 200");
        assertThat(answers.getLast()).startsWith("HTTP/1.1 429").contains("Retry-After: 1");
        assertThat(server.get("127.0.0.6", "/search")).startsWith("HTTP/1.1 200");
        assertThat(server.get("127.0.0.5", "/pictures/some.jpg")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aProxyThatIsTrustedMayAskForMany() {
        assertThat(IntStream.range(0, 15 * PER_SECOND).mapToObj(_ -> server.get("127.0.0.1", "/search")))
                .allMatch(answer -> answer.startsWith("HTTP/1.1 200"));
    }

    @Test
    void aNetworkOfAHouseholdCountsAsOne() {
        RequestRate rate = new RequestRate(PER_SECOND);
        long now = System.nanoTime();
        for (int number = 0; number < 10 * PER_SECOND; number++) {
            assertThat(rate.take(sender("2001:db8:0:1::" + (number + 1)), now)).isTrue();
        }

        assertThat(rate.take(sender("2001:db8:0:1::ffff"), now)).isFalse();
        assertThat(rate.take(sender("2001:db8:0:2::1"), now)).isTrue();
        assertThat(rate.take(sender("2001:db8:0:1::ffff"), now + TimeUnit.SECONDS.toNanos(1)))
                .isTrue();
    }

    private static Sender sender(String address) {
        return Sender.of(InetAddress.ofLiteral(address));
    }

    @Test
    void slowConnectionsOfOneAddressHinderNobodyElse() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < 3 * CONNECTIONS; number++) {
                Socket socket = server.connect("127.0.0.7");
                slow.add(socket);
                socket.getOutputStream().write("GET / HTTP/1.1\r\nX-Slow".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(slow.stream().filter(LimitsTest::isClosed)).hasSize(2 * CONNECTIONS);
            assertThat(server.get("127.0.0.8", "/")).startsWith("HTTP/1.1 200");
            assertThat(server.get("127.0.0.7", "/")).isEmpty();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        assertThat(comesBack("127.0.0.7")).isTrue();
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(200);
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static boolean comesBack(String from) {
        for (int tries = 0; tries < 200; tries++) {
            if (server.get(from, "/").startsWith("HTTP/1.1 200")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatCannotBeMadeSoonIsShedAndTheStaffIsNotHindered() throws Exception {
        List<CompletableFuture<String>> made = new ArrayList<>();
        for (int number = 0; number < AT_ONCE; number++) {
            made.add(
                    CompletableFuture.supplyAsync(() -> server.get("127.0.0.10", "/wait"), Thread::startVirtualThread));
        }
        for (int number = 0; number < AT_ONCE; number++) {
            server.awaitBegun();
        }

        assertThat(server.get("127.0.0.11", "/")).startsWith("HTTP/1.1 503").contains("Retry-After: 2");
        assertThat(server.get("127.0.0.11", "/newsroom/articles")).startsWith("HTTP/1.1 200");
        CompletableFuture<String> waiting =
                CompletableFuture.supplyAsync(() -> server.get("127.0.0.12", "/"), Thread::startVirtualThread);
        server.goOn(AT_ONCE);
        assertThat(waiting.get()).startsWith("HTTP/1.1 200");
        for (CompletableFuture<String> each : made) {
            assertThat(each.get()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void plainHttpSpeaksBothVersions() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                    .build();
            HttpResponse<String> upgraded = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(upgraded.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(upgraded.body()).startsWith("127.0.0.1 http false");
        }
        assertThat(server.say("127.0.0.1", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nxxxxxxxxxxxxxxxxxxxx"))
                .contains("\0\0");
    }
}
