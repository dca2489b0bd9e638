package org.standfirst.wire;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.Manuscript;
import org.standfirst.database.Change;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tags;
import org.standfirst.people.People;

/** Finds the feeds that hold something else after a change than before it. */
@Component
class ChangedFeeds {
    private static final Set<String> VERBS = Set.of("published", "corrected", "withdrew", "renamed");
    private static final String ARTICLE = "article:";

    private final LiveArticles articles;
    private final Sections sections;
    private final Tags tags;
    private final People people;
    private final Editions editions;
    private final PublicAddress address;

    ChangedFeeds(
            LiveArticles articles,
            Sections sections,
            Tags tags,
            People people,
            Editions editions,
            PublicAddress address) {
        this.articles = articles;
        this.sections = sections;
        this.tags = tags;
        this.people = people;
        this.editions = editions;
        this.address = address;
    }

    /** Their absolute addresses, in every format. */
    Set<String> after(Collection<Change> changes) {
        Set<String> stems = new LinkedHashSet<>();
        changes.stream()
                .filter(change ->
                        VERBS.contains(change.verb()) && change.subject().startsWith(ARTICLE))
                .map(change -> change.subject().substring(ARTICLE.length()))
                .distinct()
                .flatMap(id -> articles.outline(new Id<Article>(id)).stream())
                .forEach(manuscript -> addStems(manuscript, stems));
        if (changes.stream().anyMatch(change -> change.verb().equals("corrected"))) {
            stems.add("/corrections/feed");
        }
        Set<String> feeds = new LinkedHashSet<>();
        for (String stem : stems) {
            for (FeedFormat format : FeedFormat.values()) {
                feeds.add(address.of(stem + "." + format.ending()));
            }
        }
        return feeds;
    }

    private void addStems(Manuscript manuscript, Set<String> stems) {
        stems.add("/feed");
        manuscript
                .section()
                .map(sections::withAncestors)
                .orElse(List.of())
                .forEach(section -> stems.add(section.path() + "/feed"));
        tags.find(manuscript.tags()).forEach(tag -> stems.add(tag.path() + "/feed"));
        people.find(manuscript.bylines()).forEach(person -> stems.add(person.path() + "/feed"));
        Optional<String> edition = manuscript.edition().flatMap(editions::find).map(found -> found.path() + "/feed");
        edition.ifPresent(stems::add);
    }
}
