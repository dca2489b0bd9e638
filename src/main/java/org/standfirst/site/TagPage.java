package org.standfirst.site;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.wire.LinkedData;

/** The stories with a tag. */
@Controller
class TagPage {
    private final Tags tags;
    private final LiveLists lists;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;

    TagPage(Tags tags, LiveLists lists, Stories stories, Heads heads, Pages pages) {
        this.tags = tags;
        this.lists = lists;
        this.stories = stories;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping("/tags/{slug}")
    ResponseEntity<byte[]> show(@PathVariable Slug slug, Paging paging) {
        Tag tag = tags.find(slug).orElseThrow(NotFound::new);
        Masthead masthead = stories.masthead();
        Window<Headline> window = lists.taggedWith(tag.id(), paging.place(), Paging.SIZE);
        Frame frame = Frame.of(
                        masthead,
                        tag.name() + " · " + masthead.magazine().name(),
                        tag.about(),
                        paging.canonical(tag.path()))
                .with(Pager.of(tag.path(), window));
        List<Story> shown = stories.of(masthead, window.items());
        return pages.show(new View.Listing(
                heads.listing(
                                frame,
                                List.of(new LinkedData.Step(tag.name(), tag.path())),
                                tag.about(),
                                window.items(),
                                shown)
                        .with(Stories.standIns(shown)),
                masthead.words().tag(),
                tag.name(),
                tag.about().strip(),
                null,
                List.of(),
                null,
                shown,
                tag.path()));
    }
}
