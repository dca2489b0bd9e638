package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.LiveArticles;
import org.standfirst.body.BodyHtml;
import org.standfirst.edge.SentFrom;
import org.standfirst.reply.EditReply;
import org.standfirst.reply.OwnLinks;
import org.standfirst.reply.Reason;
import org.standfirst.reply.RemoveReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.report.DecisionLinks;
import org.standfirst.report.Reports;

/** Somebody's own reply, by the secret link that they were given: what became of it, and how to change or remove it. */
@Controller
class OwnReplyPage {
    private static final String PATH = "/replies/own/";

    private final LiveArticles articles;
    private final Replies replies;
    private final OwnLinks ownLinks;
    private final EditReply editReply;
    private final RemoveReply removeReply;
    private final Reports reports;
    private final DecisionLinks decisionLinks;
    private final Stories stories;
    private final Pages pages;
    private final Clock clock = Clock.systemUTC();

    OwnReplyPage(
            LiveArticles articles,
            Replies replies,
            OwnLinks ownLinks,
            EditReply editReply,
            RemoveReply removeReply,
            Reports reports,
            DecisionLinks decisionLinks,
            Stories stories,
            Pages pages) {
        this.articles = articles;
        this.replies = replies;
        this.ownLinks = ownLinks;
        this.editReply = editReply;
        this.removeReply = removeReply;
        this.reports = reports;
        this.decisionLinks = decisionLinks;
        this.stories = stories;
        this.pages = pages;
    }

    static String path(String secret) {
        return PATH + secret;
    }

    /** @param saved whether something was changed just now */
    @GetMapping(PATH + "{secret}")
    ResponseEntity<byte[]> show(@PathVariable String secret, @RequestParam(required = false) @Nullable String saved) {
        Masthead masthead = stories.masthead();
        String said = saved == null ? "" : masthead.words().changeSaved();
        return pages.own(view(secret, find(secret), said, Optional.empty(), masthead), HttpStatus.OK);
    }

    private Reply find(String secret) {
        return ownLinks.read(secret).flatMap(replies::find).orElseThrow(NotFound::new);
    }

    /** What somebody wanted to change it to, and why that can't be. */
    private record Attempt(String text, List<Phrase> problems) {}

    private View view(String secret, Reply reply, String said, Optional<Attempt> attempt, Masthead masthead) {
        Words words = masthead.words();
        Phrase about = articles.find(reply.article()) instanceof LiveArticles.Found.Live live
                ? new ConversationPage.About(live.article(), live.revision().manuscript()).link(masthead)
                : ReplyProblems.plain("");
        String title = words.ownReply() + " · " + masthead.magazine().name();
        return new ReplyView.OwnReply(
                Frame.of(masthead, title, "", null),
                about,
                standing(reply, words),
                reply.state() == Reply.State.HELD || reply.state() == Reply.State.SPAM ? why(reply, words) : List.of(),
                reports.statementFor(reply.id()).map(decisionLinks::path).orElse(null),
                said,
                BodyHtml.renderReply(reply.body(), words),
                path(secret),
                change(secret, reply, attempt, words),
                reply.state() == Reply.State.REMOVED ? null : path(secret) + "/removal");
    }

    private Phrase standing(Reply reply, Words words) {
        return switch (reply.state()) {
            case APPROVED -> words.ownApproved(new Phrase.Target(place(reply)));
            // Whoever sends advertising is not told that it was seen through.
            case HELD, SPAM -> ReplyProblems.plain(words.ownHeld());
            case REJECTED -> ReplyProblems.plain(words.ownRejected());
            case REMOVED -> ReplyProblems.plain(words.ownRemoved());
        };
    }

    private String place(Reply reply) {
        return articles.find(reply.article()) instanceof LiveArticles.Found.Live live
                ? Talks.path(live.article(), reply.id()) + "#" + Talks.anchor(reply.id())
                : "/";
    }

    private List<String> why(Reply reply, Words words) {
        return replies.reasons(reply.id()).stream()
                .map(reason -> said(reason, words))
                .distinct()
                .toList();
    }

    private static String said(Reason reason, Words words) {
        return switch (reason.kind()) {
            case NEWCOMER -> words.whyNewcomer();
            case PREMODERATED -> words.whyPremoderated();
            case WATCHED_WORDS -> words.whyWords(String.join(", ", reason.words()));
            case LINKS -> words.whyLinks();
            case UNPROVEN -> words.whyUnproven();
            case TOO_QUICK -> words.whyQuick();
            case CHANGED -> words.whyChanged();
            case REPORTED -> words.whyReported();
            case TRAP, LIKE_SPAM, SERVICE, NEAR_COPY, DOUBTFUL -> words.whyUnusual();
        };
    }

    private ReplyView.@Nullable Change change(String secret, Reply reply, Optional<Attempt> attempt, Words words) {
        Duration left = Duration.between(clock.instant(), reply.postedAt().plus(EditReply.WITHIN));
        boolean isChangeable = switch (reply.state()) {
            case APPROVED, HELD, SPAM -> !left.isNegative();
            case REJECTED, REMOVED -> false;
        };
        return isChangeable
                ? new ReplyView.Change(
                        path(secret) + "/text",
                        words.changeHint(ReplyProblems.minutes(left)),
                        attempt.map(Attempt::text).orElseGet(() -> replies.written(reply.id())),
                        attempt.map(Attempt::problems).orElse(List.of()))
                : null;
    }

    @PostMapping(PATH + "{secret}/text")
    ResponseEntity<byte[]> change(
            @PathVariable String secret, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        Masthead masthead = stories.masthead();
        Words words = masthead.words();
        ReplyProblems problems = new ReplyProblems(words);
        if (ReplyDoor.sentFrom(request) == SentFrom.ELSEWHERE) {
            return again(secret, text, List.of(ReplyProblems.plain(words.fromElsewhere())), masthead);
        }
        EditReply.Own own = new EditReply.Own(secret, text, ReplyDoor.address(request));
        return switch (editReply.apply(own)) {
            case EditReply.Outcome.Edited _ -> to(path(secret) + "?saved=1");
            case EditReply.Outcome.Invalid(var wrong) -> again(secret, text, problems.invalid(wrong, text), masthead);
            case EditReply.Outcome.Forbidden(List<String> found) ->
                again(secret, text, problems.forbidden(found), masthead);
            case EditReply.Outcome.Banned banned ->
                again(secret, text, problems.banned(banned.reason(), banned.until(), masthead), masthead);
            case EditReply.Outcome.TooLate() ->
                again(secret, text, List.of(ReplyProblems.plain(words.tooLateToChange())), masthead);
            case EditReply.Outcome.Gone() -> to(path(secret));
            case EditReply.Outcome.NotTheirs() -> throw new NotFound();
        };
    }

    private ResponseEntity<byte[]> again(String secret, String text, List<Phrase> problems, Masthead masthead) {
        View view = view(secret, find(secret), "", Optional.of(new Attempt(text, problems)), masthead);
        return pages.own(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    @PostMapping(PATH + "{secret}/removal")
    ResponseEntity<byte[]> remove(@PathVariable String secret, HttpServletRequest request) {
        if (ReplyDoor.sentFrom(request) == SentFrom.ELSEWHERE) {
            return to(path(secret));
        }
        return switch (removeReply.apply(secret)) {
            case RemoveReply.Outcome.Removed _, RemoveReply.Outcome.GoneAlready() -> to(path(secret));
            case RemoveReply.Outcome.NotTheirs() -> throw new NotFound();
        };
    }
}
