package org.standfirst.magazine;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.database.FreeSlug;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;

/** Adds a section to the magazine. */
@Component
public class AddSection {
    private final Database database;
    private final ChangeLog changes;
    private final Sections sections;

    /** Writes to this database and log. */
    public AddSection(Database database, ChangeLog changes, Sections sections) {
        this.database = database;
        this.changes = changes;
        this.sections = sections;
    }

    /**
     * A section wanted.
     *
     * @param slug the slug wished for; another like it is given where it is taken
     */
    public record Add(Optional<Id<Section>> parent, Slug slug, String name, String about, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is there. */
        record Added(Section section) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Add request) {
        return request.actor().mayManage() ? database.write(() -> add(request)) : new Outcome.NotAllowed();
    }

    private Outcome add(Add request) {
        Slug slug = FreeSlug.like(request.slug(), taken -> sections.find(taken).isPresent());
        Section section = new Section(Id.fresh(), request.parent(), slug, request.name(), request.about());
        database.sql("""
                        insert into section (id, parent_id, slug, name, about)
                        values (:id, :parent, :slug, :name, :about)
                        """)
                .param("id", section.id().value())
                .param("parent", section.parent().map(Id::value).orElse(null))
                .param("slug", slug.value())
                .param("name", section.name())
                .param("about", section.about())
                .update();
        changes.append(request.actor().name(), "added", "section:" + section.id(), "{}");
        return new Outcome.Added(section);
    }
}
