package org.standfirst.article;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;

/** Gives an article another slug; its old address leads to the new one for ever. */
@Component
public class RenameArticle {
    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final OldAddresses oldAddresses;
    private final ReservedSlugs reserved;
    private final DeskListing desk;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    RenameArticle(
            Database database,
            ChangeLog changes,
            Articles articles,
            OldAddresses oldAddresses,
            ReservedSlugs reserved,
            DeskListing desk) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.oldAddresses = oldAddresses;
        this.reserved = reserved;
        this.desk = desk;
    }

    /** The slug wanted, exactly. */
    public record Rename(Id<Article> article, Slug slug, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Renamed. */
        record Renamed(Article article) implements Outcome {}

        /** Something else stands there. */
        record Taken() implements Outcome {}

        /** There is no such article for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Rename request) {
        return database.write(() -> articles.findPublishable(request.article(), request.actor())
                .map(article -> rename(article, request))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome rename(Article article, Rename request) {
        Slug slug = request.slug();
        if (slug.equals(article.slug())) {
            return new Outcome.Renamed(article);
        }
        if (reserved.isReserved(article.kind(), slug)
                || articles.find(article.kind(), slug).isPresent()) {
            return new Outcome.Taken();
        }
        for (String statement : new String[] {
            "update article set slug = :slug where id = :id",
            "update live_article set slug = :slug where article_id = :id"
        }) {
            database.sql(statement)
                    .param("slug", slug.value())
                    .param("id", article.id().value())
                    .update();
        }
        oldAddresses.claim(article.path(), OldAddresses.Target.ARTICLE, article.id());
        desk.refresh(article.id(), clock.instant());
        changes.append(request.actor().name(), "renamed", article.subject(), "{\"from\":\"" + article.slug() + "\"}");
        return new Outcome.Renamed(articles.find(article.id()).orElseThrow());
    }
}
