package org.standfirst.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.standfirst.kernel.Id;

/**
 * What is asked of an index for a reader's request.
 *
 * @param sought what must be there
 * @param unwanted what must not
 */
record QueryPlan(SearchRequest request, List<SoughtWord> sought, List<SoughtWord> unwanted) {
    static QueryPlan of(SearchRequest request, Wanted wanted, IndexReader reader) throws IOException {
        List<SoughtWord> sought = new ArrayList<>();
        List<SoughtWord> unwanted = new ArrayList<>();
        List<String> languages = Vocabulary.languages(reader);
        for (Wanted.Part part : wanted.parts()) {
            SoughtWord word = SoughtWord.of(part, wanted.isOpen(part), languages, reader);
            if (!word.words().isEmpty()) {
                (part.isUnwanted() ? unwanted : sought).add(word);
            }
        }
        return new QueryPlan(request, List.copyOf(sought), List.copyOf(unwanted));
    }

    /** Finds what has every word; a word such as "the" need not be there if another is. */
    Query strictly() {
        return narrowed(all(sought));
    }

    /** Finds what has every word but one, and another term in its place. */
    Query strictlyWith(String term, Wanted.Part inPlaceOf) {
        List<SoughtWord> others =
                sought.stream().filter(word -> !word.part().equals(inPlaceOf)).toList();
        return narrowed(new BooleanQuery.Builder()
                .add(all(others), Occur.MUST)
                .add(new TermQuery(new Term(Fields.TEXT, term)), Occur.MUST)
                .build());
    }

    /** Finds what has any of the words. */
    Query loosely() {
        return narrowed(combined(telling(sought), SoughtWord::loosely, Occur.SHOULD));
    }

    /** Whether to ask loosely is to ask for something else. */
    boolean isLoosenable() {
        return sought.size() > 1
                || sought.stream().anyMatch(word -> word.words().size() > 1);
    }

    private static Query all(List<SoughtWord> words) {
        return words.isEmpty() ? MatchAllDocsQuery.INSTANCE : combined(telling(words), SoughtWord::query, Occur.MUST);
    }

    private static List<SoughtWord> telling(List<SoughtWord> words) {
        List<SoughtWord> telling =
                words.stream().filter(word -> !word.isStopWord()).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static Query combined(List<SoughtWord> words, Function<SoughtWord, Query> form, Occur occur) {
        BooleanQuery.Builder combined = new BooleanQuery.Builder();
        words.forEach(word -> combined.add(form.apply(word), occur));
        return combined.build();
    }

    private Query narrowed(Query query) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        unwanted.forEach(word -> narrowed.add(word.query(), Occur.MUST_NOT));
        request.section().ifPresent(section -> narrowed.add(term(Fields.SECTION, section), Occur.FILTER));
        request.author().ifPresent(author -> narrowed.add(term(Fields.PERSON, author), Occur.FILTER));
        if (request.from().isPresent() || request.until().isPresent()) {
            long from = request.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
            long until = request.until().map(end -> end.toEpochMilli() - 1).orElse(Long.MAX_VALUE);
            narrowed.add(
                    from > until ? MatchNoDocsQuery.INSTANCE : LongField.newRangeQuery(Fields.PUBLISHED, from, until),
                    Occur.FILTER);
        }
        return narrowed.build();
    }

    private static Query term(String field, Id<?> id) {
        return new TermQuery(new Term(field, id.value()));
    }
}
