package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.magazine.GiveSections;
import org.standfirst.magazine.Section;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

@OnBothDatabases
class RemovalsScreenTest {
    private static final String PATH = RemovalsScreen.PATH;

    private final DatabaseKind kind;
    private TestMagazine magazine;
    private StaffVisit editor;
    private Article article;

    RemovalsScreenTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        magazine = TestMagazine.start(kind);
        editor = StaffVisit.as(Role.EDITOR, "Mara Lindt", magazine);
        article = magazine.draft(Manuscript.of("The weir <keeper>", Body.EMPTY));
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void aRequestIsWrittenDownFromTheArticleAndDecidedOnce() {
        assertThat(editor.get(ArticleScreen.path(article.id())).body())
                .contains("href=\"" + PATH + "?article=" + article.id() + "\"");
        assertThat(editor.get(PATH + "?article=" + article.id()).body()).contains("The weir &lt;keeper&gt;");

        String path = logged(article.id().value(), "Jo Peel, jo@example.org");

        assertThat(editor.get(PATH).body()).contains("Jo Peel, jo@example.org", "5 March 2026");
        assertThat(editor.get(path).body())
                .contains("It was long ago.", "Mara Lindt wrote it down", "Anonymised", "Declined");
        assertThat(decide(path, "anonymised", "").statusCode()).isEqualTo(422);
        assertThat(decide(path, "anything", "Because.").statusCode()).isEqualTo(422);
        assertThat(decide(path, "anonymised", "The name added nothing.").statusCode())
                .isEqualTo(303);
        assertThat(editor.get(path).body())
                .contains("Anonymised. Mara Lindt decided it on", "The name added nothing.")
                .doesNotContain("type=\"radio\"");
        assertThat(decide(path, "kept", "No.").body()).contains("Somebody decided it before you.");
        assertThat(editor.get(PATH).body()).contains("Nobody waits for an answer.", "Anonymised, <time");
    }

    @Test
    void anArticleIsNamedByAnyAddressOfIts() {
        for (String address : new String[] {
            "https://magazine.example" + article.path() + "?utm=x#top",
            article.path(),
            "https://magazine.example" + ArticleScreen.path(article.id()) + "/"
        }) {
            assertThat(logged(address, "Jo Peel")).startsWith(PATH + "/");
        }
        assertThat(log("/articles/none-such", "Jo Peel", "2026-03-05").body())
                .contains("There is no article of that address", "value=\"Jo Peel\"", "It was long ago.");
    }

    @Test
    void whatMakesNoSenseIsSaidAndNothingThatWasWrittenIsLost() {
        String id = article.id().value();

        assertThat(log(id, "", "2026-03-05").body()).contains("Say who asks", "It was long ago.");
        assertThat(log(id, "Jo Peel", "2999-01-01").body()).contains("today or before");
        assertThat(log(id, "Jo Peel", "soon").body()).contains("today or before", "value=\"Jo Peel\"");
        assertThat(log(id, "J".repeat(501), "2026-03-05").body()).contains("up to 500 characters");
    }

    @Test
    void theLogTellsNeitherWhoAskedNorForWhat() {
        logged(article.id().value(), "Jo Peel");

        assertThat(editor.get(LogScreen.PATH).body())
                .contains("noted that somebody asks to be taken out of")
                .doesNotContain("Jo Peel", "long ago");
    }

    @Test
    void anEditorOfOtherSectionsSeesNothingOfIt() {
        String path = logged(article.id().value(), "Jo Peel");
        Section rivers = magazine.section("Rivers", "", Optional.empty());
        StaffVisit other = StaffVisit.as(Role.EDITOR, magazine);
        magazine.part(GiveSections.class)
                .apply(new GiveSections.Give(
                        other.account().person(), java.util.Set.of(rivers.id()), TestMagazine.ACTOR));

        assertThat(other.get(PATH).body()).doesNotContain("Jo Peel");
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.post(path + "/decision", Map.of("decision", "kept", "reasons", "No."))
                        .statusCode())
                .isEqualTo(404);
    }

    private String logged(String about, String askedBy) {
        return log(about, askedBy, "2026-03-05")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private HttpResponse<String> log(String about, String askedBy, String day) {
        return editor.post(
                PATH, Map.of("article", about, "askedBy", askedBy, "askedOn", day, "words", "It was long ago."));
    }

    private HttpResponse<String> decide(String path, String decision, String reasons) {
        return editor.post(path + "/decision", Map.of("decision", decision, "reasons", reasons));
    }
}
