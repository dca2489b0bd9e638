package org.standfirst.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.standfirst.article.ManuscriptDiff.Field;
import org.standfirst.article.ManuscriptDiff.FieldChange;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.People;
import org.standfirst.people.Person;

/** Compares two manuscripts: each field around the text, each block of it, and the words within those. */
@Component
public class CompareManuscripts {
    private final People people;
    private final Sections sections;
    private final Tags tags;
    private final Editions editions;

    /** Reads names from these. */
    CompareManuscripts(People people, Sections sections, Tags tags, Editions editions) {
        this.people = people;
        this.sections = sections;
        this.tags = tags;
        this.editions = editions;
    }

    /** From one to the other. */
    public ManuscriptDiff compare(Manuscript before, Manuscript after) {
        List<FieldChange> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            String old = words(field, before);
            String now = words(field, after);
            if (!Objects.equals(old, now)) {
                fields.add(new FieldChange(field, WordDiff.of(old, now)));
            }
        }
        return new ManuscriptDiff(fields, BlockDiff.of(before.body(), after.body()));
    }

    private String words(Field field, Manuscript manuscript) {
        return switch (field) {
            case HEADLINE -> manuscript.headline();
            case STANDFIRST -> manuscript.standfirst();
            case KICKER -> manuscript.kicker();
            case BYLINES -> joined(people.find(manuscript.bylines()), Person::name);
            case SECTION -> name(manuscript.section().map(Id::value), this::sectionName);
            case TAGS -> joined(tags.find(manuscript.tags()), Tag::name);
            case EDITION -> name(manuscript.edition().map(Id::value), this::editionName);
            case LEAD_PICTURE ->
                manuscript.lead().map(lead -> lead.picture().value()).orElse("");
            case LEAD_CAPTION ->
                manuscript.lead().map(Manuscript.LeadPicture::caption).orElse("");
            case LEAD_ALT -> manuscript.lead().map(Manuscript.LeadPicture::alt).orElse("");
            case LANGUAGE -> manuscript.language();
            case CANONICAL -> manuscript.canonical().map(WebAddress::value).orElse("");
            case SOCIAL_TITLE -> manuscript.titles().social();
            case SEARCH_TITLE -> manuscript.titles().search();
            case SEARCH_DESCRIPTION -> manuscript.titles().description();
        };
    }

    private Optional<String> sectionName(String id) {
        return sections.find(new Id<Section>(id)).map(Section::name);
    }

    private Optional<String> editionName(String id) {
        return editions.find(new Id<Edition>(id)).map(Edition::title);
    }

    private static String name(Optional<String> id, Function<String, Optional<String>> named) {
        return id.flatMap(named).orElse("");
    }

    private static <T> String joined(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.joining(", "));
    }
}
