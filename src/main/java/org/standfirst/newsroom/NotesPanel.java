package org.standfirst.newsroom;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.standfirst.article.Anchor;
import org.standfirst.article.Article;
import org.standfirst.article.Note;
import org.standfirst.article.Notes;
import org.standfirst.article.OpenDrafts;
import org.standfirst.article.ReopenNote;
import org.standfirst.article.ResolveNote;
import org.standfirst.article.Revision;
import org.standfirst.article.WriteNote;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** What colleagues say in an article's margin, about some of its words or about all of it. */
@Controller
class NotesPanel {
    private static final String PATH = ArticleScreen.PATH + "/notes";

    private final Notes notes;
    private final OpenDrafts drafts;
    private final WriteNote writeNote;
    private final ResolveNote resolveNote;
    private final ReopenNote reopenNote;
    private final People people;
    private final Magazines magazines;

    NotesPanel(
            Notes notes,
            OpenDrafts drafts,
            WriteNote writeNote,
            ResolveNote resolveNote,
            ReopenNote reopenNote,
            People people,
            Magazines magazines) {
        this.notes = notes;
        this.drafts = drafts;
        this.writeNote = writeNote;
        this.resolveNote = resolveNote;
        this.reopenNote = reopenNote;
        this.people = people;
        this.magazines = magazines;
    }

    /**
     * A note as the script of the screen is told of it.
     *
     * @param answers the note that it answers
     * @param quoted the words it is about; empty if it is about all of the article
     * @param block where they are now, counted from 0; -1 where they are gone
     */
    record Told(
            String id,
            @Nullable String answers,
            String quoted,
            int block,
            String words,
            String by,
            Screen.Moment at,
            boolean resolved) {}

    /** What somebody wrote. */
    record Written(
            @Nullable String words,
            @Nullable String answers,
            @Nullable String quoted,
            int block,
            int from,
            int to) {}

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> all(@PathVariable String id, Seat seat) {
        OpenDrafts.Draft draft = find(id, seat);
        List<Note> written = notes.of(draft.article().id(), seat.actor());
        Map<Id<Person>, String> names = people
                .find(written.stream().map(Note::by).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        ZoneId zone = magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
        return Json.answer(Map.of(
                "notes",
                written.stream()
                        .map(note -> told(note, draft.revision(), names.getOrDefault(note.by(), "Somebody"), zone))
                        .toList()));
    }

    private static Told told(Note note, Revision draft, String by, ZoneId zone) {
        int block = note.anchor()
                .map(anchor -> switch (anchor.in(draft.manuscript().body())) {
                    case Anchor.Place.At at -> at.block();
                    case Anchor.Place.Gone() -> -1;
                })
                .orElse(-1);
        return new Told(
                note.id().value(),
                note.answers().map(Id::value).orElse(null),
                note.anchor().map(Anchor::quoted).orElse(""),
                block,
                note.words(),
                by,
                Screen.Moment.of(note.at(), zone),
                note.resolved().isPresent());
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH)
    ResponseEntity<byte[]> write(@PathVariable String id, @RequestBody Written written, Seat seat) {
        OpenDrafts.Draft draft = find(id, seat);
        WriteNote.Write write = new WriteNote.Write(
                draft.article().id(),
                draft.revision().id(),
                about(written),
                Optional.ofNullable(written.words()).orElse("").strip(),
                seat.actor());
        return switch (writeNote.apply(write)) {
            case WriteNote.Outcome.Written _ -> all(id, seat);
            case WriteNote.Outcome.Wordless() -> refuse("Write something first.");
            case WriteNote.Outcome.TooLong(int most) -> refuse("A note has up to " + most + " characters.");
            case WriteNote.Outcome.TooMany(int most) ->
                refuse("There are " + most + " notes already, and nobody reads more.");
            case WriteNote.Outcome.NothingThere() -> refuse("What it is about is no more. Load the page again.");
            case WriteNote.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    private static WriteNote.About about(Written written) {
        if (written.answers() != null) {
            return new WriteNote.About.Answer(FromAddress.id(written.answers()));
        }
        if (written.quoted() == null || written.quoted().isBlank()) {
            return new WriteNote.About.Everything();
        }
        try {
            return new WriteNote.About.Words(
                    new Anchor(written.quoted(), written.block(), written.from(), written.to()));
        } catch (IllegalArgumentException nowhere) {
            throw new Turned.Senseless("Those words are too many. Choose a sentence or two.");
        }
    }

    private static ResponseEntity<byte[]> refuse(String reason) {
        return Json.refuse(HttpStatus.UNPROCESSABLE_CONTENT, reason);
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{note}/resolution")
    ResponseEntity<byte[]> resolve(@PathVariable String id, @PathVariable String note, Seat seat) {
        ResolveNote.Resolve resolve =
                new ResolveNote.Resolve(FromAddress.<Article>id(id), FromAddress.<Note>id(note), seat.actor());
        return switch (resolveNote.apply(resolve)) {
            case ResolveNote.Outcome.Resolved() -> all(id, seat);
            case ResolveNote.Outcome.NoSuchNote(), ResolveNote.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{note}/reopening")
    ResponseEntity<byte[]> reopen(@PathVariable String id, @PathVariable String note, Seat seat) {
        ReopenNote.Reopen reopen =
                new ReopenNote.Reopen(FromAddress.<Article>id(id), FromAddress.<Note>id(note), seat.actor());
        return switch (reopenNote.apply(reopen)) {
            case ReopenNote.Outcome.Reopened() -> all(id, seat);
            case ReopenNote.Outcome.NoSuchNote(), ReopenNote.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    private OpenDrafts.Draft find(String id, Seat seat) {
        return drafts.find(FromAddress.id(id), seat.actor()).orElseThrow(Turned.NothingHere::new);
    }
}
