package org.standfirst.reply;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Opening;
import org.standfirst.conduct.Openings;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Section;

/** Knows which articles can be replied to, and how. */
@Component
public class Destinations {
    private static final Opening SHUT = new Opening(Mode.CLOSED, Optional.empty());
    private static final int MOST_REMEMBERED = 2_000;

    private final LiveArticles articles;
    private final Openings openings;
    private final Shelf<Id<Article>, Optional<Destination>> shelf;
    private final Shelf<Slug, Optional<Article>> addresses;

    Destinations(LiveArticles articles, Openings openings, Database database) {
        this.articles = articles;
        this.openings = openings;
        this.shelf = database.recall().shelf(Recall.Until.ARTICLES_CHANGE, MOST_REMEMBERED);
        this.addresses = database.recall().shelf(Recall.Until.ARTICLES_CHANGE, MOST_REMEMBERED);
    }

    private record Destination(Article article, Optional<Id<Section>> section) {}

    /** The article at an address, if readers see it. */
    public Optional<Article> at(Slug slug) {
        return addresses.get(slug, unknown -> articles.standing(Article.Kind.ARTICLE, unknown));
    }

    /** Who may reply to an article at a time; nobody where readers see none. */
    public Opening opening(Id<Article> article, Instant now) {
        return shelf.get(article, this::find)
                .map(found -> openings.of(found.article(), found.section(), now))
                .orElse(SHUT);
    }

    /** Where readers see it, if they do. */
    Optional<String> path(Id<Article> article) {
        return shelf.get(article, this::find).map(found -> found.article().path());
    }

    private Optional<Destination> find(Id<Article> id) {
        return articles.standing(id)
                .flatMap(article ->
                        articles.outline(id).map(manuscript -> new Destination(article, manuscript.section())));
    }
}
