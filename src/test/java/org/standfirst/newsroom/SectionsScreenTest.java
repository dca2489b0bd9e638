package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

class SectionsScreenTest {
    private static TestMagazine magazine;
    private static StaffVisit publisher;

    @BeforeAll
    static void start() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        publisher = StaffVisit.as(Role.PUBLISHER, "Noor Adeyemi", magazine);
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }

    @Test
    void addsAndRenamesASectionWhoseOldAddressLeadsOn() {
        assertThat(publisher
                        .post(SectionsScreen.PATH, Map.of("name", "The <sea>", "about", "Salt."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(publisher.get(SectionsScreen.PATH).body()).contains("The &lt;sea&gt;", "/sections/the-sea");
        Section sea = magazine.part(Sections.class).all().stream()
                .filter(section -> section.name().equals("The <sea>"))
                .findFirst()
                .orElseThrow();
        String path = SectionsScreen.PATH + "/" + sea.id();

        HttpResponse<String> changed =
                publisher.post(path, Map.of("name", "The coast", "slug", "coast", "about", "", "parent", ""));

        assertThat(changed.statusCode()).isEqualTo(303);
        HttpResponse<String> old = magazine.get("/sections/the-sea");
        assertThat(old.statusCode()).isIn(301, 308);
        assertThat(old.headers().firstValue("Location").orElseThrow()).endsWith("/sections/coast");
        assertThat(publisher.get(path).body()).contains("value=\"The coast\"");
    }

    @Test
    void saysWhyASectionCanNotBeRemovedOrMoved() {
        Section food = magazine.section("Food", "", Optional.empty());
        Section bread = magazine.section("Bread", "", Optional.of(food));
        String path = SectionsScreen.PATH + "/" + food.id();

        assertThat(publisher.post(path + "/removal", Map.of()).body()).contains("Other sections are parts of it");
        HttpResponse<String> circle = publisher.post(
                path,
                Map.of("name", "Food", "slug", "food", "parent", bread.id().value()));
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.body()).contains("can’t be a part of itself");
        assertThat(publisher.get(path).body()).doesNotContain("value=\"" + bread.id() + "\"");
    }

    @Test
    void keepsAnEditorToTheSectionsThatTheyAreGiven() {
        Section home = magazine.section("Home", "", Optional.empty());
        StaffVisit editor = StaffVisit.as(Role.EDITOR, "Mara Lindt", magazine);
        Article article = magazine.draft(Manuscript.of("A quiet draft", Body.EMPTY));
        String screen = "/newsroom/articles/" + article.id();
        assertThat(editor.get(screen).statusCode()).isEqualTo(200);
        String path = SectionsScreen.PATH + "/editors/" + editor.account().person();

        assertThat(publisher.get(path).body()).contains("What Mara Lindt edits", "Home");
        assertThat(publisher.post(path, Map.of("section", home.id().value())).statusCode())
                .isEqualTo(303);

        assertThat(editor.get(screen).statusCode()).isEqualTo(404);
        assertThat(editor.get("/newsroom/articles").body()).doesNotContain("A quiet draft");
        assertThat(editor.get(LogScreen.PATH).body()).doesNotContain("A quiet draft");
        assertThat(publisher.get(path).body()).containsPattern("value=\"" + home.id() + "\" checked");
        assertThat(publisher.get(SectionsScreen.PATH).body())
                .containsPattern("Mara Lindt</strong><br><span class=\"quiet\">Home");
    }

    @Test
    void mergesATagIntoTheOneThatIsNamed() {
        Tag ocean = magazine.tag("Ocean");
        Tag sea = magazine.tag("Sea of <salt>");
        String path = TagsScreen.PATH + "/" + sea.id();
        assertThat(publisher.get(TagsScreen.PATH + "?words=salt").body()).contains("Sea of &lt;salt&gt;");

        assertThat(publisher.post(path + "/merging", Map.of("into", "Nothing")).body())
                .contains("No tag is called that");
        HttpResponse<String> merged = publisher.post(path + "/merging", Map.of("into", "ocean"));

        assertThat(merged.headers().firstValue("Location")).contains(TagsScreen.PATH + "/" + ocean.id());
        assertThat(publisher.get(path).headers().firstValue("Location")).contains(TagsScreen.PATH + "/" + ocean.id());
        assertThat(magazine.get("/tags/sea-of-salt")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/tags/ocean");
        assertThat(publisher.get(LogScreen.PATH).body()).contains("merged the tag “Sea of &lt;salt&gt;” into");
        assertThat(publisher
                        .post(TagsScreen.PATH + "/" + ocean.id() + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(303);
    }
}
