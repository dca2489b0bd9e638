package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.AddTag;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** How sections and tags are kept in order. */
@OnBothDatabases
class SectionsAndTagsTest {
    private static final Window.Place NEWEST = new Window.Place.Newest();

    private final TestDesk desk;
    private final Actor.Staff editor;
    private final Section food;
    private final Section baking;

    SectionsAndTagsTest(DatabaseKind kind) {
        desk = new TestDesk(kind);
        editor = desk.staff("Teo Marsh", Role.EDITOR);
        food = desk.section("Food", Optional.empty());
        baking = desk.section("Baking", Optional.of(food.id()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void leadsASectionsOldAddressToItsNewOne() {
        change(new Section(food.id(), Optional.empty(), new Slug("kitchen"), "Kitchen", "What we eat."));

        assertThat(desk.get(Sections.class)
                        .find(new Slug("kitchen"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Kitchen");
        assertThat(desk.get(OldAddresses.class).find("/sections/food")).contains("/sections/kitchen");
        TestDesk.expect(
                apply(new Section(baking.id(), Optional.empty(), new Slug("kitchen"), "Baking", "")),
                ChangeSection.Outcome.Taken.class);
    }

    @Test
    void listsWhatIsLiveUnderTheSectionThatItsSectionWasMovedTo() {
        Article bread = desk.create(TestDesk.in(baking, TestDesk.words("Bread")), TestDesk.PROGRAM);
        desk.publish(bread);
        Section home = desk.section("Home", Optional.empty());
        assertThat(listed(food)).containsExactly("Bread");

        change(new Section(baking.id(), Optional.of(home.id()), baking.slug(), "Baking", ""));

        assertThat(listed(food)).isEmpty();
        assertThat(listed(home)).containsExactly("Bread");
        assertThat(listed(baking)).containsExactly("Bread");
    }

    @Test
    void movesNoSectionIntoItself() {
        TestDesk.expect(
                apply(new Section(food.id(), Optional.of(baking.id()), food.slug(), "Food", "")),
                ChangeSection.Outcome.Misplaced.class);
        TestDesk.expect(
                apply(new Section(food.id(), Optional.of(food.id()), food.slug(), "Food", "")),
                ChangeSection.Outcome.Misplaced.class);
    }

    @Test
    void letsPublishersAloneChangeSections() {
        TestDesk.expect(
                desk.get(ChangeSection.class).apply(new ChangeSection.Change(food, editor)),
                ChangeSection.Outcome.NotAllowed.class);
        TestDesk.expect(
                desk.get(RemoveSection.class).apply(new RemoveSection.Remove(baking.id(), editor)),
                RemoveSection.Outcome.NotAllowed.class);
    }

    @Test
    void removesASectionOnlyOnceNothingStandsInIt() {
        Article bread = desk.create(TestDesk.in(baking, TestDesk.words("Bread")), TestDesk.PROGRAM);
        assertThat(remove(food)).isEqualTo(new RemoveSection.Outcome.NotEmpty(0, 1));
        assertThat(remove(baking)).isEqualTo(new RemoveSection.Outcome.NotEmpty(1, 0));
        desk.publish(bread);
        desk.revise(bread, TestDesk.words("Bread"), TestDesk.PROGRAM);
        assertThat(remove(baking)).as("live in it").isEqualTo(new RemoveSection.Outcome.NotEmpty(1, 0));
        desk.publish(bread);

        TestDesk.expect(remove(baking), RemoveSection.Outcome.Removed.class);

        assertThat(desk.get(Sections.class).all()).extracting(Section::name).containsExactly("Food");
        assertThat(desk.get(Sections.class).find(baking.id())).isEmpty();
        assertThat(desk.section("Baking", Optional.empty()).slug()).isEqualTo(new Slug("baking"));
    }

    @Test
    void makesOneTagOfTwoWithoutTouchingARevision() {
        Tag sea = tag("Sea");
        Tag ocean = tag("Ocean");
        Tag seas = tag("Seas");
        Article both = desk.create(tagged("Both", sea, ocean), TestDesk.PROGRAM);
        Article one = desk.create(tagged("One", seas), TestDesk.PROGRAM);
        desk.publish(both);
        desk.publish(one);
        merge(seas, sea);

        TestDesk.expect(merge(sea, ocean), MergeTags.Outcome.Merged.class);

        assertThat(desk.get(LiveLists.class).taggedWith(ocean.id(), NEWEST, 9).items())
                .extracting(Headline::headline)
                .containsExactlyInAnyOrder("Both", "One");
        assertThat(draft(both).tags()).containsExactly(ocean.id());
        assertThat(draft(one).tags()).containsExactly(ocean.id());
        assertThat(desk.numbersOf(one)).containsExactly(1);
        assertThat(desk.get(Tags.class).find(List.of(seas.id(), sea.id(), ocean.id())))
                .containsExactly(ocean);
        assertThat(desk.get(Tags.class).named("", 9)).containsExactly(ocean);
        assertThat(desk.get(OldAddresses.class).find("/tags/sea")).contains("/tags/ocean");
        assertThat(desk.get(OldAddresses.class).find("/tags/seas")).contains("/tags/ocean");
        TestDesk.expect(merge(seas, ocean), MergeTags.Outcome.Same.class);
        assertThat(tag("Sea").slug()).isEqualTo(new Slug("sea"));
    }

    @Test
    void publishesUnderTheTagThatStays() {
        Tag sea = tag("Sea");
        Tag ocean = tag("Ocean");
        Article article = desk.create(tagged("One", sea), TestDesk.PROGRAM);
        merge(sea, ocean);

        desk.publish(article);

        assertThat(desk.get(LiveLists.class).taggedWith(ocean.id(), NEWEST, 9).items())
                .hasSize(1);
    }

    @Test
    void leadsATagsOldAddressToItsNewOne() {
        Tag sea = tag("Sea");
        TestDesk.expect(
                desk.get(ChangeTag.class)
                        .apply(new ChangeTag.Change(new Tag(sea.id(), new Slug("high-sea"), "High sea", ""), editor)),
                ChangeTag.Outcome.Changed.class);

        assertThat(desk.get(OldAddresses.class).find("/tags/sea")).contains("/tags/high-sea");
    }

    @Test
    void removesATagOnlyOnceNoArticleHasItUnderAnyName() {
        Tag sea = tag("Sea");
        Tag ocean = tag("Ocean");
        Article article = desk.create(tagged("One", sea), TestDesk.PROGRAM);
        merge(sea, ocean);
        assertThat(remove(ocean)).isEqualTo(new RemoveTag.Outcome.InUse(1));
        Revision before = desk.get(Revisions.class).find(article.draft()).orElseThrow();
        desk.revise(article, TestDesk.words("One"), TestDesk.PROGRAM);

        TestDesk.expect(remove(ocean), RemoveTag.Outcome.Removed.class);

        assertThat(desk.get(Tags.class).named("", 9)).isEmpty();
        desk.revise(article, before.manuscript(), TestDesk.PROGRAM);
        desk.publish(article);
        assertThat(desk.now(article).live()).isPresent();
    }

    private ChangeSection.Outcome apply(Section section) {
        return desk.get(ChangeSection.class).apply(new ChangeSection.Change(section, TestDesk.PROGRAM));
    }

    private void change(Section section) {
        TestDesk.expect(apply(section), ChangeSection.Outcome.Changed.class);
    }

    private RemoveSection.Outcome remove(Section section) {
        return desk.get(RemoveSection.class).apply(new RemoveSection.Remove(section.id(), TestDesk.PROGRAM));
    }

    private RemoveTag.Outcome remove(Tag tag) {
        return desk.get(RemoveTag.class).apply(new RemoveTag.Remove(tag.id(), editor));
    }

    private MergeTags.Outcome merge(Tag from, Tag into) {
        return desk.get(MergeTags.class).apply(new MergeTags.Merge(from.id(), into.id(), editor));
    }

    private List<String> listed(Section section) {
        return desk.get(LiveLists.class).inSection(section.id(), NEWEST, 9).items().stream()
                .map(Headline::headline)
                .toList();
    }

    private Manuscript draft(Article article) {
        return desk.get(Revisions.class)
                .find(desk.now(article).draft())
                .orElseThrow()
                .manuscript();
    }

    private Tag tag(String name) {
        return ((AddTag.Outcome.Added) desk.get(AddTag.class)
                        .apply(new AddTag.Add(Slug.from(name, "tag"), name, "", TestDesk.PROGRAM)))
                .tag();
    }

    private static Manuscript tagged(String headline, Tag... tags) {
        List<Id<Tag>> ids = List.of(tags).stream().map(Tag::id).toList();
        return TestDesk.words(headline).withTags(ids);
    }
}
