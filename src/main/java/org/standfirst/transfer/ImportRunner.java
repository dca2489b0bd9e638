package org.standfirst.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/**
 * Reads exports on a thread of its own, one at a time; the database says which. Safe for use by several threads at once.
 */
@Component
public class ImportRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Database database;
    private final Imports imports;
    private final ImportFolder folder;
    private final WordPressImport wordPressImport;
    private final AtomicReference<@Nullable Reading> reading = new AtomicReference<>();

    ImportRunner(Database database, Imports imports, ImportFolder folder, WordPressImport wordPressImport) {
        this.database = database;
        this.imports = imports;
        this.folder = folder;
        this.wordPressImport = wordPressImport;
    }

    /** An export that is being read, and by whom. */
    private record Reading(Id<Import> id, ImportWatch watch, Thread thread) {}

    /** Says of what was being read when the program ended that it is not any more, and clears away what is no export. */
    public void start() {
        try {
            Optional<Import> left = imports.busy();
            // Where several machines share a database, the export may be read by the one that has it.
            if (left.isPresent() && !folder.files(left.get()).isEmpty()) {
                Import job = left.get();
                database.write(() -> imports.move(job, Import.State.INTERRUPTED, "", "interrupted", ImportRun.ACTOR));
            }
            folder.sweep(id -> imports.find(id).isPresent());
        } catch (IOException failed) {
            LOG.warn("The folder of imports can't be read.", failed);
        }
    }

    /** Begins to read one that the database names as the one that is being read. */
    void run(Id<Import> id) {
        ImportWatch watch = new ImportWatch(database, imports, id);
        Thread thread = Thread.ofPlatform().daemon().name("import").unstarted(() -> read(id, watch));
        reading.set(new Reading(id, watch, thread));
        thread.start();
    }

    /** Asks one to stop; nothing happens if it is not being read here. */
    void stop(Id<Import> id) {
        Reading current = reading.get();
        if (current != null && current.id().equals(id)) {
            current.watch().stop();
        }
    }

    private void read(Id<Import> id, ImportWatch watch) {
        Import job = imports.find(id).orElseThrow();
        boolean isRehearsal = job.state() == Import.State.REHEARSING;
        try {
            List<Path> files = folder.files(job);
            WordPressImport.Request request =
                    new WordPressImport.Request(files, Optional.empty(), job.fetchesMedia(), folder.reports(), watch);
            conclude(
                    job, isRehearsal, isRehearsal ? wordPressImport.rehearse(request) : wordPressImport.apply(request));
        } catch (IOException | RuntimeException failed) {
            if (watch.isClosing()) {
                return;
            }
            if (watch.isStopped()) {
                end(job, Import.State.STOPPED, "", "halted");
            } else {
                LOG.warn("An import stopped.", failed);
                end(job, Import.State.FAILED, words(failed), "failed");
            }
        }
    }

    private static String words(Exception failed) {
        return ImportFailure.words(failed)
                .orElse("It stopped by a fault of the program; the program's log says which. What came in is safe.");
    }

    private void conclude(Import job, boolean isRehearsal, WordPressImport.Outcome outcome) {
        switch (outcome) {
            case WordPressImport.Outcome.Imported(var _, Path reports) ->
                database.write(() -> {
                    imports.keepReport(job, isRehearsal, String.valueOf(reports.getFileName()));
                    imports.move(
                            job,
                            isRehearsal ? Import.State.REHEARSED : Import.State.FINISHED,
                            "",
                            isRehearsal ? "looked through" : "finished",
                            ImportRun.ACTOR);
                });
            case WordPressImport.Outcome.Refused(Path file, String reason) ->
                end(job, Import.State.REFUSED, file.getFileName() + " can’t be imported: " + reason, "refused");
        }
    }

    private void end(Import job, Import.State state, String problem, String verb) {
        database.write(() -> imports.move(job, state, problem, verb, ImportRun.ACTOR));
    }

    /** Stops what is being read, and waits for it; when the program starts again, it says that it was interrupted. */
    @Override
    public void close() {
        Reading current = reading.get();
        if (current == null) {
            return;
        }
        current.watch().close();
        try {
            current.thread().join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
