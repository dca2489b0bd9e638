package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/** Says that what a note asks for is done. */
@Component
public class ResolveNote {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Notes notes;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    ResolveNote(Database database, ChangeLog changes, Articles articles, Notes notes) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.notes = notes;
    }

    /** The note, which is no answer: those go with the note that they answer. */
    public record Resolve(Id<Article> article, Id<Note> note, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is dealt with, now or before. */
        record Resolved() implements Outcome {}

        /** The article has no such note. */
        record NoSuchNote() implements Outcome {}

        /** There is no such article for them, or they are nobody. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Resolve request) {
        return request.actor() instanceof Actor.Staff staff
                ? database.write(() -> articles.findEditable(request.article(), staff)
                        .map(article -> resolve(article, request, staff.person()))
                        .orElseGet(Outcome.NotAllowed::new))
                : new Outcome.NotAllowed();
    }

    private Outcome resolve(Article article, Resolve request, Id<Person> by) {
        if (notes.find(article.id(), request.note())
                .filter(note -> note.answers().isEmpty())
                .isEmpty()) {
            return new Outcome.NoSuchNote();
        }
        int changed = database.sql("""
                        update note set resolved_by = :by, resolved_at = :at where id = :id and resolved_at is null
                        """)
                .param("by", by.value())
                .param("at", clock.millis())
                .param("id", request.note().value())
                .update();
        if (changed > 0) {
            changes.append(
                    request.actor().name(),
                    "resolved",
                    article.subject(),
                    Detail.of("note", request.note().value()));
        }
        return new Outcome.Resolved();
    }
}
