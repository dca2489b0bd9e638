package org.standfirst.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.standfirst.database.Database;

/** What must be true of a magazine's database at every moment, also right after its program was killed. */
public final class Consistency {
    private static final Map<String, String> COUNTS_OF_FAULTS = new LinkedHashMap<>();

    static {
        COUNTS_OF_FAULTS.put("live articles that no list shows", """
                select count(*) from article
                where state = 'live' and id not in (select article_id from live_article)
                """);
        COUNTS_OF_FAULTS.put("listed articles that are not live", """
                select count(*) from live_article listed
                left join article on article.id = listed.article_id
                where article.id is null or article.state <> 'live' or article.slug <> listed.slug
                """);
        COUNTS_OF_FAULTS.put("listed headlines that are not the live revision's", """
                select count(*) from live_article listed
                join article on article.id = listed.article_id
                join revision on revision.id = article.live_revision_id
                where revision.headline <> listed.headline or revision.article_id <> article.id
                """);
        COUNTS_OF_FAULTS.put("live articles in a section that does not list them", """
                select count(*) from live_article listed
                where kind = 'article' and section_id is not null and not exists (
                    select 1 from live_article_section within
                    where within.article_id = listed.article_id and within.section_id = listed.section_id)
                """);
        COUNTS_OF_FAULTS.put("listings under a tag, a byline or a section of articles that are not listed", """
                select count(*) from (
                    select article_id from live_article_tag
                    union all select article_id from live_article_byline
                    union all select article_id from live_article_section) listed
                where article_id not in (select article_id from live_article)
                """);
        COUNTS_OF_FAULTS.put("articles that the desk does not see as they are", """
                select count(*) from article
                join revision draft on draft.id = article.draft_revision_id
                left join desk_article desk on desk.article_id = article.id
                where desk.article_id is null or desk.headline <> draft.headline
                    or desk.state <> (case
                        when article.state = 'in review' and article.approved_revision_id is not null then 'approved'
                        else article.state end)
                """);
        COUNTS_OF_FAULTS.put("revisions that were to give way to others", """
                select count(*) from revision where number < 1
                """);
        COUNTS_OF_FAULTS.put("drafts without their revision", """
                select count(*) from article
                where draft_revision_id not in (select id from revision where revision.article_id = article.id)
                """);
        COUNTS_OF_FAULTS.put("revisions without an article", """
                select count(*) from revision where article_id not in (select id from article)
                """);
        COUNTS_OF_FAULTS.put("scheduled articles without a time", """
                select count(*) from article where state = 'scheduled' and scheduled_for is null
                """);
        COUNTS_OF_FAULTS.put("gaps in the change log", """
                select coalesce(max(seq), 0) - count(*) from change
                """);
        COUNTS_OF_FAULTS.put("articles whose creation the change log does not know", """
                select count(*) from article
                where not exists (
                    select 1 from change where subject = 'article:' || article.id and verb = 'created')
                """);
        COUNTS_OF_FAULTS.put("live articles whose publication the change log does not know", """
                select count(*) from article
                where state = 'live' and not exists (
                    select 1 from change where subject = 'article:' || article.id and verb = 'published')
                """);
        COUNTS_OF_FAULTS.put("pictures that readers are not shown", """
                select count(*) from picture
                where file_name is not null and not exists (
                    select 1 from rendition where picture_id = picture.id and crop = 'WHOLE')
                """);
        COUNTS_OF_FAULTS.put("things an import noted that are not there", """
                select count(*) from imported
                where kind = 'post' and local_id <> '' and local_id not in (select id from article)
                """);
    }

    private Consistency() {}

    /** Everything that is wrong, each in a few words with how often. */
    public static List<String> faults(Database database) {
        return COUNTS_OF_FAULTS.entrySet().stream()
                .map(check -> Map.entry(
                        check.getKey(),
                        database.sql(check.getValue()).query(Long.class).single()))
                .filter(check -> check.getValue() != 0)
                .map(check -> check.getValue() + " " + check.getKey())
                .toList();
    }
}
