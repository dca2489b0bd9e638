package org.standfirst.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Counts hits, and what they have in common; it stops when they are too many, so that it costs the same at most. */
final class Tally implements Collector {
    private static final int SHOWN = 12;
    private static final int MOST_YEARS = 40;

    private final int most;
    private final Map<String, Integer> sections = new HashMap<>();
    private final Map<String, Integer> authors = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<Integer, Integer> years = new HashMap<>();
    private int hits;

    private Tally(int most) {
        this.most = most;
    }

    /** Counts up to so many hits. */
    static CollectorManager<Tally, Tally> upTo(int most) {
        return new CollectorManager<>() {
            @Override
            public Tally newCollector() {
                return new Tally(most);
            }

            // There is one, as searchers here have one thread.
            @Override
            public Tally reduce(Collection<Tally> tallies) {
                return tallies.iterator().next();
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        if (hits >= most) {
            throw new CollectionTerminatedException();
        }
        SortedSetCount ofSections = new SortedSetCount(context, Fields.SECTION, sections);
        SortedSetCount ofAuthors = new SortedSetCount(context, Fields.PERSON, authors);
        SortedSetCount ofTags = new SortedSetCount(context, Fields.TAG, tags);
        NumericDocValues year = DocValues.getNumeric(context.reader(), Fields.YEAR);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) throws IOException {
                if (hits >= most) {
                    finish();
                    throw new CollectionTerminatedException();
                }
                hits++;
                ofSections.collect(document);
                ofAuthors.collect(document);
                ofTags.collect(document);
                if (year.advanceExact(document)) {
                    years.merge((int) year.longValue(), 1, Integer::sum);
                }
            }

            @Override
            public void finish() throws IOException {
                ofSections.finish();
                ofAuthors.finish();
                ofTags.finish();
            }
        };
    }

    /** Counts one field of one segment by its ordinals, which takes no look at the values themselves. */
    private static final class SortedSetCount {
        private final SortedSetDocValues values;
        private final int[] counts;
        private final Map<String, Integer> sum;

        SortedSetCount(LeafReaderContext context, String field, Map<String, Integer> sum) throws IOException {
            this.values = DocValues.getSortedSet(context.reader(), field);
            this.counts = new int[Math.toIntExact(values.getValueCount())];
            this.sum = sum;
        }

        void collect(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int count = values.docValueCount(); count > 0; count--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void finish() throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    sum.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Integer::sum);
                    counts[ord] = 0;
                }
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
