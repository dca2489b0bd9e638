package org.standfirst.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.wordpress.WxrPart;

/**
 * Brings in the posts and pages with what was said under them, some in each transaction. While some are written, the next
 * are made ready on another thread: converting costs about as much as writing does. Where one of them makes a transaction
 * fail, the others come in one by one, and that one is left out with the reason.
 */
@Component
class WordPressPosts {
    private static final Logger LOG = LoggerFactory.getLogger(WordPressPosts.class);
    private static final int BATCH = 200;

    private final WordPressArticles articles;
    private final WordPressReplies replies;

    WordPressPosts(WordPressArticles articles, WordPressReplies replies) {
        this.articles = articles;
        this.replies = replies;
    }

    /** A post on its way in: made ready, or the reason why it can't come in. */
    private record Coming(WxrPart.Item item, Optional<WordPressArticles.Prepared> post, String whyNot) {}

    /** What became of one post and of what was said under it. */
    private record Result(WxrPart.Item item, WordPressArticles.Result article, List<WordPressReplies.Result> replies) {}

    /** Whether a post or page is one that its site's people would miss. */
    static boolean isWanted(WxrPart.Item item) {
        return !item.status().equals("trash") && !item.status().equals("inherit");
    }

    void bringIn(ExportFile export, ImportRun run, Progress progress) throws IOException {
        List<Coming> waiting = new ArrayList<>();
        try (Ahead<Coming> ahead = new Ahead<>(
                BATCH, hand -> export.read(part -> makeReady(part, run).ifPresent(hand), progress, "Articles"))) {
            for (Optional<Coming> next = ahead.next(); next.isPresent(); next = ahead.next()) {
                waiting.add(next.get());
                if (waiting.size() >= BATCH) {
                    bringIn(waiting, run);
                    progress.counted(run.report());
                }
            }
        }
        bringIn(waiting, run);
    }

    private Optional<Coming> makeReady(WxrPart part, ImportRun run) {
        if (!(part instanceof WxrPart.Item item)) {
            return Optional.empty();
        }
        if (!item.type().equals("post") && !item.type().equals("page")) {
            return item.comments().isEmpty() ? Optional.empty() : Optional.of(not(item, ""));
        }
        if (!isWanted(item)) {
            return Optional.of(not(
                    item,
                    item.status().equals("trash")
                            ? "It was in WordPress's bin."
                            : "It is an older version of another post."));
        }
        try {
            return Optional.of(new Coming(item, Optional.of(articles.prepare(item, run)), ""));
        } catch (RuntimeException failed) {
            return Optional.of(not(item, fault(item, failed)));
        }
    }

    private static Coming not(WxrPart.Item item, String why) {
        return new Coming(item, Optional.empty(), why);
    }

    private static String fault(WxrPart.Item item, RuntimeException failed) {
        LOG.warn("{} {} could not be imported", item.type(), item.id(), failed);
        return "It could not be brought in: " + failed.getMessage() + ". Please report this as a fault of the program.";
    }

    private void bringIn(List<Coming> posts, ImportRun run) {
        try {
            run.unloading()
                    .together(() -> posts.stream().map(post -> add(post, run)).toList())
                    .forEach(result -> note(result, run.report()));
        } catch (RuntimeException failed) {
            FullDisk.pass(failed);
            run.ids().forget();
            posts.forEach(post -> bringInAlone(post, run));
        }
        posts.clear();
    }

    private void bringInAlone(Coming post, ImportRun run) {
        try {
            note(run.unloading().together(() -> add(post, run)), run.report());
        } catch (RuntimeException failed) {
            FullDisk.pass(failed);
            run.ids().forget();
            note(leftOut(post.item(), fault(post.item(), failed)), run.report());
        }
    }

    private Result add(Coming post, ImportRun run) {
        if (post.post().isEmpty()) {
            return leftOut(post.item(), post.whyNot());
        }
        WordPressArticles.Result article = articles.add(post.post().get(), run);
        List<WordPressReplies.Result> said =
                article.article().map(id -> replies.add(post.item(), id, run)).orElse(List.of());
        return new Result(post.item(), article, said);
    }

    private static Result leftOut(WxrPart.Item item, String why) {
        List<WordPressReplies.Result> said = item.comments().stream()
                .map(comment -> new WordPressReplies.Result(
                        comment,
                        ImportReport.Fate.LEFT_OUT,
                        Optional.of("What it was said under was left out, or is no article.")))
                .toList();
        return new Result(
                item,
                new WordPressArticles.Result(
                        ImportReport.Fate.LEFT_OUT, Optional.empty(), why.isEmpty() ? List.of() : List.of(why)),
                said);
    }

    private static void note(Result result, ImportReport report) {
        WxrPart.Item item = result.item();
        if (item.type().equals("post") || item.type().equals("page")) {
            report.type(item.type()).add(result.article().fate());
            for (String remark : result.article().remarks()) {
                report.items().add(new ImportReport.Item(item.id(), item.type(), PlainWords.of(item.title()), remark));
            }
        }
        result.replies().forEach(reply -> note(reply, report));
    }

    private static void note(WordPressReplies.Result result, ImportReport report) {
        report.comments().add(result.fate());
        result.why()
                .ifPresent(why -> report.items()
                        .add(new ImportReport.Item(
                                result.comment().id(),
                                "comment",
                                PlainWords.of(result.comment().author()),
                                why)));
    }
}
