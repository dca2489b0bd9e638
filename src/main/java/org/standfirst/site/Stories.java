package org.standfirst.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Corrections;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.body.StandIns;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Look;
import org.standfirst.magazine.Looks;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.menu.Entry;
import org.standfirst.menu.Menu;
import org.standfirst.menu.Menus;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.wire.PublicAddress;

/** Dresses what the magazine has for a page. */
@Component
class Stories {
    private final Magazines magazines;
    private final Looks looks;
    private final Sections sections;
    private final Editions editions;
    private final Pictures pictures;
    private final LiveLists lists;
    private final Corrections corrections;
    private final Menus menus;
    private final Tags tags;
    private final PublicAddress address;
    private final Shelf<Listed, Masthead> mastheads;

    /** What there is one of. */
    private enum Listed {
        MASTHEAD
    }

    Stories(
            Magazines magazines,
            Looks looks,
            Sections sections,
            Editions editions,
            Pictures pictures,
            LiveLists lists,
            Corrections corrections,
            Menus menus,
            Tags tags,
            PublicAddress address,
            Database database) {
        this.magazines = magazines;
        this.looks = looks;
        this.sections = sections;
        this.editions = editions;
        this.pictures = pictures;
        this.lists = lists;
        this.corrections = corrections;
        this.menus = menus;
        this.tags = tags;
        this.address = address;
        this.mastheads = database.recall().shelf(Recall.Until.ARTICLES_CHANGE, 1);
    }

    Masthead masthead() {
        Look look = looks.current();
        Optional<Picture> logo = look.logo().flatMap(pictures::find);
        Masthead masthead = mastheads.get(Listed.MASTHEAD, _ -> masthead(look, logo));
        // No change tells that a picture's rights have ended.
        return masthead.wears(logo) ? masthead : masthead(look, logo);
    }

    /** As it would be in a look that nobody else sees. */
    Masthead masthead(Look look) {
        return masthead(look, look.logo().flatMap(pictures::find));
    }

    private Masthead masthead(Look look, Optional<Picture> logo) {
        return new Masthead(
                magazines.current(),
                address,
                look,
                logo,
                sections.all(),
                lists.sectionsWithArticles(),
                !editions.newest(1).isEmpty(),
                !corrections.all(new Window.Place.Newest(), 1).items().isEmpty(),
                chosen());
    }

    private Masthead.Chosen chosen() {
        List<Entry> head = menus.of(Menu.HEAD);
        List<Entry> foot = menus.of(Menu.FOOT);
        Map<Id<Tag>, Tag> tagged = new HashMap<>();
        List<Id<Article>> pages = new ArrayList<>();
        for (Entry entry : Stream.concat(head.stream(), foot.stream()).toList()) {
            switch (entry.target()) {
                case Entry.Target.OfTag(var id) -> tags.find(id).ifPresent(tag -> tagged.put(id, tag));
                case Entry.Target.OfPage(var id) -> pages.add(id);
                case Entry.Target.OfSection _, Entry.Target.Editions _, Entry.Target.Address _ -> {}
            }
        }
        return new Masthead.Chosen(
                head,
                foot,
                tagged,
                lists.find(pages).stream()
                        .distinct()
                        .collect(Collectors.toMap(Headline::article, Function.identity())));
    }

    List<Story> of(Masthead masthead, List<Headline> headlines) {
        Map<Id<Picture>, Picture> leads = pictures.find(
                headlines.stream().flatMap(headline -> headline.lead().stream()).toList());
        return headlines.stream()
                .map(headline -> story(masthead, headline, leads))
                .toList();
    }

    private static Story story(Masthead masthead, Headline headline, Map<Id<Picture>, Picture> leads) {
        Section section = headline.section().flatMap(masthead::section).orElse(null);
        String kicker = headline.kicker().isBlank() && section != null ? section.name() : headline.kicker();
        Language language = Language.of(headline.language(), masthead.language());
        Language spoken = language.spoken();
        return new Story(
                headline.path(),
                kicker.strip(),
                headline.headline().isBlank()
                        ? language.words().untitled()
                        : headline.headline().strip(),
                headline.standfirst().strip(),
                headline.bylines(),
                DateLine.of(headline.publishedAt(), masthead.magazine().timeZone(), spoken),
                headline.lead().map(leads::get).map(Stories::image).orElse(null),
                language.within(masthead.language()),
                spoken.within(language),
                language.words(),
                masthead.hue(section));
    }

    /** A picture by its identifier, if its file is there. */
    Story.@Nullable Image image(Optional<Id<Picture>> id) {
        return id.flatMap(pictures::find).map(Stories::image).orElse(null);
    }

    /** Pictures by their identifiers; those whose files are not there are left out. */
    Map<Id<Picture>, Story.Image> images(Stream<Id<Picture>> ids) {
        return pictures.find(ids.toList()).values().stream()
                .map(Story.Image::of)
                .filter(Story.Image::isShown)
                .collect(Collectors.toMap(image -> image.picture().id(), image -> image));
    }

    private static Story.@Nullable Image image(Picture picture) {
        Story.Image image = Story.Image.of(picture);
        return image.isShown() ? image : null;
    }

    /** What is seen until the pictures of stories have loaded; a page has too many for more than their colours. */
    static StandIns standIns(List<Story> stories) {
        return StandIns.of(List.of(), pictures(stories));
    }

    static List<Picture> pictures(List<Story> stories) {
        return stories.stream()
                .map(Story::image)
                .filter(Objects::nonNull)
                .map(Story.Image::picture)
                .toList();
    }
}
