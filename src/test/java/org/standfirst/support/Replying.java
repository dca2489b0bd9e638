package org.standfirst.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.standfirst.article.Article;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.PostReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.reply.Sending;

/** Readers who reply to an article, and a moderator. */
public final class Replying {
    private final TestMagazine magazine;
    private final Article article;

    /** Readers of this article. */
    public Replying(TestMagazine magazine, Article article) {
        this.magazine = magazine;
        this.article = article;
    }

    /** Somebody says something, which then waits. */
    public Reply post(String name, String email, String text, String address, Optional<Id<Reply>> parent) {
        PostReply.Outcome outcome = magazine.part(PostReply.class)
                .apply(new PostReply.Post(
                        article.id(),
                        parent,
                        name,
                        email,
                        text,
                        new Sending(
                                InetAddress.ofLiteral(address), new Sending.Proof.Missing(), false, Optional.empty())));
        assertThat(outcome).isInstanceOf(PostReply.Outcome.Posted.class);
        return ((PostReply.Outcome.Posted) outcome).reply();
    }

    /** The same, let through. */
    public Reply approved(String name, String email, String text, String address, Optional<Id<Reply>> parent) {
        Reply reply = post(name, email, text, address, parent);
        decide(reply.id(), Reply.State.APPROVED, "");
        return now(reply.id());
    }

    /** A moderator decides. */
    public void decide(Id<Reply> reply, Reply.State to, String reason) {
        assertThat(magazine.part(ModerateReply.class)
                        .apply(new ModerateReply.Decision(reply, to, reason, TestMagazine.ACTOR)))
                .isInstanceOf(ModerateReply.Outcome.Decided.class);
    }

    /** Sends what waits until a decision can't be taken back any more. */
    public void hurryLetters() {
        Database database = magazine.part(Database.class);
        Instant end = Instant.now().plusSeconds(20);
        while (database.write(() -> database.sql("update letter set due_at = 0 where sent_at is null and about <> ''")
                        .update())
                == 0) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** As it stands now. */
    public Reply now(Id<Reply> reply) {
        return magazine.part(Replies.class).find(reply).orElseThrow();
    }
}
