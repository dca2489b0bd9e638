package org.standfirst.conduct;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/** Writes what the magazine asks of those who reply. Without a word, the program's own rules stand again. */
@Component
public class WriteHouseRules {
    /** In characters. */
    public static final int LONGEST = 20_000;

    private final Database database;
    private final ChangeLog changes;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    WriteHouseRules(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** The rules, as {@link RulesText} reads them. */
    public record Write(String words, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Readers see them. */
        record Written() implements Outcome {}

        /** They have more characters than that. */
        record TooLong(int most) implements Outcome {}

        /** They say what is kept of readers, so publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Write request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        String words = request.words().strip().replaceAll("\\R", "\n");
        return words.length() > LONGEST
                ? new Outcome.TooLong(LONGEST)
                : database.write(() -> write(words, request.actor()));
    }

    private Outcome write(String words, Actor actor) {
        database.sql("delete from house_rules").update();
        if (!words.isEmpty()) {
            database.sql("""
                            insert into house_rules (id, words, written_by, written_at) values (1, :words, :by, :at)
                            """)
                    .param("words", words)
                    .param("by", actor.name())
                    .param("at", clock.millis())
                    .update();
        }
        changes.append(actor.name(), "wrote", "conduct:house-rules", "{}");
        return new Outcome.Written();
    }
}
