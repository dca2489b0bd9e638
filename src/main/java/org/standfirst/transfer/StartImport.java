package org.standfirst.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/**
 * Has an export read in the background: to see what would come in, or to bring it in. One at a time. What was stopped goes
 * on, as what is there already is known again.
 */
@Component
public class StartImport {
    private final Database database;
    private final Imports imports;
    private final ImportFolder folder;
    private final ImportRunner runner;

    StartImport(Database database, Imports imports, ImportFolder folder, ImportRunner runner) {
        this.database = database;
        this.imports = imports;
        this.folder = folder;
        this.runner = runner;
    }

    /** What an export is read for. */
    public sealed interface Aim {
        /** Only to know what would come in. */
        record Rehearsal() implements Aim {}

        /**
         * To bring it in.
         *
         * @param fetchMedia whether files of pictures may be fetched from the old site
         */
        record Arrival(boolean fetchMedia) implements Aim {}
    }

    /** Which one, what for, and who says so. */
    public record Start(Id<Import> id, Aim aim, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is being read. */
        record Started() implements Outcome {}

        /** Another is being read; there is one at a time. */
        record AnotherRuns(Import other) implements Outcome {}

        /** Its files can't be used, or were thrown away. */
        record NotReady(Import.State state) implements Outcome {}

        /** Its files do not lie on this machine. */
        record FilesGone() implements Outcome {}

        /** There is no such export. */
        record Unknown() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Start request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        try {
            Outcome outcome = database.write(() -> begin(request));
            if (outcome instanceof Outcome.Started) {
                runner.run(request.id());
            }
            return outcome;
        } catch (DuplicateKeyException another) {
            return imports.busy()
                    .<Outcome>map(Outcome.AnotherRuns::new)
                    // It ended this very moment; whoever asked may ask again.
                    .orElseGet(() -> new Outcome.NotReady(Import.State.RECEIVED));
        }
    }

    private Outcome begin(Start request) {
        Optional<Import> found = imports.find(request.id());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Import job = found.get();
        Optional<Import> busy = imports.busy();
        if (busy.isPresent()) {
            return new Outcome.AnotherRuns(busy.get());
        }
        if (!job.canBegin()) {
            return new Outcome.NotReady(job.state());
        }
        if (areGone(job)) {
            return new Outcome.FilesGone();
        }
        switch (request.aim()) {
            case Aim.Rehearsal() -> imports.move(job, Import.State.REHEARSING, "", "rehearsed", request.actor());
            case Aim.Arrival(boolean fetchMedia) -> {
                imports.beginWith(job, fetchMedia);
                imports.move(job, Import.State.RUNNING, "", "began", request.actor());
            }
        }
        return new Outcome.Started();
    }

    private boolean areGone(Import job) {
        try {
            return folder.files(job).isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
