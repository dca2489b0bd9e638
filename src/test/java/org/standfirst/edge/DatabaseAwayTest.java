package org.standfirst.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Article;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** The database is killed under load, stays away, and comes back. */
class DatabaseAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(Boolean.getBoolean("standfirst.thorough") ? 60 : 6);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void readersGetWhatIsInMemoryAndLaterWhatIsNew() throws Exception {
        EmbeddedPostgres database = startDatabase(0);
        int port = database.getPort();
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
        try (EdgeMagazine magazine =
                new EdgeMagazine(TestMagazine.start(new DatabaseKind.Place(folder.resolve("data"), url), ""))) {
            Article article = magazine.publish("High water");
            List<String> paths = List.of("/", article.path(), "/feed.atom");
            paths.forEach(path -> assertThat(get(magazine, path).status()).isEqualTo(200));
            Queue<String> wrong = new ConcurrentLinkedQueue<>();
            AtomicInteger marked = new AtomicInteger();
            AtomicBoolean reading = new AtomicBoolean(true);
            try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int reader = 0; reader < 8; reader++) {
                    readers.execute(() -> read(magazine, paths, reading, wrong, marked));
                }
                database.close();
                Thread.sleep(AWAY);

                assertThat(marked.get()).isPositive();
                assertThat(get(magazine, "/archive").status()).isBetween(500, 503);

                database = startDatabase(port);
                await(() -> get(magazine, "/archive").status() == 200);
                await(() -> get(magazine, "/").header("Cache-Status").isEmpty());
                reading.set(false);
            }
            assertThat(wrong).isEmpty();

            magazine.rewrite(article.id(), "Low water");
            assertThat(get(magazine, article.path()).text()).contains("Low water");
        } finally {
            database.close();
        }
    }

    private EmbeddedPostgres startDatabase(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static void read(
            EdgeMagazine magazine,
            List<String> paths,
            AtomicBoolean reading,
            Queue<String> wrong,
            AtomicInteger marked) {
        try (RawConnection connection = magazine.connect()) {
            for (int number = 0; reading.get(); number++) {
                String path = paths.get(number % paths.size());
                RawConnection.Reply reply = connection.get(path, "Accept-Encoding: gzip");
                if (reply.status() != 200) {
                    wrong.add(path + " answered " + reply.status());
                }
                if (reply.header("Cache-Status").contains("database away")) {
                    marked.incrementAndGet();
                }
                Thread.sleep(2);
            }
        } catch (InterruptedException | RuntimeException failure) {
            wrong.add(failure.toString());
        }
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static RawConnection.Reply get(EdgeMagazine magazine, String path) {
        try (RawConnection connection = magazine.connect()) {
            return connection.get(path);
        }
    }
}
