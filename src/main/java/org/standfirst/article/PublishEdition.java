package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.people.Actor;

/** Makes everything that was approved for an edition what readers see, at once: all of it, or nothing if that fails. */
@Component
public class PublishEdition {
    private final Database database;
    private final ChangeLog changes;
    private final Editions editions;
    private final EditionContents contents;
    private final Articles articles;
    private final CreateArticle createArticle;
    private final RenameArticle renameArticle;
    private final PublishArticle publishArticle;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    PublishEdition(
            Database database,
            ChangeLog changes,
            Editions editions,
            EditionContents contents,
            Articles articles,
            CreateArticle createArticle,
            RenameArticle renameArticle,
            PublishArticle publishArticle) {
        this.database = database;
        this.changes = changes;
        this.editions = editions;
        this.contents = contents;
        this.articles = articles;
        this.createArticle = createArticle;
        this.renameArticle = renameArticle;
        this.publishArticle = publishArticle;
    }

    /** What shall come out, and who says so. */
    public record Publish(Id<Edition> edition, Actor actor) {}

    /** Why something stayed behind. */
    public enum Why {
        /** No editor has found it ready. */
        NOT_APPROVED,
        /** It waits for a time of its own. */
        WAITS_FOR_ITS_TIME,
        /** Readers see it, and it was changed since: how it changes is said at the article. */
        CHANGED_SINCE,
        /** It was taken away from readers. */
        WITHDRAWN,
        /** It is approved, and has no headline. */
        WITHOUT_HEADLINE,
        /** It stands in a section that they do not edit. */
        NOT_THEIRS
    }

    /** Something that stayed behind. */
    public record Left(Id<Article> article, String headline, Why why) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * Readers see it.
         *
         * @param published in the order of the contents; may be none
         * @param left what is in the edition and stayed as it was; what readers saw before is in neither
         */
        record Published(List<Id<Article>> published, List<Left> left) implements Outcome {
            /** Copies the lists. */
            public Published {
                published = List.copyOf(published);
                left = List.copyOf(left);
            }
        }

        /** There is no such edition for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Publish request) {
        return request.actor().publications() == Actor.Reach.ALL
                ? database.write(() -> editions.find(request.edition())
                        .map(edition -> publish(edition, request.actor()))
                        .orElseGet(Outcome.NotAllowed::new))
                : new Outcome.NotAllowed();
    }

    private Outcome publish(Edition edition, Actor actor) {
        List<Id<Article>> published = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        Instant now = clock.instant();
        for (EditionContents.Piece piece : contents.of(edition.id())) {
            Optional<Article> article = articles.findPublishable(piece.article(), actor);
            Optional<Why> why = article.isEmpty() ? Optional.of(Why.NOT_THEIRS) : behind(article.get(), piece);
            if (why.isPresent()) {
                String headline = article.isEmpty() ? "" : piece.headline();
                left.add(new Left(piece.article(), headline, why.get()));
            } else if (article.get().state() == Article.State.APPROVED) {
                // Lists show the newest first, and so the first of the contents.
                publish(article.get(), piece, now.minusMillis(published.size()), actor);
                published.add(piece.article());
            }
        }
        if (!published.isEmpty()) {
            String detail = Detail.of("articles", Integer.toString(published.size()));
            changes.append(actor.name(), "published", "edition:" + edition.id(), detail);
        }
        return new Outcome.Published(published, left);
    }

    private static Optional<Why> behind(Article article, EditionContents.Piece piece) {
        return switch (article.state()) {
            case DRAFT, IN_REVIEW -> Optional.of(Why.NOT_APPROVED);
            case SCHEDULED -> Optional.of(Why.WAITS_FOR_ITS_TIME);
            case WITHDRAWN -> Optional.of(Why.WITHDRAWN);
            case LIVE -> piece.ahead() ? Optional.of(Why.CHANGED_SINCE) : Optional.empty();
            case APPROVED -> piece.headline().isBlank() ? Optional.of(Why.WITHOUT_HEADLINE) : Optional.empty();
        };
    }

    private void publish(Article article, EditionContents.Piece piece, Instant at, Actor actor) {
        Article named = article;
        if (article.publishedAt().isEmpty() && article.slug().value().matches("untitled(?:-\\d+)?")) {
            Slug wished = Slug.from(piece.headline(), "untitled");
            Slug free = createArticle.freeSlug(article.kind(), wished, _ -> false);
            renameArticle.apply(new RenameArticle.Rename(article.id(), free, actor));
            named = articles.find(article.id()).orElseThrow();
        }
        PublishArticle.Dates dates =
                new PublishArticle.Dates(article.publishedAt().orElse(at), at);
        publishArticle.makeLive(named, named.draft(), dates, new PublishArticle.Told(actor, "published"));
    }
}
