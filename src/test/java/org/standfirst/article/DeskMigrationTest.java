package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OldTables;
import org.standfirst.support.OnBothDatabases;

/** A magazine of before is on the desk of now, as it was. */
@OnBothDatabases
class DeskMigrationTest {
    private static final String BEFORE = "15";

    private final DatabaseKind.Place place;
    private final JdbcClient old;

    DeskMigrationTest(DatabaseKind kind) {
        place = kind.bare();
        old = OldTables.make(place, BEFORE);
    }

    @Test
    void listsWhatWasThereBefore() {
        Id<Article> draft = add("Drafted", "draft", 1_000, 0);
        Id<Article> review = add("Handed in", "in review", 2_000, 0);
        Id<Article> live = add("Out", "live", 3_000, 9_000);

        try (TestDesk desk = new TestDesk(place)) {
            List<DeskRow> rows = desk.get(DeskLists.class)
                    .list(TestDesk.PROGRAM, DeskFilter.ALL, new Window.Place.Newest(), 10)
                    .items();
            assertThat(rows).extracting(DeskRow::article).containsExactly(live, review, draft);
            assertThat(rows).extracting(DeskRow::headline).containsExactly("Out", "Handed in", "Drafted");
            assertThat(rows)
                    .extracting(DeskRow::touched)
                    .containsExactly(
                            Instant.ofEpochMilli(9_000), Instant.ofEpochMilli(2_000), Instant.ofEpochMilli(1_000));
            assertThat(desk.get(DeskLists.class).counts(TestDesk.PROGRAM, DeskFilter.ALL))
                    .isEqualTo(Map.of(Article.State.DRAFT, 1, Article.State.IN_REVIEW, 1, Article.State.LIVE, 1));
            Article kept = desk.get(Articles.class).find(review).orElseThrow();
            assertThat(kept.state()).isEqualTo(Article.State.IN_REVIEW);
            assertThat(desk.get(ApproveArticle.class)
                            .apply(new ApproveArticle.Approve(review, kept.draft(), TestDesk.PROGRAM)))
                    .isInstanceOf(ApproveArticle.Outcome.Approved.class);
            assertThat(desk.get(History.class)
                            .of(review, TestDesk.PROGRAM, new Window.Place.Newest(), 5)
                            .items())
                    .singleElement()
                    .satisfies(step -> assertThat(step.kind()).isEqualTo(Revision.Kind.SAVE));
        }
    }

    private Id<Article> add(String headline, String state, long written, long updated) {
        Id<Article> article = Id.fresh();
        Id<Revision> revision = Id.fresh();
        old.sql("""
                        insert into revision (
                            id, article_id, number, created_at, created_by, headline, standfirst, kicker, bylines, tags,
                            lead_caption, lead_alt, language, canonical, social_title, search_title,
                            search_description, body)
                        values (
                            :revision, :article, 1, :written, 'test', :headline, '', '', '', '', '', '', '', '', '', '',
                            '', '{"type":"doc","version":1,"content":[]}')
                        """)
                .param("revision", revision.value())
                .param("article", article.value())
                .param("written", written)
                .param("headline", headline)
                .update();
        Optional<String> live = state.equals("live") ? Optional.of(revision.value()) : Optional.empty();
        old.sql("""
                        insert into article (
                            id, kind, slug, state, draft_revision_id, live_revision_id, published_at, updated_at,
                            withdrawn_reason, pinned, created_at)
                        values (
                            :article, 'article', :slug, :state, :revision, :live, :updated, :updated, '', false, :written)
                        """)
                .param("article", article.value())
                .param("slug", headline.replace(' ', '-').toLowerCase(Locale.ROOT))
                .param("state", state)
                .param("revision", revision.value())
                .param("live", live.orElse(null))
                .param("updated", live.isPresent() ? updated : null)
                .param("written", written)
                .update();
        return article;
    }
}
