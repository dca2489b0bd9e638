package org.standfirst.newsroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.standfirst.article.Article;
import org.standfirst.article.History;
import org.standfirst.article.Manuscript;
import org.standfirst.article.OpenDrafts;
import org.standfirst.article.ReviseArticle;
import org.standfirst.article.Revision;
import org.standfirst.article.Tab;
import org.standfirst.kernel.Id;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what is written, as it is written, and tells what is there. */
@Controller
class Writing {
    private static final String PATH = "/newsroom/articles/{id}/manuscript";

    private final OpenDrafts drafts;
    private final ReviseArticle reviseArticle;
    private final ManuscriptJson manuscripts;
    private final History history;
    private final People people;

    Writing(
            OpenDrafts drafts,
            ReviseArticle reviseArticle,
            ManuscriptJson manuscripts,
            History history,
            People people) {
        this.drafts = drafts;
        this.reviseArticle = reviseArticle;
        this.manuscripts = manuscripts;
        this.history = history;
        this.people = people;
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> read(@PathVariable String id, Seat seat) {
        Revision newest = newest(id, seat).revision();
        return Json.answer(Map.of(
                "revision", newest.id().value(),
                "number", newest.number(),
                "savedAt", newest.createdAt().toString(),
                "manuscript", manuscripts.write(newest.manuscript())));
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PutMapping(PATH)
    ResponseEntity<byte[]> save(@PathVariable String id, @RequestBody byte[] sent, Seat seat) {
        OpenDrafts.Draft draft = newest(id, seat);
        JsonNode json = tree(sent);
        Id<Revision> basedOn = Id.<Revision>parse(json.path("basedOn").asString(""))
                .orElseThrow(() -> new Turned.Senseless("It is not said what the text is based on."));
        Manuscript manuscript =
                manuscripts.read(json.path("manuscript"), draft.revision().manuscript());
        ReviseArticle.Revise revise = new ReviseArticle.Revise(
                draft.article().id(), basedOn, manuscript, seat.actor(), kind(json), tab(json));
        return switch (reviseArticle.apply(revise)) {
            case ReviseArticle.Outcome.Revised(Revision revision) ->
                Json.answer(Map.of(
                        "revision", revision.id().value(),
                        "number", revision.number(),
                        "savedAt", revision.createdAt().toString()));
            case ReviseArticle.Outcome.Conflict _ -> conflict(id, seat);
            case ReviseArticle.Outcome.AnotherWrites(Id<Person> writer) ->
                Json.answer(HttpStatus.LOCKED, Map.of("writer", Map.of("name", name(writer))));
            case ReviseArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    private static Revision.Kind kind(JsonNode json) {
        return switch (json.path("kind").asString("save")) {
            case "save" -> Revision.Kind.SAVE;
            case "autosave" -> Revision.Kind.AUTOSAVE;
            default -> throw new Turned.Senseless("It is not said whether somebody pressed save.");
        };
    }

    /** Always said: without it, somebody could write beside whoever has the pen. */
    private static Optional<Tab> tab(JsonNode json) {
        return Optional.of(Penholding.tab(json.path("tab").asString("")));
    }

    private ResponseEntity<byte[]> conflict(String id, Seat seat) {
        Revision newest = newest(id, seat).revision();
        return Json.answer(
                HttpStatus.CONFLICT,
                Map.of(
                        "newest",
                        Map.of(
                                "revision", newest.id().value(),
                                "number", newest.number(),
                                "savedAt", newest.createdAt().toString(),
                                "by",
                                        history.newest(newest.article(), seat.actor())
                                                .flatMap(History.Step::person)
                                                .map(this::name)
                                                .orElse("Somebody")),
                        "manuscript",
                        manuscripts.write(newest.manuscript())));
    }

    private String name(Id<Person> person) {
        return people.find(List.of(person)).stream()
                .map(Person::name)
                .findFirst()
                .orElse("Somebody");
    }

    private OpenDrafts.Draft newest(String id, Seat seat) {
        Optional<OpenDrafts.Draft> draft = drafts.find(FromAddress.<Article>id(id), seat.actor());
        return draft.orElseThrow(Turned.NothingHere::new);
    }

    private static JsonNode tree(byte[] sent) {
        try {
            return JsonMapper.shared().readTree(sent);
        } catch (JacksonException noJson) {
            throw new Turned.Senseless("What was sent is no JSON: " + noJson.getOriginalMessage());
        }
    }
}
