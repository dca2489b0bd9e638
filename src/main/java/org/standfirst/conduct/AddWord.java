package org.standfirst.conduct;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Adds a word that no reply may have, or with which it waits; one that is there gets the strength that is said now. */
@Component
public class AddWord {
    private static final int LONGEST = 100;

    private final Database database;
    private final ChangeLog changes;
    private final WordList words;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    AddWord(Database database, ChangeLog changes, WordList words) {
        this.database = database;
        this.changes = changes;
        this.words = words;
    }

    /** The word, and what it does. */
    public record Add(String pattern, Word.Strength strength, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It holds from now on. */
        record Added(Word word) implements Outcome {}

        /** It held already. */
        record Known(Word word) implements Outcome {}

        /** It can't be: why, in a sentence. */
        record Invalid(String reason) implements Outcome {}

        /** Moderators, editors and publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Add request) {
        if (!request.actor().mayModerate()) {
            return new Outcome.NotAllowed();
        }
        String pattern = request.pattern().strip().replaceAll("\\s+", " ");
        if (pattern.isEmpty() || pattern.length() > LONGEST) {
            return new Outcome.Invalid("A word needs up to " + LONGEST + " characters.");
        }
        if (pattern.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Outcome.Invalid("A word needs at least one letter or digit.");
        }
        return database.write(() -> add(pattern, request));
    }

    private Outcome add(String pattern, Add request) {
        Optional<Word> before = words.all().stream()
                .filter(word -> word.pattern().equals(pattern))
                .findFirst();
        if (before.filter(word -> word.strength() == request.strength()).isPresent()) {
            return new Outcome.Known(before.get());
        }
        if (before.isEmpty() && words.all().size() >= WordList.MOST) {
            return new Outcome.Invalid("There is room for " + WordList.MOST + " words. Remove one first.");
        }
        Word word = new Word(
                before.map(Word::id).orElseGet(Id::fresh),
                pattern,
                request.strength(),
                request.actor().name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        keep(word);
        changes.append(
                request.actor().name(),
                "added",
                word.subject(),
                "{\"strength\":\"" + word.strength().written() + "\"}");
        return new Outcome.Added(word);
    }

    private void keep(Word word) {
        database.sql("""
                        insert into reply_word (id, pattern, strength, added_by, added_at)
                        values (:id, :pattern, :strength, :by, :at)
                        on conflict (id) do update set
                            strength = excluded.strength, added_by = excluded.added_by, added_at = excluded.added_at
                        """)
                .param("id", word.id().value())
                .param("pattern", word.pattern())
                .param("strength", word.strength().written())
                .param("by", word.by())
                .param("at", word.at().toEpochMilli())
                .update();
    }
}
