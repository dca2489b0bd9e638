package org.standfirst.magazine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** Reads which sections editors edit, where they do not edit all. */
@Component
public class EditorSections {
    private final Database database;
    private final Sections sections;

    /** Reads from this database. */
    EditorSections(Database database, Sections sections) {
        this.database = database;
        this.sections = sections;
    }

    /** Those that were given, by person; who is not among them edits all. */
    public Map<Id<Person>, List<Id<Section>>> all() {
        Map<Id<Person>, List<Id<Section>>> given = new HashMap<>();
        database.sql("select person_id, section_id from editor_section order by person_id, section_id")
                .query(row -> {
                    given.computeIfAbsent(new Id<>(row.getString(1)), _ -> new ArrayList<>())
                            .add(new Id<>(row.getString(2)));
                });
        return given;
    }

    /**
     * The sections that an editor is kept to, those within them included; nothing for whoever edits all. One of whose
     * sections none is left edits none, and not all.
     */
    public Optional<List<Id<Section>>> limitOf(Actor actor) {
        if (!(actor instanceof Actor.Staff(Id<Person> person, Role role)) || role != Role.EDITOR) {
            return Optional.empty();
        }
        List<Id<Section>> given = database.sql("select section_id from editor_section where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> new Id<Section>(row.getString(1)))
                .list();
        return given.isEmpty() ? Optional.empty() : Optional.of(sections.within(given));
    }
}
