package org.standfirst.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.RemoveSection;
import org.standfirst.body.Body;
import org.standfirst.database.ChangeLog;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.AddTag;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class ArrangeMenuTest {
    private static final Actor DESK = new Actor.Program("test");
    private static final Entry EDITIONS = new Entry(new Entry.Target.Editions(), "");

    private final TestParts parts;

    ArrangeMenuTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void keepsEverySortOfEntryInItsOrder() {
        Entry section = new Entry(new Entry.Target.OfSection(section("Food").id()), "");
        Entry tag = new Entry(new Entry.Target.OfTag(tag("Eels").id()), "All about eels");
        Entry page = new Entry(new Entry.Target.OfPage(create(Article.Kind.PAGE).id()), "");
        Entry address = new Entry(new Entry.Target.Address(new WebAddress("https://shop.example/")), "Shop");
        assertThat(menu(Menu.HEAD)).as("by itself").isEmpty();

        assertThat(arrange(Menu.HEAD, page, address, section, EDITIONS, tag))
                .isEqualTo(new ArrangeMenu.Outcome.Arranged());
        arrange(Menu.FOOT, address);

        assertThat(menu(Menu.HEAD)).containsExactly(page, address, section, EDITIONS, tag);
        assertThat(menu(Menu.FOOT)).containsExactly(address);
        assertThat(parts.get(ChangeLog.class).after(0, 1_000))
                .anyMatch(change ->
                        change.subject().equals("menu:head") && change.verb().equals("arranged"));
        arrange(Menu.HEAD);
        assertThat(menu(Menu.HEAD)).isEmpty();
    }

    @Test
    void keepsWhatIsGoneUntilSomebodyRemovesIt() {
        Section food = section("Food");
        Entry gone = new Entry(new Entry.Target.OfSection(food.id()), "");
        arrange(Menu.HEAD, gone);
        parts.get(RemoveSection.class).apply(new RemoveSection.Remove(food.id(), DESK));

        assertThat(arrange(Menu.HEAD, gone, EDITIONS)).isEqualTo(new ArrangeMenu.Outcome.Arranged());
        assertThat(arrange(Menu.FOOT, gone)).isInstanceOf(ArrangeMenu.Outcome.Refused.class);
    }

    @Test
    void refusesWhatLeadsNowhereOrSaysNothing() {
        Entry article =
                new Entry(new Entry.Target.OfPage(create(Article.Kind.ARTICLE).id()), "");
        Entry wordless = new Entry(new Entry.Target.Address(new WebAddress("/archive")), " ");
        Entry endless = new Entry(new Entry.Target.Editions(), "e".repeat(Entry.LONGEST + 1));

        for (Entry wrong : List.of(article, wordless, endless, new Entry(new Entry.Target.OfTag(Id.fresh()), "Eels"))) {
            assertThat(arrange(Menu.HEAD, wrong)).isInstanceOf(ArrangeMenu.Outcome.Refused.class);
        }
        assertThat(apply(Menu.HEAD, Collections.nCopies(ArrangeMenu.MOST + 1, EDITIONS), DESK))
                .isInstanceOf(ArrangeMenu.Outcome.Refused.class);
        assertThat(apply(Menu.HEAD, List.of(EDITIONS), new Actor.Staff(Id.fresh(), Role.EDITOR)))
                .isEqualTo(new ArrangeMenu.Outcome.NotAllowed());
        assertThat(menu(Menu.HEAD)).isEmpty();
    }

    @Test
    void leadsToThisSiteAndToHttpsAlone() {
        for (String wrong : List.of("javascript:alert(1)", "http://plain.example/", "mailto:us@example.org", "about")) {
            assertThat(Entry.Target.read("address", wrong)).as(wrong).isNotPresent();
        }
        assertThat(Entry.Target.read("address", "/about?x=1")).isPresent();
        assertThat(Entry.Target.read("address", "https://shop.example")).isPresent();
        assertThat(Entry.Target.read("script", "x")).isEmpty();
    }

    private ArrangeMenu.Outcome arrange(Menu menu, Entry... entries) {
        return apply(menu, List.of(entries), DESK);
    }

    private ArrangeMenu.Outcome apply(Menu menu, List<Entry> entries, Actor actor) {
        return parts.get(ArrangeMenu.class).apply(new ArrangeMenu.Arrange(menu, entries, actor));
    }

    private List<Entry> menu(Menu menu) {
        return parts.get(Menus.class).of(menu);
    }

    private Section section(String name) {
        return ((AddSection.Outcome.Added) parts.get(AddSection.class)
                        .apply(new AddSection.Add(Optional.empty(), Slug.from(name, "section"), name, "", DESK)))
                .section();
    }

    private Tag tag(String name) {
        return ((AddTag.Outcome.Added)
                        parts.get(AddTag.class).apply(new AddTag.Add(Slug.from(name, "tag"), name, "", DESK)))
                .tag();
    }

    private Article create(Article.Kind kind) {
        return ((CreateArticle.Outcome.Created) parts.get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                kind, new Slug("about-us"), Manuscript.of("About us", Body.EMPTY), DESK)))
                .article();
    }
}
