package org.standfirst.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.body.ForeignParts;
import org.standfirst.body.MalformedBody;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tags;
import org.standfirst.people.People;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A manuscript as the desk's script reads and sends it. What is read is taken by name, one field after the other, and
 * what it points to must be there; nothing else of what was sent comes any further.
 */
@Component
class ManuscriptJson {
    private static final int LINE = 400;
    private static final int PARAGRAPH = 4_000;
    private static final int MOST_LISTED = 100;

    private final People people;
    private final Sections sections;
    private final Tags tags;
    private final Editions editions;
    private final Pictures pictures;

    ManuscriptJson(People people, Sections sections, Tags tags, Editions editions, Pictures pictures) {
        this.people = people;
        this.sections = sections;
        this.tags = tags;
        this.editions = editions;
        this.pictures = pictures;
    }

    JsonNode write(Manuscript manuscript) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("headline", manuscript.headline());
        json.put("standfirst", manuscript.standfirst());
        json.put("kicker", manuscript.kicker());
        json.set("bylines", list(manuscript.bylines()));
        json.put("section", manuscript.section().map(Id::value).orElse(null));
        json.set("tags", list(manuscript.tags()));
        json.put("edition", manuscript.edition().map(Id::value).orElse(null));
        json.set("lead", manuscript.lead().map(ManuscriptJson::write).orElse(null));
        json.put("language", manuscript.language());
        json.put("canonical", manuscript.canonical().map(WebAddress::value).orElse(""));
        ObjectNode titles = json.putObject("titles");
        titles.put("social", manuscript.titles().social());
        titles.put("search", manuscript.titles().search());
        titles.put("description", manuscript.titles().description());
        json.set("body", BodyJson.toJson(manuscript.body()));
        return json;
    }

    private static ArrayNode list(List<? extends Id<?>> ids) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        ids.forEach(id -> list.add(id.value()));
        return list;
    }

    private static ObjectNode write(Manuscript.LeadPicture lead) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("picture", lead.picture().value());
        json.put("caption", lead.caption());
        json.put("alt", lead.alt());
        return json;
    }

    /**
     * Reads what was sent.
     *
     * @param before what the writer had: parts of it that this program doesn't know may come back, and no others
     * @throws Turned.Senseless if it is no manuscript
     */
    Manuscript read(JsonNode json, Manuscript before) {
        return new Manuscript(
                line(json, "headline"),
                text(json, "standfirst", PARAGRAPH),
                line(json, "kicker"),
                known(ids(json, "bylines"), wanted -> people.find(wanted).size(), "person"),
                known(id(json, "section"), wanted -> sections.find(wanted).isPresent(), "section"),
                known(ids(json, "tags"), wanted -> tags.find(wanted).size(), "tag"),
                known(id(json, "edition"), wanted -> editions.find(wanted).isPresent(), "edition"),
                lead(json.path("lead")),
                language(json),
                canonical(json),
                new Manuscript.Titles(
                        line(json.path("titles"), "social"),
                        line(json.path("titles"), "search"),
                        text(json.path("titles"), "description", PARAGRAPH)),
                body(json.path("body"), before.body()));
    }

    private Optional<Manuscript.LeadPicture> lead(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        return known(
                        this.<Picture>id(json, "picture"),
                        wanted -> pictures.find(wanted).isPresent(),
                        "picture")
                .map(picture -> new Manuscript.LeadPicture(
                        picture, text(json, "caption", PARAGRAPH), text(json, "alt", PARAGRAPH)));
    }

    private static String language(JsonNode json) {
        String tag = line(json, "language");
        if (!tag.matches("(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)?")) {
            throw new Turned.Senseless("“" + tag + "” is no language. Write it like en, de or pt-BR.");
        }
        return tag;
    }

    private static Optional<WebAddress> canonical(JsonNode json) {
        String written = text(json, "canonical", PARAGRAPH);
        Optional<WebAddress> address = WebAddress.parse(written);
        if (!written.isBlank() && address.filter(WebAddress::isExternal).isEmpty()) {
            throw new Turned.Senseless("“" + written + "” is no address of a page: it begins with https://");
        }
        return address;
    }

    private static Body body(JsonNode json, Body before) {
        try {
            Body body = BodyJson.read(json);
            if (!ForeignParts.of(before).containsAll(ForeignParts.of(body))) {
                throw new Turned.Senseless("The text holds a part that this program does not know.");
            }
            return body;
        } catch (MalformedBody malformed) {
            throw new Turned.Senseless(String.valueOf(malformed.getMessage()));
        }
    }

    private static String line(JsonNode json, String name) {
        return text(json, name, LINE).replaceAll("\\s+", " ").strip();
    }

    private static String text(JsonNode json, String name, int longest) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw new Turned.Senseless("The " + name + " is no text.");
        }
        if (value.stringValue().length() > longest) {
            throw new Turned.Senseless("The " + name + " has more than " + longest + " characters.");
        }
        return value.stringValue();
    }

    private <T> Optional<Id<T>> id(JsonNode json, String name) {
        String value = text(json, name, LINE);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Id.<T>parse(value).orElseThrow(() -> new Turned.Senseless("There is no such " + name + ".")));
    }

    private <T> List<Id<T>> ids(JsonNode json, String name) {
        List<Id<T>> ids = new ArrayList<>();
        for (JsonNode value : json.path(name).values()) {
            ids.add(Id.<T>parse(value.asString(""))
                    .orElseThrow(() -> new Turned.Senseless("The " + name + " are no list of identifiers.")));
        }
        if (ids.size() > MOST_LISTED) {
            throw new Turned.Senseless("There are more than " + MOST_LISTED + " " + name + ".");
        }
        return ids.stream().distinct().toList();
    }

    private static <T> List<Id<T>> known(List<Id<T>> wanted, ToIntFunction<List<Id<T>>> count, String what) {
        if (!wanted.isEmpty() && count.applyAsInt(wanted) != wanted.size()) {
            throw new Turned.Senseless("A " + what + " that was chosen is no more. Load the page again.");
        }
        return wanted;
    }

    private static <T> Optional<Id<T>> known(Optional<Id<T>> wanted, Predicate<Id<T>> isThere, String what) {
        if (wanted.isPresent() && !isThere.test(wanted.get())) {
            throw new Turned.Senseless("The " + what + " that was chosen is no more. Load the page again.");
        }
        return wanted;
    }
}
