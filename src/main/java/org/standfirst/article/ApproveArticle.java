package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Says that an editor has read a draft and found it ready to be published. */
@Component
public class ApproveArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    ApproveArticle(Database database, ChangeLog changes, Articles articles, DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.desk = desk;
    }

    /**
     * What is ready.
     *
     * @param revision the draft that the editor has read
     */
    public record Approve(Id<Article> article, Id<Revision> revision, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It may be scheduled or published. */
        record Approved() implements Outcome {}

        /** The draft has moved on since the editor read it. */
        record Conflict(Id<Revision> newest) implements Outcome {}

        /** Nobody waits for a word on it. */
        record NotInReview(Article.State state) implements Outcome {}

        /** There is no such article for them, or they are no editor. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Approve request) {
        return request.actor().drafts() != Actor.Reach.ALL
                ? new Outcome.NotAllowed()
                : database.write(() -> articles.findEditable(request.article(), request.actor())
                        .map(article -> approve(article, request))
                        .orElseGet(Outcome.NotAllowed::new));
    }

    /** What is approved may be approved again, once its draft has moved. */
    private Outcome approve(Article article, Approve request) {
        return switch (article.state()) {
            case DRAFT, SCHEDULED, LIVE, WITHDRAWN -> new Outcome.NotInReview(article.state());
            case IN_REVIEW, APPROVED -> {
                if (!article.draft().equals(request.revision())) {
                    yield new Outcome.Conflict(article.draft());
                }
                database.sql("update article set approved_revision_id = :revision where id = :id")
                        .param("revision", request.revision().value())
                        .param("id", article.id().value())
                        .update();
                desk.refresh(article.id(), clock.instant());
                changes.append(
                        request.actor().name(),
                        "approved",
                        article.subject(),
                        Detail.of("revision", request.revision().value()));
                yield new Outcome.Approved();
            }
        };
    }
}
