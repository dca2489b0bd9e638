package org.standfirst.edge;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.Server;
import org.standfirst.Settings;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.article.ReviseArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;

/**
 * Publishes one article again and again while readers ask for it without a break. Each reader notes, before it asks,
 * which version had been acknowledged, and counts an older one as stale. Every third rendering is paused, before its
 * first query or between its last and its keeping; the publisher measures only where none is.
 */
final class PublishBench {
    private static final Actor DESK = new Actor.Program("bench");
    private static final int READERS = 8;
    private static final int LONGEST_PAUSE_NANOSECONDS = 20_000_000;
    private static final Pattern VERSION = Pattern.compile("Version (\\d+)");

    private static final AtomicLong ACKNOWLEDGED = new AtomicLong(1);
    private static final LongAdder REQUESTS = new LongAdder();
    private static final LongAdder STALE = new LongAdder();
    private static volatile boolean reading = true;
    private static volatile boolean pausing;

    public static void main(String[] arguments) throws Exception {
        long most = 1_000_000;
        for (int index = 1; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--requests" -> most = Long.parseLong(arguments[++index]);
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Moments.pauseBy((_, _) -> {
            if (pausing && ThreadLocalRandom.current().nextInt(3) == 0) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_NANOSECONDS));
            }
        });
        try (Server server = Server.start(Settings.of(Path.of(arguments[0]), 0))) {
            Article article = publishFirst(server);
            int port = server.address().getPort();
            List<Thread> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(Thread.ofPlatform().start(() -> read(port, article.path())));
            }
            List<Double> delays = publish(server, article.id(), port, article.path(), most);
            reading = false;
            for (Thread reader : readers) {
                reader.join();
            }
            Collections.sort(delays);
            System.out.printf(Locale.ROOT, "%d publishes, half shown within %.1f ms%n", delays.size(),
                    delays.get(delays.size() / 2));
            System.out.printf(Locale.ROOT, "publish p99_ms=%.1f stale=%d requests=%d%n",
                    delays.get(delays.size() * 99 / 100), STALE.sum(), REQUESTS.sum());
        }
        System.exit(0);
    }

    private static Article publishFirst(Server server) {
        Article draft = ((CreateArticle.Outcome.Created) server.part(CreateArticle.class)
                        .apply(new CreateArticle.Create(Article.Kind.ARTICLE, new Slug("news"), words(1), DESK)))
                .article();
        Instant now = Instant.now();
        return ((PublishArticle.Outcome.Published) server.part(PublishArticle.class)
                        .apply(new PublishArticle.Publish(draft.id(), draft.draft(),
                                Optional.of(new PublishArticle.Dates(now, now)), DESK)))
                .article();
    }

    private static Manuscript words(long version) {
        List<Block> blocks = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            blocks.add(Block.Paragraph.of("The tide went out and came in again, as it does. ".repeat(8)));
        }
        return Manuscript.of("Version " + version, Body.of(blocks));
    }

    /** First with pauses, for what is stale; then a tenth of the requests without, for the time. */
    private static List<Double> publish(Server server, Id<Article> article, int port, String path, long most)
            throws IOException, InterruptedException {
        List<Double> delays = new ArrayList<>();
        try (Connection own = new Connection(port)) {
            for (long version = 2; REQUESTS.sum() < most || delays.size() < 100; version++) {
                pausing = REQUESTS.sum() < most * 9 / 10;
                change(server, article, version);
                long begun = System.nanoTime();
                ACKNOWLEDGED.set(version);
                long shown = own.version(path);
                if (shown < version) {
                    STALE.increment();
                }
                if (!pausing) {
                    delays.add((System.nanoTime() - begun) / 1e6);
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(40));
            }
        }
        return delays;
    }

    private static void change(Server server, Id<Article> article, long version) {
        Article now = server.part(org.standfirst.article.Articles.class).find(article).orElseThrow();
        ReviseArticle.Outcome.Revised revised = (ReviseArticle.Outcome.Revised) server.part(ReviseArticle.class)
                .apply(new ReviseArticle.Revise(article, now.draft(), words(version), DESK));
        server.part(PublishArticle.class)
                .apply(new PublishArticle.Publish(article, revised.revision().id(), Optional.empty(), DESK));
    }

    private static void read(int port, String path) {
        try (Connection connection = new Connection(port)) {
            while (reading) {
                long acknowledged = ACKNOWLEDGED.get();
                if (connection.version(path) < acknowledged) {
                    STALE.increment();
                }
                REQUESTS.increment();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One that stays open. */
    private static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            out = socket.getOutputStream();
        }

        /** Which version is shown; every mention of one must be the same, or the answer is a mixture. */
        long version(String path) throws IOException {
            out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            int length = -1;
            String line = line();
            if (!line.contains(" 200 ")) {
                throw new IOException(line);
            }
            while (!line.isEmpty()) {
                line = line();
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            Matcher told = VERSION.matcher(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            long version = -1;
            while (told.find()) {
                long each = Long.parseLong(told.group(1));
                if (version >= 0 && each != version) {
                    throw new IOException("mixed: " + version + " and " + each);
                }
                version = each;
            }
            return version;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int sign = in.read(); sign != '\n'; sign = in.read()) {
                if (sign < 0) {
                    throw new IOException("it ended");
                }
                if (sign != '\r') {
                    line.append((char) sign);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
