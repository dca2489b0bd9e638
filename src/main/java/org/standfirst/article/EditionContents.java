package org.standfirst.article;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.people.Actor;

/** What is written for an edition, in the order in which readers will have it. */
@Component
public class EditionContents {
    private static final int MOST = 500;

    private final Database database;
    private final Articles articles;

    /** Reads from this database. */
    EditionContents(Database database, Articles articles) {
        this.database = database;
        this.articles = articles;
    }

    /**
     * An article of an edition.
     *
     * @param headline of its draft; may be empty
     * @param ahead whether its draft is newer than what readers see
     */
    public record Piece(Id<Article> article, String headline, Article.State state, boolean ahead) {}

    /** All whose drafts are in the edition; without headlines where somebody may not write in them. */
    public List<Piece> of(Id<Edition> edition, Actor reader) {
        List<Piece> all = of(edition);
        Set<Id<Article>> reached = all.stream()
                .map(Piece::article)
                .filter(article -> articles.findEditable(article, reader).isPresent())
                .collect(Collectors.toSet());
        return all.stream()
                .map(piece -> reached.contains(piece.article())
                        ? piece
                        : new Piece(piece.article(), "", piece.state(), piece.ahead()))
                .toList();
    }

    List<Piece> of(Id<Edition> edition) {
        return database.sql("""
                        select desk.article_id, desk.headline, desk.state, desk.ahead
                        from desk_article desk
                        left join edition_content content
                            on content.article_id = desk.article_id and content.edition_id = :edition
                        where desk.edition_id = :edition
                        order by coalesce(content.position, 1000000),
                            case when desk.published_at is null then 1 else 0 end, desk.published_at, desk.article_id
                        limit :count
                        """)
                .param("edition", edition.value())
                .param("count", MOST)
                .query((row, _) -> new Piece(
                        new Id<>(row.getString(1)),
                        row.getString(2),
                        Article.State.fromDatabase(row.getString(3)),
                        row.getBoolean(4)))
                .list();
    }
}
