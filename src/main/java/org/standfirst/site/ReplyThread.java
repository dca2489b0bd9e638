package org.standfirst.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.body.BodyHtml;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.reply.Conversations;
import org.standfirst.reply.Line;
import org.standfirst.reply.Order;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/** Puts the replies to an article in the order of a conversation: each answer below what it answers. */
@Component
class ReplyThread {
    /** Deeper answers are not indented further; on a telephone there would be no room for words. */
    static final int DEEPEST = 3;

    private static final int MOST_MENTIONS = 200;

    private final Conversations conversations;
    private final Replies replies;

    ReplyThread(Conversations conversations, Replies replies) {
        this.conversations = conversations;
        this.replies = replies;
    }

    List<View.Answer> under(Article article, Masthead masthead) {
        return conversations.under(article.id(), Order.OLDEST, Optional.empty()).lines().stream()
                .map(line -> answer(line, masthead))
                .toList();
    }

    List<Phrase> mentionsOf(Article article, Masthead masthead) {
        return replies.mentions(article.id(), MOST_MENTIONS).stream()
                .map(reply -> mention(reply, masthead))
                .toList();
    }

    private static Phrase mention(Reply reply, Masthead masthead) {
        String name = name(reply.authorName(), masthead);
        WebAddress website = website(reply);
        return masthead.words()
                .mention(
                        website == null ? new Phrase.Plain(name) : new Phrase.Link(name, website.value()),
                        DateLine.of(reply.postedAt(), masthead.magazine().timeZone(), masthead.language()));
    }

    private static View.Answer answer(Line line, Masthead masthead) {
        Reply reply = line.reply();
        return new View.Answer(
                anchor(reply.id()),
                Math.min(line.depth(), DEEPEST),
                line.answered()
                        .map(asked -> masthead.words()
                                .answering(new Phrase.Link(name(asked.name(), masthead), "#" + anchor(asked.id()))))
                        .orElse(null),
                name(reply.authorName(), masthead),
                website(reply),
                reply.staff().isPresent(),
                DateLine.withTime(reply.postedAt(), masthead.magazine().timeZone(), masthead.language()),
                BodyHtml.renderReply(reply.body(), masthead.words()));
    }

    private static String anchor(Id<Reply> reply) {
        return "reply-" + reply;
    }

    private static String name(String name, Masthead masthead) {
        return name.isBlank() ? masthead.words().anonymous() : name.strip();
    }

    private static @Nullable WebAddress website(Reply reply) {
        return reply.website().filter(WebAddress::isExternal).orElse(null);
    }
}
