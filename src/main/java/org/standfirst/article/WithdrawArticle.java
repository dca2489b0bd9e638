package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Takes an article away from readers; its address then says that it is gone, and why. */
@Component
public class WithdrawArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final LiveListing listing;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    WithdrawArticle(Database database, ChangeLog changes, Articles articles, LiveListing listing, DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.listing = listing;
        this.desk = desk;
    }

    /**
     * What shall go.
     *
     * @param reason for readers, in a sentence; may be empty
     */
    public record Withdraw(Id<Article> article, String reason, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Gone. */
        record Withdrawn() implements Outcome {}

        /** Readers never had it. */
        record NotLive(Article.State state) implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Withdraw request) {
        return database.write(() -> articles.findPublishable(request.article(), request.actor())
                .map(article -> withdraw(article, request))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome withdraw(Article article, Withdraw request) {
        if (article.state() != Article.State.LIVE) {
            return new Outcome.NotLive(article.state());
        }
        // A change that was scheduled for it would bring it back.
        database.sql("""
                        update article
                        set state = 'withdrawn', live_revision_id = null, withdrawn_reason = :reason,
                            scheduled_revision_id = null, scheduled_for = null
                        where id = :id
                        """)
                .param("reason", request.reason())
                .param("id", article.id().value())
                .update();
        listing.remove(article.id());
        desk.refresh(article.id(), clock.instant());
        changes.append(request.actor().name(), "withdrew", article.subject(), Detail.of("reason", request.reason()));
        return new Outcome.Withdrawn();
    }
}
