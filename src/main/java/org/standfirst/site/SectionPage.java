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
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.wire.LinkedData;

/** A section's stories, those of the sections within it included. */
@Controller
class SectionPage {
    private final Sections sections;
    private final LiveLists lists;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;

    SectionPage(Sections sections, LiveLists lists, Stories stories, Heads heads, Pages pages) {
        this.sections = sections;
        this.lists = lists;
        this.stories = stories;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping("/sections/{slug}")
    ResponseEntity<byte[]> show(@PathVariable Slug slug, Paging paging) {
        Section section = sections.find(slug).orElseThrow(NotFound::new);
        Masthead masthead = stories.masthead();
        Window<Headline> window = lists.inSection(section.id(), paging.place(), Paging.SIZE);
        Frame frame = Frame.of(
                        masthead,
                        section.name() + " · " + masthead.magazine().name(),
                        section.about(),
                        paging.canonical(section.path()))
                .with(Pager.of(section.path(), window))
                .inHue(masthead.hue(section));
        List<Story> shown = stories.of(masthead, window.items());
        return pages.show(new View.Listing(
                heads.listing(frame, steps(masthead, section), section.about(), window.items(), shown)
                        .with(Stories.standIns(shown)),
                masthead.words().section(),
                section.name(),
                section.about().strip(),
                masthead.parent(section).orElse(null),
                masthead.within(section),
                null,
                shown,
                section.path()));
    }

    private static List<LinkedData.Step> steps(Masthead masthead, Section section) {
        return masthead.line(section).stream()
                .map(step -> new LinkedData.Step(step.name(), step.path()))
                .toList();
    }
}
