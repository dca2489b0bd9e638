package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.article.ApproveArticle;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.Manuscript;
import org.standfirst.article.SubmitArticle;
import org.standfirst.body.Body;
import org.standfirst.magazine.Edition;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

class EditionsScreenTest {
    private static TestMagazine magazine;
    private static StaffVisit editor;

    @BeforeAll
    static void start() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        editor = StaffVisit.as(Role.EDITOR, "Mara Lindt", magazine);
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }

    @Test
    void plansAnEditionAndDescribesIt() {
        HttpResponse<String> planned = editor.post(
                EditionsScreen.PATH, Map.of("title", "Salt <and> bread", "number", "12", "date", "2026-03-05"));
        String path = planned.headers().firstValue("Location").orElseThrow();

        assertThat(editor.get(EditionsScreen.PATH).body()).contains("Salt &lt;and&gt; bread", "No. 12", "5 March 2026");
        HttpResponse<String> described = editor.post(
                path, Map.of("title", "Salt", "number", "13", "date", "2026-03-06", "note", "Warm.", "cover", ""));
        assertThat(described.statusCode()).isEqualTo(303);
        assertThat(editor.get(path).body()).contains("value=\"Salt\"", "value=\"13\"", "2026-03-06", "Warm.");
        assertThat(editor.post(path, Map.of("title", "Salt", "date", "soon")).body())
                .contains("Say the day on which it comes out.");
        assertThat(editor.post(EditionsScreen.PATH, Map.of("title", "", "date", "2026-03-05"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void movesWhatIsInItAndPublishesItAsOne() {
        Edition edition = magazine.edition("1", "Spring", LocalDate.of(2026, 3, 5), "");
        Article first = approved("The first one", edition);
        Article second = approved("The second one", edition);
        Article draft = magazine.draft(in("Not ready", edition));
        String path = EditionsScreen.PATH + "/" + edition.id();
        assertThat(order(editor.get(path).body(), "The first one", "The second one"))
                .isTrue();

        editor.post(path + "/contents", Map.of("article", second.id().value(), "way", "up"));

        assertThat(order(editor.get(path).body(), "The second one", "The first one"))
                .isTrue();
        String told = editor.post(path + "/publication", Map.of()).body();
        assertThat(told).contains("Readers see 2 more articles.", "“Not ready” stayed behind");
        assertThat(magazine.get(edition.path()).body()).contains("The first one", "The second one");
        assertThat(magazine.part(Articles.class).find(first.id()).orElseThrow().state())
                .isEqualTo(Article.State.LIVE);
        assertThat(magazine.part(Articles.class).find(draft.id()).orElseThrow().state())
                .isEqualTo(Article.State.DRAFT);
    }

    @Test
    void pinsAnArticleToTheFrontPageAndLetsItGo() {
        Article article = magazine.publish(
                Article.Kind.ARTICLE, Manuscript.of("Pinned?", Body.EMPTY), Instant.parse("2020-01-01T00:00:00Z"));
        String screen = "/newsroom/articles/" + article.id();
        assertThat(editor.get(screen).body()).contains("Pin to the front page");

        editor.post(screen + "/pin", Map.of("pinned", "true"));

        assertThat(magazine.part(Articles.class)
                        .find(article.id())
                        .orElseThrow()
                        .pinned())
                .isTrue();
        assertThat(editor.get(screen).body()).contains("Unpin from the front page");
        editor.post(screen + "/pin", Map.of("pinned", "false"));
        assertThat(magazine.part(Articles.class)
                        .find(article.id())
                        .orElseThrow()
                        .pinned())
                .isFalse();
    }

    private static boolean order(String page, String one, String other) {
        return page.contains(one) && page.indexOf(one) < page.indexOf(other);
    }

    private static Article approved(String headline, Edition edition) {
        Article article = magazine.draft(in(headline, edition));
        magazine.part(SubmitArticle.class).apply(new SubmitArticle.Submit(article.id(), TestMagazine.ACTOR));
        magazine.part(ApproveArticle.class)
                .apply(new ApproveArticle.Approve(article.id(), article.draft(), TestMagazine.ACTOR));
        return article;
    }

    private static Manuscript in(String headline, Edition edition) {
        Manuscript words = Manuscript.of(headline, Body.EMPTY);
        return new Manuscript(
                words.headline(),
                words.standfirst(),
                words.kicker(),
                words.bylines(),
                words.section(),
                words.tags(),
                Optional.of(edition.id()),
                words.lead(),
                words.language(),
                words.canonical(),
                words.titles(),
                words.body());
    }
}
