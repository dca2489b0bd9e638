package org.standfirst.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What the tests run, packed into jars, and what Java kept of a rehearsal of it: most of a start is work that comes out the same
 * each time, and the tests start the program a hundred times. Made once for what a build has made, by whichever test needs it first.
 */
final class PackedProgram {
    private static final Path FOLDER = Path.of("target", "packed").toAbsolutePath();

    /** On a machine that has other things to do. */
    private static final long LONGEST_REHEARSAL_MINUTES = 10;

    private static final String CACHE = "program.aot";

    private final Path folder;
    private final String classPath;

    private PackedProgram(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    private static final class Once {
        static final PackedProgram PACKED = pack();
    }

    /** That of the classes that this test was started with. */
    static PackedProgram ofThisBuild() {
        return Once.PACKED;
    }

    /** What Java has to be told before the name of a main class. */
    List<String> options() {
        return List.of("-XX:AOTCache=" + folder.resolve(CACHE), "-Xlog:aot=off", "-Xlog:cds=off", "-cp", classPath);
    }

    private static PackedProgram pack() {
        try {
            Files.createDirectories(FOLDER);
            // Tests run in several processes at once.
            try (FileChannel channel = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return packAlone();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static PackedProgram packAlone() throws IOException, InterruptedException {
        List<Path> entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
        Path folder = FOLDER.resolve(Long.toHexString(newest(entries)));
        List<String> packed = new ArrayList<>();
        for (Path entry : entries) {
            packed.add((Files.isDirectory(entry) ? folder.resolve(entry.getFileName() + ".jar") : entry).toString());
        }
        PackedProgram program = new PackedProgram(folder, String.join(File.pathSeparator, packed));
        if (!Files.exists(folder.resolve(CACHE))) {
            forgetOthers();
            Files.createDirectories(folder);
            for (Path entry : entries) {
                if (Files.isDirectory(entry)) {
                    pack(entry, folder.resolve(entry.getFileName() + ".jar"));
                }
            }
            program.rehearse();
        }
        return program;
    }

    /** When the last of what is to be packed was made. */
    private static long newest(List<Path> entries) throws IOException {
        long newest = 0;
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                try (Stream<Path> within = Files.walk(entry)) {
                    newest = Math.max(
                            newest,
                            within.mapToLong(file -> file.toFile().lastModified())
                                    .max()
                                    .orElse(0));
                }
            }
        }
        return newest;
    }

    private static void forgetOthers() throws IOException {
        try (Stream<Path> there = Files.list(FOLDER)) {
            for (Path old : there.filter(Files::isDirectory).toList()) {
                FileSystemUtils.deleteRecursively(old);
            }
        }
    }

    /** Without making it smaller: it is read at once, and often. */
    private static void pack(Path classes, Path jar) {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        int status = tool.run(
                System.out,
                System.err,
                "--create",
                "--no-compress",
                "--no-manifest",
                "--file",
                jar.toString(),
                "-C",
                classes.toString(),
                ".");
        if (status != 0) {
            throw new IllegalStateException("the jar tool could not pack " + classes);
        }
    }

    private void rehearse() throws IOException, InterruptedException {
        Path kept = folder.resolve("rehearsed.aot");
        Path log = folder.resolve("rehearsal.log");
        List<String> command = new ArrayList<>(List.of(TestProgram.JAVA));
        command.addAll(TestProgram.OPTIONS);
        command.addAll(List.of(
                "-Dspring.aot.enabled=true",
                "-XX:AOTCacheOutput=" + kept,
                "-cp",
                classPath,
                TestProgram.PROGRAM,
                "rehearse"));
        Process rehearsal = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!rehearsal.waitFor(LONGEST_REHEARSAL_MINUTES, TimeUnit.MINUTES) || rehearsal.exitValue() != 0) {
            rehearsal.destroyForcibly();
            throw new IllegalStateException("the program could not be rehearsed:\n" + Files.readString(log));
        }
        Files.move(kept, folder.resolve(CACHE));
    }
}
