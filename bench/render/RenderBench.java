import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for pages in a way that none comes from memory, in a magazine of a thousand articles and in a large one. */
final class RenderBench {
    private static final int SMALL = 1_000;
    private static final int CONNECTIONS = 16;

    /** As many as a crowd reads in the minutes after a publish. */
    private static final int READ = 500;

    private static final int WARM_UP_SECONDS = 15;
    private static final int ROUNDS = 3;

    private static int articles = 100_000;
    private static int seconds = 8;

    private final Path checkout;
    private final Path folder;
    private final Vocabulary vocabulary = new Vocabulary();
    private final HttpClient client = HttpClient.newHttpClient();

    private RenderBench(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (int index = 1; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--articles" -> articles = Integer.parseInt(arguments[++index]);
                case "--seconds" -> seconds = Integer.parseInt(arguments[++index]);
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Path folder = Files.createTempDirectory("standfirst-bench");
        try {
            new RenderBench(Path.of(arguments[0]), folder).compare();
        } finally {
            delete(folder);
        }
    }

    /**
     * Pages a second, and what a page costs the program in milliseconds of processor time.
     */
    private record Made(double perSecond, double cpu) {}

    private record Magazine(Made article, Made front) {}

    private void compare() throws IOException, InterruptedException {
        Magazine small = measure(SMALL);
        Magazine large = articles > SMALL ? measure(articles) : small;
        double growth = Math.max(
                large.article().cpu() / small.article().cpu(), large.front().cpu() / small.front().cpu());
        System.out.printf(Locale.ROOT, "render article_per_s=%.0f front_per_s=%.0f growth=%.2f%n",
                small.article().perSecond(), small.front().perSecond(), growth);
    }

    private Magazine measure(int size) throws IOException, InterruptedException {
        Path data = folder.resolve("data-" + size);
        fill(data, size);
        Path log = folder.resolve("serve-" + size + ".log");
        Process program = program(log, "serve", "--data", data.toString(), "--port", "0");
        try {
            String address = address(program, log).replace("localhost", "127.0.0.1");
            List<String> articles = articles(address);
            List<String> front = List.of("/");
            awaitIndex(program);
            load(program, address, articles, WARM_UP_SECONDS);
            load(program, address, front, WARM_UP_SECONDS);
            List<Made> articlesMade = new ArrayList<>();
            List<Made> frontsMade = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                articlesMade.add(load(program, address, articles, seconds));
                frontsMade.add(load(program, address, front, seconds));
            }
            Magazine made = new Magazine(median(articlesMade), median(frontsMade));
            System.out.printf(Locale.ROOT, "%,d articles: article %.0f/s (%.2f ms of processor), front %.0f/s (%.2f ms)%n",
                    size, made.article().perSecond(), made.article().cpu(), made.front().perSecond(), made.front().cpu());
            return made;
        } finally {
            program.destroy();
            program.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static Made median(List<Made> all) {
        return all.stream().sorted(Comparator.comparing(Made::cpu)).toList().get(all.size() / 2);
    }

    /** Chosen from all of them by chance, the same at each run. */
    private List<String> articles(String address) throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        for (String sitemap : found("<loc>[^<]*(/sitemap[^<]*)</loc>", get(address + "/sitemap.xml"))) {
            paths.addAll(found("<loc>[^<]*(/articles/[^<]*)</loc>", get(address + sitemap)));
        }
        if (paths.size() < READ) {
            throw new IllegalStateException("the sitemaps name " + paths.size() + " articles only");
        }
        Collections.shuffle(paths, new Random(1));
        return paths.subList(0, READ);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** Asks for each in turn. Who says who they are is not served from memory. */
    private Made load(Process program, String address, List<String> paths, int duration)
            throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("asked.lua"), """
                local paths, asked, at = { %s }, {}, 0
                init = function()
                  for number, path in ipairs(paths) do
                    asked[number] = wrk.format("GET", path, { Host = "localhost", Authorization = "Bearer bench" })
                  end
                end
                request = function()
                  at = at %% #asked + 1
                  return asked[at]
                end
                """.formatted(paths.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(","))));
        double before = computed(program);
        Process wrk = new ProcessBuilder("wrk", "-t1", "-c" + CONNECTIONS, "-d" + duration + "s",
                        "-s", script.toString(), address)
                .redirectErrorStream(true).start();
        String told = new String(wrk.getInputStream().readAllBytes());
        wrk.waitFor();
        double used = computed(program) - before;
        return new Made(number(told, "Requests/sec:\\s+([\\d.]+)"), used / number(told, "(\\d+) requests in"));
    }

    private static double number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find() || text.contains("Non-2xx")) {
            throw new IllegalStateException("wrk said something else: " + text);
        }
        return Double.parseDouble(found.group(1));
    }

    private void fill(Path data, int size) throws IOException, InterruptedException {
        Path export = folder.resolve("export-" + size + ".xml");
        new GeneratedMagazine(vocabulary, size).write(export);
        Path log = folder.resolve("import-" + size + ".log");
        int status = program(log, "import", "wordpress", export.toString(), "--data", data.toString()).waitFor();
        if (status != 0) {
            throw new IllegalStateException("the import ended with status " + status + ": " + Files.readString(log));
        }
        Files.delete(export);
    }

    /** The index of what was imported is made beside, by the same processors. */
    private static void awaitIndex(Process program) throws InterruptedException {
        for (int quiet = 0; quiet < 3; ) {
            double before = computed(program);
            Thread.sleep(2_000);
            quiet = computed(program) - before < 200 ? quiet + 1 : 0;
        }
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

    /** In milliseconds. */
    private static double computed(Process program) {
        return program.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    private String get(String url) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(url + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
