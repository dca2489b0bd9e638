package org.standfirst.reply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.Server;
import org.standfirst.Settings;

/** How many replies are kept in a second, what readers notice of it, and what an article with very many costs. */
final class RepliesBench {
    private static final int WRITERS = 8;
    private static final int READERS = 32;
    /** That readers read; a quarter of them are replied to. */
    private static final int ARTICLES = 20;

    private static final int BUSY_ARTICLES = 5;
    private static final long READING_NANOSECONDS = 5_000_000;
    private static final int MOST_POSTS_PER_SECOND = 4_000;
    private static final double TICKS = 100;
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final Pattern REPLY = Pattern.compile("id=\"reply-([0-9a-f-]{36})\"");

    private static int seconds = 8;
    private static int rounds = 3;
    private static int many = 50_000;
    private static int warmUp = 40;
    private static int answers = 0;

    private final Process program;
    private final int port;
    private final Iterator<String> proofs;
    private final List<String> seals = new ArrayList<>();

    /** What stands under each article that is replied to. */
    private final List<List<String>> there = new ArrayList<>();

    private RepliesBench(Process program, int port, List<String> proofs) {
        this.program = program;
        this.port = port;
        this.proofs = proofs.iterator();
    }

    public static void main(String[] arguments) throws Exception {
        for (int index = 2; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--seconds" -> seconds = Integer.parseInt(arguments[++index]);
                case "--rounds" -> rounds = Integer.parseInt(arguments[++index]);
                case "--warm-up" -> warmUp = Integer.parseInt(arguments[++index]);
                case "--answers" -> answers = Integer.parseInt(arguments[++index]);
                case "--replies" -> many = Integer.parseInt(arguments[++index]);
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Path data = Path.of(arguments[1]).resolve("data");
        List<String> proofs;
        try (Server server = Server.start(Settings.of(data, 0))) {
            Correspondence correspondence = new Correspondence(server);
            correspondence.letEverybodyIn();
            for (int number = 0; number < ARTICLES; number++) {
                correspondence.fill(correspondence.article("busy-" + number), 20);
            }
            correspondence.fill(correspondence.article("some"), 50);
            long begun = System.nanoTime();
            correspondence.fill(correspondence.article("many"), many);
            System.out.printf(Locale.ROOT, "%,d replies under one article in %.0f s%n", many, (System.nanoTime() - begun) / 1e9);
            proofs = correspondence.proofs((2 * rounds * seconds + warmUp) * MOST_POSTS_PER_SECOND);
        }
        Process program = new ProcessBuilder(arguments[0] + "/standfirst", "serve", "--data", data.toString(), "--port", "0",
                        "--trusted-proxies", "127.0.0.1", "--requests-per-second", "1000000")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            new RepliesBench(program, port(program), proofs).measure();
        } finally {
            program.destroy();
            program.waitFor();
        }
        System.exit(0);
    }

