package org.standfirst.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
        toAuthor(reply, reasons(statement, reply), letters::put);
    }

    /** The same, of a decision that may still be taken back. */
    void statedUnlessTakenBack(Statement statement, Reply reply) {
        toAuthor(reply, reasons(statement, reply), letter -> letters.putOnceItStands(letter, about(reply.id())));
    }

    void withdrawStated(Id<Reply> reply) {
        letters.withdraw(about(reply));
    }

    private static String about(Id<Reply> rejected) {
        return "rejection:" + rejected;
    }

    private Told reasons(Statement statement, Reply reply) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(letters.say("statementWhat", about(reply)));
        paragraphs.add(letters.say("statementFacts", Map.of("facts", statement.facts())));
        paragraphs.add(broken(statement));
        paragraphs.add(letters.say(statement.isFoundByProgram() ? "statementByProgram" : "statementByPeople"));
        paragraphs.add(letters.say("statementRedress", Map.of("link", letters.link(links.path(statement)))));
        return new Told(letters.say("statementSubject"), paragraphs);
    }

    private String broken(Statement statement) {
        if (statement.reference().isBlank()) {
            return letters.say("statementRulesAtAll", Map.of("link", letters.link("/house-rules")));
        }
        return letters.say(
                statement.ground() == Ground.LAW ? "statementLaw" : "statementRules",
                Map.of("reference", statement.reference()));
    }

    /** A house rule, as readers choose by it what is wrong with a reply. */
    String name(Breach breach) {
        return letters.say(
                switch (breach) {
                    case INSULT -> "breachInsult";
                    case HATE -> "breachHate";
                    case PRIVACY -> "breachPrivacy";
                    case ADVERTISING -> "breachAdvertising";
                    case FALSEHOOD -> "breachFalsehood";
                    case BESIDE_THE_POINT -> "breachBesideThePoint";
                    case OTHER -> "breachOther";
                });
    }

    /** What a moderator who gave no reason is taken to have found. */
    String withoutReason() {
        return letters.say("statementNoFacts");
    }

    /** The same, where the reply stays. */
    String withoutFault() {
        return letters.say("reportNoFault");
    }

    /** What was decided of a notice (Article 16(5) and (6)). */
    void decided(Report report, Ruling ruling, Reply reply) {
        toNotifier(report.id(), decision(report, ruling, reply), letters::put);
    }

    /** The same, of a decision that may still be taken back. */
    void decidedUnlessTakenBack(Report report, Ruling ruling, Reply reply) {
        toNotifier(
                report.id(), decision(report, ruling, reply), letter -> letters.putOnceItStands(letter, about(report)));
    }

    void withdrawDecided(Report report) {
        letters.withdraw(about(report));
    }

    private static String about(Report report) {
        return "report:" + report.id();
    }

    private Told decision(Report report, Ruling ruling, Reply reply) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(letters.say(ruling.isUpheld() ? "noticeUpheld" : "noticeDismissed", about(reply)));
        paragraphs.add(letters.say("statementFacts", Map.of("facts", ruling.reasons())));
        paragraphs.add(letters.say("decidedByPeople"));
        paragraphs.add(letters.say("statementRedress", Map.of("link", letters.link(links.path(report.id())))));
        return new Told(letters.say("noticeDecidedSubject"), paragraphs);
    }

    /** What was decided of a complaint (Article 20(5)). */
    void answered(Complaint complaint, Ruling ruling, Reply reply) {
        Told told = new Told(
                letters.say("complaintDecidedSubject"),
                List.of(
                        letters.say(ruling.isUpheld() ? "complaintUpheld" : "complaintDismissed", about(reply)),
                        letters.say("statementFacts", Map.of("facts", ruling.reasons())),
                        letters.say("complaintRedress")));
        switch (complaint.side()) {
            case AUTHOR -> toAuthor(reply, told, letters::put);
            case NOTIFIER -> toNotifier(new Id<>(complaint.about()), told, letters::put);
        }
    }

    private Map<String, String> about(Reply reply) {
        String headline = lists.find(List.of(reply.article())).stream()
                .map(Headline::headline)
                .findFirst()
                .orElse("–");
        return Map.of("headline", headline, "day", letters.day(reply.postedAt()));
    }

    private record Told(String subject, List<String> paragraphs) {
        Told {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    private void toAuthor(Reply reply, Told told, Consumer<Letter> box) {
        send(senders.of(reply.id()).flatMap(Senders.Sender::address), told, box);
    }

    private void toNotifier(Id<Report> report, Told told, Consumer<Letter> box) {
        send(notifiers.address(report), told, box);
    }

    private static void send(Optional<EmailAddress> to, Told told, Consumer<Letter> box) {
        to.ifPresent(
                address -> box.accept(new Letter(Letter.Kind.DECISION, address, told.subject(), told.paragraphs())));
    }
}
