package org.standfirst.article;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Keeps the table that the desk's lists are read from. Called by the verbs, within their transactions. */
@Component
class DeskListing {
    private final Database database;

    DeskListing(Database database) {
        this.database = database;
    }

    /** Lists the article as it is now, and as touched at that time. */
    void refresh(Id<Article> article, Instant touched) {
        database.sql("""
                        insert into desk_article (
                            article_id, kind, state, headline, sought, kicker, bylines, section_id, edition_id,
                            created_by, assigned_to, due_on, scheduled_for, published_at, ahead, touched_at)
                        select article.id, article.kind,
                            case when article.state = 'in review' and article.approved_revision_id is not null
                                then 'approved' else article.state end,
                            draft.headline, lower(draft.headline), draft.kicker, draft.bylines, draft.section_id,
                            draft.edition_id,
                            article.created_by, article.assigned_to, article.due_on, article.scheduled_for,
                            article.published_at,
                            article.live_revision_id is not null
                                and article.live_revision_id <> article.draft_revision_id,
                            :touched
                        from article
                        join revision draft on draft.id = article.draft_revision_id
                        where article.id = :article
                        on conflict (article_id) do update set
                            state = excluded.state, headline = excluded.headline, sought = excluded.sought,
                            kicker = excluded.kicker,
                            bylines = excluded.bylines, section_id = excluded.section_id,
                            edition_id = excluded.edition_id, assigned_to = excluded.assigned_to,
                            due_on = excluded.due_on, scheduled_for = excluded.scheduled_for,
                            published_at = excluded.published_at, ahead = excluded.ahead,
                            touched_at = excluded.touched_at
                        """)
                .param("touched", touched.toEpochMilli())
                .param("article", article.value())
                .update();
    }
}
