package org.standfirst.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.reply.RecordReply;
import org.standfirst.reply.Reply;
import org.standfirst.wordpress.WordPressContent;
import org.standfirst.wordpress.WxrPart;

/** WordPress's comments as replies, in their threads; pingbacks and trackbacks apart from them. */
@Component
class WordPressReplies {
    private static final String KIND = "comment";
    private static final Set<String> READERS = Set.of("", "comment", "review");
    private static final Set<String> SITES = Set.of("pingback", "trackback");

    /** What became of one comment. */
    record Result(WxrPart.Comment comment, ImportReport.Fate fate, Optional<String> why) {}

    /** Brings in what was said under a post; a reply never before the one it answers. */
    List<Result> add(WxrPart.Item item, Id<Article> article, ImportRun run) {
        Map<String, WxrPart.Comment> waiting = new LinkedHashMap<>();
        List<Result> results = new ArrayList<>();
        for (WxrPart.Comment comment : item.comments()) {
            if (waiting.putIfAbsent(number(comment), comment) != null) {
                results.add(leftOut(comment, "Another comment bears the same number."));
            }
        }
        while (!waiting.isEmpty()) {
            for (WxrPart.Comment each : takeLineOf(waiting.values().iterator().next(), waiting)) {
                results.add(add(each, article, run));
            }
        }
        return results;
    }

    /** A comment with those above it that have not been taken yet, the topmost first. */
    private static List<WxrPart.Comment> takeLineOf(WxrPart.Comment comment, Map<String, WxrPart.Comment> waiting) {
        List<WxrPart.Comment> line = new ArrayList<>();
        WxrPart.Comment next = waiting.remove(number(comment));
        while (next != null) {
            line.add(next);
            next = waiting.remove(next.parent());
        }
        return line.reversed();
    }

    /** What tells it from others; some old exports number nothing. */
    private static String number(WxrPart.Comment comment) {
        return comment.id().isEmpty()
                ? ForeignItem.digest(comment.author() + "\n" + comment.date() + "\n" + comment.content())
                : comment.id();
    }

    private static Result leftOut(WxrPart.Comment comment, String why) {
        return new Result(comment, ImportReport.Fate.LEFT_OUT, Optional.of(why));
    }

    private Result add(WxrPart.Comment comment, Id<Article> article, ImportRun run) {
        String foreignId = article + "/" + number(comment);
        if (run.ids().find(KIND, foreignId).isPresent()) {
            return new Result(comment, ImportReport.Fate.UNCHANGED, Optional.empty());
        }
        if (!READERS.contains(comment.type()) && !SITES.contains(comment.type())) {
            return leftOut(
                    comment, "Comments of the kind “" + comment.type() + "” are notes of a plugin, not replies.");
        }
        Id<Reply> id = Id.fresh();
        Optional<Id<Reply>> parent =
                run.ids().find(KIND, article + "/" + comment.parent()).map(entry -> new Id<>(entry.localId()));
        String name = PlainWords.of(comment.author());
        run.unloading()
                .reply(new RecordReply.Recorded(
                        new Reply(
                                id,
                                article,
                                parent,
                                SITES.contains(comment.type()) ? Reply.Kind.PINGBACK : Reply.Kind.REPLY,
                                state(comment),
                                name.isEmpty() ? "Anonymous" : name,
                                WebAddress.parse(comment.website()).filter(WebAddress::isExternal),
                                Optional.empty(),
                                WordPressTime.of(comment.dateGmt(), comment.date(), run.offset())
                                        .orElse(java.time.Instant.EPOCH),
                                new WordPressContent(new WordPressReplyReferences())
                                        .convert(comment.content())
                                        .body()),
                        ImportRun.ACTOR));
        run.ids().put(ForeignIds.Entry.of(KIND, foreignId, id.value()));
        return new Result(comment, ImportReport.Fate.STORED, Optional.empty());
    }

    private static Reply.State state(WxrPart.Comment comment) {
        return switch (comment.approved()) {
            case "1", "approve" -> Reply.State.APPROVED;
            case "spam" -> Reply.State.SPAM;
            case "trash", "post-trashed" -> Reply.State.REJECTED;
            default -> Reply.State.HELD;
        };
    }
}
