package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.OpenDrafts;
import org.standfirst.article.PublishArticle;
import org.standfirst.article.RenameArticle;
import org.standfirst.article.Revision;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Role;

/** Brings articles before readers, and takes them away. */
@Controller
class Publications {
    private static final int LONGEST_REASON = 1_000;
    private static final String STALE =
            "Somebody saved other words since you read it. Read what is there now, then publish.";

    private final OpenDrafts drafts;
    private final Articles articles;
    private final CreateArticle createArticle;
    private final PublishArticle publishArticle;
    private final RenameArticle renameArticle;
    private final WithdrawArticle withdrawArticle;
    private final ArticleScreen articleScreen;

    Publications(
            OpenDrafts drafts,
            Articles articles,
            CreateArticle createArticle,
            PublishArticle publishArticle,
            RenameArticle renameArticle,
            WithdrawArticle withdrawArticle,
            ArticleScreen articleScreen) {
        this.drafts = drafts;
        this.articles = articles;
        this.createArticle = createArticle;
        this.publishArticle = publishArticle;
        this.renameArticle = renameArticle;
        this.withdrawArticle = withdrawArticle;
        this.articleScreen = articleScreen;
    }

    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/publication")
    ResponseEntity<byte[]> publish(
            @PathVariable String id, @RequestParam String revision, Seat seat, HttpServletRequest request) {
        OpenDrafts.Draft draft = find(id, seat);
        if (draft.revision().manuscript().headline().isBlank()) {
            return articleScreen.refuse(id, seat, request, "It has no headline yet. Give it one, then publish.");
        }
        giveAddress(draft, seat);
        PublishArticle.Publish publish = new PublishArticle.Publish(
                draft.article().id(), FromAddress.<Revision>id(revision), Optional.empty(), seat.actor());
        return switch (publishArticle.apply(publish)) {
            case PublishArticle.Outcome.Published(Article article) -> Screens.on(ArticleScreen.path(article.id()));
            case PublishArticle.Outcome.Conflict _ -> articleScreen.refuse(id, seat, request, STALE);
            case PublishArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    /** The first time that readers see it, its address follows from its headline, unless somebody chose one before. */
    private void giveAddress(OpenDrafts.Draft draft, Seat seat) {
        Article article = draft.article();
        if (article.publishedAt().isEmpty() && article.slug().value().matches("untitled(?:-\\d+)?")) {
            Slug wished = Slug.from(draft.revision().manuscript().headline(), "untitled");
            Slug free = createArticle.freeSlug(article.kind(), wished, _ -> false);
            renameArticle.apply(new RenameArticle.Rename(article.id(), free, seat.actor()));
        }
    }

    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/address")
    ResponseEntity<byte[]> rename(
            @PathVariable String id, @RequestParam String slug, Seat seat, HttpServletRequest request) {
        Id<Article> article = find(id, seat).article().id();
        Slug wished = Slug.from(slug, "untitled");
        return switch (renameArticle.apply(new RenameArticle.Rename(article, wished, seat.actor()))) {
            case RenameArticle.Outcome.Renamed _ -> Screens.on(ArticleScreen.path(article));
            case RenameArticle.Outcome.Taken() ->
                articleScreen.refuse(id, seat, request, "Something else stands at that address. Choose another.");
            case RenameArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/withdrawal")
    ResponseEntity<byte[]> withdraw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Seat seat,
            HttpServletRequest request) {
        if (reason.length() > LONGEST_REASON) {
            throw new Turned.Senseless("A reason has up to " + LONGEST_REASON + " characters.");
        }
        Id<Article> article = find(id, seat).article().id();
        WithdrawArticle.Withdraw withdraw = new WithdrawArticle.Withdraw(article, reason.strip(), seat.actor());
        return switch (withdrawArticle.apply(withdraw)) {
            case WithdrawArticle.Outcome.Withdrawn() -> Screens.on(ArticleScreen.path(article));
            case WithdrawArticle.Outcome.NotLive _ ->
                articleScreen.refuse(id, seat, request, "Readers don’t see it, so there is nothing to withdraw.");
            case WithdrawArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    /** Within what they may bring before readers; whatever else there is, is not there for them. */
    private OpenDrafts.Draft find(String id, Seat seat) {
        Id<Article> article = FromAddress.id(id);
        return articles.findPublishable(article, seat.actor())
                .flatMap(found -> drafts.find(found.id(), seat.actor()))
                .orElseThrow(Turned.NothingHere::new);
    }
}
