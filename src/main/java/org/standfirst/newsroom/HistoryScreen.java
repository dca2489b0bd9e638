package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.CompareManuscripts;
import org.standfirst.article.History;
import org.standfirst.article.Manuscript;
import org.standfirst.article.ManuscriptDiff;
import org.standfirst.article.OpenDrafts;
import org.standfirst.article.RestoreRevision;
import org.standfirst.article.Revision;
import org.standfirst.article.WordDiff;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.BodyText;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** How an article came to be: its revisions, what each changed, and the way back to one. */
@Controller
class HistoryScreen {
    private static final String PATH = ArticleScreen.PATH + "/history";
    private static final int STEPS = 50;

    private final OpenDrafts drafts;
    private final History history;
    private final CompareManuscripts compareManuscripts;
    private final RestoreRevision restoreRevision;
    private final ArticleScreen articleScreen;
    private final People people;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    HistoryScreen(
            OpenDrafts drafts,
            History history,
            CompareManuscripts compareManuscripts,
            RestoreRevision restoreRevision,
            ArticleScreen articleScreen,
            People people,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.drafts = drafts;
        this.history = history;
        this.compareManuscripts = compareManuscripts;
        this.restoreRevision = restoreRevision;
        this.articleScreen = articleScreen;
        this.people = people;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String before,
            Seat seat,
            HttpServletRequest request) {
        OpenDrafts.Draft draft = find(id, seat);
        return screens.show(screen(draft, window(draft, before, seat), Optional.empty(), before, request));
    }

