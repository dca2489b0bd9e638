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
import org.standfirst.people.People;
import org.standfirst.people.Person;

/** Somebody's stories, alone or with others. */
@Controller
class AuthorPage {
    private final People people;
    private final LiveLists lists;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;

    AuthorPage(People people, LiveLists lists, Stories stories, Heads heads, Pages pages) {
        this.people = people;
        this.lists = lists;
        this.stories = stories;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping("/authors/{slug}")
    ResponseEntity<byte[]> show(@PathVariable Slug slug, Paging paging) {
        Person person = people.find(slug).orElseThrow(NotFound::new);
        Masthead masthead = stories.masthead();
        Window<Headline> window = lists.by(person.id(), paging.place(), Paging.SIZE);
        Frame frame = Frame.of(
                        masthead,
                        person.name() + " · " + masthead.magazine().name(),
                        person.about(),
                        paging.canonical(person.path()))
                .with(Pager.of(person.path(), window));
        List<Story> shown = stories.of(masthead, window.items());
        Story.Image portrait = stories.image(person.portrait());
        return pages.show(new View.Listing(
                heads.author(frame, person, portrait, window.items(), shown).with(Stories.standIns(shown)),
                masthead.words().author(),
                person.name(),
                person.about().strip(),
                null,
                List.of(),
                portrait,
                shown,
                person.path()));
    }
}
