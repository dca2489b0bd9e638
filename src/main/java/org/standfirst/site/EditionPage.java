package org.standfirst.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.body.StandIns;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.picture.Picture;

/** An edition's contents in their order, and the list of all editions. */
@Controller
class EditionPage {
    /** Twenty years of a weekly. */
    private static final int MOST = 1_040;

    private final Editions editions;
    private final LiveLists lists;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;

    EditionPage(Editions editions, LiveLists lists, Stories stories, Heads heads, Pages pages) {
        this.editions = editions;
        this.lists = lists;
        this.stories = stories;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping("/editions")
    ResponseEntity<byte[]> list() {
        Masthead masthead = stories.masthead();
        Frame frame = Frame.of(
                masthead,
                masthead.words().editions() + " · " + masthead.magazine().name(),
                "",
                "/editions");
        List<Edition> newest = editions.newest(MOST);
        Map<Id<Picture>, Story.Image> covers =
                stories.images(newest.stream().flatMap(edition -> edition.cover().stream()));
        List<View.Issue> issues = newest.stream()
                .map(edition -> issue(
                        masthead, edition, edition.cover().map(covers::get).orElse(null)))
                .toList();
        StandIns standIns = StandIns.of(
                List.of(), covers.values().stream().map(Story.Image::picture).toList());
        Story.Image newestCover = issues.isEmpty() ? null : issues.getFirst().cover();
        return pages.show(new View.EditionList(
                heads.editions(frame, masthead.words().editions(), newest, newestCover)
                        .with(standIns),
                issues));
    }

    @GetMapping("/editions/{slug}")
    ResponseEntity<byte[]> show(@PathVariable Slug slug) {
        Edition edition = editions.find(slug).orElseThrow(NotFound::new);
        Masthead masthead = stories.masthead();
        Frame frame = Frame.of(
                masthead, edition.title() + " · " + masthead.magazine().name(), edition.note(), edition.path());
        List<Headline> headlines = lists.inEdition(edition.id());
        List<Story> contents = stories.of(masthead, headlines);
        Story.Image cover = stories.image(edition.cover());
        return pages.show(new View.Contents(
                heads.edition(frame, edition, cover, headlines, contents).with(Stories.standIns(contents)),
                issue(masthead, edition, cover),
                contents,
                editions.before(edition).orElse(null),
                editions.after(edition).orElse(null)));
    }

    private static View.Issue issue(Masthead masthead, Edition edition, Story.@Nullable Image cover) {
        return new View.Issue(edition, DateLine.of(edition.date(), masthead.language()), cover);
    }
}
