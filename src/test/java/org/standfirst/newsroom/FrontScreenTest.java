package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.Manuscript;
import org.standfirst.article.ReviseArticle;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.body.Body;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

/** The front page and the menus, from the desk to the readers. */
@SuppressWarnings("NullAway.Init")
class FrontScreenTest {
    private static TestMagazine magazine;
    private static StaffVisit editor;
    private static StaffVisit publisher;
    private static int minute;

    @BeforeAll
    static void start() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        editor = StaffVisit.as(Role.EDITOR, "Teo Marsh", magazine);
        publisher = StaffVisit.as(Role.PUBLISHER, "Noor Adeyemi", magazine);
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }

    @Test
    void putsTheFrontPageInOrderAndReadersSeeItAtOnce() {
        assertThat(editor.get(FrontScreen.PATH).body()).contains("the front page runs by itself");
        Article oldest = publish("The oldest <story>");
        Article older = publish("The older story");
        Article newest = publish("The newest story");
        assertThat(inOrder(front(), "The newest story", "The older story")).isTrue();

        pin(oldest, "pin");
        pin(older, "pin");
        assertThat(inOrder(front(), "The older story", "The oldest &lt;story", "The newest story"))
                .isTrue();
        pin(oldest, "up");
        assertThat(inOrder(front(), "The oldest &lt;story", "The older story", "The newest story"))
                .isTrue();
        assertThat(editor.get(FrontScreen.PATH).body())
                .contains("Move The oldest &lt;story> up", "The newest story", "Unpin all");

        hide(newest, true);
        assertThat(front()).doesNotContain("The newest story");
        assertThat(magazine.get("/feed.atom").body()).contains("The newest story");
        assertThat(editor.get(FrontScreen.PATH).body()).contains("Kept off it", "Bring The newest story back");
        hide(newest, false);
        editor.post(FrontScreen.PATH + "/release", Map.of());

        assertThat(inOrder(front(), "The newest story", "The older story", "The oldest &lt;story"))
                .isTrue();
        assertThat(editor.get("/newsroom/log").body())
                .contains("off the front page", "back to the front page", "put the front page in order");
        assertThat(editor.post(
                                FrontScreen.PATH + "/pins",
                                Map.of("article", oldest.id().value(), "way", "away"))
                        .statusCode())
                .isEqualTo(422);
    }

    private static String front() {
        return magazine.get("/").body();
    }

    private static void pin(Article article, String way) {
        assertThat(editor.post(
                                FrontScreen.PATH + "/pins",
                                Map.of("article", article.id().value(), "way", way))
                        .statusCode())
                .isEqualTo(303);
    }

    private static void hide(Article article, boolean hidden) {
        Map<String, String> fields = Map.of("article", article.id().value(), "hidden", Boolean.toString(hidden));
        assertThat(editor.post(FrontScreen.PATH + "/hiding", fields).statusCode())
                .isEqualTo(303);
    }

    private static boolean inOrder(String page, String... words) {
        int at = 0;
        for (String wanted : words) {
            at = page.indexOf(wanted, at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void choosesTheEntriesOfMenusAndReadersSeeThemAtOnce() {
        Article about = magazine.publish(
                Article.Kind.PAGE, Manuscript.of("About the paper", Body.EMPTY), Instant.parse("2026-03-05T08:00:00Z"));
        assertThat(publisher.get(MenusScreen.PATH).body()).contains("It runs by itself", "About the paper");

        assertThat(add("head", Map.of("target", "page:" + about.id())).statusCode())
                .isEqualTo(303);
        add("head", Map.of("target", "address", "address", "https://shop.example/", "words", "The <shop>"));
        add("foot", Map.of("target", "address", "address", "/corrections", "words", "What we got wrong"));

        String head = menu("<header", "</header>");
        assertThat(head).contains("href=\"" + about.path() + "\"", "About the paper", "The &lt;shop", "Search");
        assertThat(inOrder(head, "About the paper", "The &lt;shop")).isTrue();
        assertThat(menu("<footer", "</footer>")).contains("What we got wrong").doesNotContain("/archive");

        String shop = "address:https://shop.example/ The <shop>";
        publisher.post(MenusScreen.PATH + "/head/order", Map.of("entry", shop, "way", "up"));
        assertThat(inOrder(menu("<header", "</header>"), "The &lt;shop", "About the paper"))
                .isTrue();
        publisher.post(MenusScreen.PATH + "/head/order", Map.of("entry", shop, "way", "remove"));
        assertThat(menu("<header", "</header>")).doesNotContain("shop");

        assertThat(add("head", Map.of("target", "address", "address", "javascript:x()", "words", "X"))
                        .body())
                .contains("is no address for a menu");
        assertThat(add("head", Map.of("target", "nothing")).body()).contains("Choose what the entry leads to.");
        publisher.post(MenusScreen.PATH + "/foot/choice", Map.of());
        assertThat(menu("<footer", "</footer>")).contains("/archive");
    }

    @Test
    void tellsAtTheFootWhereCorrectionsStandOnceThereAreAny() {
        Article article = publish("The bridge <closed>");
        assertThat(menu("<footer", "</footer>")).doesNotContain("/corrections");
        String screen = "/newsroom/articles/" + article.id();
        magazine.part(ReviseArticle.class)
                .apply(new ReviseArticle.Revise(
                        article.id(),
                        article.draft(),
                        Manuscript.of("The bridge is open", Body.EMPTY),
                        TestMagazine.ACTOR));
        String draft = magazine.part(Articles.class)
                .find(article.id())
                .orElseThrow()
                .draft()
                .value();

        publisher.post(screen + "/correction", Map.of("revision", draft, "kind", "correction", "said", "It is open."));

        assertThat(menu("<footer", "</footer>")).contains("href=\"/corrections\"");
        magazine.part(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", TestMagazine.ACTOR));
        assertThat(menu("<footer", "</footer>")).doesNotContain("/corrections");
    }

    private static HttpResponse<String> add(String menu, Map<String, String> fields) {
        return publisher.post(MenusScreen.PATH + "/" + menu + "/entries", fields);
    }

    private static String menu(String from, String until) {
        String page = front();
        int start = page.indexOf(from);
        return page.substring(start, page.indexOf(until, start));
    }

    private static Article publish(String headline) {
        return magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of(headline, Body.EMPTY),
                Instant.parse("2026-03-05T08:00:00Z").plusSeconds(60L * minute++));
    }
}
