package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Said;
import org.standfirst.conduct.Scope;
import org.standfirst.conduct.SetOpening;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.reply.OwnLinks;
import org.standfirst.reply.RecordReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** A magazine of invention whose readers talk, in a program that runs. */
final class RepliedMagazine implements AutoCloseable {
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    final TestMagazine magazine = TestMagazine.start(DatabaseKind.SQLITE);

    RepliedMagazine() {
        magazine.describe(
                new Magazine("The Sallow Review", "Writing from a small river", "en-GB", ZoneId.of("Europe/London")));
    }

    /** A network that nobody has sent anything from, and none near it. */
    static String network() {
        int number = NETWORKS.incrementAndGet();
        return "10." + number / 250 + "." + number % 250 + ".7";
    }

    Article article(String headline, Mode mode) {
        Article article = magazine.publish(
                Article.Kind.ARTICLE,
                Manuscript.of(
                        headline,
                        Body.of(List.of(
                                Block.Paragraph.of("For eleven weeks nobody in Upper Sallow heard the weir."),
                                Block.Paragraph.of("Then a surveyor came, with a bucket and a theory.")))),
                Instant.parse("2026-03-05T09:30:00Z"));
        open(article, mode);
        return article;
    }

    void open(Article article, Mode mode) {
        SetOpening.Set request = new SetOpening.Set(
                new Scope.OfArticle(article.id()), new Said(Optional.of(mode), Optional.empty()), TestMagazine.ACTOR);
        assertThat(magazine.part(SetOpening.class).apply(request)).isInstanceOf(SetOpening.Outcome.Done.class);
    }

    Reply reply(Article article, Optional<Reply> parent, String name, String words, Instant at) {
        Reply reply = new Reply(
                Id.fresh(),
                article.id(),
                parent.map(Reply::id),
                Reply.Kind.REPLY,
                Reply.State.APPROVED,
                name,
                Optional.empty(),
                Optional.empty(),
                at.truncatedTo(ChronoUnit.MILLIS),
                Body.of(List.of(Block.Paragraph.of(words))));
        magazine.part(RecordReply.class).apply(new RecordReply.Recorded(reply, TestMagazine.ACTOR));
        return reply;
    }

    Reply.State state(Reply reply) {
        return magazine.part(Replies.class).find(reply.id()).orElseThrow().state();
    }

    String ownPath(Reply reply) {
        return OwnReplyPage.path(magazine.part(OwnLinks.class).of(reply.id()));
    }

    @Override
    public void close() {
        magazine.close();
    }
}
