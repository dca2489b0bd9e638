package org.standfirst.search;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Hands Lucene terms that are known already. */
final class TermStream extends TokenStream {
    /** So far apart that no phrase reaches from one place to another. */
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Entry> entries;

    private TermStream(Iterator<Entry> entries) {
        this.entries = entries;
    }

    private record Entry(String term, int frequency, int increment) {}

    /** Terms with frequencies, in no order. */
    static TermStream weighted(Map<String, Integer> frequencies) {
        return new TermStream(frequencies.entrySet().stream()
                .map(term -> new Entry(term.getKey(), term.getValue(), 1))
                .iterator());
    }

    /** The words of several places in their order, the places far from each other. */
    static TermStream ordered(List<List<String>> places) {
        return new TermStream(places.stream()
                .flatMap(words -> {
                    int[] next = {GAP};
                    return words.stream().map(word -> {
                        Entry entry = new Entry(word, 1, next[0]);
                        next[0] = 1;
                        return entry;
                    });
                })
                .iterator());
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!entries.hasNext()) {
            return false;
        }
        Entry entry = entries.next();
        term.append(entry.term());
        frequency.setTermFrequency(entry.frequency());
        increment.setPositionIncrement(entry.increment());
        return true;
    }
}
