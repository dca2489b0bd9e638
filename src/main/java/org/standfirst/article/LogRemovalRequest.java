package org.standfirst.article;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/** Writes down that somebody asked to be taken out of an article. */
@Component
public class LogRemovalRequest {
    /** In characters. */
    static final int LONGEST_NAME = 500;

    /** In characters. */
    static final int LONGEST_WORDS = 8_000;

    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    LogRemovalRequest(Database database, ChangeLog changes, Articles articles) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
    }

    /**
     * What was asked.
     *
     * @param askedBy their name, and how they are reached
     * @param askedOn a day of the magazine's
     * @param words what they ask for, and why
     */
    public record Log(Id<Article> article, String askedBy, LocalDate askedOn, String words, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It waits for a decision. */
        record Logged(Id<RemovalRequest> request) implements Outcome {}

        /** Nobody asks, or for nothing. */
        record Wordless() implements Outcome {}

        /** The name has more characters than {@code name}, or the words more than {@code words}. */
        record TooLong(int name, int words) implements Outcome {}

        /** There is no such article for them, or they are no editor. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Log request) {
        if (!(request.actor() instanceof Actor.Staff staff) || !RemovalRequests.areFor(staff)) {
            return new Outcome.NotAllowed();
        }
        if (request.askedBy().isBlank() || request.words().isBlank()) {
            return new Outcome.Wordless();
        }
        if (request.askedBy().length() > LONGEST_NAME || request.words().length() > LONGEST_WORDS) {
            return new Outcome.TooLong(LONGEST_NAME, LONGEST_WORDS);
        }
        return database.write(() -> articles.findEditable(request.article(), staff)
                .map(article -> log(article, request, staff.person()))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome log(Article article, Log request, Id<Person> by) {
        Id<RemovalRequest> id = Id.fresh();
        database.sql("""
                        insert into removal_request (id, article_id, asked_by, asked_on, words, logged_by, logged_at)
                        values (:id, :article, :asked_by, :asked_on, :words, :by, :at)
                        """)
                .param("id", id.value())
                .param("article", article.id().value())
                .param("asked_by", request.askedBy().strip())
                .param("asked_on", request.askedOn().toString())
                .param("words", request.words().strip())
                .param("by", by.value())
                .param("at", clock.millis())
                .update();
        // The log is for ever and for many eyes, so it tells neither who asked nor for what.
        changes.append(request.actor().name(), "logged", article.subject(), Detail.of("request", id.value()));
        return new Outcome.Logged(id);
    }
}
