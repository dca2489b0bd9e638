package org.standfirst.report;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.LogReaders;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeFollower;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * States why a reply is kept from readers where a moderator rejected it without a report, for as long as the program runs
 * (Article 17 of Regulation (EU) 2022/2065). Advertising is left out, as the article leaves it (17(2)).
 */
@Component
public class TellOfDecisions implements AutoCloseable {
    private static final String SUBJECT = "reply:";
    private static final String PERSON = "person:";
    private static final Set<String> DECISIONS = Set.of("rejected", "approved", "held", "marked");

    private final LogReaders readers;
    private final Reports reports;
    private final Replies replies;
    private final StateReasons stateReasons;
    private final ReportLetters letters;
    private @Nullable ChangeFollower follower;

    /** Nothing happens before {@link #start}. */
    TellOfDecisions(
            LogReaders readers, Reports reports, Replies replies, StateReasons stateReasons, ReportLetters letters) {
        this.readers = readers;
        this.reports = reports;
        this.replies = replies;
        this.stateReasons = stateReasons;
        this.letters = letters;
    }

    /** Begins, on a thread of its own. */
    public void start() {
        follower = readers.follow("decisions", TellOfDecisions::isDecision, batch -> batch.forEach(this::read));
    }

    private static boolean isDecision(Change change) {
        return change.subject().startsWith(SUBJECT) && DECISIONS.contains(change.verb());
    }

    private void read(Change change) {
        if (!isDecision(change)) {
            return;
        }
        Id<Reply> reply = new Id<>(change.subject().substring(SUBJECT.length()));
        switch (change.verb()) {
            case "rejected" ->
                replies.find(reply)
                        .filter(known -> known.state() == Reply.State.REJECTED)
                        .filter(_ -> reports.statementFor(reply).isEmpty())
                        .ifPresent(known -> state(known, change));
            // Somebody thought again.
            default -> stateReasons.lift(reply);
        }
    }

    private void state(Reply reply, Change change) {
        JsonNode detail = JsonMapper.shared().readTree(change.detail());
        String reason = detail.path("reason").asString("").strip();
        stateReasons.state(
                reply,
                reports.upheldWith(reply.id()),
                Ground.RULES,
                "",
                reason.isEmpty() ? letters.withoutReason() : reason,
                person(change.actor()),
                StateReasons.Certainty.FRESH);
    }

    private static Optional<Id<Person>> person(String actor) {
        return actor.startsWith(PERSON) ? Id.parse(actor.substring(PERSON.length())) : Optional.empty();
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
    }
}
