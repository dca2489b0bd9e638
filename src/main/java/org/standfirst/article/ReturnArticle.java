package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Hands a draft back to whoever wrote it, with a word why. */
@Component
public class ReturnArticle {
    /** In characters: a word why, not a review. */
    static final int LONGEST_REASON = 2_000;

    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    ReturnArticle(Database database, ChangeLog changes, Articles articles, DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.desk = desk;
    }

    /**
     * What goes back.
     *
     * @param reason for the writer; may be empty
     */
    public record Return(Id<Article> article, String reason, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is a draft again. */
        record Returned() implements Outcome {}

        /** Nobody had handed it in. */
        record NotInReview(Article.State state) implements Outcome {}

        /** The reason has more characters than that. */
        record TooLong(int most) implements Outcome {}

        /** There is no such article for them, or they are no editor. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Return request) {
        if (request.actor().drafts() != Actor.Reach.ALL) {
            return new Outcome.NotAllowed();
        }
        if (request.reason().length() > LONGEST_REASON) {
            return new Outcome.TooLong(LONGEST_REASON);
        }
        return database.write(() -> articles.findEditable(request.article(), request.actor())
                .map(article -> handBack(article, request))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome handBack(Article article, Return request) {
        if (article.state() != Article.State.IN_REVIEW && article.state() != Article.State.APPROVED) {
            return new Outcome.NotInReview(article.state());
        }
        database.sql("update article set state = 'draft', approved_revision_id = null where id = :id")
                .param("id", article.id().value())
                .update();
        desk.refresh(article.id(), clock.instant());
        changes.append(
                request.actor().name(),
                "returned",
                article.subject(),
                Detail.of("reason", request.reason().strip()));
        return new Outcome.Returned();
    }
}
