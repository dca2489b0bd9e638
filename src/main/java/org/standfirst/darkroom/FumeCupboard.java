package org.standfirst.darkroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where files are handled that may do anything: a process of its own for each ({@link FumeCupboardProgram}), one at a time,
 * with little memory and little time. If it ends badly, nothing else does.
 */
final class FumeCupboard {
    /** How the process ends if it refuses a file: it has written the reason, and nothing else. */
    static final int REFUSED = 10;

    /** How it ends if there is no libvips to draw with; it has written what to do. */
    static final int NO_LIBRARY = 11;

    /** How it ends if it can't go on, for whatever reason. */
    static final int BROKEN = 12;

    /** The most that a file may make it take beside what Java itself takes. */
    static final int MEGABYTES = 150;

    /** As Java's launcher ends if there is nothing to launch. */
    private static final int NOT_STARTED = 1;

    private static final int LONGEST_WAIT_SECONDS = 100;
    private static final int LONGEST_DEATH_SECONDS = 5;
    private static final int LOOK_MILLISECONDS = 50;

    /** How many times as long as it may compute it may be there. */
    private static final int PATIENCE = 5;

    private static final int LONGEST_REASON = 4_000;
    private static final String LAUNCHER_IN_A_JAR = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** Anything else may be a password. */
    private static final Set<String> ENVIRONMENT = Set.of(
            "PATH",
            "HOME",
            "TMPDIR",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "LD_LIBRARY_PATH",
            "FONTCONFIG_FILE",
            "FONTCONFIG_PATH");

    private final String library;
    private final Lender memory;
    private final Semaphore free = new Semaphore(1, true);

    FumeCupboard(String library, Lender memory) {
        this.library = library;
        this.memory = memory;
    }

    /**
     * Turns a file into PNG.
     *
     * @param most how long it may compute; on a machine that has other things to do, it may be there for longer
     * @param png where to write it
     * @return how long it computed
     * @throws UnusablePicture if it can't be drawn, or mustn't
     * @throws Darkroom.Busy if others take too long before
     * @throws IOException if the process can't be started
     */
    Duration handle(Path file, Kind kind, Duration most, Path png) throws UnusablePicture, IOException {
        try {
            if (!free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Darkroom.Busy();
            }
            try (Lender.Loan _ = memory.borrow(MEGABYTES)) {
                return run(file, kind, most, png);
            } finally {
                free.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the work was stopped", interrupted);
        }
    }

    private Duration run(Path file, Kind kind, Duration most, Path png)
            throws UnusablePicture, IOException, InterruptedException {
        Process process = process(file, kind, png).start();
        Duration computed;
        try {
            process.getOutputStream().close();
            computed = awaitEnd(process, kind, most);
        } finally {
            process.destroyForcibly().waitFor(LONGEST_DEATH_SECONDS, TimeUnit.SECONDS);
        }
        return switch (process.exitValue()) {
            case 0 -> computed;
            case REFUSED -> throw new UnusablePicture(reason(png));
            case NO_LIBRARY -> throw new VipsLibrary.LibraryUnusable(reason(png));
            case NOT_STARTED -> throw new IOException("the process that draws could not be started");
            default -> throw tooMuch(kind, "takes too much memory to read, or breaks what reads it");
        };
    }

    /** A drawing must not be refused because the machine is busy: what counts is how long it computes. */
    private static Duration awaitEnd(Process process, Kind kind, Duration most)
            throws UnusablePicture, InterruptedException {
        long begun = System.nanoTime();
        Duration computed = Duration.ZERO;
        while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            Duration there = Duration.ofNanos(System.nanoTime() - begun);
            computed = process.info().totalCpuDuration().orElse(there);
            if (computed.compareTo(most) > 0 || there.compareTo(most.multipliedBy(PATIENCE)) > 0) {
                throw tooMuch(kind, "takes too long to read");
            }
        }
        return computed;
    }

    private ProcessBuilder process(Path file, Kind kind, Path png) {
        ProcessBuilder builder = new ProcessBuilder(command(file, kind))
                .redirectOutput(png.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder;
    }

    /** In a jar that was packed for Spring Boot, classes are found by its launcher alone. */
    private List<String> command(Path file, Kind kind) {
        boolean packed = !ClassLoader.getSystemClassLoader().equals(FumeCupboardProgram.class.getClassLoader());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Xmx" + FumeCupboardProgram.HEAP_MEGABYTES + "m",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-Dloader.main=" + FumeCupboardProgram.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                packed ? LAUNCHER_IN_A_JAR : FumeCupboardProgram.class.getName()));
        command.addAll(List.of(kind.name(), file.toString(), library));
        return command;
    }

    private static UnusablePicture tooMuch(Kind kind, String what) {
        return new UnusablePicture(
                switch (kind) {
                    case JPEG_2000 -> "it is JPEG 2000 and " + what + "; save it as JPEG, PNG or TIFF";
                    case BITMAP -> "it is a Windows bitmap and " + what + "; save it as PNG";
                    default -> "it is an SVG drawing and " + what + "; simplify it, or save it as PNG";
                });
    }

    private static String reason(Path written) throws IOException {
        byte[] words = Files.readAllBytes(written);
        return new String(words, 0, Math.min(words.length, LONGEST_REASON), StandardCharsets.UTF_8);
    }
}
