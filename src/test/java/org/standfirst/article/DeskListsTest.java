package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article.State;
import org.standfirst.article.DeskFilter.Whose;
import org.standfirst.database.Database;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.kernel.Window.Place;
import org.standfirst.magazine.Section;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** What lies on the desk. */
@OnBothDatabases
class DeskListsTest {
    private final TestDesk desk;
    private final Actor.Staff editor;
    private final Actor.Staff writer;

    DeskListsTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        editor = desk.staff("Teo Marsh", Role.EDITOR);
        writer = desk.staff("Ines Valbom", Role.CONTRIBUTOR);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsWhatWasTouchedLastFirst() throws Exception {
        Article first = create("First", editor);
        create("Second", editor);
        touch(first, "First, revised");

        assertThat(headlines(editor, DeskFilter.ALL)).containsExactly("First, revised", "Second");
    }

    @Test
    void showsWritersTheirOwnAndWhatIsAssignedToThemAndModeratorsNothing() throws Exception {
        create("The editor's", editor);
        Article assigned = create("Assigned", editor);
        create("Her own", writer);
        assign(assigned, writer, Optional.empty());

        assertThat(headlines(writer, DeskFilter.ALL)).containsExactly("Assigned", "Her own");
        assertThat(headlines(writer, of(Whose.MINE))).containsExactly("Her own");
        assertThat(headlines(writer, of(Whose.ASSIGNED_TO_ME))).containsExactly("Assigned");
        assertThat(headlines(editor, DeskFilter.ALL)).hasSize(3);
        assertThat(headlines(editor, of(Whose.MINE))).hasSize(2);
        assertThat(headlines(desk.staff("Mo Derra", Role.MODERATOR), DeskFilter.ALL))
                .isEmpty();
        assertThat(desk.get(DeskLists.class).counts(desk.staff("Al Derra", Role.MODERATOR), DeskFilter.ALL))
                .isEmpty();
    }

