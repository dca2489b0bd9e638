import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One article of the demo from memory, asked for as a browser asks, by a program that counts views and by one that doesn't.
 * Both run at once and take turns; then both are started anew, as no two starts compile the same code in the same way.
 */
final class CountingBench {
    private static final String ARTICLE = "/articles/the-mud-ledger";
    private static final double TICKS = 100;
    private static final int WARM_UP_SECONDS = 12;
    private static final int CONNECTIONS = 64;

    private static int starts = 3;
    private static int rounds = 5;
    private static int seconds = 4;
    private static String data = "";

    private final Path checkout;
    private final Path home;
    private final List<Process> started = new ArrayList<>();

    private CountingBench(Path checkout, Path home) {
        this.checkout = checkout;
        this.home = home;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (int index = 1; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--starts" -> starts = Integer.parseInt(arguments[++index]);
                case "--rounds" -> rounds = Integer.parseInt(arguments[++index]);
                case "--seconds" -> seconds = Integer.parseInt(arguments[++index]);
                case "--data" -> data = arguments[++index];
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Path folder = Files.createTempDirectory("standfirst-bench");
        CountingBench bench = new CountingBench(
                Path.of(arguments[0]), data.isEmpty() ? folder : Files.createDirectories(Path.of(data)));
        try {
            bench.compare();
        } finally {
            bench.stop();
            delete(folder);
        }
    }

    private record Rival(String name, String url, long process) {}

    private void compare() throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            // Whichever is started first may have the better of it.
            boolean isFirst = start % 2 == 0;
            Rival first = serve(isFirst ? "depth" : "no");
            Rival second = serve(isFirst ? "no" : "depth");
            ratios.addAll(isFirst ? ratios(first, second) : ratios(second, first));
            stop();
        }
        System.out.printf(Locale.ROOT, "consent counting_overhead=%.3f%n", median(ratios));
    }

    /** Of each round, in which the one who was second before is first. */
    private static List<Double> ratios(Rival counting, Rival plain) throws IOException, InterruptedException {
        load(counting, WARM_UP_SECONDS);
        load(plain, WARM_UP_SECONDS);
        List<Double> counted = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            boolean isFirst = round % 2 == 0;
            double one = load(isFirst ? counting : plain, seconds);
            double other = load(isFirst ? plain : counting, seconds);
            counted.add(isFirst ? one : other);
            bare.add(isFirst ? other : one);
            ratios.add(counted.getLast() / bare.getLast());
        }
        System.out.printf(Locale.ROOT, "counting %.2f µs CPU a request, not counting %.2f, ratio of rounds %.3f%n",
                median(counted), median(bare), median(ratios));
        return ratios;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** As Chromium asks for a page by a link on another page of the magazine. @return microseconds of processor a request */
    private static double load(Rival rival, int duration) throws IOException, InterruptedException {
        String origin = rival.url().substring(0, rival.url().length() - ARTICLE.length());
        double before = cpu(rival);
        String told = output(List.of("wrk", "-t2", "-c" + CONNECTIONS, "-d" + duration + "s",
                "-H", "Upgrade-Insecure-Requests: 1",
                "-H", "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/141.0.0.0 Safari/537.36",
                "-H", "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
                "-H", "Sec-Fetch-Site: same-origin",
                "-H", "Sec-Fetch-Mode: navigate",
                "-H", "Sec-Fetch-User: ?1",
                "-H", "Sec-Fetch-Dest: document",
                "-H", "Referer: " + origin + "/",
                "-H", "Accept-Encoding: gzip",
                "-H", "Accept-Language: en-GB,en;q=0.9",
                rival.url()));
        double used = cpu(rival) - before;
        if (told.contains("Non-2xx") || told.contains("Socket errors")) {
            throw new IllegalStateException(rival.name() + ": " + told);
        }
        Matcher requests = Pattern.compile("(\\d+) requests in").matcher(told);
        if (!requests.find()) {
            throw new IllegalStateException("wrk said something else: " + told);
        }
        return used * 1e6 / Double.parseDouble(requests.group(1));
    }

    private static double cpu(Rival rival) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + rival.process() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS;
    }

    private Rival serve(String statistics) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(checkout.resolve("standfirst").toString(), "demo", "--port", "0",
                        "--statistics", statistics, "--data", home.resolve(statistics).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(program);
        BufferedReader output = new BufferedReader(new InputStreamReader(program.getInputStream()));
        String address = "";
        for (String line = output.readLine(); line != null && !line.startsWith("Ready"); line = output.readLine()) {
            address = line.startsWith("Address:") ? line.split("\\s+")[1] : address;
        }
        Thread.ofVirtual().start(() -> drain(output));
        Rival rival = new Rival(statistics, address.replace("localhost", "127.0.0.1") + ARTICLE, program.pid());
        awaitPictures(rival);
        check(rival);
        return rival;
    }

    /** Or it would wait for somebody to read what it says. */
    private static void drain(BufferedReader output) {
        try {
            output.lines().forEach(_ -> {});
        } catch (UncheckedIOException ended) {
            // With the program.
        }
    }

    /** They are made once, by the same processors that are measured here. */
    private static void awaitPictures(Rival rival) throws IOException, InterruptedException {
        for (int quiet = 0, second = 0; quiet < 3; second++) {
            double before = cpu(rival);
            Thread.sleep(2_000);
            quiet = cpu(rival) - before < 0.2 ? quiet + 1 : 0;
            if (second > 450) {
                throw new IllegalStateException("the pictures were not made within fifteen minutes");
            }
        }
    }

    private static void check(Rival rival) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> page = client.send(
                    HttpRequest.newBuilder(URI.create(rival.url())).header("Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (page.statusCode() != 200 || page.headers().firstValue("Content-Encoding").isEmpty()) {
                throw new IllegalStateException(rival.name() + " does not serve the page");
            }
        }
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    private void stop() throws InterruptedException {
        for (Process process : started.reversed()) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        started.clear();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
