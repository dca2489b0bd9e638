package org.standfirst.consent;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/** Writes what the magazine says of privacy in its own words. What the program says stands there whatever is written. */
@Component
public class WritePrivacyPage {
    /** Each of the texts, in characters. */
    public static final int LONGEST = 20_000;

    private final Database database;
    private final ChangeLog changes;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    WritePrivacyPage(Database database, ChangeLog changes) {
        this.database = database;
        this.changes = changes;
    }

    /** All of it. */
    public record Write(PrivacyText text, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Readers see it. */
        record Written() implements Outcome {}

        /** One of them has more characters than that. */
        record TooLong(int most) implements Outcome {}

        /** It binds the magazine, so publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Write request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        PrivacyText text = new PrivacyText(
                tidy(request.text().opening()),
                tidy(request.text().contact()),
                tidy(request.text().servers()),
                tidy(request.text().closing()));
        boolean isTooLong = Stream.of(text.opening(), text.contact(), text.servers(), text.closing())
                .anyMatch(words -> words.length() > LONGEST);
        return isTooLong ? new Outcome.TooLong(LONGEST) : database.write(() -> write(text, request.actor()));
    }

    private static String tidy(String words) {
        return words.strip().replaceAll("\\R", "\n");
    }

    private Outcome write(PrivacyText text, Actor actor) {
        database.sql("delete from privacy_text").update();
        database.sql("""
                        insert into privacy_text (id, opening, contact, servers, closing, written_by, written_at)
                        values (1, :opening, :contact, :servers, :closing, :by, :at)
                        """)
                .param("opening", text.opening())
                .param("contact", text.contact())
                .param("servers", text.servers())
                .param("closing", text.closing())
                .param("by", actor.name())
                .param("at", clock.millis())
                .update();
        changes.append(actor.name(), "wrote", "privacy:page", "{}");
        return new Outcome.Written();
    }
}
