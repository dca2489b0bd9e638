package org.standfirst.people;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Says what somebody may do at the desk; without a role they have a byline and nothing else. */
@Component
public class GiveRole {
    private final Database database;
    private final ChangeLog changes;

    /** Writes to this database and log. */
    GiveRole(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Who shall have which. */
    public record Give(Id<Person> person, Optional<Role> role, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** They have it. */
        record Given() implements Outcome {}

        /** There is no such person. */
        record Unknown() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Give request) {
        return request.actor().mayManage() ? database.<Outcome>write(() -> give(request)) : new Outcome.NotAllowed();
    }

    private Outcome give(Give request) {
        String role = request.role().map(Role::name).orElse(null);
        int changed = database.sql("update person set role = :role where id = :id")
                .param("role", role)
                .param("id", request.person().value())
                .update();
        if (changed == 0) {
            return new Outcome.Unknown();
        }
        changes.append(
                request.actor().name(), "gave role", "account:" + request.person(), "{\"role\":\"" + role + "\"}");
        return new Outcome.Given();
    }
}
