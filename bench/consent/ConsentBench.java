import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One article of the demo from memory, asked for as a browser asks, by a program as it is, by one that doesn't count views, and
 * by one that has a service to ask its readers for. They run at once and take turns; then all are started anew, as no two starts
 * compile the same code in the same way.
 */
final class ConsentBench {
    private static final String ARTICLE = "/articles/the-mud-ledger";
    private static final String AS_IT_IS = "as-it-is";
    private static final String NOT_COUNTING = "not-counting";
    private static final String ASKING = "asking";
    private static final String BEFORE = "before";
    private static final double TICKS = 100;
    private static final int WARM_UP_SECONDS = 12;
    private static final int CONNECTIONS = 64;

    private static int starts = 3;
    private static int rounds = 5;
    private static int seconds = 4;
    private static String data = "";
    private static String before = "";

    private final Path checkout;
    private final Path home;
    private final List<Process> started = new ArrayList<>();

    private ConsentBench(Path checkout, Path home) {
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
                case "--before" -> before = arguments[++index];
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Path folder = Files.createTempDirectory("standfirst-bench");
        ConsentBench bench = new ConsentBench(
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
        List<Double> asking = new ArrayList<>();
        List<Double> counting = new ArrayList<>();
        List<Double> sinceBefore = new ArrayList<>();
        double kilobytes = 0;
        for (int start = 0; start < starts; start++) {
            // Whichever is started first may have the better of it.
            List<String> order = new ArrayList<>(List.of(AS_IT_IS, NOT_COUNTING, ASKING));
            if (!before.isEmpty()) {
                order.add(BEFORE);
            }
            Collections.rotate(order, start);
            Map<String, Rival> rivals = new HashMap<>();
            for (String kind : order) {
                rivals.put(kind, serve(kind));
            }
            kilobytes = (bytes(rivals.get(ASKING)) - bytes(rivals.get(AS_IT_IS))) / 1_000.0;
            measure(rivals, asking, counting, sinceBefore);
            stop();
        }
        if (!before.isEmpty()) {
            System.out.printf(Locale.ROOT, "as it is, by the version before: %.3f%n", median(sinceBefore));
        }
        System.out.printf(Locale.ROOT, "consent edge_overhead=%.3f counting_overhead=%.3f notice_kb=%.2f%n",
                median(asking), median(counting), kilobytes);
    }

    /** Of each round, in which each is first once in three. */
    private static void measure(
            Map<String, Rival> rivals, List<Double> asking, List<Double> counting, List<Double> sinceBefore)
            throws IOException, InterruptedException {
        for (Rival rival : rivals.values()) {
            load(rival, WARM_UP_SECONDS);
        }
        List<String> order = new ArrayList<>(rivals.keySet());
        Map<String, List<Double>> costs = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            Collections.rotate(order, 1);
            for (String kind : order) {
                costs.computeIfAbsent(kind, _ -> new ArrayList<>()).add(load(rivals.get(kind), seconds));
            }
            asking.add(costs.get(ASKING).getLast() / costs.get(AS_IT_IS).getLast());
            counting.add(costs.get(AS_IT_IS).getLast() / costs.get(NOT_COUNTING).getLast());
            if (costs.containsKey(BEFORE)) {
                sinceBefore.add(costs.get(AS_IT_IS).getLast() / costs.get(BEFORE).getLast());
            }
        }
        if (costs.containsKey(BEFORE)) {
            System.out.printf(Locale.ROOT, "µs CPU a request of the version before: %.2f%n", median(costs.get(BEFORE)));
        }
        System.out.printf(Locale.ROOT, "µs CPU a request: as it is %.2f, not counting %.2f, asking %.2f%n",
                median(costs.get(AS_IT_IS)), median(costs.get(NOT_COUNTING)), median(costs.get(ASKING)));
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

    private Rival serve(String kind) throws IOException, InterruptedException {
        Path version = kind.equals(BEFORE) ? Path.of(before) : checkout;
        List<String> command = new ArrayList<>(List.of(version.resolve("standfirst").toString(), "demo", "--port", "0",
                "--data", home.resolve(kind).toString()));
        if (kind.equals(NOT_COUNTING)) {
            command.addAll(List.of("--statistics", "no"));
        }
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(program);
        BufferedReader output = new BufferedReader(new InputStreamReader(program.getInputStream()));
        String address = "";
        String invitation = "";
        for (String line = output.readLine(); line != null && !line.startsWith("Ready"); line = output.readLine()) {
            address = line.startsWith("Address:") ? line.split("\\s+")[1] : address;
            invitation = line.contains("/invitations/") ? line.replaceFirst(".*(http\\S+).*", "$1") : invitation;
        }
        Thread.ofVirtual().start(() -> drain(output));
        if (kind.equals(ASKING) && !invitation.isEmpty()) {
            addService(invitation);
        }
        Rival rival = new Rival(kind, address.replace("localhost", "127.0.0.1") + ARTICLE, program.pid());
        awaitPictures(rival);
        check(rival);
        return rival;
    }

    /** As a publisher does, on the day the magazine is made; the folder keeps it. */
    private static void addService(String invitation) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            post(client, URI.create(invitation), "name", "Ines Halloran", "email", "ines@saltmarsh.example",
                    "password", "four tall herons wading");
            post(client, URI.create(invitation).resolve("/newsroom/privacy/services"), "template", "youtube",
                    "name", "YouTube", "owner", "Google Ireland Limited, Dublin, Ireland",
                    "purpose", "Shows films within articles.", "kind", "COOKIE", "item", "YSC",
                    "itemHost", "youtube-nocookie.com", "days", "0", "on", "yes");
        }
    }

    private static void post(HttpClient client, URI address, String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (int index = 0; index < fields.length; index += 2) {
            form.append(index == 0 ? "" : "&").append(fields[index]).append('=')
                    .append(URLEncoder.encode(fields[index + 1], StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
    }

    /** Of the packed page. */
    private static int bytes(Rival rival) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(rival.url())).header("Accept-Encoding", "gzip").build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body()
                    .length;
        }
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
