package org.standfirst.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.standfirst.search.Languages.Piece;

/**
 * A word or a phrase that is looked for, in every language of an index: whoever types it doesn't say in which it is.
 *
 * @param part where it was typed
 * @param words folded; several for a phrase
 * @param stems of a single word, by language
 * @param completions words that begin with it; empty unless it is in the index in no other way
 * @param isKnown whether the index has it in any form
 */
record SoughtWord(
        Wanted.Part part,
        List<String> words,
        Map<String, Set<String>> stems,
        List<String> completions,
        boolean isKnown) {
    private static final int MOST_WORDS_OF_A_PHRASE = 24;

    /** A completed word counts for less than one that stands there as it was typed. */
    private static final float COMPLETED = 0.5f;

    static SoughtWord of(Wanted.Part part, boolean isOpen, List<String> languages, IndexReader reader)
            throws IOException {
        List<String> words = Languages.words(part.words()).stream()
                .map(Piece::term)
                .limit(MOST_WORDS_OF_A_PHRASE)
                .toList();
        if (words.size() != 1 || part.isPhrase()) {
            boolean isKnown = !words.isEmpty();
            for (String word : words) {
                isKnown &= reader.docFreq(new Term(Fields.TEXT, word)) > 0;
            }
            return new SoughtWord(part, words, Map.of(), List.of(), isKnown);
        }
        Map<String, Set<String>> stems = new HashMap<>();
        boolean isKnown = reader.docFreq(new Term(Fields.TEXT, words.getFirst())) > 0;
        for (String language : languages) {
            Set<String> inLanguage = new LinkedHashSet<>();
            Languages.stems(language, part.words()).forEach(stem -> inLanguage.add(stem.term()));
            for (String stem : inLanguage) {
                isKnown |= reader.docFreq(new Term(Fields.weighted(language), stem)) > 0;
            }
            stems.put(language, inLanguage);
        }
        List<String> completions = isKnown || !isOpen
                ? List.of()
                : Vocabulary.completions(reader, words.getFirst(), Vocabulary.MOST_COMPLETIONS);
        return new SoughtWord(part, words, stems, completions, isKnown || !completions.isEmpty());
    }

    /** Whether it is a word that says nothing by itself in one of the languages. */
    boolean isStopWord() {
        return isSingle()
                && stems.keySet().stream().anyMatch(language -> Languages.isStopWord(language, words.getFirst()));
    }

    /** Whether it is one word, which is found in all its forms; otherwise it is found exactly. */
    boolean isSingle() {
        return words.size() == 1 && !part.isPhrase();
    }

    /** What finds it. */
    Query query() {
        if (!isSingle()) {
            return phrase();
        }
        List<Query> forms = new ArrayList<>();
        stems.forEach((language, ofLanguage) -> Stream.concat(words.stream(), ofLanguage.stream())
                .distinct()
                .forEach(term -> forms.add(new TermQuery(new Term(Fields.weighted(language), term)))));
        completions.forEach(word -> forms.add(completed(word)));
        return any(forms);
    }

    private static Query completed(String word) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.TEXT, word))), COMPLETED);
    }

    private Query phrase() {
        if (words.size() == 1) {
            return new TermQuery(new Term(Fields.TEXT, words.getFirst()));
        }
        return new PhraseQuery(Fields.TEXT, words.toArray(String[]::new));
    }

    /** What finds any of its words, which for a phrase is less than {@link #query} asks for. */
    Query loosely() {
        return isSingle()
                ? query()
                : any(words.stream()
                        .<Query>map(word -> new TermQuery(new Term(Fields.TEXT, word)))
                        .toList());
    }

    private static Query any(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, BooleanClause.Occur.SHOULD));
        return any.build();
    }
}
