package org.standfirst.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.correspondent.Letter;
import org.standfirst.correspondent.Letters;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.reply.Reply;
import org.standfirst.reply.Senders;

/** The letters about reports, to both sides. They are sent whatever somebody unsubscribed from: the law has them sent. */
@Component
class ReportLetters {
    private final Letters letters;
    private final LiveLists lists;
    private final Senders senders;
    private final Notifiers notifiers;
    private final DecisionLinks links;

    ReportLetters(Letters letters, LiveLists lists, Senders senders, Notifiers notifiers, DecisionLinks links) {
        this.letters = letters;
        this.lists = lists;
        this.senders = senders;
        this.notifiers = notifiers;
        this.links = links;
    }

    /** That a notice has come in (Article 16(4)). */
    void received(EmailAddress to, Id<Report> report, Reply reply) {
        letters.put(new Letter(
                Letter.Kind.RECEIPT,
                to,
                letters.say("noticeReceivedSubject"),
                List.of(
                        letters.say("noticeReceived", about(reply)),
                        letters.say("noticeWhatHappens", Map.of("link", letters.link(links.path(report)))))));
    }

    /** The statement of reasons (Article 17), if it is known where the author is reached. */
    void stated(Statement statement, Reply reply) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(letters.say("statementWhat", about(reply)));
        paragraphs.add(letters.say("statementFacts", Map.of("facts", statement.facts())));
        paragraphs.add(broken(statement));
        paragraphs.add(letters.say(statement.isFoundByProgram() ? "statementByProgram" : "statementByPeople"));
        paragraphs.add(letters.say("statementRedress", Map.of("link", letters.link(links.path(statement)))));
        toAuthor(reply, letters.say("statementSubject"), paragraphs);
    }

    private String broken(Statement statement) {
        if (statement.reference().isBlank()) {
            return letters.say("statementRulesAtAll", Map.of("link", letters.link("/house-rules")));
        }
        return letters.say(
                statement.ground() == Ground.LAW ? "statementLaw" : "statementRules",
                Map.of("reference", statement.reference()));
    }

    /** What a moderator who gave no reason is taken to have found. */
    String withoutReason() {
        return letters.say("statementNoFacts");
    }

    /** What was decided of a notice (Article 16(5) and (6)). */
    void decided(Report report, boolean isUpheld, String reasons, Reply reply) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(letters.say(isUpheld ? "noticeUpheld" : "noticeDismissed", about(reply)));
        paragraphs.add(letters.say("statementFacts", Map.of("facts", reasons)));
        paragraphs.add(letters.say("decidedByPeople"));
        paragraphs.add(letters.say("statementRedress", Map.of("link", letters.link(links.path(report.id())))));
        toNotifier(report.id(), letters.say("noticeDecidedSubject"), paragraphs);
    }

    /** What was decided of a complaint (Article 20(5)). */
    void answered(Complaint complaint, boolean isUpheld, String reasons, Reply reply) {
        String subject = letters.say("complaintDecidedSubject");
        List<String> paragraphs = List.of(
                letters.say(isUpheld ? "complaintUpheld" : "complaintDismissed", about(reply)),
                letters.say("statementFacts", Map.of("facts", reasons)),
                letters.say("complaintRedress"));
        switch (complaint.side()) {
            case AUTHOR -> toAuthor(reply, subject, paragraphs);
            case NOTIFIER -> toNotifier(new Id<>(complaint.about()), subject, paragraphs);
        }
    }

    private Map<String, String> about(Reply reply) {
        String headline = lists.find(List.of(reply.article())).stream()
                .map(Headline::headline)
                .findFirst()
                .orElse("–");
        return Map.of("headline", headline, "day", letters.day(reply.postedAt()));
    }

    private void toAuthor(Reply reply, String subject, List<String> paragraphs) {
        send(senders.of(reply.id()).flatMap(Senders.Sender::address), subject, paragraphs);
    }

    private void toNotifier(Id<Report> report, String subject, List<String> paragraphs) {
        send(notifiers.address(report), subject, paragraphs);
    }

    private void send(Optional<EmailAddress> to, String subject, List<String> paragraphs) {
        to.ifPresent(address -> letters.put(new Letter(Letter.Kind.DECISION, address, subject, paragraphs)));
    }
}
