package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.DeskHeadlines;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.people.Role;
import org.standfirst.reply.ModerationQueue;
import org.standfirst.reply.Queued;
import org.standfirst.reply.Reply;

/**
 * What readers answered to an article, for whoever may publish it: to be read, with what became of each, and nothing of who sent
 * it but the name they signed with.
 */
@Controller
class ArticleReplies {
    private static final int ROWS = 50;

    private final Articles articles;
    private final ModerationQueue queue;
    private final ReplyRows rows;
    private final DeskHeadlines headlines;
    private final Desks desks;
    private final Screens screens;

    ArticleReplies(
            Articles articles,
            ModerationQueue queue,
            ReplyRows rows,
            DeskHeadlines headlines,
            Desks desks,
            Screens screens) {
        this.articles = articles;
        this.queue = queue;
        this.rows = rows;
        this.headlines = headlines;
        this.desks = desks;
        this.screens = screens;
    }

    static String path(Id<Article> article) {
        return ArticleScreen.path(article) + "/replies";
    }

    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping("/newsroom/articles/{id}/replies")
    ResponseEntity<byte[]> show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after,
            Seat seat,
            HttpServletRequest request) {
        Id<Article> article = articles.findPublishable(FromAddress.id(id), seat.actor())
                .map(Article::id)
                .orElseThrow(Turned.NothingHere::new);
        ModerationQueue.Filter ofArticle =
                new ModerationQueue.Filter(Optional.empty(), Optional.of(article), Optional.empty(), "");
        Window<Queued> window = queue.list(ofArticle, RepliesScreen.place(before, after), ROWS);
        return screens.show(new Moderation.OfArticle(
                desks.around(request),
                headlines.find(List.of(article)).getOrDefault(article, "Untitled"),
                ArticleScreen.path(article),
                window.items().stream().map(queued -> read(queued.reply())).toList(),
                window.newer().map(at -> path(article) + "?after=" + at).orElse(""),
                window.older().map(at -> path(article) + "?before=" + at).orElse("")));
    }

    private Moderation.Read read(Reply reply) {
        return new Moderation.Read(
                ReplyRows.name(reply.authorName()),
                new Screen.Moment(
                        Days.ago(reply.postedAt(), Instant.now(), rows.zone()),
                        reply.postedAt().toString()),
                ReplyWords.of(reply.state()),
                reply.state().inDatabase(),
                ReplyRuns.of(reply.body(), List.of()));
    }
}
