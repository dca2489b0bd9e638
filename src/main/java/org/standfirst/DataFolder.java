package org.standfirst;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder where everything is kept. */
final class DataFolder {
    private DataFolder() {}

    /**
     * Makes the folder where there is none, and sees that it can be written.
     *
     * @throws Unworkable if it can't
     */
    static void prepare(Path folder) {
        try {
            Files.createDirectories(folder.resolve("logs"));
            Files.delete(Files.createTempFile(folder, ".write-test", ""));
        } catch (IOException unwritable) {
            throw new Unworkable(
                    "The data folder " + folder + " can't be used: " + reason(unwritable)
                            + ". Choose another with --data, or give this user the right to write there.",
                    unwritable);
        }
    }

    private static String reason(IOException unwritable) {
        return switch (unwritable) {
            case AccessDeniedException _ -> "this user may not write there";
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> unwritable.toString();
        };
    }
}
