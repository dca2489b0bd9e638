package org.standfirst.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.body.BodyHtml;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/** Puts the replies to an article in the order of a conversation: each answer below what it answers. */
@Component
class ReplyThread {
    /** Deeper answers are not indented further; on a telephone there would be no room for words. */
    static final int DEEPEST = 3;

    private static final int MOST = 2_000;

    private final Replies replies;

    ReplyThread(Replies replies) {
        this.replies = replies;
    }

    List<View.Answer> under(Article article, Masthead masthead) {
        return arrange(replies.approved(article.id(), Reply.Kind.REPLY, MOST), masthead);
    }

    List<Phrase> mentionsOf(Article article, Masthead masthead) {
        return replies.approved(article.id(), Reply.Kind.PINGBACK, MOST).stream()
                .map(reply -> mention(reply, masthead))
                .toList();
    }

    private static Phrase mention(Reply reply, Masthead masthead) {
        String name = name(reply, masthead);
        WebAddress website = website(reply);
        return masthead.words()
                .mention(
                        website == null ? new Phrase.Plain(name) : new Phrase.Link(name, website.value()),
                        DateLine.of(reply.postedAt(), masthead.magazine().timeZone(), masthead.language()));
    }

    static List<View.Answer> arrange(List<Reply> replies, Masthead masthead) {
        SequencedMap<Id<Reply>, Reply> byId = new LinkedHashMap<>();
        replies.forEach(reply -> byId.put(reply.id(), reply));
        Map<Id<Reply>, List<Reply>> answers = new HashMap<>();
        Deque<Reply> open = new ArrayDeque<>();
        for (Reply reply : replies) {
            Optional<Reply> parent = parent(reply, byId);
            if (parent.isPresent()) {
                answers.computeIfAbsent(parent.get().id(), _ -> new ArrayList<>())
                        .add(reply);
            } else {
                open.add(reply);
            }
        }
        List<View.Answer> thread = new ArrayList<>(replies.size());
        Map<Id<Reply>, Integer> depths = new HashMap<>();
        // Without recursion: readers can answer each other ten thousand deep.
        while (!open.isEmpty()) {
            Reply reply = open.pop();
            Reply parent = parent(reply, byId).orElse(null);
            int depth = parent == null ? 0 : depths.getOrDefault(parent.id(), 0) + 1;
            depths.put(reply.id(), depth);
            thread.add(answer(reply, parent, Math.min(depth, DEEPEST), masthead));
            answers.getOrDefault(reply.id(), List.of()).reversed().forEach(open::push);
        }
        return thread;
    }

    /** A reply answers one that was there before it; anything else is no conversation, and could be a circle. */
    private static Optional<Reply> parent(Reply reply, Map<Id<Reply>, Reply> byId) {
        return reply.parent()
                .map(byId::get)
                .filter(parent -> parent.postedAt().isBefore(reply.postedAt())
                        || (parent.postedAt().equals(reply.postedAt())
                                && parent.id().compareTo(reply.id()) < 0));
    }

    private static View.Answer answer(Reply reply, @Nullable Reply parent, int depth, Masthead masthead) {
        return new View.Answer(
                anchor(reply),
                depth,
                parent == null
                        ? null
                        : masthead.words().answering(new Phrase.Link(name(parent, masthead), "#" + anchor(parent))),
                name(reply, masthead),
                website(reply),
                reply.staff().isPresent(),
                DateLine.withTime(reply.postedAt(), masthead.magazine().timeZone(), masthead.language()),
                BodyHtml.renderReply(reply.body(), masthead.words()));
    }

    private static String anchor(Reply reply) {
        return "reply-" + reply.id();
    }

    private static String name(Reply reply, Masthead masthead) {
        return reply.authorName().isBlank()
                ? masthead.words().anonymous()
                : reply.authorName().strip();
    }

    private static @Nullable WebAddress website(Reply reply) {
        return reply.website().filter(WebAddress::isExternal).orElse(null);
    }
}
