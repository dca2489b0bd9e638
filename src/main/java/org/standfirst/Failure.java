package org.standfirst;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.standfirst.database.DatabaseUnusable;
import org.standfirst.gate.CertificateUnusable;
import org.standfirst.monitoring.ManagementUnusable;
import org.standfirst.store.StoreUnusable;
import picocli.CommandLine;

/**
 * Something that went wrong, told to a person: what they can mend, in the words of its message; a fault of the program,
 * in one line, with the details in a file.
 */
final class Failure {
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int DEEPEST_CAUSE = 32;

    private Failure() {}

    /** Tells it and returns the status to end with. */
    static int report(Exception failure, CommandLine command) {
        command.getErr().println("standfirst: " + inPlainWords(failure).orElseGet(() -> asFault(failure)));
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The first cause of that type, however deep a framework wrapped it. */
    static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** What a person can mend. */
    private static Optional<String> inPlainWords(Throwable failure) {
        return cause(failure, Unworkable.class)
                .<Throwable>map(mendable -> mendable)
                .or(() -> cause(failure, DatabaseUnusable.class))
                .or(() -> cause(failure, StoreUnusable.class))
                .or(() -> cause(failure, ManagementUnusable.class))
                .or(() -> cause(failure, CertificateUnusable.class))
                .map(Throwable::getMessage);
    }

    private static String asFault(Throwable failure) {
        String what = "this is a fault of the program (" + failure.getClass().getSimpleName() + ").";
        try {
            Path folder = Logs.folder().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
            Path file = folder.resolve("fault-" + FILE_TIME.format(Instant.now()) + ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                failure.printStackTrace(writer);
            }
            return what + " Its details are in " + file;
        } catch (IOException unwritable) {
            return what + " Its details could not be written: " + unwritable.getMessage() + "; " + failure;
        }
    }
}
