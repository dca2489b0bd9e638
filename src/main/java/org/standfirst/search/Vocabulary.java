package org.standfirst.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of an index, among which it looks for those that somebody may have meant. */
final class Vocabulary {
    /** How many words a beginning of one stands for, where it stands for them in a query. */
    static final int MOST_COMPLETIONS = 32;

    private static final int SHORTEST_BEGINNING = 2;

    /** How many words are looked at. A beginning with more of them says too little. */
    private static final int MOST_INSPECTED = 1_000;

    private static final int MOST_SURFACES = 16;
    private static final int ALTERNATIVES = 5;

    /** A word that is there, but seldom, is a mistake where one like it is so much more frequent. */
    private static final int FAR_MORE_FREQUENT = 20;

    private Vocabulary() {}

    private static Term word(String term) {
        return new Term(Fields.TEXT, term);
    }

    /** Every key of {@link Languages} that articles in an index have. */
    static List<String> languages(IndexReader reader) throws IOException {
        List<String> languages = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, Fields.LANGUAGE);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                languages.add(term.utf8ToString());
            }
        }
        return languages;
    }

    /** Folded words that begin with a folded beginning, the most frequent first; not the beginning itself. */
    static List<String> completions(IndexReader reader, String beginning, int count) throws IOException {
        List<Frequent> found = new ArrayList<>();
        if (beginning.codePointCount(0, beginning.length()) >= SHORTEST_BEGINNING) {
            collect(reader, Fields.TEXT, beginning, MOST_INSPECTED, found);
        }
        return found.stream()
                .filter(word -> !word.term().equals(beginning))
                .sorted(Comparator.comparingInt(Frequent::articles).reversed())
                .limit(count)
                .map(Frequent::term)
                .toList();
    }

    /** A word, and in how many articles it is; roughly, as those that were deleted count for a while. */
    private record Frequent(String term, int articles) {}

    private static void collect(IndexReader reader, String field, String beginning, int most, List<Frequent> found)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        BytesRef prefix = new BytesRef(beginning);
        TermsEnum each = terms.iterator();
        if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = each.term();
                term != null && StringHelper.startsWith(term, prefix) && found.size() < most;
                term = each.next()) {
            found.add(new Frequent(term.utf8ToString(), each.docFreq()));
        }
    }

    /** How a folded word is written: with its accents, where most articles have it with them. */
    static String written(IndexReader reader, String folded) throws IOException {
        List<Frequent> surfaces = new ArrayList<>();
        collect(reader, Fields.SURFACE, folded + Fields.SURFACE_MARK, MOST_SURFACES, surfaces);
        Optional<Frequent> usual = surfaces.stream().max(Comparator.comparingInt(Frequent::articles));
        if (usual.isEmpty() || 2 * usual.get().articles() < reader.docFreq(word(folded))) {
            return folded;
        }
        return usual.get().term().substring(folded.length() + 1);
    }

    /** A word that is spelt much like this one and far more frequent; folded. */
    static Optional<String> alike(IndexReader reader, String folded) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        int articles = reader.docFreq(word(folded));
        SuggestWord[] found =
                checker.suggestSimilar(word(folded), ALTERNATIVES, reader, SuggestMode.SUGGEST_MORE_POPULAR);
        for (SuggestWord word : found) {
            if (word.freq >= FAR_MORE_FREQUENT * articles) {
                return Optional.of(word.string);
            }
        }
        return Optional.empty();
    }
}
