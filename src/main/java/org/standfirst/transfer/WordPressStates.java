package org.standfirst.transfer;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.PinArticle;
import org.standfirst.article.PublishArticle;
import org.standfirst.article.Revision;
import org.standfirst.article.ScheduleArticle;
import org.standfirst.article.SubmitArticle;
import org.standfirst.kernel.Id;
import org.standfirst.wordpress.WxrPart;

/**
 * Brings an article into the state in which its post was. In doubt it stays a draft: nothing comes before readers that was
 * not before everybody.
 */
@Component
class WordPressStates {
    private final SubmitArticle submitArticle;
    private final ScheduleArticle scheduleArticle;
    private final PublishArticle publishArticle;
    private final PinArticle pinArticle;

    WordPressStates(
            SubmitArticle submitArticle,
            ScheduleArticle scheduleArticle,
            PublishArticle publishArticle,
            PinArticle pinArticle) {
        this.submitArticle = submitArticle;
        this.scheduleArticle = scheduleArticle;
        this.publishArticle = publishArticle;
        this.pinArticle = pinArticle;
    }

    void bringInto(Article article, Id<Revision> revision, WxrPart.Item item, ImportRun run) {
        if (!item.password().isEmpty()) {
            return;
        }
        switch (item.status()) {
            case "publish" -> publish(article, revision, item, run);
            case "pending" -> submitArticle.apply(new SubmitArticle.Submit(article.id(), ImportRun.ACTOR));
            case "future" -> schedule(article, revision, item, run);
            default -> {}
        }
    }

    /** What to tell of the state in which it is here, where that is not the one it had; empty else. */
    static Optional<String> remark(WxrPart.Item item, ImportRun run) {
        if (!item.password().isEmpty()) {
            return Optional.of("It was protected by a password; it is a draft here.");
        }
        return switch (item.status()) {
            case "publish", "pending", "draft", "auto-draft" -> Optional.empty();
            case "future" -> overdue(due(item, run));
            case "private" -> Optional.of("It was private; it is a draft here.");
            case "" -> Optional.of("The export does not say whether it was published; it is a draft here.");
            default -> Optional.of("Its state “" + item.status() + "” is not known here; it is a draft.");
        };
    }

    private static Optional<Instant> due(WxrPart.Item item, ImportRun run) {
        return WordPressTime.of(item.dateGmt(), item.date(), run.offset());
    }

    private static boolean isToCome(Optional<Instant> due) {
        return due.filter(at -> at.isAfter(Instant.now())).isPresent();
    }

    private static Optional<String> overdue(Optional<Instant> due) {
        return isToCome(due)
                ? Optional.empty()
                : Optional.of("It was scheduled for a time that is past"
                        + due.map(at -> " (" + at + ")").orElse("")
                        + "; it is a draft here, so that nothing goes live unasked.");
    }

    private void publish(Article article, Id<Revision> revision, WxrPart.Item item, ImportRun run) {
        Optional<PublishArticle.Dates> dates = WordPressTime.of(item.dateGmt(), item.date(), run.offset())
                .map(published -> new PublishArticle.Dates(
                        published,
                        WordPressTime.of(item.modifiedGmt(), item.modified(), run.offset())
                                .filter(updated -> updated.isAfter(published))
                                .orElse(published)));
        publishArticle.apply(new PublishArticle.Publish(article.id(), revision, dates, ImportRun.ACTOR));
        if (item.sticky() || article.pinned()) {
            pinArticle.apply(new PinArticle.Pin(article.id(), item.sticky(), ImportRun.ACTOR));
        }
    }

    private void schedule(Article article, Id<Revision> revision, WxrPart.Item item, ImportRun run) {
        Optional<Instant> due = due(item, run);
        if (isToCome(due)) {
            scheduleArticle.apply(
                    new ScheduleArticle.Schedule(article.id(), revision, due.orElseThrow(), ImportRun.ACTOR));
        }
    }
}
