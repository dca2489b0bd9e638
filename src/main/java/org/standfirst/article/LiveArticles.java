package org.standfirst.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;

/** What readers may see, and nothing else. */
@Component
public class LiveArticles {
    private final Database database;
    private final Articles articles;
    private final Revisions revisions;

    /** Reads from this database. */
    LiveArticles(Database database, Articles articles, Revisions revisions) {
        this.database = database;
        this.articles = articles;
        this.revisions = revisions;
    }

    /** What stands at an address. */
    public sealed interface Found {
        /** An article for readers. */
        record Live(Article article, Revision revision) implements Found {}

        /** One that readers had, even if they shall have it again. */
        record Withdrawn(Article article) implements Found {}

        /** Nothing that readers may know of. */
        record Nothing() implements Found {}
    }

    /** Looks at an address. */
    public Found find(Article.Kind kind, Slug slug) {
        Optional<Article> article = articles.find(kind, slug);
        if (article.isEmpty()) {
            return new Found.Nothing();
        }
        return look(article.get());
    }

    /** Looks at an article, wherever it stands. */
    public Found find(Id<Article> id) {
        return articles.find(id).map(this::look).orElseGet(Found.Nothing::new);
    }

    /** The article of an identifier, without its words, if readers see it. */
    public Optional<Article> standing(Id<Article> id) {
        return articles.find(id).filter(article -> article.state() == Article.State.LIVE);
    }

    /** The article at an address, without its words, if readers see it. */
    public Optional<Article> standing(Article.Kind kind, Slug slug) {
        return articles.find(kind, slug).filter(article -> article.state() == Article.State.LIVE);
    }

    private Found look(Article article) {
        return switch (article.state()) {
            case LIVE ->
                new Found.Live(
                        article, revisions.find(article.live().orElseThrow()).orElseThrow());
            case WITHDRAWN -> new Found.Withdrawn(article);
            case SCHEDULED -> article.publishedAt().isPresent() ? new Found.Withdrawn(article) : new Found.Nothing();
            case DRAFT, IN_REVIEW, APPROVED -> new Found.Nothing();
        };
    }

    /** How much there is for readers, pages included. */
    public int count() {
        return database.sql("select count(*) from live_article")
                .query(Integer.class)
                .single();
    }

    /** Where in time the things of a kind stand, newest first: to go through all of them, a few at a time. */
    public List<Cursor> older(Article.Kind kind, Optional<Cursor> than, int count) {
        return database.sql("""
                        select published_at, article_id
                        from live_article
                        where kind = :kind and (published_at, article_id) < (:at, :id)
                        order by published_at desc, article_id desc
                        limit :count
                        """)
                .param("kind", kind.inDatabase())
                .param("at", than.map(Cursor::at).orElse(Long.MAX_VALUE))
                .param("id", than.map(Cursor::id).orElse(""))
                .param("count", count)
                .query((row, _) -> new Cursor(row.getLong(1), row.getString(2)))
                .list();
    }

    /** What readers have of articles, by article; one that is no longer live has nothing. */
    public Map<Id<Article>, Revision> revisions(List<Headline> headlines) {
        return revisions.live(headlines.stream().map(Headline::article).toList()).stream()
                .collect(Collectors.toMap(Revision::article, Function.identity()));
    }

    /**
     * Everything of an article but its text: as readers have it, or as they had it before it was withdrawn. Empty if they
     * never had it.
     */
    public Optional<Manuscript> outline(Id<Article> id) {
        return articles.find(id)
                .filter(article -> article.publishedAt().isPresent())
                .flatMap(article -> revisions.findWithoutBody(article.live().orElse(article.draft())))
                .map(Revision::manuscript);
    }
}
