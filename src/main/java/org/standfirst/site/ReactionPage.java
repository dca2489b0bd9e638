package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.LiveArticles;
import org.standfirst.edge.SentFrom;
import org.standfirst.kernel.Id;
import org.standfirst.reply.ReactToReply;
import org.standfirst.reply.Reaction;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/** Notes what a reader says of a reply with one button, and how they can change it. */
@Controller
class ReactionPage {
    private final LiveArticles articles;
    private final Replies replies;
    private final ReactToReply reactToReply;
    private final Stories stories;
    private final Pages pages;

    ReactionPage(LiveArticles articles, Replies replies, ReactToReply reactToReply, Stories stories, Pages pages) {
        this.articles = articles;
        this.replies = replies;
        this.reactToReply = reactToReply;
        this.stories = stories;
        this.pages = pages;
    }

    static String path(String reply) {
        return "/replies/" + reply + "/reactions";
    }

    /** @param reaction nothing, or a word that is none, takes back what was said */
    @PostMapping("/replies/{id}/reactions")
    ResponseEntity<byte[]> react(
            @PathVariable String id, @RequestParam(defaultValue = "") String reaction, HttpServletRequest request) {
        Reply reply = Id.<Reply>parse(id)
                .flatMap(replies::find)
                .filter(Reply::isApproved)
                .orElseThrow(NotFound::new);
        Masthead masthead = stories.masthead();
        Words words = masthead.words();
        if (ReplyDoor.sentFrom(request) == SentFrom.ELSEWHERE) {
            return told(reply, words.fromElsewhere(), Optional.empty(), HttpStatus.FORBIDDEN, masthead);
        }
        String browser =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        ReactToReply.React react =
                new ReactToReply.React(reply.id(), Reaction.of(reaction), ReplyDoor.address(request), browser);
        return switch (reactToReply.apply(react)) {
            case ReactToReply.Outcome.Noted noted ->
                told(noted.reply(), said(noted.now(), words), noted.now(), HttpStatus.OK, masthead);
            case ReactToReply.Outcome.Banned banned ->
                told(reply, words.bannedFor(banned.reason()), Optional.empty(), HttpStatus.FORBIDDEN, masthead);
            case ReactToReply.Outcome.TooMany _ ->
                told(reply, words.tooManyReactions(), Optional.empty(), HttpStatus.TOO_MANY_REQUESTS, masthead);
            case ReactToReply.Outcome.NoSuchReply() -> throw new NotFound();
        };
    }

    private static String said(Optional<Reaction> now, Words words) {
        return now.map(reaction -> switch (reaction) {
                    case AGREE -> words.reactedAgree();
                    case WELL_SAID -> words.reactedWellSaid();
                })
                .orElseGet(words::reactedNothing);
    }

    private ResponseEntity<byte[]> told(
            Reply reply, String said, Optional<Reaction> now, HttpStatus status, Masthead masthead) {
        String place = articles.find(reply.article()) instanceof LiveArticles.Found.Live live
                ? Talks.path(live.article(), reply.id()) + "#" + Talks.anchor(reply.id())
                : "/";
        View view = new ReplyView.Reacted(
                Frame.of(masthead, said + " · " + masthead.magazine().name(), "", null),
                said,
                path(reply.id().value()),
                now.map(Reaction::word).orElse(""),
                reply.reactions().agree(),
                reply.reactions().wellSaid(),
                masthead.words().backToReply(new Phrase.Target(place)));
        return pages.own(view, status);
    }
}