    /** Shows what a revision changed of the one before it. */
    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH + "/{revision}")
    ResponseEntity<byte[]> compare(
            @PathVariable String id,
            @PathVariable String revision,
            @RequestParam(defaultValue = "") String before,
            Seat seat,
            HttpServletRequest request) {
        OpenDrafts.Draft draft = find(id, seat);
        Id<Article> article = draft.article().id();
        Revision chosen = history.find(article, FromAddress.<Revision>id(revision), seat.actor())
                .orElseThrow(Turned.NothingHere::new);
        Manuscript former = history
                .of(
                        article,
                        seat.actor(),
                        new Window.Place.OlderThan(
                                new Cursor(chosen.number(), chosen.id().value())),
                        1)
                .items()
                .stream()
                .findFirst()
                .flatMap(step -> history.find(article, step.revision(), seat.actor()))
                .map(Revision::manuscript)
                .orElseGet(() -> Manuscript.of("", Body.EMPTY));
        Screen.Changed changed = new Screen.Changed(
                chosen.id().value(),
                chosen.number(),
                chosen.id().equals(draft.article().draft()),
                changes(compareManuscripts.compare(former, chosen.manuscript())));
        return screens.show(screen(draft, window(draft, before, seat), Optional.of(changed), before, request));
    }

    /** Makes it the newest again; whatever came after it stays in the history. */
    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{revision}/restoring")
    ResponseEntity<byte[]> restore(
            @PathVariable String id, @PathVariable String revision, Seat seat, HttpServletRequest request) {
        OpenDrafts.Draft draft = find(id, seat);
        Id<Article> article = draft.article().id();
        RestoreRevision.Restore restore = new RestoreRevision.Restore(
                article, FromAddress.<Revision>id(revision), draft.article().draft(), seat.actor(), Optional.empty());
        return switch (restoreRevision.apply(restore)) {
            case RestoreRevision.Outcome.Restored _ -> Screens.on(ArticleScreen.path(article));
            case RestoreRevision.Outcome.Conflict _ ->
                articleScreen.refuse(id, seat, request, "Somebody saved meanwhile. Look at the history again.");
            case RestoreRevision.Outcome.AnotherWrites(Id<Person> writer) ->
                articleScreen.refuse(
                        id, seat, request, names(List.of(writer)).getOrDefault(writer, "Somebody") + " is writing.");
            case RestoreRevision.Outcome.NoSuchRevision(), RestoreRevision.Outcome.NotAllowed() ->
                throw new Turned.NothingHere();
        };
    }

    private OpenDrafts.Draft find(String id, Seat seat) {
        return drafts.find(FromAddress.id(id), seat.actor()).orElseThrow(Turned.NothingHere::new);
    }

    private Window<History.Step> window(OpenDrafts.Draft draft, String before, Seat seat) {
        Window.Place place = Cursor.parse(before)
                .<Window.Place>map(Window.Place.OlderThan::new)
                .orElseGet(Window.Place.Newest::new);
        return history.of(draft.article().id(), seat.actor(), place, STEPS);
    }

    private Screen screen(
            OpenDrafts.Draft draft,
            Window<History.Step> window,
            Optional<Screen.Changed> changed,
            String before,
            HttpServletRequest request) {
        ZoneId zone = magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
        Map<Id<Person>, String> names = names(window.items().stream()
                .flatMap(step -> step.person().stream())
                .distinct()
                .toList());
        return new Screen.Past(
                desks.around(request),
                draft.article().id().value(),
                draft.revision().manuscript().headline(),
                window.items().stream().map(step -> step(step, names, zone)).toList(),
                before,
                window.older().map(Cursor::toString).orElse(""),
                changed.orElse(null));
    }

    private Map<Id<Person>, String> names(List<Id<Person>> persons) {
        return people.find(persons).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static Screen.Step step(History.Step step, Map<Id<Person>, String> names, ZoneId zone) {
        History.Marks marks = step.marks();
        return new Screen.Step(
                step.revision().value(),
                step.number(),
                Screen.Moment.of(step.at(), zone),
                step.person()
                        .map(person -> names.getOrDefault(person, "Somebody"))
                        .orElse("The program"),
                List.of(
                                marks.live() ? "what readers see" : "",
                                marks.scheduled() ? "scheduled" : "",
                                marks.approved() ? "approved" : "",
                                marks.draft() ? "the newest" : "")
                        .stream()
                        .filter(mark -> !mark.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private static List<Screen.Change> changes(ManuscriptDiff diff) {
        List<Screen.Change> changes = new ArrayList<>();
        diff.fields()
                .forEach(field -> changes.add(new Screen.Change(
                        words(field.field()),
                        "changed",
                        field.words().stream().map(HistoryScreen::piece).toList())));
        diff.blocks().forEach(block -> changes.add(change(block)));
        return List.copyOf(changes);
    }

    private static Screen.Change change(ManuscriptDiff.BlockChange change) {
        return switch (change) {
            case ManuscriptDiff.BlockChange.Same same ->
                new Screen.Change("", "same", List.of(new Screen.Piece("same", text(same.block()))));
            case ManuscriptDiff.BlockChange.Added added ->
                new Screen.Change("", "added", List.of(new Screen.Piece("added", text(added.block()))));
            case ManuscriptDiff.BlockChange.Removed removed ->
                new Screen.Change("", "removed", List.of(new Screen.Piece("removed", text(removed.block()))));
            case ManuscriptDiff.BlockChange.Changed changed ->
                new Screen.Change(
                        changed.isOfForm() ? "Another form" : "",
                        "changed",
                        changed.words().stream().map(HistoryScreen::piece).toList());
        };
    }

    private static Screen.Piece piece(WordDiff.Run run) {
        return new Screen.Piece(run.fate().name().toLowerCase(Locale.ROOT), run.words());
    }

    private static String text(Block block) {
        return BodyText.of(Body.of(List.of(block)));
    }

    private static String words(ManuscriptDiff.Field field) {
        return switch (field) {
            case HEADLINE -> "Headline";
            case STANDFIRST -> "Standfirst";
            case KICKER -> "Kicker";
            case BYLINES -> "By";
            case SECTION -> "Section";
            case TAGS -> "Tags";
            case EDITION -> "Edition";
            case LEAD_PICTURE -> "Lead picture";
            case LEAD_CAPTION -> "Caption of the lead picture";
            case LEAD_ALT -> "Alternative text of the lead picture";
            case LANGUAGE -> "Language";
            case CANONICAL -> "Where it first stood";
            case SOCIAL_TITLE -> "Title where it is shared";
            case SEARCH_TITLE -> "Title in search results";
            case SEARCH_DESCRIPTION -> "Description in search results";
        };
    }
}
