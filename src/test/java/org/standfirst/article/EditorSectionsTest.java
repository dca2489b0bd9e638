package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.GiveSections;
import org.standfirst.magazine.Section;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** Editors of some sections. */
@OnBothDatabases
class EditorSectionsTest {
    private final TestDesk desk;
    private final Actor.Staff editor;
    private final Actor.Staff publisher;
    private final Section food;
    private final Section baking;
    private final Section travel;

    EditorSectionsTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        editor = desk.staff("Teo Marsh", Role.EDITOR);
        publisher = desk.staff("Noor Adeyemi", Role.PUBLISHER);
        food = desk.section("Food", Optional.empty());
        baking = desk.section("Baking", Optional.of(food.id()));
        travel = desk.section("Travel", Optional.empty());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void reachAllAsLongAsNoneIsGiven() {
        Article away = create("Away", travel);

        assertThat(reaches(away, editor)).isTrue();
        assertThat(listed(editor, DeskFilter.ALL)).containsExactly("Away");
    }

    @Test
    void reachWhatStandsInTheirsAndInThoseWithin() {
        Article bread = create("Bread", baking);
        Article away = create("Away", travel);
        Article nowhere = desk.create(TestDesk.words("Nowhere"), publisher);
        give(editor, food);

        assertThat(reaches(bread, editor)).isTrue();
        assertThat(reaches(away, editor)).isFalse();
        assertThat(reaches(nowhere, editor)).isFalse();
        assertThat(listed(editor, DeskFilter.ALL)).containsExactly("Bread");
        assertThat(desk.get(DeskLists.class).counts(editor, DeskFilter.ALL))
                .containsExactly(Map.entry(Article.State.DRAFT, 1));
        TestDesk.expect(
                desk.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(away.id(), away.draft(), Optional.empty(), editor)),
                PublishArticle.Outcome.NotAllowed.class);
        assertThat(listed(publisher, DeskFilter.ALL)).hasSize(3);
    }

    @Test
    void reachWhatTheyBeganOrIsAssignedToThemOnceEach() {
        give(editor, food);
        Article own = desk.create(TestDesk.in(travel, TestDesk.words("Own")), editor);
        Article both = desk.create(TestDesk.in(food, TestDesk.words("Both")), editor);
        Article assigned = create("Assigned", travel);
        desk.get(AssignArticle.class)
                .apply(new AssignArticle.Assign(
                        assigned.id(), Optional.of(editor.person()), Optional.empty(), publisher));

        assertThat(List.of(own, both, assigned)).allMatch(article -> reaches(article, editor));
        assertThat(listed(editor, DeskFilter.ALL)).containsExactlyInAnyOrder("Own", "Both", "Assigned");
        assertThat(listed(editor, DeskFilter.ALL)).hasSize(3);
    }

    @Test
    void losesWhatMovesOutOfTheirs() {
        Article bread = create("Bread", food);
        give(editor, food);
        assertThat(reaches(bread, editor)).isTrue();

        desk.revise(bread, TestDesk.in(travel, TestDesk.words("Bread")), publisher);

        assertThat(reaches(bread, editor)).isFalse();
        assertThat(listed(editor, DeskFilter.ALL)).isEmpty();
    }

    @Test
    void editNothingRatherThanAllWhenTheirsIsRemoved() {
        Article away = create("Away", travel);
        give(editor, baking);
        TestDesk.expect(
                desk.get(RemoveSection.class).apply(new RemoveSection.Remove(baking.id(), publisher)),
                RemoveSection.Outcome.Removed.class);

        assertThat(reaches(away, editor)).isFalse();
    }

    @Test
    void areGivenTheirsByPublishersAlone() {
        GiveSections give = desk.get(GiveSections.class);

        TestDesk.expect(
                give.apply(new GiveSections.Give(editor.person(), Set.of(), editor)),
                GiveSections.Outcome.NotAllowed.class);
        TestDesk.expect(
                give.apply(new GiveSections.Give(editor.person(), Set.of(Id.<Section>fresh()), publisher)),
                GiveSections.Outcome.Unknown.class);
        give(editor, travel);
        TestDesk.expect(
                give.apply(new GiveSections.Give(editor.person(), Set.of(), publisher)),
                GiveSections.Outcome.Given.class);
        assertThat(reaches(create("Bread", food), editor)).isTrue();
    }

    private void give(Actor.Staff to, Section section) {
        TestDesk.expect(
                desk.get(GiveSections.class).apply(new GiveSections.Give(to.person(), Set.of(section.id()), publisher)),
                GiveSections.Outcome.Given.class);
    }

    private Article create(String headline, Section section) {
        return desk.create(TestDesk.in(section, TestDesk.words(headline)), publisher);
    }

    private boolean reaches(Article article, Actor actor) {
        Articles articles = desk.get(Articles.class);
        boolean writes = articles.findEditable(article.id(), actor).isPresent();
        assertThat(articles.findPublishable(article.id(), actor).isPresent()).isEqualTo(writes);
        return writes;
    }

    private List<String> listed(Actor actor, DeskFilter filter) {
        return desk.get(DeskLists.class).list(actor, filter, new Window.Place.Newest(), 20).items().stream()
                .map(DeskRow::headline)
                .toList();
    }
}
