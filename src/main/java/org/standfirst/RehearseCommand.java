package org.standfirst;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.standfirst.database.SqliteLibrary;
import org.standfirst.demo.DemoMagazine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Serves the demo to itself for a moment, in a folder that is thrown away. Java watches, and keeps what it had to load and
 * to find out in a cache (JEP 483, 514 and 515), from which the program starts in less than half the time.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description =
                "Serves the demo to itself for a moment: the launcher has Java watch, so that later starts are faster.",
        sortOptions = false)
final class RehearseCommand implements Runnable {
    /** Often enough for Java to find out what it would otherwise compile for the first readers. */
    private static final int ROUNDS = 30;

    private static final List<String> PAGES = List.of(
            "/",
            "/articles/the-mud-ledger",
            "/sections",
            "/editions",
            "/archive",
            "/search?q=tide",
            "/feed.atom",
            "/feed.json",
            "/sitemap.xml",
            "/robots.txt",
            "/nowhere");

    @Option(
            names = "--libraries",
            paramLabel = "FOLDER",
            description = "Lays SQLite's library there; the driver would unpack it at every start.")
    private @Nullable Path libraries;

    @Override
    public void run() {
        try {
            if (libraries != null) {
                SqliteLibrary.layInto(libraries);
            }
            Path folder = Files.createTempDirectory("standfirst-rehearsal");
            try {
                rehearse(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            throw new Unworkable("The rehearsal failed: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rehearse(Path folder) throws IOException, InterruptedException {
        try (Server server = Server.startWithoutRenditions(Settings.of(folder, 0));
                HttpClient reader = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            server.part(DemoMagazine.class).write();
            for (int round = 0; round < ROUNDS; round++) {
                for (String page : PAGES) {
                    read(reader, server.address().resolve(page));
                }
            }
        }
    }

    private static void read(HttpClient reader, URI page) throws IOException, InterruptedException {
        HttpResponse<Void> answer =
                reader.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() >= 500) {
            throw new IOException(page.getPath() + " was answered with " + answer.statusCode());
        }
    }
}
