package org.standfirst.transfer;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Throws the files of an export away; what came in from it stays, and so do the reports. */
@Component
public class DiscardImport {
    private final Database database;
    private final Imports imports;
    private final ImportFolder folder;

    DiscardImport(Database database, Imports imports, ImportFolder folder) {
        this.database = database;
        this.imports = imports;
        this.folder = folder;
    }

    /** Which one, and who says so. */
    public record Discard(Id<Import> id, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** They are gone. */
        record Discarded() implements Outcome {}

        /** It is being read. */
        record Busy() implements Outcome {}

        /** There is no such export. */
        record Unknown() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /**
     * Does it.
     *
     * @throws IOException if the files can't be thrown away
     */
    public Outcome apply(Discard request) throws IOException {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        Outcome outcome = database.write(() -> note(request));
        if (outcome instanceof Outcome.Discarded) {
            folder.throwAway(request.id());
        }
        return outcome;
    }

    private Outcome note(Discard request) {
        Optional<Import> found = imports.find(request.id());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Import job = found.get();
        if (job.isBusy()) {
            return new Outcome.Busy();
        }
        if (job.state() != Import.State.DISCARDED) {
            imports.move(job, Import.State.DISCARDED, job.problem(), "discarded", request.actor());
        }
        return new Outcome.Discarded();
    }
}
