package org.standfirst.article;

import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Says that what a note asks for is not done after all. */
@Component
public class ReopenNote {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Notes notes;

    /** Writes to this database and log. */
    ReopenNote(Database database, ChangeLog changes, Articles articles, Notes notes) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.notes = notes;
    }

    /** The note, which is no answer: those go with the note that they answer. */
    public record Reopen(Id<Article> article, Id<Note> note, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is open again, now or before. */
        record Reopened() implements Outcome {}

        /** The article has no such note. */
        record NoSuchNote() implements Outcome {}

        /** There is no such article for them, or they are nobody. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Reopen request) {
        return request.actor() instanceof Actor.Staff staff
                ? database.write(() -> articles.findEditable(request.article(), staff)
                        .map(article -> reopen(article, request))
                        .orElseGet(Outcome.NotAllowed::new))
                : new Outcome.NotAllowed();
    }

    private Outcome reopen(Article article, Reopen request) {
        if (notes.find(article.id(), request.note())
                .filter(note -> note.answers().isEmpty())
                .isEmpty()) {
            return new Outcome.NoSuchNote();
        }
        int changed = database.sql("""
                        update note set resolved_by = null, resolved_at = null where id = :id and resolved_at is not null
                        """).param("id", request.note().value()).update();

        if (changed > 0) {
            changes.append(
                    request.actor().name(),
                    "reopened",
                    article.subject(),
                    Detail.of("note", request.note().value()));
        }
        return new Outcome.Reopened();
    }
}