    private static int port(Process program) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(program.getInputStream()));
        int port = 0;
        for (String line = output.readLine(); line != null && !line.startsWith("Ready"); line = output.readLine()) {
            if (line.contains("http://")) {
                port = URI.create(line.substring(line.indexOf("http://")).split("\\s")[0]).getPort();
            }
        }
        Thread.ofVirtual().start(() -> drain(output));
        return port;
    }

    /** Or it would wait for somebody to read what it says. */
    private static void drain(BufferedReader output) {
        try {
            output.lines().forEach(_ -> {});
        } catch (java.io.UncheckedIOException ended) {
            // With the program.
        }
    }

    private void measure() throws Exception {
        takeSeals();
        double growth = growth();
        run(true, true, warmUp); // The program learns what to compile.
        List<Run> alone = new ArrayList<>();
        List<Run> together = new ArrayList<>();
        List<Run> writing = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            alone.add(run(true, false, seconds));
            together.add(run(true, true, seconds));
            writing.add(run(false, true, seconds));
        }
        double posted = median(together, Run::posted);
        double kept = median(together, Run::read) / median(alone, Run::read);
        System.out.printf(Locale.ROOT, "readers alone: %,.0f pages/s, p99 %.1f ms%s%n", median(alone, Run::read),
                median(alone, Run::readP99), processors(alone));
        System.out.printf(Locale.ROOT, "beside writers: %,.0f pages/s, p99 %.1f ms; %,.0f replies/s, p99 %.1f ms%s%n",
                median(together, Run::read), median(together, Run::readP99), posted, median(together, Run::postP99), processors(together));
        System.out.printf(Locale.ROOT, "writers alone: %,.0f replies/s, p99 %.1f ms, %.0f µs of processor each%s%n",
                median(writing, Run::posted), median(writing, Run::postP99), median(writing, Run::cpuOfPost), processors(writing));
        System.out.printf(Locale.ROOT,
                "replies posted_per_s=%.0f readers_kept=%.2f p99_ms=%.1f growth=%.2f post_p99_ms=%.1f post_cpu_us=%.0f%n",
                posted, kept, median(together, Run::readP99), growth, median(together, Run::postP99),
                median(writing, Run::cpuOfPost));
    }

    private static String processors(List<Run> runs) {
        return String.format(Locale.ROOT, "; processors: %.2f the program, %.2f the crowd", median(runs, Run::busy), median(runs, Run::crowd));
    }

    /** A form must be some seconds old. */
    private void takeSeals() throws Exception {
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

    /** What the first page of an article costs that has very many replies, against one that has fifty; nobody keeps it. */
    private double growth() throws Exception {
        try (Wire wire = new Wire(port)) {
            ByteBuffer some = Wire.get("/articles/some", "Authorization: none\r\n");
            ByteBuffer most = Wire.get("/articles/many", "Authorization: none\r\n");
            cost(wire, some, 400);
            cost(wire, most, 400);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < 2 * rounds + 1; round++) {
                double little = cost(wire, some, 200);
                ratios.add(cost(wire, most, 200) / little);
            }
            ratios.sort(null);
            return ratios.get(ratios.size() / 2);
        }
    }

    private double cost(Wire wire, ByteBuffer request, int times) throws IOException {
        double before = cpu();
        for (int number = 0; number < times; number++) {
            if (wire.ask(request) != 200) {
                throw new IllegalStateException("not shown: " + wire.body());
            }
        }
        return (cpu() - before) / times;
    }

    /**
     * One round.
     *
     * @param busy processors that the program kept busy
     * @param crowd processors that readers and writers kept busy
     */
    private record Run(
            double read, double readP99, double posted, double postP99, double cpuOfPost, double busy, double crowd) {}

    private Run run(boolean reads, boolean writes, int duration) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        // Written before, as whoever writes does that elsewhere.
        List<Queue<ByteBuffer>> written = new ArrayList<>();
        for (int number = 0; writes && number < WRITERS; number++) {
            written.add(posts(duration * MOST_POSTS_PER_SECOND / WRITERS, number));
        }
        ExecutorService crowd = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
        List<Future<long[]>> reading = new ArrayList<>();
        List<Future<long[]>> writing = new ArrayList<>();
        double before = cpu();
        double crowdBefore = ownCpu();
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
        double busy = cpu() - before;
        return new Run(pages.length / took, p99(pages), posts.length / took, p99(posts), busy * 1e6 / Math.max(1, posts.length),
                busy / took, (ownCpu() - crowdBefore) / took);
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

    private interface Figure {
        double of(Run run);
    }

    private static double median(List<Run> runs, Figure figure) {
        double[] values = runs.stream().mapToDouble(figure::of).sorted().toArray();
        return values[values.length / 2];
    }

    private double cpu() throws IOException {
        return cpu(program.pid());
    }

    private static double ownCpu() throws IOException {
        return cpu(ProcessHandle.current().pid());
    }

    /** Seconds of processor time. */
    private static double cpu(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS;
    }
}
