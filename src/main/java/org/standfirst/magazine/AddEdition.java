package org.standfirst.magazine;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.database.FreeSlug;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;
import org.standfirst.picture.Picture;

/** Adds an edition to the magazine. */
@Component
public class AddEdition {
    private final Database database;
    private final ChangeLog changes;
    private final Editions editions;

    /** Writes to this database and log. */
    public AddEdition(Database database, ChangeLog changes, Editions editions) {
        this.database = database;
        this.changes = changes;
        this.editions = editions;
    }

    /**
     * An edition wanted.
     *
     * @param slug the slug wished for; another like it is given where it is taken
     */
    public record Add(
            Slug slug,
            String number,
            String title,
            LocalDate date,
            Optional<Id<Picture>> cover,
            String note,
            Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is there. */
        record Added(Edition edition) implements Outcome {}

        /** Whoever edits every article plans editions. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Add request) {
        return request.actor().publications() == Actor.Reach.ALL
                ? database.write(() -> add(request))
                : new Outcome.NotAllowed();
    }

    private Outcome add(Add request) {
        Slug slug = FreeSlug.like(request.slug(), taken -> editions.find(taken).isPresent());
        Edition edition = new Edition(
                Id.fresh(), slug, request.number(), request.title(), request.date(), request.cover(), request.note());
        database.sql("""
                        insert into edition (id, slug, number, title, date, cover_picture_id, note)
                        values (:id, :slug, :number, :title, :date, :cover, :note)
                        """)
                .param("id", edition.id().value())
                .param("slug", slug.value())
                .param("number", edition.number())
                .param("title", edition.title())
                .param("date", edition.date().toString())
                .param("cover", edition.cover().map(Id::value).orElse(null))
                .param("note", edition.note())
                .update();
        changes.append(request.actor().name(), "added", "edition:" + edition.id(), "{}");
        return new Outcome.Added(edition);
    }
}
