package org.standfirst.edge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.article.RenameArticle;
import org.standfirst.article.ReviseArticle;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Said;
import org.standfirst.conduct.Scope;
import org.standfirst.conduct.SetOpening;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;
import org.standfirst.reply.RecordReply;
import org.standfirst.reply.Reply;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** A magazine with an article or two, as the tests of the edge need it. */
final class EdgeMagazine implements AutoCloseable {
    static final Actor DESK = TestMagazine.ACTOR;
    private static final Instant THEN = Instant.parse("2026-01-05T06:00:00Z");

    final TestMagazine magazine;

    EdgeMagazine(DatabaseKind kind) {
        this(TestMagazine.start(kind));
    }

    EdgeMagazine(TestMagazine magazine) {
        this.magazine = magazine;
    }

    PageCache cache() {
        return magazine.part(PageCache.class);
    }

    RawConnection connect() {
        return new RawConnection(magazine.address("/"));
    }

    Article publish(String headline) {
        return magazine.publish(Article.Kind.ARTICLE, words(headline), THEN);
    }

    static Manuscript words(String headline) {
        return Manuscript.of(
                headline, Body.of(List.of(Block.Paragraph.of(headline + ". " + "The tide went out. ".repeat(80)))));
    }

    /** Readers see these words from now on. */
    void rewrite(Id<Article> article, String headline) {
        Article now = magazine.part(org.standfirst.article.Articles.class)
                .find(article)
                .orElseThrow();
        ReviseArticle.Outcome.Revised revised = (ReviseArticle.Outcome.Revised) magazine.part(ReviseArticle.class)
                .apply(new ReviseArticle.Revise(article, now.draft(), words(headline), DESK));
        magazine.part(PublishArticle.class)
                .apply(new PublishArticle.Publish(article, revised.revision().id(), Optional.empty(), DESK));
    }

    /** Readers find no form under articles: its seal tells the second, so two makings of a page would differ. */
    void closeReplies() {
        magazine.part(SetOpening.class)
                .apply(new SetOpening.Set(
                        new Scope.OfMagazine(), new Said(Optional.of(Mode.CLOSED), Optional.of(0)), DESK));
    }

    void withdraw(Id<Article> article) {
        magazine.part(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article, "", DESK));
    }

    void rename(Id<Article> article, String slug) {
        magazine.part(RenameArticle.class).apply(new RenameArticle.Rename(article, new Slug(slug), DESK));
    }

    void reply(Id<Article> article, String words) {
        magazine.part(RecordReply.class)
                .apply(new RecordReply.Recorded(
                        new Reply(
                                Id.fresh(),
                                article,
                                Optional.empty(),
                                Reply.Kind.REPLY,
                                Reply.State.APPROVED,
                                "A reader",
                                Optional.empty(),
                                Optional.empty(),
                                Instant.now(),
                                Body.of(List.of(Block.Paragraph.of(words)))),
                        DESK));
    }

    @Override
    public void close() {
        Moments.pauseBy((_, _) -> {});
        magazine.close();
    }
}
