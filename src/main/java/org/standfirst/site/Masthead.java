package org.standfirst.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Headline;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Look;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Palette;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.menu.Entry;
import org.standfirst.picture.Picture;
import org.standfirst.wire.PublicAddress;

/** What stands around every page: the magazine and its sections. */
public final class Masthead {
    private static final int DEEPEST = 16;
    private static final int LONG_WORD = 15;

    /** In one line on a desk, with a word for the rest. */
    private static final int MOST_ABOVE = 9;

    private final Magazine magazine;
    private final PublicAddress address;
    private final Look look;
    private final Optional<Picture> given;
    private final Story.@Nullable Image logo;
    private final Language language;
    private final boolean hasEditions;
    private final boolean hasCorrections;
    private final List<Section> sections;
    private final List<Section> tops;
    private final List<Section> filledTops;
    private final boolean longWord;
    private final List<MenuLink> headMenu;
    private final List<MenuLink> footMenu;
    private final Map<Id<Section>, Section> byId = new HashMap<>();
    private final Map<Id<Section>, String> hues = new HashMap<>();

    Masthead(
            Magazine magazine,
            PublicAddress address,
            Look look,
            Optional<Picture> logo,
            List<Section> sections,
            Set<Id<Section>> filled,
            boolean hasEditions,
            boolean hasCorrections,
            Chosen chosen) {
        this.magazine = magazine;
        this.address = address;
        this.look = look;
        this.given = logo;
        this.logo = logo.map(picture -> new Story.Image(picture, magazine.name(), ""))
                .filter(Story.Image::isShown)
                .orElse(null);
        this.language = Language.of(magazine.language());
        this.sections = List.copyOf(sections);
        this.hasEditions = hasEditions;
        this.hasCorrections = hasCorrections;
        this.longWord =
                Arrays.stream(magazine.name().split("[\\s-]+", -1)).anyMatch(word -> word.length() >= LONG_WORD);
        sections.forEach(section -> byId.put(section.id(), section));
        this.tops =
                sections.stream().filter(section -> parent(section).isEmpty()).toList();
        this.filledTops =
                tops.stream().filter(section -> filled.contains(section.id())).toList();
        giveHues();
        this.headMenu = links(chosen.head(), chosen);
        this.footMenu = links(chosen.foot(), chosen);
    }

    /** What somebody chose for the menus, with what of it can't be told from the sections. */
    record Chosen(List<Entry> head, List<Entry> foot, Map<Id<Tag>, Tag> tags, Map<Id<Article>, Headline> pages) {}

    private List<MenuLink> links(List<Entry> entries, Chosen chosen) {
        return entries.stream()
                .map(entry -> link(entry, chosen))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What leads nowhere is left out. */
    private Optional<MenuLink> link(Entry entry, Chosen chosen) {
        return switch (entry.target()) {
            case Entry.Target.OfSection(var id) ->
                section(id).map(section -> new MenuLink(either(entry, section.name()), section.path(), hue(section)));
            case Entry.Target.OfTag(var id) ->
                Optional.ofNullable(chosen.tags().get(id))
                        .map(tag -> new MenuLink(either(entry, tag.name()), tag.path(), null));
            case Entry.Target.OfPage(var id) ->
                Optional.ofNullable(chosen.pages().get(id))
                        .map(page -> new MenuLink(either(entry, page.headline()), page.path(), null));
            case Entry.Target.Editions() ->
                hasEditions
                        ? Optional.of(new MenuLink(either(entry, words().editions()), "/editions", null))
                        : Optional.empty();
            case Entry.Target.Address(var address) -> Optional.of(new MenuLink(entry.words(), address.value(), null));
        };
    }

    private static String either(Entry entry, String name) {
        return entry.words().isBlank() ? name : entry.words();
    }

    /** In the order they were made, so that a new section changes no other's hue; what is within one has its hue. */
    private void giveHues() {
        Map<Id<Section>, Integer> numbers = new HashMap<>();
        tops.stream()
                .sorted(Comparator.comparing(Section::id))
                .forEach(top -> numbers.put(top.id(), numbers.size() % Palette.hues()));
        for (Section section : sections) {
            Integer number = numbers.get(top(section).id());
            if (number != null) {
                hues.put(section.id(), number.toString());
            }
        }
    }

    private Section top(Section section) {
        Section top = section;
        for (int depth = 0; depth < DEEPEST; depth++) {
            top = parent(top).orElse(top);
        }
        return top;
    }

    /** Whether a word of the name is too long for a telephone in the size of others: such as the name of a domain. */
    public boolean hasLongWord() {
        return longWord;
    }

    /** The magazine. */
    public Magazine magazine() {
        return magazine;
    }

    /** What it wears. */
    public Look look() {
        return look;
    }

    /** The language of all that stands around an article. */
    public Language language() {
        return language;
    }

    /** What the magazine's pages say in it. */
    public Words words() {
        return language.words();
    }

    /** The absolute address of a path of this site. */
    String address(String path) {
        return address.of(path);
    }

    /** Whether it was made with this logo, or with none. */
    boolean wears(Optional<Picture> other) {
        return other.equals(given);
    }

    /** Its name as a picture, where it has one that can be shown. */
    public Story.@Nullable Image logo() {
        return logo;
    }

    /** Its words at the foot of a page, by paragraph. */
    public List<String> footer() {
        return look.footer()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Whether there is an edition to be shown. */
    public boolean hasEditions() {
        return hasEditions;
    }

    /** Whether the foot says where corrections stand: there are some, and nobody chose the same for its menu. */
    public boolean tellsOfCorrections() {
        return hasCorrections && footMenu.stream().noneMatch(link -> link.href().equals("/corrections"));
    }

    /** The sections that are no part of another, by name. */
    List<Section> topSections() {
        return tops;
    }

    /** Those of them in which there is anything to read. */
    public List<Section> filledTopSections() {
        return filledTops;
    }

    /** What somebody chose for the head of every page; nothing where it runs by itself. */
    public List<MenuLink> headMenu() {
        return headMenu;
    }

    /** What somebody chose for the foot of every page; nothing where it runs by itself. */
    public List<MenuLink> footMenu() {
        return footMenu;
    }

    /** The first of them, as many as fit above a page if all of them stand below it. */
    public List<Section> firstSections() {
        return hasMoreSections() ? filledTops.subList(0, MOST_ABOVE) : filledTops;
    }

    /** Whether there are more than {@link #firstSections}. */
    public boolean hasMoreSections() {
        return filledTops.size() > MOST_ABOVE && footMenu.isEmpty();
    }

    /** The sections right within a section, by name. */
    List<Section> within(Section section) {
        return sections.stream()
                .filter(other -> parent(other).filter(section::equals).isPresent())
                .toList();
    }

    Optional<Section> section(Id<Section> id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The section that a section is a part of. */
    Optional<Section> parent(Section section) {
        return section.parent().flatMap(this::section);
    }

    /** A section after those that it is a part of. */
    List<Section> line(@Nullable Section section) {
        List<Section> line = new ArrayList<>();
        Optional<Section> next = Optional.ofNullable(section);
        while (next.isPresent() && line.size() < DEEPEST) {
            line.addFirst(next.get());
            next = next.flatMap(this::parent);
        }
        return line;
    }

    /** The number of a section's hue, which is that of the section it is a part of; none where no section speaks. */
    public @Nullable String hue(@Nullable Section section) {
        return section == null ? null : hues.get(section.id());
    }
}
