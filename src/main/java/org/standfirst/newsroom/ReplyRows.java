package org.standfirst.newsroom;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.DeskHeadlines;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.reply.Histories;
import org.standfirst.reply.Queued;
import org.standfirst.reply.Reply;

/** Tells of replies to those who decide on them. */
@Component
class ReplyRows {
    private final DeskHeadlines headlines;
    private final Histories histories;
    private final Magazines magazines;

    ReplyRows(DeskHeadlines headlines, Histories histories, Magazines magazines) {
        this.headlines = headlines;
        this.histories = histories;
        this.magazines = magazines;
    }

    ZoneId zone() {
        return magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
    }

    List<Moderation.Item> of(List<Queued> queue) {
        ZoneId zone = zone();
        Map<Id<Article>, String> names = headlines.find(queue.stream()
                .map(queued -> queued.reply().article())
                .distinct()
                .toList());
        return queue.stream()
                .map(queued -> item(queued, names.getOrDefault(queued.reply().article(), ""), zone))
                .toList();
    }

    private Moderation.Item item(Queued queued, String headline, ZoneId zone) {
        Reply reply = queued.reply();
        return new Moderation.Item(
                reply.id().value(),
                path(reply.id()),
                name(reply.authorName()),
                new Screen.Moment(
                        Days.ago(reply.postedAt(), Instant.now(), zone),
                        reply.postedAt().toString()),
                ReplyWords.of(reply.state()),
                reply.state().inDatabase(),
                headline.isBlank() ? "Untitled" : headline,
                RepliesScreen.PATH + "?article=" + reply.article(),
                answered(queued),
                ReplyRuns.of(reply.body(), queued.why()),
                queued.why().stream().map(ReplyWords::of).toList(),
                histories.of(queued).stream()
                        .map(common -> new Moderation.Acquainted(
                                ReplyWords.of(common.trait()),
                                ReplyWords.became(common.became()),
                                RepliesScreen.PATH + "?by=" + common.trait().word() + "&of=" + reply.id()))
                        .toList(),
                ReplyWords.decisions(reply.state()),
                reply.edited().filter(Reply.Edited::byDesk).isPresent(),
                reply.staff().isPresent());
    }

    private static Moderation.@Nullable Answered answered(Queued queued) {
        return queued.asked()
                .map(asked -> new Moderation.Answered(name(asked.authorName()), asked.excerpt(), path(asked.id())))
                .orElse(null);
    }

    static String name(String written) {
        return written.isBlank() ? "Somebody without a name" : written.strip();
    }

    static String path(Id<Reply> reply) {
        return RepliesScreen.PATH + "/" + reply;
    }
}
