package org.standfirst.conduct;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Takes a word off the list: it matters in no reply any more. */
@Component
public class RemoveWord {
    private final Database database;
    private final ChangeLog changes;
    private final WordList words;

    /** Writes to this database and log. */
    RemoveWord(Database database, ChangeLog changes, WordList words) {
        this.database = database;
        this.changes = changes;
        this.words = words;
    }

    /** Which, and who says so. */
    public record Remove(Id<Word> word, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is gone; with what it was, it can be added again. */
        record Removed(Word word) implements Outcome {}

        /** There is no such word. */
        record Unknown() implements Outcome {}

        /** Moderators, editors and publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Remove request) {
        return request.actor().mayModerate() ? database.write(() -> remove(request)) : new Outcome.NotAllowed();
    }

    private Outcome remove(Remove request) {
        Optional<Word> word = words.all().stream()
                .filter(known -> known.id().equals(request.word()))
                .findFirst();
        if (word.isEmpty()) {
            return new Outcome.Unknown();
        }
        database.sql("delete from reply_word where id = :id")
                .param("id", request.word().value())
                .update();
        changes.append(request.actor().name(), "removed", word.get().subject(), "{}");
        return new Outcome.Removed(word.get());
    }
}
