package org.standfirst.article;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;

/** Writes down what the editors do about a request to be removed. It changes nothing of the article itself. */
@Component
public class DecideRemovalRequest {
    /** In characters. */
    static final int LONGEST_REASONS = 8_000;

    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final RemovalRequests requests;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    DecideRemovalRequest(Database database, ChangeLog changes, Articles articles, RemovalRequests requests) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.requests = requests;
    }

    /** What was decided, and why. */
    public record Decide(
            Id<Article> article,
            Id<RemovalRequest> request,
            RemovalRequest.Decision decision,
            String reasons,
            Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is decided. */
        record Decided() implements Outcome {}

        /** It was decided before; that stands. */
        record DecidedBefore(RemovalRequest.Decided decided) implements Outcome {}

        /** The reasons have more characters than that. */
        record TooLong(int most) implements Outcome {}

        /** The article has no such request. */
        record NoSuchRequest() implements Outcome {}

        /** There is no such article for them, or they are no editor. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Decide request) {
        if (!(request.actor() instanceof Actor.Staff staff) || !RemovalRequests.areFor(staff)) {
            return new Outcome.NotAllowed();
        }
        if (request.reasons().length() > LONGEST_REASONS) {
            return new Outcome.TooLong(LONGEST_REASONS);
        }
        return database.write(() -> articles.findEditable(request.article(), staff)
                .map(article -> decide(article, request, staff.person()))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome decide(Article article, Decide request, Id<Person> by) {
        Optional<RemovalRequest> logged = requests.find(article.id(), request.request());
        if (logged.isEmpty()) {
            return new Outcome.NoSuchRequest();
        }
        Optional<RemovalRequest.Decided> before = logged.get().decided();
        if (before.isPresent()) {
            return new Outcome.DecidedBefore(before.get());
        }
        database.sql("""
                        update removal_request
                        set decision = :decision, reasons = :reasons, decided_by = :by, decided_at = :at
                        where id = :id
                        """)
                .param("decision", request.decision().name().toLowerCase(Locale.ROOT))
                .param("reasons", request.reasons().strip())
                .param("by", by.value())
                .param("at", clock.millis())
                .param("id", request.request().value())
                .update();
        changes.append(
                request.actor().name(),
                "decided",
                article.subject(),
                Detail.of("request", request.request().value()));
        return new Outcome.Decided();
    }
}