    @Test
    void followsEachVerb() throws Exception {
        Article article = create("The salt road", writer);
        List<State> states = new ArrayList<>();
        states.add(only().state());
        desk.get(SubmitArticle.class).apply(new SubmitArticle.Submit(article.id(), writer));
        states.add(only().state());
        desk.get(ApproveArticle.class).apply(new ApproveArticle.Approve(article.id(), article.draft(), editor));
        states.add(only().state());
        Instant day = Instant.parse("2099-03-05T12:00:00Z");
        desk.get(ScheduleArticle.class).apply(new ScheduleArticle.Schedule(article.id(), article.draft(), day, editor));
        assertThat(only().scheduledFor()).contains(day);
        states.add(only().state());
        desk.get(UnscheduleArticle.class).apply(new UnscheduleArticle.Unschedule(article.id(), editor));
        states.add(only().state());
        desk.publish(article);
        states.add(only().state());
        assertThat(only().draftIsNewer()).isFalse();
        assertThat(only().publishedAt()).isPresent();
        desk.revise(article, TestDesk.words("The salt road, a year on"), editor);
        assertThat(only().draftIsNewer()).isTrue();
        assertThat(only().headline()).isEqualTo("The salt road, a year on");
        desk.get(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", editor));
        states.add(only().state());

        assertThat(states)
                .containsExactly(
                        State.DRAFT,
                        State.IN_REVIEW,
                        State.APPROVED,
                        State.SCHEDULED,
                        State.APPROVED,
                        State.LIVE,
                        State.WITHDRAWN);
    }

    @Test
    void namesWhoWritesNowAndWhoIsToWriteUntilWhen() throws Exception {
        Article article = create("The salt road", editor);
        assign(article, writer, Optional.of(LocalDate.of(2026, 3, 5)));
        desk.get(TakePen.class).apply(new TakePen.Take(article.id(), new Tab("desktop"), writer));

        assertThat(only().writing())
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Ines Valbom"));
        assertThat(only().assignedTo())
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Ines Valbom"));
        assertThat(only().due()).contains(LocalDate.of(2026, 3, 5));
    }

    @Test
    void namesNobodyWhoseTabIsGone() throws Exception {
        Article article = create("The salt road", editor);
        desk.get(TakePen.class)
                .apply(
                        new TakePen.Take(article.id(), new Tab("desktop"), writer(article)),
                        Instant.now().minusSeconds(31));

        assertThat(only().writing()).isEmpty();
    }

    @Test
    void keepsToTheFilter() throws Exception {
        Section sports = desk.section("Sports", Optional.empty());
        Section tennis = desk.section("Tennis", Optional.of(sports.id()));
        Section food = desk.section("Food", Optional.empty());
        desk.create(TestDesk.in(tennis, TestDesk.words("On clay")), editor);
        desk.create(TestDesk.in(food, TestDesk.words("On bread")), editor);
        Article due = create("Soon", editor);
        assign(due, writer, Optional.of(LocalDate.of(2026, 3, 5)));
        desk.publish(create("Out", editor));

        assertThat(headlines(editor, in(sports))).containsExactly("On clay");
        assertThat(headlines(editor, in(tennis))).containsExactly("On clay");
        assertThat(headlines(editor, in(food))).containsExactly("On bread");
        assertThat(headlines(editor, in(State.LIVE))).containsExactly("Out");
        assertThat(headlines(editor, in(State.LIVE, State.DRAFT))).hasSize(4);
        assertThat(headlines(editor, dueBy("2026-03-05"))).containsExactly("Soon");
        assertThat(headlines(editor, dueBy("2026-03-04"))).isEmpty();
        assertThat(headlines(
                        editor,
                        new DeskFilter(
                                Set.of(),
                                Optional.of(Article.Kind.PAGE),
                                Optional.empty(),
                                Optional.empty(),
                                Whose.ANYBODYS,
                                Optional.empty(),
                                List.of())))
                .isEmpty();
        assertThat(desk.get(DeskLists.class).counts(editor, in(State.LIVE)))
                .isEqualTo(Map.of(State.DRAFT, 3, State.LIVE, 1));
        assertThat(desk.get(DeskLists.class).counts(editor, in(food))).isEqualTo(Map.of(State.DRAFT, 1));
    }

    @Test
    void findsWordsOfHeadlinesInAnyCaseAndPartsOfWords() throws Exception {
        create("Été au bord de l'eau", editor);
        create("Мартовский Снег", editor);
        create("100% of the_salt", editor);

        assertThat(headlines(editor, holding("été EAU"))).hasSize(1);
        assertThat(headlines(editor, holding("снег март"))).hasSize(1);
        assertThat(headlines(editor, holding("SAL"))).containsExactly("100% of the_salt");
        assertThat(headlines(editor, holding("0% e_s"))).containsExactly("100% of the_salt");
        assertThat(headlines(editor, holding("a%t"))).isEmpty();
        assertThat(headlines(editor, holding("eau salt"))).isEmpty();
        assertThat(headlines(editor, holding("  "))).hasSize(3);
    }

    @Test
    void turnsItsPagesForwardAndBack() throws Exception {
        for (int number = 1; number <= 5; number++) {
            create("Number " + number, editor);
        }
        Window<DeskRow> newest = list(editor, DeskFilter.ALL, new Place.Newest(), 2);
        Window<DeskRow> older =
                list(editor, DeskFilter.ALL, new Place.OlderThan(newest.older().orElseThrow()), 2);
        Window<DeskRow> oldest =
                list(editor, DeskFilter.ALL, new Place.OlderThan(older.older().orElseThrow()), 2);
        Cursor back = oldest.newer().orElseThrow();

        assertThat(headlines(newest)).containsExactly("Number 5", "Number 4");
        assertThat(headlines(older)).containsExactly("Number 3", "Number 2");
        assertThat(headlines(oldest)).containsExactly("Number 1");
        assertThat(oldest.older()).isEmpty();
        assertThat(headlines(list(editor, DeskFilter.ALL, new Place.NewerThan(back), 2)))
                .containsExactly("Number 3", "Number 2");
    }

    @Test
    void readsEveryListOfOneFilterInTheOrderOfAnIndex() {
        assumeTrue(desk.place.databaseUrl().isEmpty());
        Section food = desk.section("Food", Optional.empty());
        for (DeskFilter filter : List.of(DeskFilter.ALL, in(State.LIVE), in(food))) {
            DeskQuery query = new DeskQuery()
                    .passing(filter, filter.section().map(List::of).orElse(List.of()));
            String sql = "explain query plan select * from desk_article desk" + query.window(new Place.Newest(), 50);
            List<String> plan = desk.get(Database.class)
                    .sql(sql)
                    .params(query.parameters())
                    .query((row, _) -> row.getString("detail"))
                    .list();
            assertThat(plan)
                    .as(sql)
                    .anyMatch(step -> step.contains("USING COVERING INDEX desk_article_"))
                    .filteredOn(step -> step.contains("B-TREE"))
                    // The fifty that are shown are sorted; what they are found among is not.
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private Actor writer(Article article) {
        assign(article, writer, Optional.empty());
        return writer;
    }

    private Article create(String headline, Actor actor) throws InterruptedException {
        // What is touched in the same millisecond has no order of its own.
        Thread.sleep(2);
        return desk.create(TestDesk.words(headline), actor);
    }

    private void touch(Article article, String headline) throws InterruptedException {
        Thread.sleep(2);
        desk.revise(article, TestDesk.words(headline), editor);
    }

    private void assign(Article article, Actor.Staff to, Optional<LocalDate> due) {
        TestDesk.expect(
                desk.get(AssignArticle.class)
                        .apply(new AssignArticle.Assign(article.id(), Optional.of(to.person()), due, editor)),
                AssignArticle.Outcome.Assigned.class);
    }

    private DeskRow only() {
        List<DeskRow> rows = list(editor, DeskFilter.ALL, new Place.Newest(), 5).items();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private Window<DeskRow> list(Actor actor, DeskFilter filter, Place place, int size) {
        return desk.get(DeskLists.class).list(actor, filter, place, size);
    }

    private List<String> headlines(Actor actor, DeskFilter filter) {
        return headlines(list(actor, filter, new Place.Newest(), 50));
    }

    private static List<String> headlines(Window<DeskRow> window) {
        return window.items().stream().map(DeskRow::headline).toList();
    }

    private static DeskFilter filter(
            Set<State> states,
            Optional<Id<Section>> section,
            Whose whose,
            Optional<LocalDate> due,
            List<String> words) {
        return new DeskFilter(states, Optional.empty(), section, Optional.empty(), whose, due, words);
    }

    private static DeskFilter of(Whose whose) {
        return filter(Set.of(), Optional.empty(), whose, Optional.empty(), List.of());
    }

    private static DeskFilter in(Section section) {
        return filter(Set.of(), Optional.of(section.id()), Whose.ANYBODYS, Optional.empty(), List.of());
    }

    private static DeskFilter in(State... states) {
        return filter(Set.of(states), Optional.empty(), Whose.ANYBODYS, Optional.empty(), List.of());
    }

    private static DeskFilter dueBy(String day) {
        return filter(Set.of(), Optional.empty(), Whose.ANYBODYS, Optional.of(LocalDate.parse(day)), List.of());
    }

    private static DeskFilter holding(String typed) {
        return filter(Set.of(), Optional.empty(), Whose.ANYBODYS, Optional.empty(), DeskFilter.words(typed));
    }
}
