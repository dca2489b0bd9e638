package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.ArrangeEdition;
import org.standfirst.article.Article;
import org.standfirst.article.EditionContents;
import org.standfirst.article.PublishEdition;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.picture.ContactSheet;
import org.standfirst.picture.Picture;

/** An edition: what is in it, in which order, and its coming out as one. */
@Controller
class EditionContentsScreen {
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String PATH = EditionsScreen.PATH + "/{id}";
    private static final int MOST_COVERS = 60;

    private final Editions editions;
    private final EditionContents contents;
    private final ArrangeEdition arrangeEdition;
    private final PublishEdition publishEdition;
    private final ContactSheet contactSheet;
    private final Undoing undoing;
    private final Desks desks;
    private final Screens screens;

    EditionContentsScreen(
            Editions editions,
            EditionContents contents,
            ArrangeEdition arrangeEdition,
            PublishEdition publishEdition,
            ContactSheet contactSheet,
            Undoing undoing,
            Desks desks,
            Screens screens) {
        this.editions = editions;
        this.contents = contents;
        this.arrangeEdition = arrangeEdition;
        this.publishEdition = publishEdition;
        this.contactSheet = contactSheet;
        this.undoing = undoing;
        this.desks = desks;
        this.screens = screens;
    }

    Edition find(String id) {
        return editions.find(FromAddress.<Edition>id(id)).orElseThrow(Turned.NothingHere::new);
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(@PathVariable String id, Seat seat, HttpServletRequest request) {
        return screens.show(screen(find(id), seat, request, List.of(), ""));
    }

    /** Shows it with what could not be done. */
    ResponseEntity<byte[]> refuse(Edition edition, Seat seat, HttpServletRequest request, String problem) {
        return screens.show(screen(edition, seat, request, List.of(), problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Keeping.OneEdition screen(
            Edition edition, Seat seat, HttpServletRequest request, List<String> told, String problem) {
        List<EditionContents.Piece> pieces = contents.of(edition.id(), seat.actor());
        return new Keeping.OneEdition(
                desks.around(request),
                edition,
                covers(edition),
                pieces.stream().map(EditionContentsScreen::piece).toList(),
                (int) pieces.stream()
                        .filter(piece -> piece.state() == Article.State.APPROVED)
                        .count(),
                told,
                problem);
    }

    /** The newest pictures, as the library shows them, and the one that is the cover now. */
    private List<Screen.Option> covers(Edition edition) {
        List<Screen.Option> newest = contactSheet.newest("", MOST_COVERS).stream()
                .map(picture -> new Screen.Option(
                        picture.id().value(),
                        words(picture),
                        edition.cover().filter(picture.id()::equals).isPresent()))
                .toList();
        boolean isAmong = newest.stream().anyMatch(Screen.Option::chosen);
        Optional<Screen.Option> present = edition.cover()
                .filter(_ -> !isAmong)
                .map(cover -> new Screen.Option(cover.value(), "The cover it has now", true));
        return Stream.of(
                        Stream.of(new Screen.Option(
                                "", "No cover", edition.cover().isEmpty())),
                        present.stream(),
                        newest.stream())
                .flatMap(option -> option)
                .toList();
    }

    private static String words(Picture picture) {
        String words = picture.words().caption().isBlank()
                ? picture.words().alt()
                : picture.words().caption();
        String said = words.isBlank() ? "A picture without words" : words;
        return said.codePointCount(0, said.length()) > 80
                ? said.substring(0, said.offsetByCodePoints(0, 79)) + "…"
                : said;
    }

    private static Keeping.Piece piece(EditionContents.Piece piece) {
        return new Keeping.Piece(
                piece.article().value(),
                ArticleScreen.path(piece.article()),
                piece.headline().isBlank() ? "Untitled" : piece.headline(),
                StateWords.of(piece.state()) + (piece.ahead() ? ", with changes" : ""),
                ArticlesScreen.value(piece.state()));
    }

    /** @param way up or down */
    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/contents")
    ResponseEntity<byte[]> move(
            @PathVariable String id,
            @RequestParam String article,
            @RequestParam String way,
            Seat seat,
            HttpServletRequest request) {
        boolean isUp = way.equals("up");
        String path = EditionsScreen.PATH + "/" + find(id).id() + "#contents";
        return move(id, article, isUp, seat.actor())
                ? undoing.on(path, isUp ? Undo.Act.MOVED_UP : Undo.Act.MOVED_DOWN, "edition:" + id, article, request)
                : Screens.on(path);
    }

    /** Moves an article by one place. @return whether there was one to move to */
    boolean move(String id, String article, boolean isUp, Actor actor) {
        Edition edition = find(id);
        Id<Article> moved = FromAddress.id(article);
        List<Id<Article>> order = new ArrayList<>(contents.of(edition.id(), actor).stream()
                .map(EditionContents.Piece::article)
                .toList());
        int from = order.indexOf(moved);
        int to = isUp ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= order.size()) {
            return false;
        }
        Collections.swap(order, from, to);
        return switch (arrangeEdition.apply(new ArrangeEdition.Arrange(edition.id(), order, actor))) {
            case ArrangeEdition.Outcome.Arranged() -> true;
            case ArrangeEdition.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/publication")
    ResponseEntity<byte[]> publish(@PathVariable String id, Seat seat, HttpServletRequest request) {
        Edition edition = find(id);
        return switch (publishEdition.apply(new PublishEdition.Publish(edition.id(), seat.actor()))) {
            case PublishEdition.Outcome.Published(List<Id<Article>> published, List<PublishEdition.Left> left) ->
                screens.show(screen(edition, seat, request, told(published.size(), left), ""));
            case PublishEdition.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private static List<String> told(int published, List<PublishEdition.Left> left) {
        List<String> told = new ArrayList<>();
        told.add(
                switch (published) {
                    case 0 -> "Nothing was published: nothing new in this edition is approved.";
                    case 1 -> "Readers see one more article.";
                    default -> "Readers see " + published + " more articles.";
                });
        left.forEach(one -> told.add((one.headline().isBlank() ? "An untitled article" : "“" + one.headline() + "”")
                + " " + why(one.why())));
        return told;
    }

    private static String why(PublishEdition.Why why) {
        return switch (why) {
            case NOT_APPROVED -> "stayed behind: no editor has approved it yet.";
            case WAITS_FOR_ITS_TIME -> "stayed behind: it goes live at a time of its own.";
            case CHANGED_SINCE ->
                "stays as it is: it has changes. Publish those from the article, where you say what sort they are.";
            case WITHDRAWN -> "stayed behind: it was withdrawn.";
            case WITHOUT_HEADLINE -> "stayed behind: it has no headline.";
            case NOT_THEIRS -> "stayed behind: it stands in a section that you don’t edit.";
        };
    }
}
