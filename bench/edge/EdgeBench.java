import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The demo's article, in gzip, from Standfirst's memory, from nginx with gzip_static, and from Varnish: the same body and
 * the same headers, in rounds in which all take their turn.
 */
final class EdgeBench {
    private static final String ARTICLE = "/articles/the-mud-ledger";
    private static final double TICKS = 100;
    private static final int WARM_UP_SECONDS = 12;
    private static final List<String> ALIKE = List.of(
            "Content-Type", "Cache-Control", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
            "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy");

    private static int rounds = 5;
    private static int seconds = 4;
    private static String data = "";

    private final Path checkout;
    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private EdgeBench(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (int index = 1; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--rounds" -> rounds = Integer.parseInt(arguments[++index]);
                case "--seconds" -> seconds = Integer.parseInt(arguments[++index]);
                case "--data" -> data = arguments[++index];
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Path folder = Files.createTempDirectory("standfirst-bench");
        EdgeBench bench = new EdgeBench(Path.of(arguments[0]), folder);
        try {
            bench.compare();
        } finally {
            bench.stop();
            delete(folder);
        }
    }

    private record Rival(String name, String url, List<Long> processes) {}

    private record Round(double cpuMicroseconds, double throughput, double p99) {}

    private void compare() throws IOException, InterruptedException {
        Rival standfirst = standfirst();
        Rival nginx = nginx(standfirst.url());
        Rival varnish = varnish(nginx.url());
        List<Rival> rivals = List.of(standfirst, nginx, varnish);
        for (Rival rival : rivals) {
            check(rival);
            load(rival, 64, rival == standfirst ? WARM_UP_SECONDS : 1);
        }
        StringBuilder line = new StringBuilder("edge");
        Map<String, Round> few = measure(rivals, 64);
        Map<String, Round> many = measure(List.of(standfirst, nginx), 1_000);
        line.append(ratios(few, 64)).append(ratios(many, 1_000));
        line.append(String.format(Locale.ROOT, " varnish_cpu_ratio_64=%.2f",
                few.get("standfirst").cpuMicroseconds / few.get("varnish").cpuMicroseconds));
        System.out.println(line);
    }

    private static String ratios(Map<String, Round> medians, int connections) {
        Round ours = medians.get("standfirst");
        Round theirs = medians.get("nginx");
        return String.format(Locale.ROOT, " cpu_ratio_%1$d=%2$.2f throughput_ratio_%1$d=%3$.2f p99_ratio_%1$d=%4$.2f",
                connections, ours.cpuMicroseconds / theirs.cpuMicroseconds, ours.throughput / theirs.throughput,
                ours.p99 / theirs.p99);
    }

    /** Each round gives every rival its turn, so that the machine's moods fall on all. */
    private Map<String, Round> measure(List<Rival> rivals, int connections) throws IOException, InterruptedException {
        Map<String, List<Round>> all = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Rival rival : rivals) {
                all.computeIfAbsent(rival.name(), _ -> new ArrayList<>()).add(load(rival, connections, seconds));
            }
        }
        Map<String, Round> medians = new LinkedHashMap<>();
        all.forEach((name, each) -> {
            Round median = new Round(median(each.stream().mapToDouble(Round::cpuMicroseconds).toArray()),
                    median(each.stream().mapToDouble(Round::throughput).toArray()),
                    median(each.stream().mapToDouble(Round::p99).toArray()));
            medians.put(name, median);
            System.out.printf(Locale.ROOT, "%-10s %5d connections: %5.1f µs CPU a request, %,8.0f requests/s, p99 %.2f ms%n",
                    name, connections, median.cpuMicroseconds, median.throughput, median.p99);
        });
        return medians;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private Round load(Rival rival, int connections, int duration) throws IOException, InterruptedException {
        double before = cpu(rival);
        String told = output(List.of("wrk", "-t2", "-c" + connections, "-d" + duration + "s", "--latency",
                "-H", "Accept-Encoding: gzip", rival.url()));
        double used = cpu(rival) - before;
        if (told.contains("Non-2xx") || told.contains("Socket errors")) {
            System.err.println(rival.name() + ": " + told.lines().filter(l -> l.contains("Non-2xx") || l.contains("Socket")).toList());
        }
        double requests = number(told, "(\\d+) requests in");
        return new Round(used * 1e6 / requests, number(told, "Requests/sec:\\s+([\\d.]+)"), milliseconds(told));
    }

