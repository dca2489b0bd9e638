package org.standfirst.article;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Person;

/**
 * Keeps the tables that readers' lists are read from. They hold what is live and nothing else, so a list can't show a
 * draft by forgetting a condition. Called by the verbs, within their transactions.
 */
@Component
class LiveListing {
    private final Database database;
    private final Sections sections;

    LiveListing(Database database, Sections sections) {
        this.database = database;
        this.sections = sections;
    }

    /**
     * Lists the article with these words, in place of what was listed of it before.
     *
     * @param article as it was before it went live with them
     */
    void put(Article article, Manuscript manuscript, Instant publishedAt, Instant updatedAt) {
        if (article.live().isPresent()) {
            remove(article.id());
        }
        database.sql("""
                        insert into live_article (
                            article_id, kind, slug, headline, standfirst, kicker, section_id, edition_id,
                            lead_picture_id, language, published_at, updated_at, pinned)
                        values (
                            :article, :kind, :slug, :headline, :standfirst, :kicker, :section, :edition,
                            :lead_picture, :language, :published_at, :updated_at, :pinned)
                        """)
                .param("article", article.id().value())
                .param("kind", article.kind().inDatabase())
                .param("slug", article.slug().value())
                .param("headline", manuscript.headline())
                .param("standfirst", manuscript.standfirst())
                .param("kicker", manuscript.kicker())
                .param("section", manuscript.section().map(Id::value).orElse(null))
                .param("edition", manuscript.edition().map(Id::value).orElse(null))
                .param(
                        "lead_picture",
                        manuscript.lead().map(lead -> lead.picture().value()).orElse(null))
                .param("language", manuscript.language())
                .param("published_at", publishedAt.toEpochMilli())
                .param("updated_at", updatedAt.toEpochMilli())
                .param("pinned", article.pinned())
                .update();
        if (article.kind() == Article.Kind.ARTICLE) {
            list(article.id(), manuscript, publishedAt.toEpochMilli());
        }
    }

    /** Lists the article no more. */
    void remove(Id<Article> article) {
        for (String table :
                new String[] {"live_article_section", "live_article_tag", "live_article_byline", "live_article"}) {
            database.sql("delete from " + table + " where article_id = :article")
                    .param("article", article.value())
                    .update();
        }
    }

    /** Lists what stands in a section anew under it and those it is within, as those are now. */
    void relist(Id<Section> innermost) {
        database.sql("""
                        delete from live_article_section
                        where article_id in (select article_id from live_article where section_id = :innermost)
                        """).param("innermost", innermost.value()).update();
        for (Section section : sections.withAncestors(innermost)) {
            database.sql("""
                            insert into live_article_section (section_id, published_at, article_id)
                            select section.id, live.published_at, live.article_id
                            from live_article live, section
                            where live.section_id = :innermost and live.kind = 'article' and section.id = :section
                            """)
                    .param("innermost", innermost.value())
                    .param("section", section.id().value())
                    .update();
        }
    }

    private void list(Id<Article> article, Manuscript manuscript, long publishedAt) {
        manuscript.section().ifPresent(innermost -> {
            for (Section section : sections.withAncestors(innermost)) {
                database.sql("""
                                insert into live_article_section (section_id, published_at, article_id)
                                values (:section, :published_at, :article)
                                """)
                        .param("section", section.id().value())
                        .param("published_at", publishedAt)
                        .param("article", article.value())
                        .update();
            }
        });
        int position = 0;
        for (Id<Tag> tag : manuscript.tags()) {
            // An old revision that was brought back may name one that is no more.
            database.sql("""
                            insert into live_article_tag (tag_id, published_at, article_id, position)
                            select id, cast(:published_at as bigint), :article, cast(:position as integer)
                            from tag where id = :tag
                            """)
                    .param("tag", tag.value())
                    .param("published_at", publishedAt)
                    .param("article", article.value())
                    .param("position", position++)
                    .update();
        }
        position = 0;
        for (Id<Person> person : manuscript.bylines()) {
            database.sql("""
                            insert into live_article_byline (person_id, published_at, article_id, position)
                            values (:person, :published_at, :article, :position)
                            """)
                    .param("person", person.value())
                    .param("published_at", publishedAt)
                    .param("article", article.value())
                    .param("position", position++)
                    .update();
        }
    }
}
