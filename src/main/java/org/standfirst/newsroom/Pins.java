package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.PinArticle;
import org.standfirst.kernel.Id;
import org.standfirst.people.Role;

/** Keeps articles at the head of the front page, and lets them go. */
@Controller
class Pins {
    private final PinArticle pinArticle;
    private final ArticleScreen articleScreen;
    private final Undoing undoing;

    Pins(PinArticle pinArticle, ArticleScreen articleScreen, Undoing undoing) {
        this.pinArticle = pinArticle;
        this.articleScreen = articleScreen;
        this.undoing = undoing;
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/pin")
    ResponseEntity<byte[]> pin(
            @PathVariable String id, @RequestParam boolean pinned, Seat seat, HttpServletRequest request) {
        Id<Article> article = FromAddress.id(id);
        return switch (pinArticle.apply(new PinArticle.Pin(article, pinned, seat.actor()))) {
            case PinArticle.Outcome.Pinned() ->
                undoing.on(
                        ArticleScreen.path(article),
                        pinned ? Undo.Act.PINNED : Undo.Act.UNPINNED,
                        "article:" + article,
                        "",
                        request);
            case PinArticle.Outcome.Full(int most) -> articleScreen.refuse(id, seat, request, FrontScreen.full(most));
            case PinArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }
}
