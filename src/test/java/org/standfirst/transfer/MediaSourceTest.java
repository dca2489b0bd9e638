package org.standfirst.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.store.FolderStore;

class MediaSourceTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};
    private static final long MOST = 1_000;

    @TempDir
    private Path folder;

    private HttpServer oldSite;
    private FolderStore store;

    MediaSourceTest() throws IOException {
        oldSite = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        store = new FolderStore(folder.resolve("store"));
        oldSite.createContext("/a.png", exchange -> answer(exchange, 200, "", PNG));
        oldSite.createContext("/moved.png", exchange -> answer(exchange, 301, "/a.png", new byte[0]));
        oldSite.createContext(
                "/away.png", exchange -> answer(exchange, 302, "http://elsewhere.example/a.png", new byte[0]));
        oldSite.createContext("/round.png", exchange -> answer(exchange, 302, "/round.png", new byte[0]));
        oldSite.createContext("/large.png", exchange -> answer(exchange, 200, "", new byte[5_000]));
        oldSite.start();
    }

    @AfterEach
    void stop() {
        oldSite.stop(0);
    }

    @Test
    void fetchesFromAHostThatTheExportNamesAndFollowsItsRedirects() throws IOException {
        try (MediaFetcher fetcher = new MediaFetcher(Set.of("localhost"), _ -> true)) {
            assertThat(fetcher.find(address("/a.png"), store, MOST)
                            .orElseThrow()
                            .mediaType())
                    .isEqualTo("image/png");
            assertThat(fetcher.find(address("/moved.png"), store, MOST).flatMap(file -> store.find(file.name())))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"/away.png,elsewhere.example", "/round.png,redirected", "/large.png,larger", "/none.png,404"})
    void refusesToFetchWhatItShouldNot(String path, String why) throws IOException {
        try (MediaFetcher fetcher = new MediaFetcher(Set.of("localhost"), _ -> true)) {
            assertThatThrownBy(() -> fetcher.find(address(path), store, MOST))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(why);
        }
    }

    @Test
    void asksNoHostThatTheExportDoesNotName() throws IOException {
        try (MediaFetcher fetcher = new MediaFetcher(Set.of("heron.example"), _ -> true)) {
            assertThatThrownBy(() -> fetcher.find(address("/a.png"), store, MOST))
                    .hasMessageContaining("not one of those that the export names");
            assertThatThrownBy(() -> fetcher.find("file:///etc/passwd", store, MOST))
                    .hasMessageContaining("no address of a file");
        }
    }

    @Test
    void reachesNothingOfThisMachineEvenWhenTheExportNamesIt() throws IOException {
        try (MediaFetcher fetcher = new MediaFetcher(Set.of("localhost", "127.0.0.1"), PublicAddress::isPublic)) {
            assertThatThrownBy(() -> fetcher.find(address("/a.png"), store, MOST))
                    .hasMessageContaining("private network");
            assertThatThrownBy(() -> fetcher.find(address("/a.png").replace("localhost", "127.0.0.1"), store, MOST))
                    .hasMessageContaining("private network");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1",
                "fe80::1", "fc00::1", "fd12::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "224.0.0.1",
                        "255.255.255.255"
            })
    void knowsAddressesThatAreNotOfTheOpenInternet(String address) throws IOException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "2606:2800:220:1::1"})
    void knowsAddressesOfTheOpenInternet(String address) throws IOException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void takesFilesOfTheUploadsFolderAndNothingOutsideIt() throws IOException {
        Path uploads = Files.createDirectories(folder.resolve("uploads/2026/03"));
        Files.write(uploads.resolve("a.png"), PNG);
        Path secret = Files.write(folder.resolve("secret.png"), PNG);
        Files.createSymbolicLink(uploads.resolve("link.png"), secret);
        try (MediaFolder media = new MediaFolder(folder.resolve("uploads"))) {
            String base = "https://heron.example/wp-content/uploads/";
            assertThat(media.find(base + "2026/03/a.png", store, MOST)).isPresent();
            for (String hostile : new String[] {
                "../secret.png", "%2e%2e/secret.png", "2026/03/link.png", "..%2fsecret.png", "2026/03/none.png", "2026"
            }) {
                assertThatThrownBy(() -> media.find(base + hostile, store, MOST))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private String address(String path) {
        return "http://localhost:" + oldSite.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, int status, String location, byte[] body) throws IOException {
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
