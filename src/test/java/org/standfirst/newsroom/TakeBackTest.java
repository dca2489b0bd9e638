package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.account.Account;
import org.standfirst.account.Accounts;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.EditionContents;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeHistory;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskVisitor;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;

/** What was done can be taken back from the next page, without a script. */
@OnBothDatabases
class TakeBackTest {
    private static final String UNDO = TakeBack.PATH;

    private final DatabaseKind kind;
    private TestMagazine magazine;
    private DeskVisitor ines;
    private Article article;
    private String path;

    TakeBackTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        magazine = TestMagazine.start(kind);
        ines = DeskVisitor.member(magazine, "Ines Calder", Role.PUBLISHER);
        article = magazine.draft(Manuscript.of("The weir", Body.EMPTY));
        path = ArticleScreen.path(article.id());
    }

    @AfterEach
    void close() {
        magazine.close();
    }

    @Test
    void whatWasHandedInComesBackAndTheLogSaysSo() {
        ines.post(path + "/submission");
        assertThat(ines.get(path).body()).contains("Handed in for review.", "action=\"/newsroom/undo\"");

        assertThat(ines.post(UNDO).headers().firstValue("Location")).contains(path);

        assertThat(now().state()).isEqualTo(Article.State.DRAFT);
        assertThat(ines.get(path).body()).doesNotContain("action=\"/newsroom/undo\"");
        assertThat(ines.get(LogScreen.PATH).body())
                .contains("took <a href=\"" + path + "\">“The weir”</a> back from review");
    }

    @Test
    void aContributorTakesTheirOwnBack() {
        DeskVisitor tom = DeskVisitor.member(magazine, "Tom Reed", Role.CONTRIBUTOR);
        String own =
                tom.post("/newsroom/articles").headers().firstValue("Location").orElseThrow();
        tom.post(own + "/submission");

        assertThat(tom.post(UNDO).statusCode()).isEqualTo(303);

        assertThat(tom.get(own).body()).contains("<strong>Draft</strong>");
    }

    @Test
    void whatWasPinnedIsLetGoAndTheOtherWayRound() {
        ines.post(path + "/pin", "pinned", "true");
        assertThat(now().pinned()).isTrue();
        ines.post(UNDO);
        assertThat(now().pinned()).isFalse();

        ines.post(path + "/pin", "pinned", "true");
        ines.post(path + "/pin", "pinned", "false");
        ines.post(UNDO);
        assertThat(now().pinned()).isTrue();
    }

    @Test
    void anAssignmentGoesBackToWhoeverHadIt() {
        String person = account("Ines Calder").person().value();
        ines.post(path + "/assignment", "person", person, "due", "2030-03-05");
        ines.post(path + "/assignment", "person", "", "due", "");
        assertThat(now().assignment().to()).isEmpty();

        ines.post(UNDO);

        assertThat(now().assignment().to().map(Id::value)).contains(person);
        assertThat(now().assignment().due()).contains(LocalDate.of(2030, 3, 5));
    }

    @Test
    void aTimeIsTakenBackAndBroughtBack() {
        ines.post(path + "/schedule", "revision", article.draft().value(), "at", "2035-03-05T10:00");
        Article.Schedule first = now().schedule().orElseThrow();
        ines.post(path + "/schedule", "revision", article.draft().value(), "at", "2036-03-05T10:00");
        ines.post(UNDO);
        assertThat(now().schedule()).contains(first);

        ines.post(path + "/unscheduling");
        assertThat(now().schedule()).isEmpty();
        ines.post(UNDO);
        assertThat(now().schedule()).contains(first);
    }

    @Test
    void anAddressIsGivenBackWhateverItsLetters() {
        ines.post(path + "/address", "slug", "Über Wehre ж");
        ines.post(path + "/address", "slug", "another");
        assertThat(now().slug().value()).isEqualTo("another");

        ines.post(UNDO);

        assertThat(now().slug().value()).isEqualTo("uber-wehre-ж");
    }

    @Test
    void thePlaceInAnEditionIsGivenBack() {
        Edition edition = magazine.edition("1", "Spring", LocalDate.of(2026, 3, 5), "");
        Id<Article> first = magazine.draft(in("One", edition)).id();
        Id<Article> second = magazine.draft(in("Two", edition)).id();
        String contents = EditionsScreen.PATH + "/" + edition.id() + "/contents";
        List<Id<Article>> before = order(edition);
        assertThat(before).containsExactlyInAnyOrder(first, second);
        ines.post(contents, "article", before.getLast().value(), "way", "up");
        assertThat(order(edition)).isEqualTo(before.reversed());

        assertThat(ines.post(UNDO).statusCode()).isEqualTo(303);

        assertThat(order(edition)).isEqualTo(before);
    }

    @Test
    void aRoleIsGivenBackAndAnAccountOpenedAgain() {
        DeskVisitor.member(magazine, "Tom Reed", Role.AUTHOR);
        String tom = StaffScreen.PATH + "/" + account("Tom Reed").person();
        ines.post(tom + "/role", "role", "editor");
        ines.post(UNDO);
        assertThat(account("Tom Reed").role()).isEqualTo(Role.AUTHOR);

        ines.post(tom + "/closing");
        ines.post(UNDO);
        assertThat(account("Tom Reed").closed()).isEmpty();
    }

    @Test
    void nothingIsTakenBackOverWhatSomebodyElseDidSince() {
        ines.post(path + "/assignment", "person", "", "due", "2030-03-05");
        DeskVisitor teo = DeskVisitor.member(magazine, "Teo Marsh", Role.EDITOR);
        teo.post(path + "/assignment", "person", "", "due", "2031-03-05");

        HttpResponse<String> answer = ines.post(UNDO);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Something else was done with it since");
        assertThat(now().assignment().due()).contains(LocalDate.of(2031, 3, 5));
    }

    @Test
    void anotherActIsTheOneThatCanBeTakenBack() {
        ines.post(path + "/pin", "pinned", "true");
        ines.post("/newsroom/articles");

        assertThat(ines.get("/newsroom/articles").body()).doesNotContain("Pinned to the front page.");
        assertThat(ines.post(UNDO).statusCode()).isEqualTo(422);
        assertThat(now().pinned()).isTrue();
    }

    @Test
    void theHintIsNoPermission() {
        DeskVisitor tom = DeskVisitor.member(magazine, "Tom Reed", Role.CONTRIBUTOR);
        long newest = magazine.part(ChangeHistory.class).of("article:" + article.id(), 100).stream()
                .mapToLong(Change::seq)
                .max()
                .orElseThrow();
        for (String hint : List.of(
                "UNPINNED!article:" + article.id() + "!" + newest + "!",
                "ASSIGNED!article:" + article.id() + "!" + newest + "!%2F",
                "ASSIGNED!article:" + article.id() + "!" + newest + "!%zz",
                "SCHEDULED!article:" + article.id() + "!" + newest + "!x%2Fy",
                "RENAMED!article:" + article.id() + "!" + newest + "!mine",
                "CLOSED!account:" + account("Ines Calder").person() + "!0!",
                "nonsense")) {
            tom.withCookie("standfirst-undo", hint);

            assertThat(tom.post(UNDO).statusCode()).as(hint).isIn(404, 422);
        }
        assertThat(now()).isEqualTo(article);
    }

    @Test
    void aHintIsKeptForAMinuteOutOfReachOfScripts() {
        assertThat(ines.post(path + "/pin", "pinned", "true").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("standfirst-undo=", "Max-Age=60", "HttpOnly", "SameSite=Lax");
    }

    private Article now() {
        return magazine.part(Articles.class).find(article.id()).orElseThrow();
    }

    private Account account(String name) {
        return magazine.part(Accounts.class).all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Id<Article>> order(Edition edition) {
        return magazine.part(EditionContents.class).of(edition.id(), TestMagazine.ACTOR).stream()
                .map(EditionContents.Piece::article)
                .toList();
    }

    private static Manuscript in(String headline, Edition edition) {
        return new Manuscript(
                headline,
                "",
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(edition.id()),
                Optional.empty(),
                "",
                Optional.empty(),
                Manuscript.Titles.NONE,
                Body.EMPTY);
    }
}
