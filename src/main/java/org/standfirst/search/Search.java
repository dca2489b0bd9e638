package org.standfirst.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.LiveLists;
import org.standfirst.body.BodyText;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.search.Languages.Piece;

/**
 * Finds articles by their words. Whatever is asked and whatever state the index is in, there is an answer, which says
 * what was looked through. Readers see the headlines as the database has them, so what was withdrawn a moment ago is
 * never shown. Safe for use by several threads at once.
 */
@Component
public final class Search implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    /** Searches compute and hardly wait, so more at a time than there are processors would only slow each other. */
    private static final int AT_A_TIME = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final int WAITING = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int EXCERPT = 260;
    private static final int SUGGESTED_HEADLINES = 4;

    private final IndexKeeper keeper;
    private final LiveArticles articles;
    private final LiveLists lists;
    private final ThreadPoolExecutor threads;

    /** Searches in the index that this keeper has at hand. */
    Search(IndexKeeper keeper, LiveArticles articles, LiveLists lists) {
        this.keeper = keeper;
        this.articles = articles;
        this.lists = lists;
        this.threads = new ThreadPoolExecutor(
                AT_A_TIME,
                AT_A_TIME,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("search-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Finds the page of hits that a reader asks for. */
    public Results find(SearchRequest request) {
        Wanted wanted = Wanted.parse(request.words());
        Optional<FollowedIndex> index = keeper.current();
        return index.isEmpty() ? inHeadlines(request, wanted) : find(request, wanted, index);
    }

    private Results find(SearchRequest request, Wanted wanted, Optional<FollowedIndex> index) {
        return switch (await(() -> find(request, wanted, index.orElseThrow()))) {
            case Answer.Given<Results> given -> given.answer();
            case Answer.Late<Results> _ -> Results.none(new Results.State.Busy());
            case Answer.Failed<Results> _ -> {
                Optional<FollowedIndex> another = keeper.current();
                boolean isReplaced = another.isPresent() && !another.equals(index);
                yield isReplaced ? find(request, wanted, another) : inHeadlines(request, wanted);
            }
        };
    }

    /**
     * What somebody may be about to type, the likeliest first: what they typed with its last word completed, then the
     * headlines of what it would find.
     */
    public List<String> suggest(String typed) {
        Wanted wanted = Wanted.parse(typed);
        Optional<FollowedIndex> index = keeper.current();
        if (index.isEmpty() || wanted.isEmpty()) {
            return List.of();
        }
        SearchRequest request =
                new SearchRequest(typed, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
        return switch (await(() -> suggest(request, wanted, index.get()))) {
            case Answer.Given<List<String>> given -> given.answer();
            case Answer.Late<List<String>> _, Answer.Failed<List<String>> _ -> List.of();
        };
    }

    private List<String> suggest(SearchRequest request, Wanted wanted, FollowedIndex index) throws IOException {
        Seeking.Suggested suggested =
                index.index().read(searcher -> new Seeking(searcher, request, wanted).suggest(SUGGESTED_HEADLINES));
        List<String> all = new ArrayList<>(suggested.completed());
        lists.find(suggested.articles()).stream()
                .map(headline -> headline.headline().strip())
                .filter(headline -> !headline.isEmpty())
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    private Results find(SearchRequest request, Wanted wanted, FollowedIndex index) throws IOException {
        // Asked before the search itself: a state that was complete then is not incomplete in what is found after.
        Results.State state = index.isComplete()
                ? new Results.State.Whole()
                : new Results.State.Building(index.index().size(), articles.count());
        Seeking.Outcome outcome = index.index().read(searcher -> new Seeking(searcher, request, wanted).seek());
        Tally tally = outcome.tally();
        int pages = Math.min(SearchRequest.MOST_PAGES, Math.ceilDiv(tally.hits(), SearchRequest.SIZE));
        return new Results(
                hits(outcome),
                tally.hits(),
                !tally.isFull(),
                pages,
                outcome.isLoosened(),
                wanted.isCut(),
                outcome.isHurried(),
                outcome.instead(),
                outcome.completed(),
                tally.counts(),
                state);
    }

    private List<Results.Hit> hits(Seeking.Outcome outcome) {
        Map<Id<Article>, Seeking.Found> found = new LinkedHashMap<>();
        outcome.page().forEach(each -> found.put(each.article(), each));
        List<Results.Hit> hits = new ArrayList<>();
        for (Headline headline : lists.find(List.copyOf(found.keySet()))) {
            Seeking.Found each = found.get(headline.article());
            if (each != null) {
                hits.add(hit(headline, each, outcome.marker()));
            }
        }
        return hits;
    }

    private static Results.Hit hit(Headline headline, Seeking.Found found, Marker marker) {
        String language = found.language();
        return new Results.Hit(
                headline,
                marker.mark(headline.headline().strip(), language),
                excerpt(headline.standfirst().strip(), found, marker));
    }

    /** The standfirst tells best what a story is about; another place tells why it was found, if the standfirst doesn't. */
    private static SafeHtml excerpt(String standfirst, Seeking.Found found, Marker marker) {
        boolean saysItAll = !standfirst.isEmpty() && marker.count(standfirst, found.language()) == marker.count();
        if (saysItAll) {
            return marker.mark(standfirst, found.language());
        }
        return marker.excerpt(found.body(), found.language(), EXCERPT)
                .orElseGet(() -> standfirst.isEmpty()
                        ? new HtmlWriter()
                                .text(BodyText.shorten(found.body(), EXCERPT))
                                .toSafeHtml()
                        : marker.mark(standfirst, found.language()));
    }

    /** For when there is no index, so that nobody stands before nothing. */
    private Results inHeadlines(SearchRequest request, Wanted wanted) {
        List<String> words = wanted.parts().stream()
                .filter(part -> !part.isUnwanted())
                .flatMap(part -> Languages.words(part.words()).stream())
                .map(Piece::written)
                .limit(SearchRequest.SIZE)
                .toList();
        Marker marker = new Marker(List.of());
        List<Results.Hit> hits = lists.headed(words, SearchRequest.SIZE).stream()
                .map(headline -> new Results.Hit(
                        headline,
                        marker.mark(headline.headline().strip(), Languages.UNKNOWN),
                        marker.mark(headline.standfirst().strip(), Languages.UNKNOWN)))
                .toList();
        return new Results(
                hits,
                hits.size(),
                true,
                1,
                false,
                wanted.isCut() || !request.isUnfiltered(),
                false,
                Optional.empty(),
                List.of(),
                Results.Counts.NONE,
                new Results.State.HeadlinesAlone());
    }

    /** What came of a search. */
    private sealed interface Answer<T> {
        /** An answer. */
        record Given<T>(T answer) implements Answer<T> {}

        /** None in time. */
        record Late<T>() implements Answer<T> {}

        /** None, since the index failed. */
        record Failed<T>() implements Answer<T> {}
    }

    private <T> Answer<T> await(Callable<T> search) {
        try {
            Future<T> answer = threads.submit(search);
            try {
                return new Answer.Given<>(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException late) {
                // Not interrupted, which would close the files of the index under it; it ends by itself.
                answer.cancel(false);
                return new Answer.Late<>();
            }
        } catch (RejectedExecutionException full) {
            return new Answer.Late<>();
        } catch (ExecutionException failed) {
            LOG.warn("The search index failed: {}", String.valueOf(failed.getCause()));
            LOG.debug("Where it failed:", failed);
            return new Answer.Failed<>();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Late<>();
        }
    }

    /** Takes no more searches. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
