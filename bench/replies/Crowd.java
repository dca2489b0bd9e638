package org.standfirst.reply;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Those who read and write beside each other. */
final class Crowd {
    /** That readers read; a quarter of them are replied to. */
    static final int ARTICLES = 20;

    static final int MOST_POSTS_PER_SECOND = 4_000;
    private static final int WRITERS = 8;
    private static final int READERS = 32;
    private static final int BUSY_ARTICLES = 5;
    private static final long READING_NANOSECONDS = 5_000_000;
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final Pattern REPLY = Pattern.compile("id=\"reply-([0-9a-f-]{36})\"");

    private final Process program;
    private final int port;
    private final Iterator<String> proofs;
    private final int answers;
    private final List<String> seals = new ArrayList<>();

    /** What stands under each article that is replied to. */
    private final List<List<String>> there = new ArrayList<>();

    /** @param answers how many in a hundred replies answer another */
    Crowd(Process program, int port, List<String> proofs, int answers) {
        this.program = program;
        this.port = port;
        this.proofs = proofs.iterator();
        this.answers = answers;
    }

    /** A form must be some seconds old. */
    void takeSeals() throws Exception {
        try (Wire wire = new Wire(port)) {
            for (int number = 0; number < BUSY_ARTICLES; number++) {
                wire.ask(Wire.get("/articles/busy-" + number, ""));
                Matcher seal = SEAL.matcher(wire.body());
                if (!seal.find()) {
                    throw new IllegalStateException("no form under the article");
                }
                seals.add(seal.group(1));
                there.add(REPLY.matcher(wire.body()).results().map(found -> found.group(1)).distinct().toList());
            }
        }
        Thread.sleep(4_000);
    }

    /** @param duration in seconds */
    Round run(boolean reads, boolean writes, int duration) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        // Written before, as whoever writes does that elsewhere.
        List<Queue<ByteBuffer>> written = new ArrayList<>();
        for (int number = 0; writes && number < WRITERS; number++) {
            written.add(posts(duration * MOST_POSTS_PER_SECOND / WRITERS, number));
        }
        ExecutorService crowd = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
        List<Future<long[]>> reading = new ArrayList<>();
        List<Future<long[]>> writing = new ArrayList<>();
        double before = Processor.of(program.pid());
        double crowdBefore = Processor.own();
        long begun = System.nanoTime();
        for (int number = 0; reads && number < READERS; number++) {
            int seed = number;
            reading.add(crowd.submit(() -> read(over, seed)));
        }
        for (Queue<ByteBuffer> posts : written) {
            writing.add(crowd.submit(() -> write(over, posts)));
        }
        Thread.sleep(duration * 1_000L);
        over.set(true);
        long[] pages = all(reading);
        long[] posts = all(writing);
        double took = (System.nanoTime() - begun) / 1e9;
        crowd.close();
        double busy = Processor.of(program.pid()) - before;
        return new Round(pages.length / took, p99(pages), posts.length / took, p99(posts), busy * 1e6 / Math.max(1, posts.length),
                busy / took, (Processor.own() - crowdBefore) / took);
    }

    private long[] read(AtomicBoolean over, int seed) throws IOException {
        Random lot = new Random(seed);
        List<ByteBuffer> requests = new ArrayList<>();
        for (int number = 0; number < ARTICLES; number++) {
            requests.add(Wire.get("/articles/busy-" + number, "Accept-Encoding: gzip\r\n"));
        }
        List<Long> took = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            while (!over.get()) {
                ByteBuffer request = requests.get(lot.nextInt(ARTICLES));
                long begun = System.nanoTime();
                int status = wire.ask(request);
                took.add(System.nanoTime() - begun);
                if (status != 200) {
                    throw new IllegalStateException("a reader got " + status);
                }
                LockSupport.parkNanos(READING_NANOSECONDS);
            }
        }
        return took.stream().mapToLong(one -> one).toArray();
    }

    private Queue<ByteBuffer> posts(int count, int seed) {
        Random lot = new Random(System.nanoTime() + seed);
        Queue<ByteBuffer> posts = new ArrayDeque<>();
        for (int number = 0; number < count; number++) {
            int article = lot.nextInt(BUSY_ARTICLES);
            String from = (1 + lot.nextInt(220)) + "." + lot.nextInt(256) + "." + lot.nextInt(256) + "." + lot.nextInt(256);
            String form = "name=" + encoded(Correspondence.name(lot)) + "&text=" + encoded(Correspondence.words(lot, 40)) + "&seal="
                    + encoded(seals.get(article)) + parent(article, lot) + "&altcha=" + encoded(proofs.next()) + "&do=post";
            posts.add(Wire.post("/articles/busy-" + article + "/replies", from, form));
        }
        return posts;
    }

    /** Some answer a reply that stands right under the article. */
    private String parent(int article, Random lot) {
        List<String> above = there.get(article);
        return lot.nextInt(100) < answers ? "&parent=" + above.get(lot.nextInt(above.size())) : "";
    }

    private long[] write(AtomicBoolean over, Queue<ByteBuffer> posts) throws IOException {
        List<Long> took = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            while (!over.get()) {
                ByteBuffer request = posts.remove();
                long begun = System.nanoTime();
                int status = wire.ask(request);
                took.add(System.nanoTime() - begun);
                if (status != 303) {
                    throw new IllegalStateException("a writer got " + status + ": " + wire.body());
                }
            }
        }
        return took.stream().mapToLong(one -> one).toArray();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static long[] all(List<Future<long[]>> some) throws Exception {
        List<long[]> parts = new ArrayList<>();
        for (Future<long[]> one : some) {
            parts.add(one.get());
        }
        return parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private static double p99(long[] sorted) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.99)] / 1e6;
    }
}
