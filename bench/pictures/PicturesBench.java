import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Has the program and sharp make the same renditions of the same photographs, in turns, and compares. */
final class PicturesBench {
    private static final Pattern COMMITTED = Pattern.compile("Total: reserved=\\d+KB, committed=(\\d+)KB");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
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
        Ours ours = ours(all, "data");
        System.out.printf(Locale.ROOT, "Standfirst: %.1f s%n", ours.seconds());
        Memory memory = memory(few);
        System.out.printf(
                Locale.ROOT,
                "pictures wall_ratio=%.2f native_peak_mb=%d first_visible_s=%.2f sharp_s=%.1f standfirst_s=%.1f"
                        + " resident_peak_mb=%d first_visible_worst_s=%.2f sharp_mb=%d standfirst_mb=%d%n",
                ours.seconds() / sharp,
                memory.nativeMegabytes(),
                ours.visible()[ours.visible().length / 2],
                sharp,
                ours.seconds(),
                memory.residentMegabytes(),
                ours.visible()[ours.visible().length - 1],
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

    /**
     * What the program did.
     *
     * @param seconds of the whole command, its start included
     * @param visible seconds until each photograph could be seen, the least first; the first, for which everything must
     *     be loaded, is left out
     */
    private record Ours(double seconds, double[] visible) {}

    private Ours ours(Path photographs, String data) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process program = program(photographs, data, "").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<Double> visible = new ArrayList<>();
        // A photograph can be seen when its line comes, and the next is begun then.
        try (BufferedReader lines = program.inputReader()) {
            long before = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long now = System.nanoTime();
                if (line.startsWith("added") && before > 0) {
                    visible.add((now - before) / 1e9);
                }
                before = now;
            }
        }
        succeed(program);
        return new Ours((System.nanoTime() - begun) / 1e9, visible.stream().mapToDouble(d -> d).sorted().toArray());
    }

    private record Memory(long nativeMegabytes, long residentMegabytes) {}

    /** With the heap laid out from the start, what is resident beyond Java's own account is libvips's. */
    private Memory memory(Path photographs) throws IOException, InterruptedException {
        Process program = program(
                        photographs,
                        "data-for-memory",
                        "-XX:NativeMemoryTracking=summary -Xms512m -XX:+AlwaysPreTouch")
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

    private ProcessBuilder program(Path photographs, String data, String javaOptions) {
        ProcessBuilder builder = new ProcessBuilder(
                checkout.resolve("standfirst").toString(),
                "pictures",
                "add",
                photographs.toString(),
                "--data",
                folder.resolve(data).toString());
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
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
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
