package org.standfirst.transfer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Takes in an export whose files are kept already, so that it can be rehearsed and brought in. */
@Component
public class ReceiveImport {
    private final Database database;
    private final Imports imports;

    ReceiveImport(Database database, Imports imports) {
        this.database = database;
        this.imports = imports;
    }

    /** An export: under which identifier its files are kept, what they are called, and who sent them. */
    public record Receive(Id<Import> id, List<String> files, long bytes, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is here. */
        record Received(Id<Import> id) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Receive request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        List<String> names = request.files().stream().map(ImportFolder::plain).toList();
        database.write(() -> imports.add(request.id(), names, request.bytes(), request.actor()));
        return new Outcome.Received(request.id());
    }
}
