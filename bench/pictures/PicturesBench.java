import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Has the program and sharp make the same renditions of the same photographs, in turns, and compares; and uploads them to
 * the program while it serves, to see how soon they are seen.
 */
final class PicturesBench {
    private static final Pattern COMMITTED = Pattern.compile("Total: reserved=\\d+KB, committed=(\\d+)KB");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern PATH = Pattern.compile("\"path\":\"([^\"]+)\"");
    private static final Duration AT_REST = Duration.ofMillis(100);
    private static final int PHOTOGRAPHS_FOR_MEMORY = 6;
    private static final long BETWEEN_SAMPLES_MILLISECONDS = 1_000;

    private final Path checkout;
    private final Path folder;

    private PicturesBench(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int photographs = 20;
        boolean keep = false;
        for (int index = 1; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--photographs" -> photographs = Integer.parseInt(arguments[++index]);
                case "--keep" -> keep = true;
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Path folder = Files.createTempDirectory("standfirst-bench");
        try {
            new PicturesBench(Path.of(arguments[0]), folder).measure(photographs);
        } finally {
            if (keep) {
                System.err.println("Kept in " + folder);
            } else {
                delete(folder);
            }
        }
    }

    private void measure(int photographs) throws IOException, InterruptedException {
        Path all = folder.resolve("photographs");
        Path few = folder.resolve("few");
        Photographs.write(all, photographs);
        Photographs.write(few, Math.min(photographs, PHOTOGRAPHS_FOR_MEMORY));
        System.out.printf(
                Locale.ROOT, "%d photographs of 12 megapixels, %d MB%n", photographs, bytes(all) / 1_000_000);
        double sharp = sharp(all);
        System.out.printf(Locale.ROOT, "sharp: %.1f s%n", sharp);
        double ours = ours(all, "data");
        System.out.printf(Locale.ROOT, "Standfirst: %.1f s%n", ours);
        double[] visible = visible(all);
        Memory memory = memory(few);
        System.out.printf(
                Locale.ROOT,
                "pictures wall_ratio=%.2f native_peak_mb=%d first_visible_s=%.2f sharp_s=%.1f standfirst_s=%.1f"
                        + " resident_peak_mb=%d first_visible_worst_s=%.2f sharp_mb=%d standfirst_mb=%d%n",
                ours / sharp,
                memory.nativeMegabytes(),
                visible[visible.length / 2],
                sharp,
                ours,
                memory.residentMegabytes(),
                visible[visible.length - 1],
                bytes(folder.resolve("sharp")) / 1_000_000,
                (bytes(folder.resolve("data/pictures")) - bytes(all)) / 1_000_000);
    }

    private double sharp(Path photographs) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process node = new ProcessBuilder(
                        "node",
                        checkout.resolve("bench/pictures/sharp.mjs").toString(),
                        photographs.toString(),
                        folder.resolve("sharp").toString())
                .inheritIO()
                .start();
        succeed(node);
        return (System.nanoTime() - begun) / 1e9;
    }

    private double ours(Path photographs, String data) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process program = program(data, "", "pictures", "add", photographs.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        succeed(program);
        return (System.nanoTime() - begun) / 1e9;
    }

    /**
     * Seconds from the beginning of an upload until the picture's first rendition has come, of each photograph, the least
     * first; the first, for which everything must be loaded, is left out.
     */
    private double[] visible(Path photographs) throws IOException, InterruptedException {
        String data = "data-for-uploads";
        String secret = output(program(data, "", "keys", "add", "bench")).strip();
        Process program = program(data, "", "serve", "--port", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = program.inputReader();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
                Stream<Path> files = Files.list(photographs)) {
            URI address = address(lines);
            List<Double> seconds = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                awaitRest(program);
                seconds.add(visible(client, address, secret, file));
            }
            return seconds.stream().skip(1).mapToDouble(d -> d).sorted().toArray();
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private static URI address(BufferedReader lines) throws IOException {
        String address = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Address:")) {
                address = line.substring("Address:".length()).strip();
            }
            if (line.startsWith("Ready")) {
                return URI.create(address);
            }
        }
        throw new IllegalStateException("it did not begin to serve");
    }

    private static double visible(HttpClient client, URI address, String secret, Path file)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/newsroom/pictures"))
                        .header("Authorization", "Bearer " + secret)
                        .header("Content-Type", "image/jpeg")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher path = PATH.matcher(answer.body());
        if (answer.statusCode() != 201 || !path.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        HttpResponse<byte[]> rendition = client.send(
                HttpRequest.newBuilder(address.resolve(path.group(1))).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (rendition.statusCode() != 200) {
            throw new IllegalStateException("the picture is not there: " + rendition.statusCode());
        }
        return seconds;
    }

    /** Waits until the other renditions are made, so that each upload finds a server at rest. */
    private static void awaitRest(Process program) throws InterruptedException {
        Duration before = Duration.ZERO;
        Duration now = used(program);
        while (now.minus(before).compareTo(AT_REST) > 0) {
            Thread.sleep(BETWEEN_SAMPLES_MILLISECONDS);
            before = now;
            now = used(program);
        }
    }

    private static Duration used(Process program) {
        return program.toHandle().info().totalCpuDuration().orElseThrow();
    }

    private record Memory(long nativeMegabytes, long residentMegabytes) {}

    /** With the heap laid out from the start, what is resident beyond Java's own account is libvips's. */
    private Memory memory(Path photographs) throws IOException, InterruptedException {
        Process program = program(
                        "data-for-memory",
                        "-XX:NativeMemoryTracking=summary -Xms512m -XX:+AlwaysPreTouch",
                        "pictures",
                        "add",
                        photographs.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long resident = 0;
        long beyond = 0;
        while (program.isAlive()) {
            Thread.sleep(BETWEEN_SAMPLES_MILLISECONDS);
            long committed = number(COMMITTED, output("jcmd", String.valueOf(program.pid()), "VM.native_memory"));
            long peak = program.isAlive() ? number(PEAK, status(program)) : 0;
            if (committed > 0 && peak > 0) {
                resident = Math.max(resident, peak);
                beyond = Math.max(beyond, peak - committed);
            }
        }
        succeed(program);
        return new Memory(beyond / 1000, resident / 1000);
    }

    private ProcessBuilder program(String data, String javaOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(checkout.resolve("standfirst").toString());
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("--data", folder.resolve(data).toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("STANDFIRST_JAVA_OPTIONS", javaOptions);
        return builder;
    }

    private static String status(Process process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static String output(String tool, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(Arrays.asList(arguments));
        return output(new ProcessBuilder(command));
    }

    private static String output(ProcessBuilder command) throws IOException {
        Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes());
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private static void succeed(Process process) throws InterruptedException {
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException("it ended with status " + status);
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
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
