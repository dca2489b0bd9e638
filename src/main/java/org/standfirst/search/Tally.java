package org.standfirst.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.standfirst.kernel.Id;
import org.standfirst.search.Results.Count;

/**
 * Counts hits, and what they have in common; it stops when they are too many, so that it costs the same at most. What so many
 * have in common is not told, and so not looked up.
 */
final class Tally implements Collector {
    private static final int SHOWN = 12;
    private static final int MOST_YEARS = 40;

    private final int most;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<String, Integer> sections = new HashMap<>();
    private final Map<String, Integer> authors = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<Integer, Integer> years = new HashMap<>();
    private int hits;

    private Tally(int most) {
        this.most = most;
    }

    /** The hits in one segment, in order. */
    private record Leaf(LeafReaderContext context, IntStream.Builder documents) {}

    /** Counts up to so many hits. */
    static CollectorManager<Tally, Tally> upTo(int most) {
        return new CollectorManager<>() {
            @Override
            public Tally newCollector() {
                return new Tally(most);
            }

            // There is one, as searchers here have one thread.
            @Override
            public Tally reduce(Collection<Tally> tallies) throws IOException {
                Tally tally = tallies.iterator().next();
                tally.compare();
                return tally;
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        if (hits >= most) {
            throw new CollectionTerminatedException();
        }
        IntStream.Builder documents = IntStream.builder();
        leaves.add(new Leaf(context, documents));
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) {
                if (hits >= most) {
                    throw new CollectionTerminatedException();
                }
                hits++;
                documents.add(document);
            }
        };
    }

    private void compare() throws IOException {
        if (!isFull()) {
            for (Leaf leaf : leaves) {
                compare(leaf.context(), leaf.documents().build().toArray());
            }
        }
        leaves.clear();
    }

    private void compare(LeafReaderContext context, int[] documents) throws IOException {
        count(context, Fields.SECTION, documents, sections);
        count(context, Fields.PERSON, documents, authors);
        count(context, Fields.TAG, documents, tags);
        NumericDocValues year = DocValues.getNumeric(context.reader(), Fields.YEAR);
        for (int document : documents) {
            if (year.advanceExact(document)) {
                years.merge((int) year.longValue(), 1, Integer::sum);
            }
        }
    }

    /** By ordinals, which takes no look at the values themselves. */
    private static void count(LeafReaderContext context, String field, int[] documents, Map<String, Integer> sum)
            throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(context.reader(), field);
        int[] counts = new int[Math.toIntExact(values.getValueCount())];
        for (int document : documents) {
            if (values.advanceExact(document)) {
                for (int count = values.docValueCount(); count > 0; count--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                sum.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Integer::sum);
            }
        }
    }

    /** How many hits there are, or as many as were to be counted. */
    int hits() {
        return hits;
    }

    /** Whether there may be more. */
    boolean isFull() {
        return hits >= most;
    }

    /** What they have in common, if all of them were counted. */
    Results.Counts counts() {
        return isFull()
                ? Results.Counts.NONE
                : new Results.Counts(
                        mostFrequent(sections),
                        mostFrequent(authors),
                        years.entrySet().stream()
                                .sorted(Map.Entry.<Integer, Integer>comparingByKey()
                                        .reversed())
                                .limit(MOST_YEARS)
                                .map(year -> new Count<>(year.getKey(), year.getValue()))
                                .toList(),
                        mostFrequent(tags));
    }

    private static <T> List<Count<Id<T>>> mostFrequent(Map<String, Integer> counted) {
        Stream<Map.Entry<String, Integer>> sorted = counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
        return sorted.limit(SHOWN)
                .map(each -> new Count<>(new Id<T>(each.getKey()), each.getValue()))
                .toList();
    }
}
