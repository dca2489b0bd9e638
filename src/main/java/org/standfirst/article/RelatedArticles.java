package org.standfirst.article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Cursor;
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
    private static final Comparator<Cursor> IN_TIME =
            Comparator.comparingLong(Cursor::at).thenComparing(Cursor::id);

    private final Headlines headlines;
    private final NewestOfEach newestOfEach;

    /** Reads from these. */
    RelatedArticles(Headlines headlines, NewestOfEach newestOfEach) {
        this.headlines = headlines;
        this.newestOfEach = newestOfEach;
    }

    /** The nearest to an article with these words, the nearest first and of equally near ones the newest. */
    public List<Headline> to(Id<Article> article, Manuscript manuscript, int count) {
        Map<Cursor, Integer> nearness = new HashMap<>();
        newestOfEach
                .find(heads(manuscript), ASKED_FOR)
                .forEach((head, places) -> places.forEach(place -> nearness.merge(
                        place,
                        head.listing() == NewestOfEach.Listing.TAG ? FOR_A_TAG : FOR_THE_SECTION,
                        Integer::sum)));
        List<Id<Article>> nearest = nearness.entrySet().stream()
                .filter(entry -> !entry.getKey().id().equals(article.value()))
                .sorted(Map.Entry.<Cursor, Integer>comparingByValue()
                        .thenComparing(Map.Entry::getKey, IN_TIME)
                        .reversed())
                .limit(count)
                .map(entry -> new Id<Article>(entry.getKey().id()))
                .toList();
        return headlines.find(nearest);
    }

    private static List<NewestOfEach.Head> heads(Manuscript manuscript) {
        return Stream.concat(
                        manuscript.tags().stream()
                                .limit(MOST_TAGS)
                                .map(tag -> new NewestOfEach.Head(NewestOfEach.Listing.TAG, tag.value())),
                        manuscript.section().stream().map(NewestOfEach.Head::of))
                .toList();
    }
}
