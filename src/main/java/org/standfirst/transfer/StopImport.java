package org.standfirst.transfer;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Has an import stop between two things that it brings in; what came in stays. */
@Component
public class StopImport {
    private final Database database;
    private final Imports imports;
    private final ImportRunner runner;

    StopImport(Database database, Imports imports, ImportRunner runner) {
        this.database = database;
        this.imports = imports;
        this.runner = runner;
    }

    /** Which one, and who says so. */
    public record Stop(Id<Import> id, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It stops as soon as what it is at is done. */
        record Stopping() implements Outcome {}

        /** It is not being read. */
        record NotRunning() implements Outcome {}

        /** There is no such export. */
        record Unknown() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Stop request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        Outcome outcome = database.write(() -> ask(request));
        if (outcome instanceof Outcome.Stopping) {
            runner.stop(request.id());
        }
        return outcome;
    }

    private Outcome ask(Stop request) {
        Optional<Import> found = imports.find(request.id());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!found.get().isBusy()) {
            return new Outcome.NotRunning();
        }
        if (!found.get().isStopping()) {
            imports.askToStop(found.get(), request.actor());
        }
        return new Outcome.Stopping();
    }
}
