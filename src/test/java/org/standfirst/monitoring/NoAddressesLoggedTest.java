package org.standfirst.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.EveryBlock;
import org.standfirst.support.TestMagazine;

/** Where nobody asked for anything else, no file of the program's logs tells who read. */
class NoAddressesLoggedTest {
    /** This machine answers to all of 127.0.0.0/8, so readers can come from an address that nothing else has. */
    private static final String READER = "127.0.0.77";

    @Test
    void whoReadsRepliesOrMakesTroubleIsInNoLog() throws IOException, InterruptedException {
        DatabaseKind.Place place = DatabaseKind.SQLITE.fresh();
        try (TestMagazine magazine = TestMagazine.start(place, "");
                HttpClient reader = HttpClient.newBuilder()
                        .localAddress(InetAddress.ofLiteral(READER))
                        .build()) {
            Article article = magazine.publish(
                    Article.Kind.ARTICLE, Manuscript.of("The weir that held", EveryBlock.body()), Instant.now());
            for (String path : List.of("/", article.path(), "/nothing-here", "/?before=nonsense", "/search?q=weir")) {
                reader.send(HttpRequest.newBuilder(magazine.address(path)).build(), BodyHandlers.discarding());
            }
            reader.send(
                    HttpRequest.newBuilder(magazine.address(article.path() + "/replies"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("name=Nora&text=It+held."))
                            .build(),
                    BodyHandlers.discarding());
            assertThat(logs(place.data()))
                    .allSatisfy(
                            file -> assertThat(file.getFileName().toString()).doesNotStartWith("access"));
        }

        assertThat(logs(place.data()))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(READER));
    }

    private static List<Path> logs(Path data) throws IOException {
        Path folder = data.resolve("logs");
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
