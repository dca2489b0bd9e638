package org.standfirst.article;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;

/** Where a picture is used: in what is drafted, live or scheduled, on covers, as portraits, as the magazine's logo. */
@Component
public class PictureUses {
    private static final int MOST = 100;

    /** By the pointers' own indexes, so that no text is read for it. */
    private static final String ARTICLES = """
            select article_id, max(in_draft) as in_draft, max(in_live) as in_live from (
                select article.id as article_id, 1 as in_draft, 0 as in_live
                from revision_picture shown
                join article on article.draft_revision_id = shown.revision_id
                where shown.picture_id = :picture
                union all
                select article.id, 0, 1
                from revision_picture shown
                join article on article.live_revision_id = shown.revision_id
                where shown.picture_id = :picture
                union all
                select article.id, 0, 0
                from revision_picture shown
                join article on article.scheduled_revision_id = shown.revision_id
                where shown.picture_id = :picture) pointed
            group by article_id
            """;

    private final Database database;
    private final Articles articles;
    private final RevisionPictures revisionPictures;

    /** Reads from this database. */
    PictureUses(Database database, Articles articles, RevisionPictures revisionPictures) {
        this.database = database;
        this.articles = articles;
        this.revisionPictures = revisionPictures;
    }

    /**
     * All uses of a picture.
     *
     * @param articles the newest of them at the desk
     * @param inArticles how many there are in all
     * @param isLogo whether it stands for the magazine's name
     * @param isComplete whether everything that was written before an update has been read through
     */
    public record Uses(
            List<InArticle> articles,
            int inArticles,
            List<Id<Edition>> covers,
            List<Id<Person>> portraits,
            boolean isLogo,
            boolean isComplete) {
        /** How many places there are. */
        public int places() {
            return inArticles + covers.size() + portraits.size() + (isLogo ? 1 : 0);
        }
    }

    /**
     * An article that uses it.
     *
     * @param headline empty where there is none, and where whoever asks may not know it
     * @param inDraft whether it is in the newest words
     * @param inLive whether readers see it
     * @param isTheirs whether whoever asks may write in it
     */
    public record InArticle(
            Id<Article> article,
            Article.Kind kind,
            String headline,
            Article.State state,
            boolean inDraft,
            boolean inLive,
            boolean isTheirs) {}

    /** Where it is used, as far as whoever asks may know. */
    public Uses of(Id<Picture> picture, Actor reader) {
        return new Uses(
                inArticles(picture).stream().map(use -> asKnownTo(reader, use)).toList(),
                count(picture),
                ids("select id from edition where cover_picture_id = :picture order by date desc, id desc", picture),
                ids("select id from person where portrait_picture_id = :picture order by name, id", picture),
                !ids("select 'logo' from look where logo_picture_id = :picture", picture)
                        .isEmpty(),
                revisionPictures.isComplete());
    }

    private List<InArticle> inArticles(Id<Picture> picture) {
        return database.sql("""
                        select desk.article_id, desk.kind, desk.headline, desk.state, used.in_draft, used.in_live
                        from (%s) used
                        join desk_article desk on desk.article_id = used.article_id
                        order by desk.touched_at desc, desk.article_id desc
                        limit :most
                        """.formatted(ARTICLES))
                .param("picture", picture.value())
                .param("most", MOST)
                .query((row, _) -> new InArticle(
                        new Id<>(row.getString(1)),
                        Article.Kind.fromDatabase(row.getString(2)),
                        row.getString(3),
                        Article.State.fromDatabase(row.getString(4)),
                        row.getInt(5) == 1,
                        row.getInt(6) == 1,
                        false))
                .list();
    }

    private InArticle asKnownTo(Actor reader, InArticle use) {
        boolean isTheirs = articles.findEditable(use.article(), reader).isPresent();
        return new InArticle(
                use.article(),
                use.kind(),
                isTheirs ? use.headline() : "",
                use.state(),
                use.inDraft(),
                use.inLive(),
                isTheirs);
    }

    private int count(Id<Picture> picture) {
        return database.sql("select count(*) from (" + ARTICLES + ") used")
                .param("picture", picture.value())
                .query(Integer.class)
                .single();
    }

    /** Every article that has it in what is drafted, live or scheduled. */
    List<Id<Article>> articlesWith(Id<Picture> picture) {
        return ids("select article_id from (" + ARTICLES + ") used order by article_id", picture);
    }

    private <T> List<Id<T>> ids(String question, Id<Picture> picture) {
        return database.sql(question)
                .param("picture", picture.value())
                .query((row, _) -> new Id<T>(row.getString(1)))
                .list();
    }
}
