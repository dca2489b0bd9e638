package org.standfirst.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * The real program in a process of its own, so that a test can kill it. It runs in an empty folder, without the settings
 * that this machine's environment may hold. Safe for use by several threads at once.
 */
public final class TestProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration SOME_MOMENTS = Duration.ofMillis(300);
    static final String PROGRAM = "org.standfirst.Standfirst";
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** As the launcher says them; but it runs for moments only, so that compiling it well would not pay. */
    static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--finalization=disabled",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m");

    private static final String ADDRESS = "Address:";

    private final Process process;
    private final Lines output;
    private final Lines errors;

    private TestProgram(Process process) {
        this.process = process;
        this.output = new Lines(process.getInputStream());
        this.errors = new Lines(process.getErrorStream());
    }

    /** Packs the program if no test did yet, which takes a minute: for whoever looks how long a start takes. */
    public static void makeReady() {
        PackedProgram.ofThisBuild();
    }

    /** Starts it with these arguments and, besides what is needed to run at all, this environment. */
    public static TestProgram start(List<String> arguments, Map<String, String> environment) {
        try {
            Path folder = Files.createTempDirectory("standfirst-program");
            return startIn(folder, arguments, environment);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it in a folder of the test's choice. */
    public static TestProgram startIn(Path folder, List<String> arguments, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments, environment)).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STANDFIRST_") || name.startsWith("SPRING_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        try {
            return started(builder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts serving a magazine on a free port, and returns when it answers. */
    public static TestProgram serve(DatabaseKind.Place place) {
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--port", "0", "--data", place.data().toString()));
        if (!place.databaseUrl().isEmpty()) {
            arguments.addAll(List.of("--database", place.databaseUrl()));
        }
        return start(arguments, Map.of()).awaitReady();
    }

    /** Starts another main class of the tests in the same way. */
    public static TestProgram startMain(Class<?> main, List<String> arguments) {
        return startMain(main, arguments, Map.of());
    }

    /** Starts another main class of the tests with more in its environment. */
    public static TestProgram startMain(Class<?> main, List<String> arguments, Map<String, String> environment) {
        List<String> command = command(arguments, environment);
        command.set(command.indexOf(PROGRAM), main.getName());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try {
            return started(builder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static TestProgram started(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new TestProgram(process);
    }

    /** As the launcher does it; but parts of a test's own, by a profile, are found at run time alone. */
    private static List<String> command(List<String> arguments, Map<String, String> environment) {
        boolean serves = !arguments.isEmpty() && List.of("serve", "demo").contains(arguments.getFirst());
        boolean preassembled = serves && !environment.containsKey("SPRING_PROFILES_ACTIVE");
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(OPTIONS);
        command.add("-Dspring.aot.enabled=" + preassembled);
        command.addAll(PackedProgram.ofThisBuild().options());
        command.add(PROGRAM);
        command.addAll(arguments);
        return command;
    }

    /** Waits until it answers requests; fails with all it said if it ends instead. */
    public TestProgram awaitReady() {
        awaitLine(line -> line.startsWith("Ready"));
        return this;
    }

    /** Waits until it has printed such a line, and returns that line. */
    public String awaitLine(Predicate<String> wanted) {
        return output.await(wanted, PATIENCE)
                .orElseThrow(() -> new AssertionError("the program did not say it; it said:\n" + output() + errors()));
    }

    /** Where it answers. */
    public URI address() {
        String line = awaitLine(printed -> printed.startsWith(ADDRESS));
        return URI.create(line.substring(ADDRESS.length()).strip());
    }

    /**
     * Kills it at some moment in its work: by what it has done and not by time alone, as on a busy machine it does little in
     * much time.
     *
     * @param acknowledges whether a line that it prints says that something is done
     * @param least so many of them will be there
     * @param most no more of them are waited for
     * @return all of those that it printed
     */
    public List<String> killAmid(Predicate<String> acknowledges, int least, int most) {
        AtomicInteger more = new AtomicInteger(ThreadLocalRandom.current().nextInt(least, most));
        awaitLine(line -> acknowledges.test(line) && more.decrementAndGet() == 0);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SOME_MOMENTS.toNanos()));
        kill9();
        return output().lines().filter(acknowledges).toList();
    }

    /** Kills it as a power cut would, and waits until it is gone. */
    public void kill9() {
        process.toHandle().destroyForcibly();
        awaitExit();
    }

    /** Asks it to stop (SIGTERM), without waiting. */
    public void askToStop() {
        // Through the handle, as Process.destroy also closes the streams on which its last words come.
        process.toHandle().destroy();
    }

    /** Asks it to stop (SIGTERM) and waits until it has. */
    public int stop() {
        askToStop();
        return awaitExit();
    }

    /** Waits until it has ended by itself, and returns the status it ended with. */
    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the program runs on; it said:\n" + output() + errors());
            }
            output.awaitEnd();
            errors.awaitEnd();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it has printed up to now. */
    public String output() {
        return output.text();
    }

    /** What it has complained about up to now. */
    public String errors() {
        return errors.text();
    }

    /** Kills it if it still runs. */
    @Override
    public void close() {
        kill9();
    }

    /** Lines that come in from a stream. */
    private static final class Lines {
        private final List<String> lines = new ArrayList<>();
        private final Thread reader;
        private boolean ended;

        Lines(InputStream stream) {
            reader = Thread.ofVirtual().start(() -> read(stream));
        }

        private void read(InputStream stream) {
            try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = text.readLine(); line != null; line = text.readLine()) {
                    add(line);
                }
            } catch (IOException _) {
                // A killed program's stream may break off; that is its end.
            } finally {
                end();
            }
        }

        private synchronized void add(String line) {
            lines.add(line);
            notifyAll();
        }

        private synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized Optional<String> await(Predicate<String> wanted, Duration patience) {
            long deadline = System.nanoTime() + patience.toNanos();
            int seen = 0;
            while (true) {
                for (; seen < lines.size(); seen++) {
                    if (wanted.test(lines.get(seen))) {
                        return Optional.of(lines.get(seen));
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (ended || left <= 0) {
                    return Optional.empty();
                }
                try {
                    wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return Optional.empty();
                }
            }
        }

        void awaitEnd() throws InterruptedException {
            reader.join(PATIENCE);
        }

        synchronized String text() {
            return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        }
    }
}
