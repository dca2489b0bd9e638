package org.standfirst.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.wordpress.WxrPart;

/**
 * Brings in the posts and pages with what was said under them, some in each transaction. Where one of them makes a
 * transaction fail, the others come in one by one, and that one is left out with the reason.
 */
@Component
class WordPressPosts {
    private static final Logger LOG = LoggerFactory.getLogger(WordPressPosts.class);
    private static final int BATCH = 200;

    private final Database database;
    private final WordPressArticles articles;
    private final WordPressReplies replies;

    WordPressPosts(Database database, WordPressArticles articles, WordPressReplies replies) {
        this.database = database;
        this.articles = articles;
        this.replies = replies;
    }

    /** What became of one post and of what was said under it. */
    private record Result(WxrPart.Item item, WordPressArticles.Result article, List<WordPressReplies.Result> replies) {}

    /** Whether a post or page is one that its site's people would miss. */
    static boolean isWanted(WxrPart.Item item) {
        return !item.status().equals("trash") && !item.status().equals("inherit");
    }

    void bringIn(ExportFile export, ImportRun run, Progress progress) throws IOException {
        List<WxrPart.Item> waiting = new ArrayList<>();
        export.read(
                part -> {
                    if (part instanceof WxrPart.Item item
                            && (item.type().equals("post") || item.type().equals("page"))) {
                        waiting.add(item);
                        if (waiting.size() >= BATCH) {
                            bringIn(waiting, run);
                        }
                    } else if (part instanceof WxrPart.Item item) {
                        leaveOutComments(item, run.report());
                    }
                },
                progress,
                "Articles");
        bringIn(waiting, run);
    }

    private void bringIn(List<WxrPart.Item> items, ImportRun run) {
        try {
            database.write(() -> items.stream().map(item -> add(item, run)).toList())
                    .forEach(result -> note(result, run.report()));
        } catch (RuntimeException failed) {
            run.ids().forget();
            items.forEach(item -> bringInAlone(item, run));
        }
        items.clear();
    }

    private void bringInAlone(WxrPart.Item item, ImportRun run) {
        try {
            note(database.write(() -> add(item, run)), run.report());
        } catch (RuntimeException failed) {
            run.ids().forget();
            LOG.warn("{} {} could not be imported", item.type(), item.id(), failed);
            String why = "It could not be brought in: " + failed.getMessage()
                    + ". Please report this as a fault of the program.";
            note(
                    new Result(
                            item,
                            leftOut(why),
                            leftOutComments(item, "The article that it was said under was left out.")),
                    run.report());
        }
    }

    private Result add(WxrPart.Item item, ImportRun run) {
        if (!isWanted(item)) {
            String why = item.status().equals("trash")
                    ? "It was in WordPress's bin."
                    : "It is an older version of another post.";
            return new Result(
                    item, leftOut(why), leftOutComments(item, "The article that it was said under was left out."));
        }
        WordPressArticles.Result article = articles.add(item, run);
        List<WordPressReplies.Result> said =
                article.article().map(id -> replies.add(item, id, run)).orElse(List.of());
        return new Result(item, article, said);
    }

    private static WordPressArticles.Result leftOut(String why) {
        return new WordPressArticles.Result(ImportReport.Fate.LEFT_OUT, Optional.empty(), List.of(why));
    }

    private static List<WordPressReplies.Result> leftOutComments(WxrPart.Item item, String why) {
        return item.comments().stream()
                .map(comment -> new WordPressReplies.Result(comment, ImportReport.Fate.LEFT_OUT, Optional.of(why)))
                .toList();
    }

    private static void leaveOutComments(WxrPart.Item item, ImportReport report) {
        leftOutComments(item, "It was said under something that is no article.")
                .forEach(result -> note(result, report));
    }

    private static void note(Result result, ImportReport report) {
        WxrPart.Item item = result.item();
        report.type(item.type()).add(result.article().fate());
        for (String remark : result.article().remarks()) {
            report.items().add(new ImportReport.Item(item.id(), item.type(), PlainWords.of(item.title()), remark));
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
