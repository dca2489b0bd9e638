package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.AssignArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.ReturnArticle;
import org.standfirst.article.SubmitArticle;
import org.standfirst.body.Body;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

@OnBothDatabases
class LogScreenTest {
    private final TestMagazine magazine;
    private final StaffVisit mara;

    LogScreenTest(DatabaseKind kind) {
        magazine = TestMagazine.start(kind);
        mara = StaffVisit.as(Role.EDITOR, "Mara Lindt", magazine);
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void saysWhoDidWhatInSentences() {
        Article article = magazine.draft(Manuscript.of("The <salt> road", Body.EMPTY));
        magazine.part(SubmitArticle.class)
                .apply(new SubmitArticle.Submit(article.id(), mara.account().actor()));
        magazine.part(ReturnArticle.class)
                .apply(new ReturnArticle.Return(
                        article.id(), "Too long {}.", mara.account().actor()));
        magazine.part(AssignArticle.class)
                .apply(new AssignArticle.Assign(
                        article.id(),
                        Optional.of(mara.account().person()),
                        Optional.empty(),
                        mara.account().actor()));
        String link = "<a href=\"/newsroom/articles/" + article.id() + "\">“The &lt;salt&gt; road”</a>";

        String log = read(mara, LogScreen.PATH);

        assertThat(log).contains("<strong>The test</strong> began " + link);
        assertThat(log).contains("<strong>Mara Lindt</strong> moved " + link + " to review");
        assertThat(log).contains("<strong>Mara Lindt</strong> gave " + link + " back to its writer: “Too long { }.”");
        assertThat(log).contains("<strong>Mara Lindt</strong> assigned " + link + " to Mara Lindt");
        assertThat(log.indexOf("assigned")).isLessThan(log.indexOf("began"));
    }

    @Test
    void showsWhatItDoesNotKnowPlainly() {
        magazine.part(Database.class)
                .write(() -> magazine.part(ChangeLog.class).append("elves", "polished", "silver:3", "{}"));

        assertThat(read(mara, LogScreen.PATH)).contains("<strong>The elves</strong> polished silver");
    }

    @Test
    void leavesWhoCameInToPublishers() {
        StaffVisit publisher = StaffVisit.as(Role.PUBLISHER, "Noor Adeyemi", magazine);

        assertThat(read(publisher, LogScreen.PATH)).contains("took up an invitation");
        assertThat(read(mara, LogScreen.PATH))
                .doesNotContain(
                        "took up", "another role", publisher.account().email().value());
    }

    @Test
    void turnsItsPagesToTheEndAndBack() {
        for (int number = 0; number < 70; number++) {
            magazine.tag("Tag number " + number + ".");
        }
        String newest = read(mara, LogScreen.PATH);
        assertThat(newest).contains("Tag number 69.").doesNotContain("Tag number 1.", "rel=\"prev\"");
        String older = read(mara, address(newest, "next"));
        assertThat(older).contains("Tag number 1.").doesNotContain("Tag number 69.");
        assertThat(read(mara, address(older, "prev")))
                .contains("Tag number 69.")
                .doesNotContain("Tag number 1.");
    }

    private static String address(String page, String rel) {
        return page.replaceAll("(?s).*<a rel=\"" + rel + "\" href=\"([^\"]+)\".*", "$1");
    }

    private static String read(StaffVisit visit, String path) {
        return visit.get(path).body();
    }
}
