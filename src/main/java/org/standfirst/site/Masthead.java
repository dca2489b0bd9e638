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
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Look;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Palette;
import org.standfirst.magazine.Section;
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
    private final Story.@Nullable Image logo;
    private final Language language;
    private final boolean hasEditions;
    private final List<Section> sections;
    private final Set<Id<Section>> filled;
    private final Map<Id<Section>, Section> byId = new HashMap<>();
    private final Map<Id<Section>, Integer> hues = new HashMap<>();

    Masthead(
            Magazine magazine,
            PublicAddress address,
            Look look,
            Optional<Picture> logo,
            List<Section> sections,
            Set<Id<Section>> filled,
            boolean hasEditions) {
        this.magazine = magazine;
        this.address = address;
        this.look = look;
        this.logo = logo.map(picture -> new Story.Image(picture, magazine.name(), ""))
                .filter(Story.Image::isShown)
                .orElse(null);
        this.language = Language.of(magazine.language());
        this.sections = List.copyOf(sections);
        this.filled = Set.copyOf(filled);
        this.hasEditions = hasEditions;
        sections.forEach(section -> byId.put(section.id(), section));
        giveHues();
    }

    /** In the order they were made, so that a new section changes no other's hue. */
    private void giveHues() {
        List<Section> tops = new ArrayList<>(topSections());
        tops.sort(Comparator.comparing(Section::id));
        for (Section top : tops) {
            hues.put(top.id(), hues.size() % Palette.hues());
        }
    }

    /** Whether a word of the name is too long for a telephone in the size of others: such as the name of a domain. */
    public boolean hasLongWord() {
        return Arrays.stream(magazine.name().split("[\\s-]+", -1)).anyMatch(word -> word.length() >= LONG_WORD);
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

    /** The sections that are no part of another, by name. */
    List<Section> topSections() {
        return sections.stream().filter(section -> parent(section).isEmpty()).toList();
    }

    /** Those of them in which there is anything to read. */
    public List<Section> filledTopSections() {
        return topSections().stream()
                .filter(section -> filled.contains(section.id()))
                .toList();
    }

    /** The first of them, as many as fit above a page. */
    public List<Section> firstSections() {
        return filledTopSections().stream().limit(MOST_ABOVE).toList();
    }

    /** Whether there are more than {@link #firstSections}. */
    public boolean hasMoreSections() {
        return filledTopSections().size() > MOST_ABOVE;
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
        Optional<Section> top = Optional.ofNullable(section);
        for (int depth = 0; depth < DEEPEST && top.flatMap(this::parent).isPresent(); depth++) {
            top = top.flatMap(this::parent);
        }
        return top.map(found -> hues.get(found.id())).map(String::valueOf).orElse(null);
    }
}
