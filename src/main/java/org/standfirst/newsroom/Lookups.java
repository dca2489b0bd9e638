package org.standfirst.newsroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Headline;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.AddTag;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.markup.Provider;
import org.standfirst.people.People;
import org.standfirst.people.Role;
import org.standfirst.search.Results;
import org.standfirst.search.Search;
import org.standfirst.search.SearchRequest;

/** What whoever writes looks up on the way: people, tags, articles to link to, films and posts to show. */
@Controller
class Lookups {
    private static final int MOST = 12;
    private static final int LONGEST_NAME = 80;

    private final People people;
    private final Tags tags;
    private final AddTag addTag;
    private final Search search;

    Lookups(People people, Tags tags, AddTag addTag, Search search) {
        this.people = people;
        this.tags = tags;
        this.addTag = addTag;
        this.search = search;
    }

    /** Something that can be chosen. */
    record Found(String id, String name) {}

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping("/newsroom/bylines")
    ResponseEntity<byte[]> bylines(@RequestParam(defaultValue = "") String words) {
        return found(people.named(words, MOST).stream()
                .map(person -> new Found(person.id().value(), person.name()))
                .toList());
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping("/newsroom/tags")
    ResponseEntity<byte[]> tags(@RequestParam(defaultValue = "") String words) {
        return found(tags.named(words, MOST).stream()
                .map(tag -> new Found(tag.id().value(), tag.name()))
                .toList());
    }

    private static ResponseEntity<byte[]> found(List<Found> found) {
        return Json.answer(Map.of("found", found));
    }

    /** One that has the name already serves; nobody wants two. */
    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping("/newsroom/tags")
    ResponseEntity<byte[]> addTag(@RequestParam String name, Seat seat) {
        String wanted = name.replaceAll("\\s+", " ").strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            throw new Turned.Senseless("A tag has a name of up to " + LONGEST_NAME + " characters.");
        }
        Optional<Tag> known = tags.named(wanted, Integer.MAX_VALUE).stream()
                .filter(tag -> tag.name().equalsIgnoreCase(wanted))
                .findFirst();
        if (known.isPresent()) {
            return Json.answer(new Found(known.get().id().value(), known.get().name()));
        }
        return switch (addTag.apply(new AddTag.Add(Slug.from(wanted, "tag"), wanted, "", seat.actor()))) {
            case AddTag.Outcome.Added(Tag tag) ->
                Json.answer(HttpStatus.CREATED, new Found(tag.id().value(), tag.name()));
            case AddTag.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    /** An article of the magazine's own that a link may lead to. */
    record Linked(String headline, String path, String published) {}

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping("/newsroom/links")
    ResponseEntity<byte[]> links(@RequestParam(defaultValue = "") String words) {
        SearchRequest request =
                new SearchRequest(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
        List<Linked> articles = search.find(request).hits().stream()
                .map(Results.Hit::headline)
                .map(Lookups::linked)
                .toList();
        return Json.answer(Map.of("articles", articles));
    }

    private static Linked linked(Headline headline) {
        return new Linked(
                headline.headline(), headline.path(), headline.publishedAt().toString());
    }

    /** Who shows a film or a post; nothing is asked of them, so that they learn of no article before it is out. */
    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping("/newsroom/embeds")
    ResponseEntity<byte[]> embeds(@RequestParam(defaultValue = "") String address) {
        return WebAddress.parse(address)
                .filter(WebAddress::isExternal)
                .map(Provider::page)
                .map(page -> Json.answer(Map.of("provider", Provider.name(page), "address", page.value())))
                .orElseGet(() -> Json.refuse(
                        HttpStatus.UNPROCESSABLE_CONTENT, "That is no address of a page: it begins with https://"));
    }
}
