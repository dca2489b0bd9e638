package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.conduct.AddWord;
import org.standfirst.conduct.RemoveWord;
import org.standfirst.conduct.Word;
import org.standfirst.conduct.WordList;
import org.standfirst.people.Role;

/** The words that are not taken in replies, or with which they wait. */
@Controller
class WordsScreen {
    static final String PATH = RepliesScreen.PATH + "/words";

    private final WordList words;
    private final AddWord addWord;
    private final RemoveWord removeWord;
    private final ReplyRows rows;
    private final Undoing undoing;
    private final Desks desks;
    private final Screens screens;

    WordsScreen(
            WordList words,
            AddWord addWord,
            RemoveWord removeWord,
            ReplyRows rows,
            Undoing undoing,
            Desks desks,
            Screens screens) {
        this.words = words;
        this.addWord = addWord;
        this.removeWord = removeWord;
        this.rows = rows;
        this.undoing = undoing;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return screens.show(screen(request, "", ""));
    }

    private Moderation.Words screen(HttpServletRequest request, String pattern, String problem) {
        return new Moderation.Words(
                desks.around(request), of(Word.Strength.BLOCKED), of(Word.Strength.WATCHED), pattern, problem);
    }

    private List<Moderation.WordRow> of(Word.Strength strength) {
        return words.all().stream()
                .filter(word -> word.strength() == strength)
                .map(word -> new Moderation.WordRow(
                        word.id().value(),
                        word.pattern(),
                        Screen.Moment.of(word.at(), rows.zone()).words()))
                .toList();
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH)
    ResponseEntity<byte[]> add(
            @RequestParam(defaultValue = "") String pattern,
            @RequestParam(defaultValue = "") String strength,
            Seat seat,
            HttpServletRequest request) {
        Word.Strength wanted = Word.Strength.read(strength)
                .orElseThrow(() -> new Turned.Senseless("Choose what happens to a reply that has the word."));
        return switch (addWord.apply(new AddWord.Add(pattern, wanted, seat.actor()))) {
            case AddWord.Outcome.Added(Word word) ->
                undoing.on(PATH, Undo.Act.WORD_ADDED, "word:" + word.id(), "", request);
            case AddWord.Outcome.Known _ -> Screens.on(PATH);
            case AddWord.Outcome.Invalid(String reason) ->
                screens.show(screen(request, pattern, reason), HttpStatus.UNPROCESSABLE_CONTENT);
            case AddWord.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{id}/removal")
    ResponseEntity<byte[]> remove(@PathVariable String id, Seat seat, HttpServletRequest request) {
        return switch (removeWord.apply(new RemoveWord.Remove(FromAddress.id(id), seat.actor()))) {
            case RemoveWord.Outcome.Removed(Word word) ->
                undoing.on(PATH, Undo.Act.WORD_REMOVED, "word:" + word.id(), RepliesUndo.before(word), request);
            case RemoveWord.Outcome.Unknown() -> throw new Turned.NothingHere();
            case RemoveWord.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }
}
