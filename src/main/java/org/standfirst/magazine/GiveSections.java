package org.standfirst.magazine;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.People;
import org.standfirst.people.Person;

/** Says which sections somebody edits, as long as they are an editor. */
@Component
public class GiveSections {
    private final Database database;
    private final ChangeLog changes;
    private final Sections sections;
    private final People people;

    /** Writes to this database and log. */
    GiveSections(Database database, ChangeLog changes, Sections sections, People people) {
        this.database = database;
        this.changes = changes;
        this.sections = sections;
        this.people = people;
    }

    /**
     * What somebody shall edit.
     *
     * @param sections in place of those before; none for all
     */
    public record Give(Id<Person> person, Set<Id<Section>> sections, Actor actor) {
        /** Copies the set. */
        public Give {
            sections = Set.copyOf(sections);
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Given() implements Outcome {}

        /** There is no such person, or no such section. */
        record Unknown() implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Give request) {
        return request.actor().mayManage() ? database.write(() -> give(request)) : new Outcome.NotAllowed();
    }

    private Outcome give(Give request) {
        boolean isKnown = !people.find(List.of(request.person())).isEmpty()
                && request.sections().stream().allMatch(id -> sections.find(id).isPresent());
        if (!isKnown) {
            return new Outcome.Unknown();
        }
        database.sql("delete from editor_section where person_id = :person")
                .param("person", request.person().value())
                .update();
        for (Id<Section> section : request.sections()) {
            database.sql("insert into editor_section (person_id, section_id) values (:person, :section)")
                    .param("person", request.person().value())
                    .param("section", section.value())
                    .update();
        }
        changes.append(request.actor().name(), "gave sections", "account:" + request.person(), "{}");
        return new Outcome.Given();
    }
}
