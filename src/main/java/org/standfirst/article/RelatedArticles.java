package org.standfirst.article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/**
 * Finds what to read after an article: what shares most tags with it, then what stands in its section. Each tag and the
 * section are asked for their newest alone, so that the cost does not grow with the magazine.
 */
@Component
public class RelatedArticles {
    private static final int MOST_TAGS = 8;
    private static final int ASKED_FOR = 12;
    private static final int FOR_A_TAG = 2;
    private static final int FOR_THE_SECTION = 1;

    private final Database database;
    private final LiveArticles live;
    private final NewestOfEach newestOfEach;

    /** Reads from this database. */
    public RelatedArticles(Database database, LiveArticles live) {
        this.database = database;
        this.live = live;
        this.newestOfEach = new NewestOfEach(database);
    }

    /** The nearest to an article with these words, the nearest first and of equally near ones the newest. */
    public List<Headline> to(Id<Article> article, Manuscript manuscript, int count) {
        Map<Candidate, Integer> nearness = new HashMap<>();
        newestOfEach
                .find(heads(manuscript), ASKED_FOR)
                .forEach(listed -> nearness.merge(
                        new Candidate(listed.place().id(), listed.place().at()),
                        listed.head().listing() == NewestOfEach.Listing.TAG ? FOR_A_TAG : FOR_THE_SECTION,
                        Integer::sum));
        List<String> nearest = nearness.entrySet().stream()
                .filter(entry -> !entry.getKey().article().equals(article.value()))
                .sorted(Map.Entry.<Candidate, Integer>comparingByValue()
                        .thenComparing(Map.Entry::getKey)
                        .reversed())
                .limit(count)
                .map(entry -> entry.getKey().article())
                .toList();
        return headlines(nearest);
    }

    private record Candidate(String article, long publishedAt) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return Comparator.comparingLong(Candidate::publishedAt)
                    .thenComparing(Candidate::article)
                    .compare(this, other);
        }
    }

    private static List<NewestOfEach.Head> heads(Manuscript manuscript) {
        return Stream.concat(
                        manuscript.tags().stream()
                                .limit(MOST_TAGS)
                                .map(tag -> new NewestOfEach.Head(NewestOfEach.Listing.TAG, tag.value())),
                        manuscript.section().stream()
                                .map(section -> new NewestOfEach.Head(NewestOfEach.Listing.SECTION, section.value())))
                .toList();
    }

    private List<Headline> headlines(List<String> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        List<Headline> found = database.sql(LiveArticles.COLUMNS + "where live.article_id in (:articles)")
                .param("articles", articles)
                .query(LiveArticles::read)
                .list();
        return live.withBylines(found).stream()
                .sorted(Comparator.comparingInt(
                        headline -> articles.indexOf(headline.article().value())))
                .toList();
    }
}