    private static double number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("wrk said something else: " + text);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double milliseconds(String text) {
        Matcher found = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)").matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("wrk said something else: " + text);
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1_000;
            case "s" -> value * 1_000;
            default -> value;
        };
    }

    /** Seconds of processor time of all its processes. */
    private static double cpu(Rival rival) throws IOException {
        double ticks = 0;
        for (long process : rival.processes()) {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        }
        return ticks / TICKS;
    }

    private Rival standfirst() throws IOException, InterruptedException {
        Path home = data.isEmpty() ? folder.resolve("data") : Path.of(data);
        Process program = new ProcessBuilder(checkout.resolve("standfirst").toString(), "demo", "--port", "0", "--data",
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(program);
        BufferedReader output = new BufferedReader(new InputStreamReader(program.getInputStream()));
        String address = "";
        for (String line = output.readLine(); line != null && !line.startsWith("Ready"); line = output.readLine()) {
            address = line.startsWith("Address:") ? line.split("\\s+")[1] : address;
        }
        Thread.ofVirtual().start(() -> drain(output));
        String url = address.replace("localhost", "127.0.0.1") + ARTICLE;
        awaitPictures(program.pid(), url);
        return new Rival("standfirst", url, List.of(program.pid()));
    }

    /** Or it would wait for somebody to read what it says. */
    private static void drain(BufferedReader output) {
        try {
            output.lines().forEach(_ -> {});
        } catch (java.io.UncheckedIOException ended) {
            // With the program.
        }
    }

    /** They are made once, by the same processors that are measured here. */
    private void awaitPictures(long process, String url) throws IOException, InterruptedException {
        Rival alone = new Rival("", url, List.of(process));
        for (int quiet = 0, second = 0; quiet < 3; second++) {
            double before = cpu(alone);
            Thread.sleep(2_000);
            quiet = cpu(alone) - before < 0.2 ? quiet + 1 : 0;
            if (second > 450) {
                throw new IllegalStateException("the pictures were not made within fifteen minutes");
            }
        }
    }

    private Rival nginx(String original) throws IOException, InterruptedException {
        HttpResponse<byte[]> packed = get(original);
        Path page = folder.resolve("www" + ARTICLE);
        Files.createDirectories(page.getParent());
        Files.write(Path.of(page + ".gz"), packed.body());
        Files.write(page, new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed.body())).readAllBytes());
        StringBuilder headers = new StringBuilder();
        for (String name : ALIKE) {
            packed.headers().firstValue(name).filter(_ -> !name.equals("Content-Type"))
                    .ifPresent(value -> headers.append("add_header ").append(name).append(" \"")
                            .append(value.replace("\"", "\\\"")).append("\";\n"));
        }
        int port = freePort();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                worker_processes auto;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx.log;
                events { worker_connections 4096; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    tcp_nodelay on;
                    keepalive_requests 100000000;
                    open_file_cache max=1000 inactive=600s;
                    open_file_cache_valid 600s;
                    gzip_static on;
                    gzip_vary on;
                    server_tokens off;
                    default_type "text/html;charset=utf-8";
                    client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                    uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                    %3$s
                    server { listen 127.0.0.1:%2$d backlog=4096; root %1$s/www; }
                }
                """.formatted(folder, port, headers));
        Path open = Files.setPosixFilePermissions(folder,
                java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Process master = new ProcessBuilder("nginx", "-p", open.toString(), "-c", configuration.toString()).inheritIO().start();
        started.add(master);
        String url = "http://127.0.0.1:" + port + ARTICLE;
        await(url);
        return new Rival("nginx", url, family(master));
    }

    private Rival varnish(String backend) throws IOException, InterruptedException {
        int port = freePort();
        // Left to itself it keeps nothing that says "no-cache", which is right for it: it can't know what is fresh.
        Path rules = folder.resolve("rules.vcl");
        Files.writeString(rules, """
                vcl 4.1;
                backend default { .host = "127.0.0.1"; .port = "%s"; }
                sub vcl_backend_response { set beresp.ttl = 1h; return (deliver); }
                """.formatted(URI.create(backend).getPort()));
        Process parent = new ProcessBuilder("varnishd", "-F", "-n", folder.resolve("varnish").toString(), "-a",
                        "127.0.0.1:" + port, "-f", rules.toString(), "-s", "malloc,64m",
                        "-t", "3600", "-j", "none")
                .redirectOutput(folder.resolve("varnish.log").toFile()).redirectErrorStream(true).start();
        started.add(parent);
        String url = "http://127.0.0.1:" + port + ARTICLE;
        await(url);
        return new Rival("varnish", url, family(parent));
    }

    private static List<Long> family(Process process) throws InterruptedException {
        Thread.sleep(500);
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).map(ProcessHandle::pid).toList();
    }

    private void check(Rival rival) throws IOException, InterruptedException {
        HttpResponse<byte[]> reply = get(rival.url());
        System.out.printf("%-10s %d, %s, %,d bytes of body, %d headers%n", rival.name(), reply.statusCode(),
                reply.headers().firstValue("Content-Encoding").orElse("not packed"), reply.body().length,
                reply.headers().map().size());
        if (reply.statusCode() != 200 || reply.headers().firstValue("Content-Encoding").isEmpty()) {
            throw new IllegalStateException(rival.name() + " does not serve the page");
        }
    }

    private HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private void await(String url) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                get(url);
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException(url + " does not answer");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
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
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
