package org.standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Headline;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.article.ReviseArticle;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestParts;

/** A magazine whose articles are searched, with words to fill it quickly. */
final class SearchedMagazine implements AutoCloseable {
    static final Actor DESK = new Actor.Program("test");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final TestParts parts;
    private final Path folder;

    private SearchedMagazine(DatabaseKind.Place place) {
        this.parts = new TestParts(place);
        this.folder = place.data().resolve("search");
    }

    /** Opens a magazine and begins to search it. */
    static SearchedMagazine open(DatabaseKind.Place place) {
        SearchedMagazine magazine = new SearchedMagazine(place);
        magazine.parts.get(IndexKeeper.class).start();
        return magazine;
    }

    /** Opens a magazine that nobody searches. */
    static SearchedMagazine openUnsearched(DatabaseKind.Place place) {
        return new SearchedMagazine(place);
    }

    /** Where its index lies. */
    Path folder() {
        return folder;
    }

    Article publish(String headline, String words) {
        return publish(manuscript(headline, words));
    }

    Article publish(Manuscript manuscript) {
        return publish(manuscript, Article.Kind.ARTICLE, Instant.now());
    }

    Article publish(Manuscript manuscript, Article.Kind kind, Instant at) {
        Article draft = draft(manuscript, kind);
        return ((PublishArticle.Outcome.Published) parts.get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(
                                draft.id(), draft.draft(), Optional.of(new PublishArticle.Dates(at, at)), DESK)))
                .article();
    }

    Article draft(Manuscript manuscript, Article.Kind kind) {
        return ((CreateArticle.Outcome.Created) parts.get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                kind, Slug.from(manuscript.headline(), "untitled"), manuscript, DESK)))
                .article();
    }

    void rewrite(Article article, Manuscript manuscript) {
        ReviseArticle.Outcome.Revised revised = (ReviseArticle.Outcome.Revised) parts.get(ReviseArticle.class)
                .apply(new ReviseArticle.Revise(article.id(), article.draft(), manuscript, DESK));
        parts.get(PublishArticle.class)
                .apply(new PublishArticle.Publish(
                        article.id(), revised.revision().id(), Optional.empty(), DESK));
    }

    void withdraw(Article article) {
        parts.get(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", DESK));
    }

    static Manuscript manuscript(String headline, String words) {
        return Manuscript.of(headline, Body.of(List.of(Block.Paragraph.of(words))));
    }

    static Manuscript inLanguage(Manuscript manuscript, String language) {
        return new Manuscript(
                manuscript.headline(),
                manuscript.standfirst(),
                manuscript.kicker(),
                manuscript.bylines(),
                manuscript.section(),
                manuscript.tags(),
                manuscript.edition(),
                manuscript.lead(),
                language,
                manuscript.canonical(),
                manuscript.titles(),
                manuscript.body());
    }

    static SearchRequest request(String words) {
        return new SearchRequest(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    Results results(String words) {
        return parts.get(Search.class).find(request(words));
    }

    /** The headlines of what is found now, the best first. */
    List<String> find(String words) {
        return headlines(results(words));
    }

    static List<String> headlines(Results results) {
        return results.hits().stream()
                .map(Results.Hit::headline)
                .map(Headline::headline)
                .toList();
    }

    /** Waits until everything there is in the index. */
    void awaitWhole() {
        await(() -> results("anything").state() instanceof Results.State.Whole);
        long head = parts.get(org.standfirst.database.ChangeLog.class).head();
        await(() -> parts.get(IndexKeeper.class)
                .current()
                .filter(index -> index.index().state().position() >= head)
                .isPresent());
    }

    static void await(BooleanSupplier isSo) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            assertThat(Instant.now()).as("waited for it").isBefore(end);
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
