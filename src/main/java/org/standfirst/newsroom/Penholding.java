package org.standfirst.newsroom;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.standfirst.article.AnswerForPen;
import org.standfirst.article.Article;
import org.standfirst.article.AskForPen;
import org.standfirst.article.LayDownPen;
import org.standfirst.article.OpenDrafts;
import org.standfirst.article.Pen;
import org.standfirst.article.Revision;
import org.standfirst.article.Tab;
import org.standfirst.article.TakePen;
import org.standfirst.kernel.Id;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** Sees to it that one person at a time writes in an article: each open tab says every few seconds that it is there. */
@Controller
class Penholding {
    private static final String PATH = ArticleScreen.PATH + "/writing";

    private final OpenDrafts drafts;
    private final TakePen takePen;
    private final AskForPen askForPen;
    private final AnswerForPen answerForPen;
    private final LayDownPen layDownPen;
    private final People people;

    Penholding(
            OpenDrafts drafts,
            TakePen takePen,
            AskForPen askForPen,
            AnswerForPen answerForPen,
            LayDownPen layDownPen,
            People people) {
        this.drafts = drafts;
        this.takePen = takePen;
        this.askForPen = askForPen;
        this.answerForPen = answerForPen;
        this.layDownPen = layDownPen;
        this.people = people;
    }

    /** What a tab says of itself. */
    record Here(@Nullable String tab) {}

    /** What a tab answers to whoever asks for the pen. */
    record Answered(@Nullable String tab, boolean give) {}

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH)
    ResponseEntity<byte[]> beat(@PathVariable String id, @RequestBody Here here, Seat seat) {
        Id<Article> article = FromAddress.id(id);
        return switch (takePen.apply(new TakePen.Take(article, tab(here.tab()), seat.actor()))) {
            case TakePen.Outcome.Seen(Pen pen) -> Json.answer(told(article, pen, seat));
            case TakePen.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/ask")
    ResponseEntity<byte[]> ask(@PathVariable String id, @RequestBody Here here, Seat seat) {
        Id<Article> article = FromAddress.id(id);
        return switch (askForPen.apply(new AskForPen.Ask(article, tab(here.tab()), seat.actor()))) {
            case AskForPen.Outcome.Asked(Pen pen) -> Json.answer(told(article, pen, seat));
            case AskForPen.Outcome.NobodyToAsk() -> beat(id, here, seat);
            case AskForPen.Outcome.AnotherAsks(Id<Person> person) ->
                Json.refuse(HttpStatus.CONFLICT, name(person) + " has asked already. Try again in a moment.");
            case AskForPen.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/answer")
    ResponseEntity<byte[]> answer(@PathVariable String id, @RequestBody Answered answered, Seat seat) {
        Id<Article> article = FromAddress.id(id);
        AnswerForPen.Answer answer =
                new AnswerForPen.Answer(article, tab(answered.tab()), answered.give(), seat.actor());
        return switch (answerForPen.apply(answer)) {
            case AnswerForPen.Outcome.Answered(Pen pen) -> Json.answer(told(article, pen, seat));
            case AnswerForPen.Outcome.NothingToAnswer() -> beat(id, new Here(answered.tab()), seat);
            case AnswerForPen.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/end")
    ResponseEntity<byte[]> end(@PathVariable String id, @RequestBody Here here, Seat seat) {
        Id<Article> article = FromAddress.id(id);
        return switch (layDownPen.apply(new LayDownPen.LayDown(article, tab(here.tab()), seat.actor()))) {
            case LayDownPen.Outcome.LaidDown() -> Json.answer(Map.of());
            case LayDownPen.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    static Tab tab(@Nullable String name) {
        return Optional.ofNullable(name)
                .flatMap(Tab::parse)
                .orElseThrow(() -> new Turned.Senseless("That is no name of a tab."));
    }

    private Map<String, Object> told(Id<Article> article, Pen pen, Seat seat) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("state", pen.mine() ? "writing" : "watching");
        told.put("writer", writer(pen.writer(), pen.since(), pen.writer().equals(seat.person())));
        told.put(
                "asked",
                pen.asking().map(person -> Map.of("name", name(person))).orElse(null));
        told.put("askedByMe", pen.askedByMe());
        Revision newest = drafts.find(article, seat.actor())
                .orElseThrow(Turned.NothingHere::new)
                .revision();
        told.put(
                "draft",
                Map.of(
                        "revision", newest.id().value(),
                        "number", newest.number(),
                        "savedAt", newest.createdAt().toString()));
        return told;
    }

    private Map<String, Object> writer(Id<Person> person, Instant since, boolean isSelf) {
        return Map.of("name", name(person), "self", isSelf, "since", since.toString());
    }

    private String name(Id<Person> person) {
        return people.find(List.of(person)).stream()
                .map(Person::name)
                .findFirst()
                .orElse("Somebody");
    }
}
