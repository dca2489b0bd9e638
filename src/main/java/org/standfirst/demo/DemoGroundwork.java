package org.standfirst.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.AddTag;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;

/** Makes the magazine itself: its name, people, sections, tags and editions. */
@Component
class DemoGroundwork {
    static final String EDITIONS = "editions.txt";

    private final DescribeMagazine describeMagazine;
    private final AddPerson addPerson;
    private final AddSection addSection;
    private final AddTag addTag;
    private final AddEdition addEdition;

    DemoGroundwork(
            DescribeMagazine describeMagazine,
            AddPerson addPerson,
            AddSection addSection,
            AddTag addTag,
            AddEdition addEdition) {
        this.describeMagazine = describeMagazine;
        this.addPerson = addPerson;
        this.addSection = addSection;
        this.addTag = addTag;
        this.addEdition = addEdition;
    }

    Groundwork lay(Sheet magazine, Map<String, Id<Picture>> pictures) {
        describe(magazine);
        return new Groundwork(
                pictures,
                each("people.txt", sheet -> person(sheet, pictures)),
                each("sections.txt", DemoGroundwork.this::section),
                each("tags.txt", DemoGroundwork.this::tag),
                each(EDITIONS, sheet -> edition(sheet, pictures)));
    }

    private void describe(Sheet sheet) {
        Magazine magazine = new Magazine(
                sheet.head("name"), sheet.head("tagline"), sheet.head("language"), ZoneId.of(sheet.head("time zone")));
        switch (describeMagazine.apply(new DescribeMagazine.Describe(magazine, DemoMagazine.ACTOR))) {
            case DescribeMagazine.Outcome.Described _ -> {}
            case DescribeMagazine.Outcome.NotAllowed _ -> throw DemoMagazine.notAllowed();
        }
    }

    private static <T> Map<String, Id<T>> each(String file, Function<Sheet, Id<T>> adding) {
        Map<String, Id<T>> ids = new LinkedHashMap<>();
        Sheet.readAll(file).forEach(sheet -> ids.put(sheet.head("slug"), adding.apply(sheet)));
        return ids;
    }

    private Id<Person> person(Sheet sheet, Map<String, Id<Picture>> pictures) {
        AddPerson.Add request = new AddPerson.Add(
                slug(sheet),
                sheet.head("name"),
                sheet.words(),
                sheet.find("portrait").map(name -> Groundwork.find(pictures, name)),
                "",
                Optional.empty(),
                DemoMagazine.ACTOR);
        return switch (addPerson.apply(request)) {
            case AddPerson.Outcome.Added added -> added.person().id();
            case AddPerson.Outcome.NotAllowed _ -> throw DemoMagazine.notAllowed();
        };
    }

    private Id<Section> section(Sheet sheet) {
        AddSection.Add request = new AddSection.Add(
                Optional.empty(), slug(sheet), sheet.head("name"), sheet.words(), DemoMagazine.ACTOR);
        return switch (addSection.apply(request)) {
            case AddSection.Outcome.Added added -> added.section().id();
            case AddSection.Outcome.NotAllowed _ -> throw DemoMagazine.notAllowed();
        };
    }

    private Id<Tag> tag(Sheet sheet) {
        AddTag.Add request = new AddTag.Add(slug(sheet), sheet.head("name"), sheet.words(), DemoMagazine.ACTOR);
        return switch (addTag.apply(request)) {
            case AddTag.Outcome.Added added -> added.tag().id();
            case AddTag.Outcome.NotAllowed _ -> throw DemoMagazine.notAllowed();
        };
    }

    private Id<Edition> edition(Sheet sheet, Map<String, Id<Picture>> pictures) {
        AddEdition.Add request = new AddEdition.Add(
                slug(sheet),
                sheet.head("number"),
                sheet.head("title"),
                LocalDate.parse(sheet.head("date")),
                sheet.find("cover").map(name -> Groundwork.find(pictures, name)),
                sheet.words(),
                DemoMagazine.ACTOR);
        return switch (addEdition.apply(request)) {
            case AddEdition.Outcome.Added added -> added.edition().id();
            case AddEdition.Outcome.NotAllowed _ -> throw DemoMagazine.notAllowed();
        };
    }

    private static Slug slug(Sheet sheet) {
        return new Slug(sheet.head("slug"));
    }
}
