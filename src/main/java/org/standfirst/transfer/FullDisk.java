package org.standfirst.transfer;

import java.util.Locale;

/** Tells that there is no room left from what else can fail, as nothing comes in any more then. */
final class FullDisk {
    private static final int DEEPEST_CAUSE = 32;

    private FullDisk() {}

    static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            // As the system, SQLite and PostgreSQL say it.
            if (message.contains("no space left on device")
                    || message.contains("sqlite_full")
                    || message.contains("disk is full")
                    || message.contains("disk quota exceeded")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Throws it on, if that is what it is. */
    static void pass(RuntimeException failure) {
        if (isCauseOf(failure)) {
            throw failure;
        }
    }
}
