import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Fills a small magazine and a large one, and asks both for the same pages and the same searches. */
final class SearchBench {
    private static final int SMALL = 1_000;
    private static final int DISTINCT_QUERIES = 400;
    private static final String UNFINISHED = "The search is still being prepared";

    private static int articles = 100_000;
    private static int requests = 2_000;
    private static boolean keep;

    private final Path checkout;
    private final Path folder;
    private final Vocabulary vocabulary = new Vocabulary();
    private final HttpClient client = HttpClient.newHttpClient();

    private SearchBench(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (int index = 1; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--articles" -> articles = Integer.parseInt(arguments[++index]);
                case "--requests" -> requests = Integer.parseInt(arguments[++index]);
                case "--keep" -> keep = true;
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Path folder = Files.createTempDirectory("standfirst-bench");
        try {
            new SearchBench(Path.of(arguments[0]), folder).compare();
        } finally {
            if (keep) {
                System.err.println("Kept in " + folder);
            } else {
                delete(folder);
            }
        }
    }

    private void compare() throws IOException, InterruptedException {
        Measured small = measure(Math.min(SMALL, articles));
        Measured large = measure(articles);
        double front = large.front().cpu() / small.front().cpu();
        double section = large.section().cpu() / small.section().cpu();
        double search = large.search().cpu() / small.search().cpu();
        System.out.printf(
                Locale.ROOT,
                "search p50_ms=%.1f p99_ms=%.1f growth=%.2f front_growth=%.2f section_growth=%.2f search_growth=%.2f"
                        + " small_p50_ms=%.1f articles=%d index_mb=%d index_s=%.0f%n",
                large.search().median(),
                large.search().worst(),
                Math.max(front, Math.max(section, search)),
                front,
                section,
                search,
                small.search().median(),
                articles,
                large.indexMegabytes(),
                large.indexSeconds());
    }

    /** What one magazine gave. */
    private record Measured(Cost front, Cost section, Cost search, long indexMegabytes, double indexSeconds) {}

    /**
     * What one kind of page costs, in milliseconds.
     *
     * @param cpu what the program computes for one, on all its threads
     * @param median half of the answers were there sooner
     * @param worst all but one of a hundred were
     */
    private record Cost(double cpu, double median, double worst) {}

    private Measured measure(int size) throws IOException, InterruptedException {
        Path data = folder.resolve("data-" + size);
        fill(data, size);
        Path log = folder.resolve("serve-" + size + ".log");
        Process program = program(log, "serve", "--data", data.toString(), "--port", "0");
        try {
            String address = address(program, log);
            double indexSeconds = awaitIndex(address);
            List<String> queries = Queries.all(vocabulary, DISTINCT_QUERIES);
            List<String> front = List.of("/");
            List<String> section = List.of("/sections/section-1", "/sections/section-2", "/sections/section-3");
            // As often as they are measured, so that both magazines are served by code that is as warm.
            ask(address, queries, requests);
            ask(address, front, requests / 2);
            ask(address, section, requests / 2);
            Measured measured = new Measured(
                    cost(program, address, front, requests / 2),
                    cost(program, address, section, requests / 2),
                    cost(program, address, queries, requests),
                    size(data.resolve("search")) / 1_000_000,
                    indexSeconds);
            System.out.printf(
                    Locale.ROOT,
                    "%,d articles: processor ms a page: front %.2f, section %.2f, search %.2f; search %.1f ms (99 of 100: %.1f);"
                            + " indexed in %.0f s%n",
                    size,
                    measured.front().cpu(),
                    measured.section().cpu(),
                    measured.search().cpu(),
                    measured.search().median(),
                    measured.search().worst(),
                    indexSeconds);
            return measured;
        } finally {
            program.destroy();
            program.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private void fill(Path data, int size) throws IOException, InterruptedException {
        Path export = folder.resolve("export-" + size + ".xml");
        new GeneratedMagazine(vocabulary, size).write(export);
        long begun = System.nanoTime();
        Path log = folder.resolve("import-" + size + ".log");
        int status = program(log, "import", "wordpress", export.toString(), "--data", data.toString())
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("the import ended with status " + status + ": " + Files.readString(log));
        }
        Files.delete(export);
        System.out.printf(Locale.ROOT, "%,d articles imported in %.0f s%n", size, (System.nanoTime() - begun) / 1e9);
    }

    private Process program(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(checkout.resolve("standfirst").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STANDFIRST_"));
        return builder.start();
    }

    private static String address(Process program, Path log) throws IOException, InterruptedException {
        for (int second = 0; second < 120 && program.isAlive(); second++) {
            for (String line : Files.readAllLines(log)) {
                if (line.startsWith("Address:")) {
                    return line.substring("Address:".length()).strip();
                }
            }
            Thread.sleep(1_000);
        }
        throw new IllegalStateException("it does not answer: " + Files.readString(log));
    }

    private double awaitIndex(String address) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int answers = 0;
        while (answers < 3) {
            String page = get(address + "/search?q=" + vocabulary.ranked(300));
            answers = page.contains(UNFINISHED) || !page.contains("search-hits") ? 0 : answers + 1;
            Thread.sleep(200);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private Cost cost(Process program, String address, List<String> paths, int count)
            throws IOException, InterruptedException {
        double before = computed(program);
        double[] milliseconds = ask(address, paths, count);
        double cpu = (computed(program) - before) / count;
        Arrays.sort(milliseconds);
        return new Cost(cpu, milliseconds[count / 2], milliseconds[count * 99 / 100]);
    }

    /** Processor time of the program up to now, in milliseconds. */
    private static double computed(Process program) {
        return program.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    private double[] ask(String address, List<String> paths, int count) throws IOException, InterruptedException {
        double[] milliseconds = new double[count];
        for (int number = 0; number < count; number++) {
            long begun = System.nanoTime();
            get(address + paths.get(number % paths.size()));
            milliseconds[number] = (System.nanoTime() - begun) / 1e6;
        }
        return milliseconds;
    }

    private String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                // Who says who they are is not served from memory: it is the making of pages that is measured.
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer bench")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
