package org.standfirst.article;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** What editors chose for the front page; written by the verbs, within their transactions. */
@Component
public class FrontChoices {
    private static final int MOST = 100;

    private final Database database;

    /** Reads from this database. */
    FrontChoices(Database database) {
        this.database = database;
    }

    /**
     * An article of which somebody chose something.
     *
     * @param headline of its draft; may be empty
     */
    public record Chosen(Id<Article> article, String headline, boolean isLive) {}

    /** Those that are pinned, in their order. */
    public List<Chosen> pinned() {
        return read("""
                select desk.article_id, desk.headline, desk.state
                from article
                join desk_article desk on desk.article_id = article.id
                left join front_pin pin on pin.article_id = article.id
                where article.pinned
                order by coalesce(pin.position, -1000000), desk.article_id desc
                limit :most
                """);
    }

    /** Those that are kept off it, the newest first. */
    public List<Chosen> hidden() {
        return read("""
                select desk.article_id, desk.headline, desk.state
                from front_hidden hidden
                join desk_article desk on desk.article_id = hidden.article_id
                order by desk.published_at desc, desk.article_id desc
                limit :most
                """);
    }

    private List<Chosen> read(String question) {
        return database.sql(question)
                .param("most", MOST)
                .query((row, _) -> new Chosen(
                        new Id<>(row.getString(1)),
                        row.getString(2),
                        Article.State.fromDatabase(row.getString(3)) == Article.State.LIVE))
                .list();
    }

    /** Whether an article is kept off it. */
    boolean isHidden(Id<Article> article) {
        return database.sql("select count(*) from front_hidden where article_id = :article")
                        .param("article", article.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void hide(Id<Article> article) {
        update("insert into front_hidden (article_id) values (:article) on conflict (article_id) do nothing", article);
    }

    void show(Id<Article> article) {
        update("delete from front_hidden where article_id = :article", article);
    }

    /** Puts it before all others that are pinned. */
    void pin(Id<Article> article) {
        int first = database.sql("select coalesce(min(position), 1) from front_pin")
                .query(Integer.class)
                .single();
        put(article, first - 1);
    }

    /** Pins it, or keeps it pinned, in this place. */
    void put(Id<Article> article, int position) {
        database.sql("""
                        insert into front_pin (article_id, position) values (:article, :position)
                        on conflict (article_id) do update set position = excluded.position
                        """)
                .param("article", article.value())
                .param("position", position)
                .update();
        setPinned(article, true);
    }

    void unpin(Id<Article> article) {
        update("delete from front_pin where article_id = :article", article);
        setPinned(article, false);
    }

    private void setPinned(Id<Article> article, boolean pinned) {
        for (String statement : List.of(
                "update article set pinned = :pinned where id = :article",
                "update live_article set pinned = :pinned where article_id = :article")) {
            database.sql(statement)
                    .param("pinned", pinned)
                    .param("article", article.value())
                    .update();
        }
    }

    private void update(String statement, Id<Article> article) {
        database.sql(statement).param("article", article.value()).update();
    }
}
