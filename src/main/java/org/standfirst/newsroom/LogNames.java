package org.standfirst.newsroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.DeskHeadlines;
import org.standfirst.database.Change;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.Actor;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.transfer.Import;
import org.standfirst.transfer.Imports;

/** Finds what the things and people are called that the change log names by identifiers. */
@Component
class LogNames {
    private static final String CONDUCT = "conduct:";

    private final People people;
    private final Articles articles;
    private final DeskHeadlines headlines;
    private final Sections sections;
    private final Tags tags;
    private final Editions editions;
    private final Pictures pictures;
    private final Imports imports;

    LogNames(
            People people,
            Articles articles,
            DeskHeadlines headlines,
            Sections sections,
            Tags tags,
            Editions editions,
            Pictures pictures,
            Imports imports) {
        this.people = people;
        this.articles = articles;
        this.headlines = headlines;
        this.sections = sections;
        this.tags = tags;
        this.editions = editions;
        this.pictures = pictures;
        this.imports = imports;
    }

    /**
     * A name, and where what has it is.
     *
     * @param path empty where there is nothing to see
     */
    record Named(String name, String path) {}

    /** What each subject and actor of these changes is called, as far as whoever looks may know it. */
    Map<String, Named> of(List<Change> changes, Actor reader) {
        Map<String, Named> names = new HashMap<>();
        Map<Id<Article>, String> written = headlines.find(this.<Article>ids(changes, "article"));
        written.forEach((id, headline) -> names.put("article:" + id, article(id, headline, reader)));
        people.find(Stream.of("person", "account")
                        .flatMap(kind -> this.<Person>ids(changes, kind).stream())
                        .toList())
                .forEach(person -> {
                    names.put("person:" + person.id(), new Named(person.name(), ""));
                    names.put("account:" + person.id(), new Named(person.name(), ""));
                });
        for (Id<Section> id : this.<Section>ids(changes, "section")) {
            sections.find(id)
                    .ifPresent(section ->
                            names.put("section:" + id, new Named("“" + section.name() + "”", section.path())));
        }
        for (Id<Tag> id : this.<Tag>ids(changes, "tag")) {
            tags.find(id)
                    .ifPresent(tag -> names.put(
                            "tag:" + id, new Named("“" + tag.name() + "”", TagsScreen.PATH + "/" + tag.id())));
        }
        for (Id<Edition> id : this.<Edition>ids(changes, "edition")) {
            editions.find(id)
                    .ifPresent(edition -> names.put(
                            "edition:" + id, new Named("“" + edition.title() + "”", EditionsScreen.PATH + "/" + id)));
        }
        for (Id<Import> id : this.<Import>ids(changes, "import")) {
            imports.find(id).ifPresent(job -> names.put("import:" + id, ImportScreen.named(job)));
        }
        names.put("conduct:magazine", new Named("the magazine’s articles", ""));
        changes.stream()
                .map(Change::subject)
                .filter(subject -> subject.startsWith(CONDUCT) && names.containsKey(LogWords.id(subject)))
                .toList()
                .forEach(subject -> names.put(subject, names.get(LogWords.id(subject))));
        pictures.find(this.<Picture>ids(changes, "picture"))
                .forEach((id, picture) -> names.put("picture:" + id, new Named(words(picture), "")));
        return names;
    }

    private Named article(Id<Article> id, String headline, Actor reader) {
        return articles.findEditable(id, reader)
                .map(_ -> new Named(
                        headline.isBlank() ? "an article without a headline" : "“" + headline + "”",
                        ArticleScreen.path(id)))
                .orElseGet(() -> new Named("an article of another section", ""));
    }

    private static String words(Picture picture) {
        String caption = picture.words().caption().isBlank()
                ? picture.words().alt()
                : picture.words().caption();
        return caption.isBlank() ? "a picture" : "the picture “" + caption + "”";
    }

    /** What is asked of those who reply to something is said of that. */
    private static String about(Change change) {
        return change.subject().startsWith(CONDUCT) ? LogWords.id(change.subject()) : change.subject();
    }

    private <T> List<Id<T>> ids(List<Change> changes, String kind) {
        return changes.stream()
                .flatMap(change -> Stream.of(about(change), change.actor(), "person:" + LogWords.detail(change, "to")))
                .filter(named -> LogWords.kind(named).equals(kind))
                .map(named -> Id.<T>parse(LogWords.id(named)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
