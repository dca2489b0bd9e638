package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.edge.SentFrom;
import org.standfirst.report.Complaint;
import org.standfirst.report.Decisions;
import org.standfirst.report.Ground;
import org.standfirst.report.MakeComplaint;
import org.standfirst.report.Report;
import org.standfirst.report.Statement;

/** What was decided of a reply, for its author or for whoever reported it, and where they complain. */
@Controller
class DecisionPage {
    private static final String PATH = "/replies/decisions/";

    private final Decisions decisions;
    private final MakeComplaint makeComplaint;
    private final Stories stories;
    private final Pages pages;

    DecisionPage(Decisions decisions, MakeComplaint makeComplaint, Stories stories, Pages pages) {
        this.decisions = decisions;
        this.makeComplaint = makeComplaint;
        this.stories = stories;
        this.pages = pages;
    }

    @GetMapping(PATH + "{secret}")
    ResponseEntity<byte[]> show(@PathVariable String secret) {
        return show(secret, "", "", HttpStatus.OK);
    }

    private ResponseEntity<byte[]> show(String secret, String written, String problem, HttpStatus status) {
        Decisions.Seen seen = decisions.find(secret).orElseThrow(NotFound::new);
        Masthead masthead = stories.masthead();
        Words words = masthead.words();
        String headline = switch (seen) {
            case Decisions.ByAuthor _ -> words.whyNotShown();
            case Decisions.ByNotifier _ -> words.yourReport();
        };
        List<String> said = new ArrayList<>(
                switch (seen) {
                    case Decisions.ByAuthor author -> said(author.statement(), words);
                    case Decisions.ByNotifier notifier -> said(notifier.report(), words);
                });
        seen.complaint().ifPresent(complaint -> said.addAll(said(complaint, words)));
        Frame frame = Frame.of(masthead, headline + " · " + masthead.magazine().name(), "", null);
        @Nullable String action = seen.mayComplain() ? PATH + secret : null;
        return pages.own(new ReplyView.Decision(frame, headline, said, action, written, problem), status);
    }

    /** What Article 17(3) of Regulation (EU) 2022/2065 asks for; the way to complain stands below it. */
    private static List<String> said(Statement statement, Words words) {
        List<String> said = new ArrayList<>();
        said.add(words.statementWhat());
        said.add(words.decisionReasons(statement.facts()));
        if (!statement.reference().isBlank()) {
            said.add(
                    statement.ground() == Ground.LAW
                            ? words.statementLaw(statement.reference())
                            : words.statementRules(statement.reference()));
        }
        said.add(statement.isFoundByProgram() ? words.statementByProgram() : words.statementByPeople());
        if (statement.isLifted()) {
            said.add(words.statementLifted());
        }
        return said;
    }

    private static List<String> said(Report report, Words words) {
        return report.decided()
                .map(decided -> List.of(
                        report.state() == Report.State.UPHELD ? words.reportUpheld() : words.reportDismissed(),
                        words.decisionReasons(decided.reasons()),
                        words.decidedByPeople()))
                .orElseGet(() -> List.of(words.reportThanks()));
    }

    private static List<String> said(Complaint complaint, Words words) {
        return complaint
                .decided()
                .map(decided -> List.of(
                        complaint.state() == Report.State.UPHELD ? words.complaintUpheld() : words.complaintDismissed(),
                        words.decisionReasons(decided.reasons())))
                .orElseGet(() -> List.of(words.complaintOpen()));
    }

    @PostMapping(PATH + "{secret}")
    ResponseEntity<byte[]> complain(
            @PathVariable String secret, @RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        Words ours = stories.masthead().words();
        if (ReplyDoor.sentFrom(request) == SentFrom.ELSEWHERE) {
            return show(secret, words, ours.sentFromElsewhere(), HttpStatus.FORBIDDEN);
        }
        return switch (makeComplaint.apply(new MakeComplaint.Make(secret, words))) {
            case MakeComplaint.Outcome.Made(), MakeComplaint.Outcome.NotNow() ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(PATH + secret))
                        .build();
            case MakeComplaint.Outcome.Invalid() ->
                show(secret, words, ours.reportTooLong(Complaint.LONGEST_WORDS), HttpStatus.UNPROCESSABLE_CONTENT);
            case MakeComplaint.Outcome.NoSuchDecision() -> throw new NotFound();
        };
    }
}
