package org.standfirst.article;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/** Writes a note in the margin of an article, or an answer to one. */
@Component
public class WriteNote {
    /** In characters. */
    static final int LONGEST = 4_000;

    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Revisions revisions;
    private final Notes notes;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    WriteNote(Database database, ChangeLog changes, Articles articles, Revisions revisions, Notes notes) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.revisions = revisions;
        this.notes = notes;
    }

    /**
     * A note.
     *
     * @param revision what the writer has before them
     * @param about what it is tied to
     */
    public record Write(Id<Article> article, Id<Revision> revision, About about, String words, Actor actor) {}

    /** What a note is about. */
    public sealed interface About {
        /** These words. */
        record Words(Anchor anchor) implements About {}

        /** All of the article. */
        record Everything() implements About {}

        /** What a colleague wrote. */
        record Answer(Id<Note> to) implements About {}
    }

    /** How it went. */
    public sealed interface Outcome {
        /** It is there. */
        record Written(Note note) implements Outcome {}

        /** It says nothing. */
        record Wordless() implements Outcome {}

        /** It has more characters than that. */
        record TooLong(int most) implements Outcome {}

        /** The article has as many notes as it may have. */
        record TooMany(int most) implements Outcome {}

        /** There is no such revision any more, or no such note to answer. */
        record NothingThere() implements Outcome {}

        /** There is no such article for them, or they are nobody. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Write request) {
        if (!(request.actor() instanceof Actor.Staff staff)) {
            return new Outcome.NotAllowed();
        }
        if (request.words().isBlank()) {
            return new Outcome.Wordless();
        }
        if (request.words().length() > LONGEST) {
            return new Outcome.TooLong(LONGEST);
        }
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .map(article -> write(article, request, staff.person()))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome write(Article article, Write request, Id<Person> by) {
        boolean known = revisions
                .find(request.revision())
                .filter(revision -> revision.article().equals(article.id()))
                .isPresent();
        boolean answersNothing = request.about() instanceof About.Answer answer
                && notes.find(article.id(), answer.to())
                        .filter(note -> note.answers().isEmpty())
                        .isEmpty();
        if (!known || answersNothing) {
            return new Outcome.NothingThere();
        }
        if (notes.count(article.id()) >= Notes.MOST) {
            return new Outcome.TooMany(Notes.MOST);
        }
        Note note = new Note(
                Id.fresh(),
                article.id(),
                request.revision(),
                request.about() instanceof About.Answer(Id<Note> to) ? Optional.of(to) : Optional.empty(),
                request.about() instanceof About.Words(Anchor anchor) ? Optional.of(anchor) : Optional.empty(),
                request.words().strip(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
        insert(note);
        changes.append(
                request.actor().name(),
                "noted",
                article.subject(),
                Detail.of("note", note.id().value()));
        return new Outcome.Written(note);
    }

    private void insert(Note note) {
        database.sql("""
                        insert into note (
                            id, article_id, revision_id, answers_id, quoted, block, starts_at, ends_at, words, written_by,
                            written_at)
                        values (
                            :id, :article, :revision, :answers, :quoted, :block, :starts_at, :ends_at, :words, :by, :at)
                        """)
                .param("id", note.id().value())
                .param("article", note.article().value())
                .param("revision", note.revision().value())
                .param("answers", note.answers().map(Id::value).orElse(null))
                .param("quoted", note.anchor().map(Anchor::quoted).orElse(""))
                .param("block", note.anchor().map(Anchor::block).orElse(0))
                .param("starts_at", note.anchor().map(Anchor::from).orElse(0))
                .param("ends_at", note.anchor().map(Anchor::to).orElse(0))
                .param("words", note.words())
                .param("by", note.by().value())
                .param("at", note.at().toEpochMilli())
                .update();
    }
}
