package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** What colleagues say in the margin. */
@OnBothDatabases
class NotesTest {
    private final TestDesk desk;
    private final Actor.Staff writer;
    private final Actor.Staff editor;
    private final Article article;

    NotesTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        writer = desk.staff("Ines Valbom", Role.CONTRIBUTOR);
        editor = desk.staff("Teo Marsh", Role.EDITOR);
        article = desk.create(TestDesk.words("The salt road", "The tide went out at six."), writer);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tiesANoteToItsWordsAndAnswersToTheNote() {
        Anchor six = new Anchor("at six", 0, 18, 24);
        Note asked = written(new WriteNote.About.Words(six), "Was it?", editor);
        Note answered = written(new WriteNote.About.Answer(asked.id()), "By the harbour's clock.", writer);

        assertThat(notes(writer)).containsExactly(asked, answered);
        assertThat(asked.anchor()).contains(six);
        assertThat(answered.answers()).contains(asked.id());
        assertThat(desk.verbsOf(article)).containsExactly("created", "noted", "noted");
    }

    @Test
    void resolvesANoteAndOpensItAgain() {
        Note note = written(new WriteNote.About.Everything(), "Too long.", editor);
        resolve(note);
        resolve(note);
        assertThat(notes(editor).getFirst().resolved())
                .hasValueSatisfying(resolved -> assertThat(resolved.by()).isEqualTo(writer.person()));

        reopen(note);
        reopen(note);
        assertThat(notes(editor).getFirst().resolved()).isEmpty();
        assertThat(desk.verbsOf(article)).containsExactly("created", "noted", "resolved", "reopened");
    }

    @Test
    void isForThoseWhoMayWriteInTheArticle() {
        Actor stranger = desk.staff("Ada Lund", Role.AUTHOR);
        Note note = written(new WriteNote.About.Everything(), "Too long.", editor);

        assertThat(write(article.draft(), new WriteNote.About.Everything(), "Me too", stranger))
                .isInstanceOf(WriteNote.Outcome.NotAllowed.class);
        assertThat(desk.get(ResolveNote.class).apply(new ResolveNote.Resolve(article.id(), note.id(), stranger)))
                .isInstanceOf(ResolveNote.Outcome.NotAllowed.class);
        assertThat(notes(stranger)).isEmpty();
        assertThat(notes(editor)).hasSize(1);
    }

    @Test
    void refusesWhatSaysNothingOrTooMuchOrIsTiedToNothing() {
        Article other = desk.create(TestDesk.words("Another"), writer);
        Note note = written(new WriteNote.About.Everything(), "x".repeat(4_000), editor);
        Note answer = written(new WriteNote.About.Answer(note.id()), "So?", editor);
        WriteNote.About everything = new WriteNote.About.Everything();

        assertThat(write(article.draft(), everything, " ", editor)).isInstanceOf(WriteNote.Outcome.Wordless.class);
        assertThat(write(article.draft(), everything, "x".repeat(4_001), editor))
                .isEqualTo(new WriteNote.Outcome.TooLong(4_000));
        assertThat(write(other.draft(), everything, "There?", editor))
                .isInstanceOf(WriteNote.Outcome.NothingThere.class);
        assertThat(write(article.draft(), new WriteNote.About.Answer(Id.fresh()), "To whom?", editor))
                .isInstanceOf(WriteNote.Outcome.NothingThere.class);
        assertThat(write(article.draft(), new WriteNote.About.Answer(answer.id()), "Deeper", editor))
                .isInstanceOf(WriteNote.Outcome.NothingThere.class);
        assertThat(desk.get(ResolveNote.class).apply(new ResolveNote.Resolve(other.id(), note.id(), editor)))
                .isInstanceOf(ResolveNote.Outcome.NoSuchNote.class);
        assertThat(desk.get(ReopenNote.class).apply(new ReopenNote.Reopen(article.id(), answer.id(), editor)))
                .isInstanceOf(ReopenNote.Outcome.NoSuchNote.class);
        assertThat(notes(editor)).hasSize(2);
    }

    private WriteNote.Outcome write(Id<Revision> revision, WriteNote.About about, String words, Actor actor) {
        return desk.get(WriteNote.class).apply(new WriteNote.Write(article.id(), revision, about, words, actor));
    }

    private Note written(WriteNote.About about, String words, Actor actor) {
        return ((WriteNote.Outcome.Written) write(article.draft(), about, words, actor)).note();
    }

    private List<Note> notes(Actor actor) {
        return desk.get(Notes.class).of(article.id(), actor);
    }

    private void resolve(Note note) {
        TestDesk.expect(
                desk.get(ResolveNote.class).apply(new ResolveNote.Resolve(article.id(), note.id(), writer)),
                ResolveNote.Outcome.Resolved.class);
    }

    private void reopen(Note note) {
        TestDesk.expect(
                desk.get(ReopenNote.class).apply(new ReopenNote.Reopen(article.id(), note.id(), editor)),
                ReopenNote.Outcome.Reopened.class);
    }
}
