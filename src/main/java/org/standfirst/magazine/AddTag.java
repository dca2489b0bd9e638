package org.standfirst.magazine;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.database.FreeSlug;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;

/** Adds a tag to the magazine. */
@Component
public class AddTag {
    private final Database database;
    private final ChangeLog changes;
    private final Tags tags;

    /** Writes to this database and log. */
    public AddTag(Database database, ChangeLog changes, Tags tags) {
        this.database = database;
        this.changes = changes;
        this.tags = tags;
    }

    /**
     * A tag wanted.
     *
     * @param slug the slug wished for; another like it is given where it is taken
     */
    public record Add(Slug slug, String name, String about, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is there. */
        record Added(Tag tag) implements Outcome {}

        /** Whoever can't write articles can't tag them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Add request) {
        return request.actor().drafts() == Actor.Reach.NONE
                ? new Outcome.NotAllowed()
                : database.write(() -> add(request));
    }

    private Outcome add(Add request) {
        Slug slug = FreeSlug.like(request.slug(), taken -> tags.find(taken).isPresent());
        Tag tag = new Tag(Id.fresh(), slug, request.name(), request.about());
        database.sql("insert into tag (id, slug, name, about) values (:id, :slug, :name, :about)")
                .param("id", tag.id().value())
                .param("slug", slug.value())
                .param("name", tag.name())
                .param("about", tag.about())
                .update();
        changes.append(request.actor().name(), "added", "tag:" + tag.id(), "{}");
        return new Outcome.Added(tag);
    }
}
