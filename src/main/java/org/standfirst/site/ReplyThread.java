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
import org.standfirst.magazine.Magazine;
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

    List<View.Answer> under(Article article, Magazine magazine) {
        return arrange(replies.approved(article.id(), Reply.Kind.REPLY, MOST), magazine);
    }

    List<View.Mention> mentionsOf(Article article, Magazine magazine) {
        return replies.approved(article.id(), Reply.Kind.PINGBACK, MOST).stream()
                .map(reply -> new View.Mention(name(reply), website(reply), DateLine.of(reply.postedAt(), magazine)))
                .toList();
    }

    static List<View.Answer> arrange(List<Reply> replies, Magazine magazine) {
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
            thread.add(answer(reply, parent, Math.min(depth, DEEPEST), magazine));
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

    private static View.Answer answer(Reply reply, @Nullable Reply parent, int depth, Magazine magazine) {
        return new View.Answer(
                anchor(reply),
                depth,
                parent == null ? "" : name(parent),
                parent == null ? null : "#" + anchor(parent),
                name(reply),
                website(reply),
                reply.staff().isPresent(),
                DateLine.withTime(reply.postedAt(), magazine),
                BodyHtml.renderReply(reply.body()));
    }

    private static String anchor(Reply reply) {
        return "reply-" + reply.id();
    }

    private static String name(Reply reply) {
        return reply.authorName().isBlank() ? "Anonymous" : reply.authorName().strip();
    }

    private static @Nullable WebAddress website(Reply reply) {
        return reply.website().filter(WebAddress::isExternal).orElse(null);
    }
}
