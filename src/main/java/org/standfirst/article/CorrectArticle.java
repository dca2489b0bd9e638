package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Changes what readers have, and says so to them unless it is a slip of the pen. */
@Component
public class CorrectArticle {
    /** In characters, for each of what is said, what stood there and what stands there now. */
    static final int LONGEST = 2_000;

    private final Database database;
    private final Articles articles;
    private final PublishArticle publishArticle;
    private final Clock clock = Clock.systemUTC();

    /** Publishes with this verb. */
    CorrectArticle(Database database, Articles articles, PublishArticle publishArticle) {
        this.database = database;
        this.articles = articles;
        this.publishArticle = publishArticle;
    }

    /**
     * What shall be before readers in place of what is.
     *
     * @param revision the draft that the editor has read
     */
    public record Correct(Id<Article> article, Id<Revision> revision, Reason reason, Actor actor) {}

    /** Why it changes. */
    public sealed interface Reason {
        /** A slip of the pen: nobody need be told, and it is no newer for it. */
        record Typo() implements Reason {}

        /** Readers are told. */
        record Told(Correction.Kind kind, Correction.Words words) implements Reason {}
    }

    /** How it went. */
    public sealed interface Outcome {
        /** Readers see it. */
        record Corrected(Article article, Optional<Id<Correction>> correction) implements Outcome {}

        /** The draft has moved on since the editor read it; nothing was published. */
        record Conflict(Id<Revision> newest) implements Outcome {}

        /** Readers have nothing that could be corrected. */
        record NotLive(Article.State state) implements Outcome {}

        /** Readers have this revision already. */
        record NothingNew() implements Outcome {}

        /** Nothing is said to readers, though they shall be told. */
        record Wordless() implements Outcome {}

        /** Some of the words have more characters than that. */
        record TooLong(int most) implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Correct request) {
        return apply(request, clock.instant());
    }

    Outcome apply(Correct request, Instant now) {
        return fault(request.reason())
                .orElseGet(() -> database.write(() -> articles.findPublishable(request.article(), request.actor())
                        .map(article -> correct(article, request, now))
                        .orElseGet(Outcome.NotAllowed::new)));
    }

    private static Optional<Outcome> fault(Reason reason) {
        return switch (reason) {
            case Reason.Typo _ -> Optional.empty();
            case Reason.Told told when told.words().longest() > LONGEST -> Optional.of(new Outcome.TooLong(LONGEST));
            case Reason.Told told when told.words().said().isBlank() -> Optional.of(new Outcome.Wordless());
            case Reason.Told _ -> Optional.empty();
        };
    }

    private Outcome correct(Article article, Correct request, Instant now) {
        if (article.state() != Article.State.LIVE) {
            return new Outcome.NotLive(article.state());
        }
        if (!article.draft().equals(request.revision())) {
            return new Outcome.Conflict(article.draft());
        }
        if (article.live().filter(request.revision()::equals).isPresent()) {
            return new Outcome.NothingNew();
        }
        Instant published = article.publishedAt().orElse(now);
        return switch (request.reason()) {
            case Reason.Typo _ ->
                new Outcome.Corrected(
                        publish(article, request, published, article.updatedAt().orElse(published)), Optional.empty());
            case Reason.Told told -> {
                Article corrected = publish(article, request, published, now);
                yield new Outcome.Corrected(corrected, Optional.of(tell(request, told, now)));
            }
        };
    }

    private Article publish(Article article, Correct request, Instant published, Instant updated) {
        return publishArticle.makeLive(
                article,
                request.revision(),
                new PublishArticle.Dates(published, updated),
                new PublishArticle.Told(request.actor(), "corrected"));
    }

    private Id<Correction> tell(Correct request, Reason.Told told, Instant now) {
        Id<Correction> id = Id.fresh();
        Correction.Words words = told.words();
        database.sql("""
                        insert into correction (
                            id, article_id, revision_id, kind, said, words_before, words_after, at)
                        values (:id, :article, :revision, :kind, :said, :before, :after, :at)
                        """)
                .param("id", id.value())
                .param("article", request.article().value())
                .param("revision", request.revision().value())
                .param("kind", told.kind().name().toLowerCase(Locale.ROOT))
                .param("said", words.said().strip())
                .param("before", words.before().strip())
                .param("after", words.after().strip())
                .param("at", now.toEpochMilli())
                .update();
        return id;
    }
}
