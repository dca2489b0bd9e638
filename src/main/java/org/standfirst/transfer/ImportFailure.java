package org.standfirst.transfer;

import java.io.IOException;
import java.util.Optional;

/** Why an import stopped by itself, for people: the same words at the command line and in the newsroom. */
public final class ImportFailure {
    private ImportFailure() {}

    /** Whether there is no room left for what was to be written. */
    public static boolean isFullDisk(Throwable failure) {
        return FullDisk.isCauseOf(failure);
    }

    /** What a person can mend, in a sentence; empty for a fault of the program. */
    public static Optional<String> words(Throwable failure) {
        if (FullDisk.isCauseOf(failure)) {
            return Optional.of("The disk is full. Make room on it.");
        }
        return failure instanceof IOException && failure.getMessage() != null
                ? Optional.of(failure.getMessage())
                : Optional.empty();
    }
}
