package org.standfirst.site;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.LiveArticles;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;

/** An edition's contents in their order, and the list of all editions. */
@Controller
class EditionPage {
    /** Twenty years of a weekly. */
    private static final int MOST = 1_040;

    private final Editions editions;
    private final LiveArticles articles;
    private final Stories stories;
    private final Pages pages;

    EditionPage(Editions editions, LiveArticles articles, Stories stories, Pages pages) {
        this.editions = editions;
        this.articles = articles;
        this.stories = stories;
        this.pages = pages;
    }

    @GetMapping("/editions")
    ResponseEntity<byte[]> list() {
        Masthead masthead = stories.masthead();
        Frame frame = Frame.of(masthead, "Editions · " + masthead.magazine().name(), "", "/editions");
        List<View.Issue> issues = editions.newest(MOST).stream()
                .map(edition -> issue(masthead, edition))
                .toList();
        return pages.show(new View.EditionList(frame, issues));
    }

    @GetMapping("/editions/{slug}")
    ResponseEntity<byte[]> show(@PathVariable Slug slug) {
        Edition edition = editions.find(slug).orElseThrow(NotFound::new);
        Masthead masthead = stories.masthead();
        Frame frame = Frame.of(
                masthead, edition.title() + " · " + masthead.magazine().name(), edition.note(), edition.path());
        List<Story> contents = stories.of(masthead, articles.inEdition(edition.id()));
        return pages.show(new View.Contents(
                frame.with(Stories.standIns(contents)),
                issue(masthead, edition),
                contents,
                editions.before(edition).orElse(null),
                editions.after(edition).orElse(null)));
    }

    private View.Issue issue(Masthead masthead, Edition edition) {
        return new View.Issue(
                edition, DateLine.of(edition.date(), masthead.magazine()), stories.image(edition.cover()));
    }
}
