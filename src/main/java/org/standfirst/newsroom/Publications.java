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
import org.standfirst.article.CorrectArticle;
import org.standfirst.article.Correction;
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
    static final String STALE = "Somebody saved other words since you read it. Read what is there now, then publish.";

    private final OpenDrafts drafts;
    private final Articles articles;
    private final CreateArticle createArticle;
    private final PublishArticle publishArticle;
    private final CorrectArticle correctArticle;
    private final RenameArticle renameArticle;
    private final WithdrawArticle withdrawArticle;
    private final ArticleScreen articleScreen;
    private final Undoing undoing;

    Publications(
            OpenDrafts drafts,
            Articles articles,
            CreateArticle createArticle,
            PublishArticle publishArticle,
            CorrectArticle correctArticle,
            RenameArticle renameArticle,
            WithdrawArticle withdrawArticle,
            ArticleScreen articleScreen,
            Undoing undoing) {
        this.drafts = drafts;
        this.articles = articles;
        this.createArticle = createArticle;
        this.publishArticle = publishArticle;
        this.correctArticle = correctArticle;
        this.renameArticle = renameArticle;
        this.withdrawArticle = withdrawArticle;
        this.articleScreen = articleScreen;
        this.undoing = undoing;
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

    /** Brings a change before readers of what they had: silently, or with a note that says what changed. */
    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/correction")
    ResponseEntity<byte[]> correct(
            @PathVariable String id,
            @RequestParam String revision,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after,
            Seat seat,
            HttpServletRequest request) {
        Id<Article> article = find(id, seat).article().id();
        CorrectArticle.Reason reason = reason(kind, new Correction.Words(said.strip(), before.strip(), after.strip()));
        CorrectArticle.Correct correct =
                new CorrectArticle.Correct(article, FromAddress.<Revision>id(revision), reason, seat.actor());
        return switch (correctArticle.apply(correct)) {
            case CorrectArticle.Outcome.Corrected _ -> Screens.on(ArticleScreen.path(article));
            case CorrectArticle.Outcome.Conflict _ -> articleScreen.refuse(id, seat, request, STALE);
            case CorrectArticle.Outcome.NotLive _ ->
                articleScreen.refuse(id, seat, request, "Readers don’t see it, so there is nothing to correct.");
            case CorrectArticle.Outcome.NothingNew() ->
                articleScreen.refuse(id, seat, request, "Readers see these very words already.");
            case CorrectArticle.Outcome.Wordless() ->
                articleScreen.refuse(id, seat, request, "Say in a sentence what changed; readers will see it.");
            case CorrectArticle.Outcome.TooLong(int most) ->
                articleScreen.refuse(id, seat, request, "Say it in up to " + most + " characters.");
            case CorrectArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    private static CorrectArticle.Reason reason(String kind, Correction.Words words) {
        return switch (kind) {
            case "typo" -> new CorrectArticle.Reason.Typo();
            case "update" -> new CorrectArticle.Reason.Told(Correction.Kind.UPDATE, words);
            case "correction" -> new CorrectArticle.Reason.Told(Correction.Kind.CORRECTION, words);
            default -> throw new Turned.Senseless("Choose what sort of change it is.");
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
        Article before = find(id, seat).article();
        Id<Article> article = before.id();
        Slug wished = Slug.from(slug, "untitled");
        return switch (renameArticle.apply(new RenameArticle.Rename(article, wished, seat.actor()))) {
            case RenameArticle.Outcome.Renamed _
            when wished.equals(before.slug()) -> Screens.on(ArticleScreen.path(article));
            case RenameArticle.Outcome.Renamed _ ->
                undoing.on(
                        ArticleScreen.path(article),
                        Undo.Act.RENAMED,
                        "article:" + article,
                        before.slug().value(),
                        request);
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
