package org.standfirst.source;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/** Adds somebody to those whom the magazine quotes. */
@Component
public class AddSource {
    private final Database database;
    private final ChangeLog changes;
    private final Sources sources;
    private final Confidence confidence;

    /** Writes to this database and log. */
    AddSource(Database database, ChangeLog changes, Sources sources, Confidence confidence) {
        this.database = database;
        this.changes = changes;
        this.sources = sources;
        this.confidence = confidence;
    }

    /**
     * Somebody wanted.
     *
     * @param role who they are; readers see this of somebody who may not be named
     * @param editor who shall know the name beside the actor, of somebody who may not be named
     */
    public record Add(String name, String role, boolean mayBeNamed, Optional<Id<Person>> editor, Actor actor) {
        /** Without the name, as this may end up in a log. */
        @Override
        public String toString() {
            return "Add[by " + actor.name() + "]";
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** They are there. */
        record Added(Source source) implements Outcome {}

        /**
         * They are not.
         *
         * @param reason what to change, in a sentence
         */
        record Invalid(String reason) implements Outcome {}

        /** They don't write; or nobody would know the name. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Add request) {
        boolean knowsNobody = !request.mayBeNamed() && !(request.actor() instanceof Actor.Staff);
        if (request.actor().drafts() == Actor.Reach.NONE || knowsNobody) {
            return new Outcome.NotAllowed();
        }
        Particulars wanted = new Particulars(request.name(), request.role(), request.mayBeNamed(), request.editor());
        return database.write(() -> wanted.objection(database)
                .<Outcome>map(Outcome.Invalid::new)
                .orElseGet(() -> add(wanted, request.actor())));
    }

    private Outcome add(Particulars wanted, Actor actor) {
        Optional<Id<Person>> by = actor instanceof Actor.Staff staff ? Optional.of(staff.person()) : Optional.empty();
        Confidence.Circle circle = new Confidence.Circle(Id.fresh(), by, wanted.editor());
        database.sql("""
                        insert into source (id, name, sealed_name, role, sought, added_by, editor_id, created_at)
                        values (:id, :name, :sealed, :role, :sought, :by, :editor, :now)
                        """)
                .param("id", circle.source().value())
                .param("name", wanted.mayBeNamed() ? wanted.name() : null)
                .param("sealed", wanted.mayBeNamed() ? null : confidence.seal(wanted.name(), circle))
                .param("role", wanted.role())
                .param("sought", wanted.sought())
                .param("by", by.map(Id::value).orElse(null))
                .param("editor", wanted.editor().map(Id::value).orElse(null))
                .param("now", Clock.systemUTC().millis())
                .update();
        changes.append(actor.name(), "added", Source.subject(circle.source()), "{}");
        return new Outcome.Added(sources.find(circle.source(), actor).orElseThrow());
    }
}
