package org.standfirst.transfer;

import java.time.Instant;
import java.util.List;
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

    void bringInto(Article article, Id<Revision> revision, WxrPart.Item item, List<String> remarks, ImportRun run) {
        if (!item.password().isEmpty()) {
            remarks.add("It was protected by a password; it is a draft here.");
            return;
        }
        switch (item.status()) {
            case "publish" -> publish(article, revision, item, run);
            case "pending" -> submitArticle.apply(new SubmitArticle.Submit(article.id(), ImportRun.ACTOR));
            case "future" -> schedule(article, revision, item, remarks, run);
            case "draft", "auto-draft" -> {}
            case "private" -> remarks.add("It was private; it is a draft here.");
            case "" -> remarks.add("The export does not say whether it was published; it is a draft here.");
            default -> remarks.add("Its state “" + item.status() + "” is not known here; it is a draft.");
        }
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

    private void schedule(
            Article article, Id<Revision> revision, WxrPart.Item item, List<String> remarks, ImportRun run) {
        Optional<Instant> due = WordPressTime.of(item.dateGmt(), item.date(), run.offset());
        if (due.filter(at -> at.isAfter(Instant.now())).isPresent()) {
            scheduleArticle.apply(new ScheduleArticle.Schedule(article.id(), revision, due.get(), ImportRun.ACTOR));
        } else {
            remarks.add("It was scheduled for a time that is past"
                    + due.map(at -> " (" + at + ")").orElse("")
                    + "; it is a draft here, so that nothing goes live unasked.");
        }
    }
}
