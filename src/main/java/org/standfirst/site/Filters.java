package org.standfirst.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tags;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.search.Results;
import org.standfirst.search.Results.Count;

/** By what readers narrow what they found, as links: each shows how many it would leave. */
@Component
class Filters {
    private static final int TAGS = 8;

    private final People people;
    private final Tags tags;

    Filters(People people, Tags tags) {
        this.people = people;
        this.tags = tags;
    }

    /** What a search is narrowed by. */
    record Chosen(
            Optional<Section> section, Optional<Person> author, Optional<LocalDate> from, Optional<LocalDate> until) {
        boolean isEmpty() {
            return section.isEmpty() && author.isEmpty() && from.isEmpty() && until.isEmpty();
        }
    }

    /** The filters that are on, each leading to the same search without it. */
    List<View.Filter> chosen(Masthead masthead, SearchAddress address, Chosen chosen) {
        Words words = masthead.words();
        List<View.Filter> on = new ArrayList<>();
        chosen.section().ifPresent(section -> on.add(on(words, section.name(), address.in(null))));
        chosen.author().ifPresent(author -> on.add(on(words, author.name(), address.by(null))));
        if (chosen.from().isPresent() || chosen.until().isPresent()) {
            on.add(on(words, time(masthead, address, chosen), address.between(null, null)));
        }
        return on;
    }

    private static View.Filter on(Words words, String name, SearchAddress without) {
        return new View.Filter(name, words.withoutFilter(name), without.path());
    }

    private static String time(Masthead masthead, SearchAddress address, Chosen chosen) {
        if (address.from() != null && address.from().equals(address.until())) {
            return address.from();
        }
        return Stream.of(chosen.from(), chosen.until())
                .map(day -> day.map(masthead.language()::day).orElse("…"))
                .collect(Collectors.joining(" – "));
    }

    /** The filters that would leave some of the hits but not all, by kind. */
    List<View.Facet> offered(Masthead masthead, SearchAddress address, Chosen chosen, Results.Counts counts) {
        Words words = masthead.words();
        List<View.Facet> facets = new ArrayList<>();
        if (chosen.section().isEmpty()) {
            facets.add(facet(
                    words,
                    words.section(),
                    counts.sections(),
                    count -> masthead.section(count.of())
                            .map(section -> new Phrase.Link(
                                    section.name(), address.in(section).path()))));
        }
        if (chosen.author().isEmpty()) {
            Map<Id<Person>, Person> authors = people
                    .find(counts.authors().stream().map(Count::of).toList())
                    .stream()
                    .collect(Collectors.toMap(Person::id, Function.identity()));
            facets.add(facet(
                    words,
                    words.author(),
                    counts.authors(),
                    count -> Optional.ofNullable(authors.get(count.of()))
                            .map(author -> new Phrase.Link(
                                    author.name(), address.by(author).path()))));
        }
        if (chosen.from().isEmpty() && chosen.until().isEmpty()) {
            facets.add(facet(words, words.year(), counts.years(), count -> {
                String year = String.format(Locale.ROOT, "%04d", count.of());
                return Optional.of(
                        new Phrase.Link(year, address.between(year, year).path()));
            }));
        }
        facets.add(facet(
                words,
                words.tags(),
                counts.tags().stream().limit(TAGS).toList(),
                count -> tags.find(count.of()).map(tag -> new Phrase.Link(tag.name(), tag.path()))));
        facets.removeIf(facet -> facet.choices().isEmpty());
        return facets;
    }

    private static <T> View.Facet facet(
            Words words, String name, List<Count<T>> counts, Function<Count<T>, Optional<Phrase.Link>> link) {
        return new View.Facet(
                name,
                counts.stream()
                        .flatMap(count ->
                                link
                                        .apply(count)
                                        .map(each -> new View.Choice(each, words.number(count.hits())))
                                        .stream())
                        .toList());
    }
}
