package org.standfirst.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** What somebody may have meant by what they typed: spelt otherwise, or typed to its end. */
final class Alternatives {
    private static final int MOST_COMPLETED = 6;

    /** How many completions are tried with the words before them, at most. */
    private static final int MOST_TRIED = 18;

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Wanted wanted;
    private final QueryPlan plan;

    Alternatives(IndexSearcher searcher, Wanted wanted, QueryPlan plan) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.wanted = wanted;
        this.plan = plan;
    }

    /** What was typed, with its unknown words replaced by such as are spelt alike, if that finds something. */
    Optional<String> instead() throws IOException {
        String text = wanted.text();
        boolean isChanged = false;
        for (Wanted.Part part : wanted.parts().reversed()) {
            Optional<SoughtWord> word = single(part).filter(each -> !each.isKnown());
            if (word.isPresent()) {
                Optional<String> alike =
                        Vocabulary.alike(reader, word.get().words().getFirst());
                if (alike.isPresent()) {
                    text = text.substring(0, part.start())
                            + Vocabulary.written(reader, alike.get())
                            + text.substring(part.end());
                    isChanged = true;
                }
            }
        }
        return isChanged && finds(text) ? Optional.of(text.strip()) : Optional.empty();
    }

    private boolean finds(String text) throws IOException {
        return finds(QueryPlan.of(plan.request(), Wanted.parse(text), reader).strictly());
    }

    private boolean finds(Query query) throws IOException {
        return searcher.search(query, Tally.upTo(1)).hits() > 0;
    }

    /** What was typed, with its last word completed in the ways that find something. */
    List<String> completed() throws IOException {
        List<String> completed = new ArrayList<>();
        Optional<SoughtWord> open =
                wanted.isEmpty() || !wanted.isOpen(wanted.parts().getLast())
                        ? Optional.empty()
                        : single(wanted.parts().getLast());
        if (open.isPresent()) {
            Wanted.Part last = wanted.parts().getLast();
            boolean isAlone = plan.sought().size() == 1;
            for (String word : Vocabulary.completions(reader, open.get().words().getFirst(), MOST_TRIED)) {
                if (completed.size() < MOST_COMPLETED && (isAlone || finds(plan.strictlyWith(word, last)))) {
                    completed.add(wanted.with(last, Vocabulary.written(reader, word)));
                }
            }
        }
        return completed;
    }

    private Optional<SoughtWord> single(Wanted.Part part) {
        return plan.sought().stream()
                .filter(word -> word.part().equals(part) && word.isSingle())
                .findFirst();
    }
}
