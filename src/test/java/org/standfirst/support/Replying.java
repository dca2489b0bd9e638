package org.standfirst.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Optional;
import org.standfirst.article.Article;
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

    /** As it stands now. */
    public Reply now(Id<Reply> reply) {
        return magazine.part(Replies.class).find(reply).orElseThrow();
    }
}
