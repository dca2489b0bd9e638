package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.ChangeTag;
import org.standfirst.article.MergeTags;
import org.standfirst.article.RemoveTag;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.Role;

/** The tags of the magazine; what scripts ask of them, they ask of {@link Lookups}. */
@Controller
class TagsScreen {
    static final String PATH = "/newsroom/tag-list";

    private static final int MOST = 200;
    private static final int MOST_SUGGESTED = 500;

    private final Tags tags;
    private final ChangeTag changeTag;
    private final MergeTags mergeTags;
    private final RemoveTag removeTag;
    private final Desks desks;
    private final Screens screens;

    TagsScreen(Tags tags, ChangeTag changeTag, MergeTags mergeTags, RemoveTag removeTag, Desks desks, Screens screens) {
        this.tags = tags;
        this.changeTag = changeTag;
        this.mergeTags = mergeTags;
        this.removeTag = removeTag;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(@RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        List<Tag> found = tags.named(words, MOST);
        return screens.show(new Keeping.Tags(
                desks.around(request),
                words,
                found.stream()
                        .map(tag -> new Keeping.TagRow(PATH + "/" + tag.id(), tag.name(), tag.path()))
                        .toList(),
                found.size() == MOST));
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        Tag tag = find(id);
        return tag.id().value().equals(id) ? screens.show(one(tag, request, "")) : Screens.on(PATH + "/" + tag.id());
    }

    private Tag find(String id) {
        return tags.find(FromAddress.<Tag>id(id)).orElseThrow(Turned.NothingHere::new);
    }

    private Keeping.OneTag one(Tag tag, HttpServletRequest request, String problem) {
        return new Keeping.OneTag(
                desks.around(request),
                tag.id().value(),
                tag.name(),
                tag.slug().value(),
                tag.about(),
                tags.named("", MOST_SUGGESTED).stream()
                        .filter(other -> !other.id().equals(tag.id()))
                        .map(Tag::name)
                        .toList(),
                problem);
    }

    private ResponseEntity<byte[]> refuse(Tag tag, HttpServletRequest request, String problem) {
        return screens.show(one(tag, request, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{id}")
    ResponseEntity<byte[]> change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String slug,
            @RequestParam(defaultValue = "") String about,
            Seat seat,
            HttpServletRequest request) {
        Tag wanted = new Tag(find(id).id(), Slug.from(slug, "tag"), name.strip(), about.strip());
        return switch (changeTag.apply(new ChangeTag.Change(wanted, seat.actor()))) {
            case ChangeTag.Outcome.Changed() -> Screens.on(PATH);
            case ChangeTag.Outcome.Taken() ->
                refuse(wanted, request, "Another tag stands at that address. Choose another, or merge the two.");
            case ChangeTag.Outcome.Invalid(String reason) -> refuse(wanted, request, reason);
            case ChangeTag.Outcome.Unknown() -> throw new Turned.NothingHere();
            case ChangeTag.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    /** @param into the name of the one that stays */
    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{id}/merging")
    ResponseEntity<byte[]> merge(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String into,
            Seat seat,
            HttpServletRequest request) {
        Tag tag = find(id);
        Optional<Tag> other = tags.named(into, Integer.MAX_VALUE).stream()
                .filter(named -> named.name().equalsIgnoreCase(into.strip()))
                .findFirst();
        if (other.isEmpty()) {
            return refuse(tag, request, "No tag is called that. Write the name of the one that stays.");
        }
        return switch (mergeTags.apply(new MergeTags.Merge(tag.id(), other.get().id(), seat.actor()))) {
            case MergeTags.Outcome.Merged(Tag kept) -> Screens.on(PATH + "/" + kept.id());
            case MergeTags.Outcome.Same() -> refuse(tag, request, "That is this tag itself. Name another.");
            case MergeTags.Outcome.Unknown() -> throw new Turned.NothingHere();
            case MergeTags.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{id}/removal")
    ResponseEntity<byte[]> remove(@PathVariable String id, Seat seat, HttpServletRequest request) {
        Tag tag = find(id);
        return switch (removeTag.apply(new RemoveTag.Remove(tag.id(), seat.actor()))) {
            case RemoveTag.Outcome.Removed() -> Screens.on(PATH);
            case RemoveTag.Outcome.InUse(int articles) ->
                refuse(
                        tag,
                        request,
                        (articles == 1 ? "An article has it." : articles + " articles have it.")
                                + " Merge it into another, or take it off them first.");
            case RemoveTag.Outcome.Unknown() -> throw new Turned.NothingHere();
            case RemoveTag.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }
}
