package org.standfirst.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.DeskFilter;
import org.standfirst.article.DeskHeadlines;
import org.standfirst.article.DeskLists;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.menu.Entry;
import org.standfirst.people.Actor;

/** What an entry of a menu can lead to, and how the desk calls it. */
@Component
class MenuTargets {
    private static final int MOST = 300;

    private final Sections sections;
    private final Tags tags;
    private final Editions editions;
    private final LiveLists lists;
    private final DeskLists deskLists;
    private final DeskHeadlines headlines;

    MenuTargets(
            Sections sections,
            Tags tags,
            Editions editions,
            LiveLists lists,
            DeskLists deskLists,
            DeskHeadlines headlines) {
        this.sections = sections;
        this.tags = tags;
        this.editions = editions;
        this.lists = lists;
        this.deskLists = deskLists;
        this.headlines = headlines;
    }

    /** What stands in a menu that runs by itself: the sections that are no part of others and hold anything. */
    List<Entry> byItself() {
        Set<Id<Section>> filled = lists.sectionsWithArticles();
        List<Entry> entries = new ArrayList<>(sections.all().stream()
                .filter(section -> section.parent().isEmpty() && filled.contains(section.id()))
                .map(section -> new Entry(new Entry.Target.OfSection(section.id()), ""))
                .toList());
        if (!editions.newest(1).isEmpty()) {
            entries.add(new Entry(new Entry.Target.Editions(), ""));
        }
        return entries;
    }

    /** All that can be chosen. */
    List<Screen.Choosing> groups(Actor reader) {
        DeskFilter pages = new DeskFilter(
                Set.of(),
                Optional.of(Article.Kind.PAGE),
                Optional.empty(),
                Optional.empty(),
                DeskFilter.Whose.ANYBODYS,
                Optional.empty(),
                List.of());
        return List.of(
                new Screen.Choosing(
                        "section",
                        "Sections",
                        sections.all().stream()
                                .map(section -> option(new Entry.Target.OfSection(section.id()), section.name()))
                                .toList()),
                new Screen.Choosing(
                        "page",
                        "Pages",
                        deskLists.list(reader, pages, new Window.Place.Newest(), MOST).items().stream()
                                .map(row -> option(new Entry.Target.OfPage(row.article()), named(row.headline())))
                                .toList()),
                new Screen.Choosing(
                        "editions", "Lists", List.of(option(new Entry.Target.Editions(), "The list of editions"))),
                new Screen.Choosing(
                        "tag",
                        "Tags",
                        tags.named("", MOST).stream()
                                .map(tag -> option(new Entry.Target.OfTag(tag.id()), tag.name()))
                                .toList()));
    }

    private static Screen.Option option(Entry.Target target, String words) {
        return new Screen.Option(target.kind() + ":" + target.written(), words, false);
    }

    private static String named(String headline) {
        return headline.isBlank() ? "Untitled" : headline;
    }

    /** An entry as the screen shows it. */
    Curating.MenuEntry told(Entry entry) {
        return switch (entry.target()) {
            case Entry.Target.OfSection(var id) ->
                told(entry, sections.find(id).map(Section::name), "A section that is no more", "Section");
            case Entry.Target.OfTag(var id) ->
                told(entry, tags.find(id).map(Tag::name), "A tag that is no more", "Tag");
            case Entry.Target.OfPage(var id) -> page(entry, id);
            case Entry.Target.Editions() ->
                told(
                        entry,
                        Optional.of("Editions").filter(_ -> !editions.newest(1).isEmpty()),
                        "Editions, of which there are none yet",
                        "List");
            case Entry.Target.Address(var address) -> told(entry, Optional.of(address.value()), "", address.value());
        };
    }

    private Curating.MenuEntry page(Entry entry, Id<Article> page) {
        Optional<String> live = lists.find(List.of(page)).stream()
                .map(Headline::headline)
                .map(MenuTargets::named)
                .findFirst();
        String drafted = Optional.ofNullable(headlines.find(List.of(page)).get(page))
                .map(MenuTargets::named)
                .orElse("A page");
        return told(entry, live, drafted + ", which readers don’t see now", "Page");
    }

    private static Curating.MenuEntry told(Entry entry, Optional<String> name, String gone, String leads) {
        String own = entry.words().isBlank() ? name.orElse(gone) : entry.words();
        boolean isGone = name.isEmpty();
        String rest = entry.words().isBlank() || entry.target() instanceof Entry.Target.Address
                ? leads
                : leads + " “" + name.orElse(gone) + "”";
        return new Curating.MenuEntry(key(entry), own, rest, isGone);
    }

    /** What tells an entry from the others of its menu. */
    static String key(Entry entry) {
        return entry.target().kind() + ":" + entry.target().written() + " " + entry.words();
    }
}
