package org.standfirst.people;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.database.FreeSlug;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.picture.Picture;

/** Adds somebody to the magazine's people; without a role they have a byline and no way in. */
@Component
public class AddPerson {
    private final Database database;
    private final ChangeLog changes;
    private final People people;

    /** Writes to this database and log. */
    public AddPerson(Database database, ChangeLog changes, People people) {
        this.database = database;
        this.changes = changes;
        this.people = people;
    }

    /**
     * Somebody wanted.
     *
     * @param slug the slug wished for; another like it is given where it is taken
     * @param email never shown; may be empty
     */
    public record Add(
            Slug slug,
            String name,
            String about,
            Optional<Id<Picture>> portrait,
            String email,
            Optional<Role> role,
            Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** They are there. */
        record Added(Person person) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Add request) {
        return request.actor().mayManage() ? database.write(() -> add(request)) : new Outcome.NotAllowed();
    }

    private Outcome add(Add request) {
        Slug slug = FreeSlug.like(request.slug(), taken -> people.find(taken).isPresent());
        Person person = new Person(Id.fresh(), slug, request.name(), request.about(), request.portrait());
        database.sql("""
                        insert into person (id, slug, name, about, portrait_picture_id, email, role, created_at)
                        values (:id, :slug, :name, :about, :portrait, :email, :role, :created_at)
                        """)
                .param("id", person.id().value())
                .param("slug", slug.value())
                .param("name", person.name())
                .param("about", person.about())
                .param("portrait", person.portrait().map(Id::value).orElse(null))
                .param("email", request.email())
                .param("role", request.role().map(Role::name).orElse(null))
                .param("created_at", Clock.systemUTC().millis())
                .update();
        changes.append(request.actor().name(), "added", "person:" + person.id(), "{}");
        return new Outcome.Added(person);
    }
}
