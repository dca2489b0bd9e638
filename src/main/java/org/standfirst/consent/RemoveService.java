package org.standfirst.consent;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Takes a service off all pages for good. */
@Component
public class RemoveService {
    private final Database database;
    private final ChangeLog changes;
    private final Services services;

    /** Writes to this database and log. */
    RemoveService(Database database, ChangeLog changes, Services services) {
        this.database = database;
        this.changes = changes;
        this.services = services;
    }

    /** Which. */
    public record Remove(Id<Service> service, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is gone. */
        record Removed(Service service) implements Outcome {}

        /** There is none. */
        record Unknown() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Remove request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        return database.write(() -> {
            Optional<Service> service = services.find(request.service());
            service.ifPresent(known -> {
                database.sql("delete from service where id = :id")
                        .param("id", known.id().value())
                        .update();
                changes.append(request.actor().name(), "removed", known.subject(), "{}");
            });
            return service.<Outcome>map(Outcome.Removed::new).orElseGet(Outcome.Unknown::new);
        });
    }
}
