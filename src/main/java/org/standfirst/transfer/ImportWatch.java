package org.standfirst.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/**
 * Follows an import: notes about each second how far it is, for whoever looks, and stops it where it stands if somebody
 * wishes so. Safe for use by several threads at once.
 */
final class ImportWatch implements Progress {
    private static final long NOTING_NANOSECONDS = 1_000_000_000L;

    private final Database database;
    private final Imports imports;
    private final Id<Import> id;
    private volatile boolean stopped;
    private volatile boolean closing;
    private volatile String arrived = "";
    private String phase = "";
    private long noted = System.nanoTime() - NOTING_NANOSECONDS;

    ImportWatch(Database database, Imports imports, Id<Import> id) {
        this.database = database;
        this.imports = imports;
        this.id = id;
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** The program ends. */
    void close() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    @Override
    public void at(String phase, long done, long total) {
        if (isTimeToNote(phase)) {
            Import.Reached reached = new Import.Reached(phase, done, total, arrived);
            database.write(() -> imports.reached(id, reached));
            // Another machine may have been asked to have it stop.
            stopped = stopped || imports.find(id).filter(Import::isStopping).isPresent();
        }
        if (stopped || closing) {
            throw new Stopped();
        }
    }

    private synchronized boolean isTimeToNote(String phase) {
        long now = System.nanoTime();
        if (phase.equals(this.phase) && now - noted < NOTING_NANOSECONDS) {
            return false;
        }
        this.phase = phase;
        noted = now;
        return true;
    }

    @Override
    public void counted(ImportReport report) {
        List<String> words = new ArrayList<>();
        add(words, report.types().get("post"), "articles");
        add(words, report.types().get("page"), "pages");
        add(words, report.comments(), "replies");
        arrived = String.join(", ", words);
    }

    private static void add(List<String> words, ImportReport.@Nullable Count count, String what) {
        if (count != null && count.stored() + count.unchanged() > 0) {
            words.add(count.stored() + count.unchanged() + " " + what);
        }
    }

    /** Somebody wishes that no more is read. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("the import was stopped", null, false, false);
        }
    }
}
