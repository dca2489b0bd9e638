package org.standfirst.newsroom;

import org.standfirst.transfer.Import;

/** Where an export stands, in words. */
final class ImportWords {
    private ImportWords() {}

    static String standing(Import job) {
        return switch (job.state()) {
            case RECEIVED -> "Sent, not looked through yet";
            case REHEARSING -> job.isStopping() ? "Stopping" : "Being looked through";
            case REHEARSED -> job.isBegun() ? "Looked through once more" : "Looked through, not imported yet";
            case RUNNING -> job.isStopping() ? "Stopping" : "Coming in";
            case STOPPED -> "Stopped";
            case INTERRUPTED -> "Interrupted by a restart";
            case FINISHED -> "Imported";
            case FAILED -> "Stopped by itself";
            case REFUSED -> "Can’t be used";
            case DISCARDED -> job.isBegun() ? "Imported, file thrown away" : "Thrown away";
        };
    }
}
