package org.standfirst.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.standfirst.article.Article;
import org.standfirst.kernel.Id;

/** One search in one state of an index. Whatever is asked, it takes a bounded time. */
final class Seeking {
    /** Up to here hits are counted, and what they have in common. */
    private static final int MOST_COUNTED = 10_000;

    /** So many of the best are looked at again, for words that stand close to each other. */
    private static final int LOOKED_AT_AGAIN = 50;

    private static final int CLOSE = 3;
    private static final double CLOSENESS = 1;

    /** What is new is a little better: by as much as a word of middling frequency, half of that after a year. */
    private static final float NEWNESS = 1;

    private static final Duration HALF_AS_NEW = Duration.ofDays(365);

    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final QueryPlan plan;
    private final Alternatives alternatives;

    Seeking(IndexSearcher searcher, SearchRequest request, Wanted wanted) throws IOException {
        // What is asked is hardly ever asked again, and the memory is of more use to others.
        searcher.setQueryCache(null);
        this.searcher = searcher;
        this.request = request;
        this.plan = QueryPlan.of(request, wanted, searcher.getIndexReader());
        this.alternatives = new Alternatives(searcher, wanted, plan);
        searcher.setTimeout(new Allowance());
    }

    /** A hit, by what the index alone knows. */
    record Found(Id<Article> article, String language, String body) {}

    /** What was found; see {@link Results}. */
    record Outcome(
            List<Found> page,
            Tally tally,
            boolean isLoosened,
            boolean isHurried,
            Optional<String> instead,
            List<String> completed,
            Marker marker) {}

    /** Finds the page that was asked for. */
    Outcome seek() throws IOException {
        Query query = plan.strictly();
        Tally tally = searcher.search(query, Tally.upTo(MOST_COUNTED));
        boolean isLoosened = tally.hits() == 0 && plan.isLoosenable();
        boolean isInVain = tally.hits() == 0;
        if (isLoosened) {
            query = plan.loosely();
            tally = searcher.search(query, Tally.upTo(MOST_COUNTED));
        }
        int first = (request.page() - 1) * SearchRequest.SIZE;
        List<Found> page = first < tally.hits() ? load(best(query), first) : List.of();
        return new Outcome(
                page,
                tally,
                isLoosened && tally.hits() > 0,
                searcher.timedOut(),
                isInVain ? alternatives.instead() : Optional.empty(),
                alternatives.completed(),
                new Marker(plan.sought()));
    }

    /** What somebody may be about to type: words completed, and the best hits for what is there. */
    Suggested suggest(int hits) throws IOException {
        List<Id<Article>> articles = new ArrayList<>();
        for (ScoreDoc hit : best(plan.strictly())) {
            if (articles.size() < hits) {
                article(hit.doc).ifPresent(articles::add);
            }
        }
        return new Suggested(alternatives.completed(), articles);
    }

    /** Words completed, and the best hits. */
    record Suggested(List<String> completed, List<Id<Article>> articles) {}

    /** As many of the best as are needed, or as many as are looked at again if those are more. */
    private ScoreDoc[] best(Query query) throws IOException {
        Query withNewness = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(
                        LongField.newDistanceFeatureQuery(
                                Fields.PUBLISHED, NEWNESS, System.currentTimeMillis(), HALF_AS_NEW.toMillis()),
                        Occur.SHOULD)
                .build();
        int needed = Math.max(request.page() * SearchRequest.SIZE, LOOKED_AT_AGAIN);
        TopDocs top = searcher.search(withNewness, new TopScoreDocCollectorManager(needed, needed));
        return lookedAtAgain(inOneOrder(top.scoreDocs));
    }

    /** Lucene orders equals by where they lie, which changes while a reader turns pages. */
    private ScoreDoc[] inOneOrder(ScoreDoc[] best) throws IOException {
        Map<Integer, String> ids = new HashMap<>();
        for (ScoreDoc hit : best) {
            ids.put(hit.doc, article(hit.doc).map(Id::value).orElse(""));
        }
        return Stream.of(best)
                .sorted(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score)
                        .thenComparing(hit -> ids.getOrDefault(hit.doc, "")))
                .toArray(ScoreDoc[]::new);
    }

    private ScoreDoc[] lookedAtAgain(ScoreDoc[] best) throws IOException {
        String[] words =
                plan.sought().stream().flatMap(word -> word.words().stream()).toArray(String[]::new);
        if (words.length < 2 || best.length < 2 || searcher.timedOut()) {
            return best;
        }
        ScoreDoc[] first = Stream.of(best).limit(LOOKED_AT_AGAIN).toArray(ScoreDoc[]::new);
        TopDocs again = QueryRescorer.rescore(
                searcher,
                new TopDocs(new TotalHits(first.length, TotalHits.Relation.EQUAL_TO), first),
                new PhraseQuery(CLOSE, Fields.TEXT, words),
                CLOSENESS,
                first.length);
        return Stream.concat(Stream.of(again.scoreDocs), Stream.of(best).skip(first.length))
                .toArray(ScoreDoc[]::new);
    }

    private List<Found> load(ScoreDoc[] best, int first) throws IOException {
        List<Found> page = new ArrayList<>();
        for (int number = first; number < Math.min(best.length, first + SearchRequest.SIZE); number++) {
            int document = best[number].doc;
            Document stored = searcher.storedFields().document(document);
            String language = String.valueOf(stored.get(Fields.LANGUAGE));
            article(document)
                    .ifPresent(id -> page.add(new Found(id, language, String.valueOf(stored.get(Fields.BODY)))));
        }
        return page;
    }

    private Optional<Id<Article>> article(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues ids = leaf.reader().getBinaryDocValues(Fields.ID);
        return ids != null && ids.advanceExact(document - leaf.docBase)
                ? Optional.of(new Id<>(ids.binaryValue().utf8ToString()))
                : Optional.empty();
    }
}
