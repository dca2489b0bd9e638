package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.standfirst.kernel.Id;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.report.Breach;
import org.standfirst.report.DecisionLinks;
import org.standfirst.report.Notice;
import org.standfirst.report.ReportReply;

/** Where anybody reports a reply: that it breaks the house rules, or the law. */
@Controller
class ReportPage {
    private final LiveArticles articles;
    private final Replies replies;
    private final ReportReply reportReply;
    private final DecisionLinks links;
    private final Stories stories;
    private final Pages pages;

    ReportPage(
            LiveArticles articles,
            Replies replies,
            ReportReply reportReply,
            DecisionLinks links,
            Stories stories,
            Pages pages) {
        this.articles = articles;
        this.replies = replies;
        this.reportReply = reportReply;
        this.links = links;
        this.stories = stories;
        this.pages = pages;
    }

    static String path(String reply) {
        return "/replies/" + reply + "/report";
    }

    /** What is being filled in. */
    private record Filled(boolean law, Optional<Breach> breach, ReplyView.NoticeFields fields) {}

    @GetMapping("/replies/{id}/report")
    ResponseEntity<byte[]> show(@PathVariable String id) {
        Masthead masthead = stories.masthead();
        Filled nothing = new Filled(false, Optional.empty(), ReplyView.NoticeFields.EMPTY);
        return pages.own(view(find(id), nothing, List.of(), masthead), HttpStatus.OK);
    }

    private Reply find(String id) {
        return Id.<Reply>parse(id)
                .flatMap(replies::find)
                .filter(Reply::isApproved)
                .orElseThrow(NotFound::new);
    }

    private View view(Reply reply, Filled filled, List<String> problems, Masthead masthead) {
        if (!(articles.find(reply.article()) instanceof LiveArticles.Found.Live live)) {
            throw new NotFound();
        }
        Words words = masthead.words();
        String title = words.reportReply() + " · " + masthead.magazine().name();
        return new ReplyView.Reporting(
                Frame.of(masthead, title, "", null),
                new ConversationPage.About(live.article(), live.revision().manuscript()).link(masthead),
                path(reply.id().value()),
                reply.authorName().isBlank() ? words.anonymous() : reply.authorName(),
                DateLine.withTime(reply.postedAt(), masthead.magazine().timeZone(), masthead.language()),
                BodyHtml.renderReply(reply.body(), words),
                masthead.address(Talks.path(live.article(), reply.id())),
                Arrays.stream(Breach.values())
                        .map(breach -> new ReplyView.Breached(
                                breach.word(),
                                said(breach, words),
                                filled.breach().equals(Optional.of(breach))))
                        .toList(),
                filled.law(),
                filled.fields(),
                problems);
    }

    private static String said(Breach breach, Words words) {
        return switch (breach) {
            case INSULT -> words.breachInsult();
            case HATE -> words.breachHate();
            case PRIVACY -> words.breachPrivacy();
            case ADVERTISING -> words.breachAdvertising();
            case FALSEHOOD -> words.breachFalsehood();
            case BESIDE_THE_POINT -> words.breachBesideThePoint();
            case OTHER -> words.breachOther();
        };
    }

    @PostMapping(path = "/replies/{id}/report", params = "ground=rules")
    ResponseEntity<byte[]> rules(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String breach,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        Optional<Breach> chosen = Breach.of(breach);
        ReplyView.NoticeFields fields = new ReplyView.NoticeFields(words, "", false, "", "", false);
        return report(id, new Filled(false, chosen, fields), new Notice.OfRules(chosen, words), request);
    }

    /** @param abuse whether it is about sexual abuse of children, so that nobody needs to sign it */
    @PostMapping(path = "/replies/{id}/report", params = "ground=law")
    ResponseEntity<byte[]> law(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String explanation,
            @RequestParam(defaultValue = "") String abuse,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String faith,
            HttpServletRequest request) {
        ReplyView.NoticeFields fields =
                new ReplyView.NoticeFields("", explanation, !abuse.isEmpty(), name, email, !faith.isEmpty());
        Notice notice = new Notice.OfLaw(explanation, !abuse.isEmpty(), name, email, !faith.isEmpty());
        return report(id, new Filled(true, Optional.empty(), fields), notice, request);
    }

    private ResponseEntity<byte[]> report(String id, Filled filled, Notice notice, HttpServletRequest request) {
        Id<Reply> reply = Id.<Reply>parse(id).orElseThrow(NotFound::new);
        Words words = stories.masthead().words();
        if (ReplyDoor.sentFrom(request) == SentFrom.ELSEWHERE) {
            return again(id, filled, words.sentFromElsewhere(), HttpStatus.FORBIDDEN);
        }
        ReportReply.Request asked = new ReportReply.Request(reply, notice, ReplyDoor.address(request));
        return switch (reportReply.apply(asked)) {
            case ReportReply.Outcome.Reported(var report) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(links.path(report)))
                        .build();
            case ReportReply.Outcome.Invalid(var problems) ->
                again(
                        id,
                        filled,
                        problems.stream()
                                .sorted()
                                .map(problem -> said(problem, words))
                                .toList(),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case ReportReply.Outcome.SaidAlready _ -> again(id, filled, words.reportSaidAlready(), HttpStatus.CONFLICT);
            case ReportReply.Outcome.Banned banned ->
                again(id, filled, words.reportBanned(banned.reason()), HttpStatus.FORBIDDEN);
            case ReportReply.Outcome.TooMany _ ->
                again(id, filled, words.reportTooMany(), HttpStatus.TOO_MANY_REQUESTS);
            case ReportReply.Outcome.NoSuchReply() -> throw new NotFound();
        };
    }

    private ResponseEntity<byte[]> again(String id, Filled filled, String problem, HttpStatus status) {
        return again(id, filled, List.of(problem), status);
    }

    private ResponseEntity<byte[]> again(String id, Filled filled, List<String> problems, HttpStatus status) {
        return pages.own(view(find(id), filled, problems, stories.masthead()), status);
    }

    private static String said(Notice.Problem problem, Words words) {
        return switch (problem) {
            case NO_REASON -> words.reportNoReason();
            case UNEXPLAINED -> words.reportUnexplained();
            case TOO_LONG -> words.reportTooLong(Notice.LONGEST_WORDS);
            case NAMELESS -> words.reportNameless();
            case NO_ADDRESS -> words.reportNoAddress();
            case NO_GOOD_FAITH -> words.reportNoFaith();
        };
    }
}
