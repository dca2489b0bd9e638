package org.standfirst.article;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import tools.jackson.databind.json.JsonMapper;

/** Says who is to write an article, and by which day. From then on they may write in it. */
@Component
public class AssignArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final People people;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    AssignArticle(Database database, ChangeLog changes, Articles articles, People people, DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.people = people;
        this.desk = desk;
    }

    /**
     * Who shall write what.
     *
     * @param to empty where it shall be nobody's
     * @param due a day of the magazine's, if there is one
     */
    public record Assign(Id<Article> article, Optional<Id<Person>> to, Optional<LocalDate> due, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is theirs. */
        record Assigned() implements Outcome {}

        /** There is nobody of that identifier. */
        record NoSuchPerson() implements Outcome {}

        /** There is no such article for them, or they are no editor. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Assign request) {
        return request.actor().drafts() != Actor.Reach.ALL
                ? new Outcome.NotAllowed()
                : database.write(() -> articles.findEditable(request.article(), request.actor())
                        .map(article -> assign(article, request))
                        .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome assign(Article article, Assign request) {
        if (request.to().isPresent() && people.find(List.of(request.to().get())).isEmpty()) {
            return new Outcome.NoSuchPerson();
        }
        String to = request.to().map(Id::value).orElse(null);
        String due = request.due().map(LocalDate::toString).orElse(null);
        database.sql("update article set assigned_to = :to, due_on = :due where id = :id")
                .param("to", to)
                .param("due", due)
                .param("id", article.id().value())
                .update();
        desk.refresh(article.id(), clock.instant());
        changes.append(request.actor().name(), "assigned", article.subject(), detail(request));
        return new Outcome.Assigned();
    }

    private static String detail(Assign request) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "to", request.to().map(Id::value).orElse(""),
                        "due", request.due().map(LocalDate::toString).orElse("")));
    }
}
