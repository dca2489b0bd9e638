import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Generates an export, has the program import it under the heap limit, and prints speed and heap in the last line. */
final class ImportBench {
    private static final String HEAP = "-Xmx512m";

    /** As in "Pause Young (Normal) (G1 Evacuation Pause) 212M->34M(512M) 3.1ms". */
    private static final Pattern COLLECTION = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\(\\d+M\\)");

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path checkout = Path.of(arguments[0]);
        int posts = 20_000;
        boolean keep = false;
        for (int index = 1; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--posts" -> posts = Integer.parseInt(arguments[++index]);
                case "--keep" -> keep = true;
                default -> throw new IllegalArgumentException("unknown: " + arguments[index]);
            }
        }
        Path folder = Files.createTempDirectory("standfirst-bench");
        try {
            measure(checkout, folder, posts);
        } finally {
            if (keep) {
                System.err.println("Kept in " + folder);
            } else {
                delete(folder);
            }
        }
    }

    private static void measure(Path checkout, Path folder, int posts) throws IOException, InterruptedException {
        Path export = folder.resolve("export.xml");
        Path collections = folder.resolve("gc.log");
        new GeneratedExport(posts).write(export);
        System.out.printf(Locale.ROOT, "%d posts, %d MB of export, heap limit %s%n", posts, megabytes(export), HEAP);
        long begun = System.nanoTime();
        int status = program(checkout, folder, export, collections).waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (status != 0) {
            throw new IllegalStateException("the import ended with status " + status);
        }
        Heap heap = heap(collections);
        System.out.printf(
                Locale.ROOT,
                "import posts_per_s=%.0f peak_heap_mb=%d after_gc_heap_mb=%d posts=%d seconds=%.1f database_mb=%d%n",
                posts / seconds,
                heap.peak(),
                heap.afterCollection(),
                posts,
                seconds,
                megabytes(folder.resolve("data/standfirst.db")));
    }

    private static Process program(Path checkout, Path folder, Path export, Path collections) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                checkout.resolve("standfirst").toString(),
                "import",
                "wordpress",
                export.toString(),
                "--data",
                folder.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("STANDFIRST_"));
        builder.environment().put("STANDFIRST_JAVA_OPTIONS", HEAP + " -Xlog:gc:file=" + collections + ":level,tags");
        return builder.start();
    }

    private static Heap heap(Path collections) throws IOException {
        int peak = 0;
        int after = 0;
        for (String line : Files.readAllLines(collections)) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                peak = Math.max(peak, Integer.parseInt(collection.group(1)));
                after = Math.max(after, Integer.parseInt(collection.group(2)));
            }
        }
        return new Heap(peak, after);
    }

    private static long megabytes(Path file) throws IOException {
        return Files.size(file) / 1_000_000;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The most that was in use when a collection began, garbage included, and the most that one left. */
    private record Heap(int peak, int afterCollection) {}
}
