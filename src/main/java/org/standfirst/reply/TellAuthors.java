package org.standfirst.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.article.LiveLists;
import org.standfirst.correspondent.AskForConfirmation;
import org.standfirst.correspondent.Correspondents;
import org.standfirst.correspondent.Letter;
import org.standfirst.correspondent.Letters;
import org.standfirst.correspondent.LogReaders;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeFollower;
import org.standfirst.kernel.Id;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes to those who gave an address with a reply, for as long as the program runs. */
@Component
public class TellAuthors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TellAuthors.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final String SUBJECT = "reply:";
    private static final Set<String> NEWS = Set.of("posted", "approved");
    private static final String APPROVED = Reply.State.APPROVED.inDatabase();

    private final LogReaders readers;
    private final Replies replies;
    private final Senders senders;
    private final OwnLinks ownLinks;
    private final AskForConfirmation askForConfirmation;
    private final Correspondents correspondents;
    private final AnswerNews news;
    private final Letters letters;
    private final LiveLists lists;
    private final Clock clock = Clock.systemUTC();
    private final Thread thread = Thread.ofVirtual().name("answers").unstarted(this::run);
    private @Nullable ChangeFollower follower;
    private volatile boolean running = true;

    /** Nothing happens before {@link #start}. */
    TellAuthors(
            LogReaders readers,
            Replies replies,
            Senders senders,
            OwnLinks ownLinks,
            AskForConfirmation askForConfirmation,
            Correspondents correspondents,
            AnswerNews news,
            Letters letters,
            LiveLists lists) {
        this.readers = readers;
        this.replies = replies;
        this.senders = senders;
        this.ownLinks = ownLinks;
        this.askForConfirmation = askForConfirmation;
        this.correspondents = correspondents;
        this.news = news;
        this.letters = letters;
        this.lists = lists;
    }

    /** Begins, on threads of its own, where mail can be sent. */
    public void start() {
        if (correspondents.canWrite()) {
            follower = readers.follow("authors", TellAuthors::isNews, batch -> batch.forEach(this::read));
            thread.start();
        }
    }

    private static boolean isNews(Change change) {
        return change.subject().startsWith(SUBJECT) && NEWS.contains(change.verb());
    }

    private void read(Change change) {
        if (!isNews(change)) {
            return;
        }
        Id<Reply> reply = new Id<>(change.subject().substring(SUBJECT.length()));
        JsonNode detail = JsonMapper.shared().readTree(change.detail());
        boolean isApproved = detail.path("state").asString("").equals(APPROVED);
        switch (change.verb()) {
            case "posted" -> {
                senders.of(reply).ifPresent(sender -> welcome(reply, sender));
                if (isApproved) {
                    news.note(reply);
                }
            }
            case "approved" -> {
                news.note(reply);
                if (detail.path("from").asString("").equals(Reply.State.HELD.inDatabase())) {
                    senders.of(reply).ifPresent(sender -> tellOfApproval(reply, sender));
                }
            }
            // Somebody thought again.
            case "rejected", "held", "marked", "removed" -> letters.withdraw(approvalOf(reply));
            default -> {}
        }
    }

    private static String approvalOf(Id<Reply> reply) {
        return "approval:" + reply;
    }

    /** Whoever sends advertising gets no letter, nor does whom they name. */
    private void welcome(Id<Reply> id, Senders.Sender sender) {
        boolean isAdvertising = replies.find(id)
                .filter(reply -> reply.state() != Reply.State.SPAM)
                .isEmpty();
        if (!isAdvertising && sender.address().isPresent()) {
            askForConfirmation.apply(
                    new AskForConfirmation.Ask(sender.address().get(), ownLinks.path(id), sender.network()));
        }
    }

    private void tellOfApproval(Id<Reply> id, Senders.Sender sender) {
        Optional<Reply> reply = replies.find(id).filter(Reply::isApproved);
        if (reply.isEmpty() || replies.isReported(id)) {
            return;
        }
        correspondents
                .find(sender.mark())
                .filter(known -> known.isConfirmed() && !known.isUnsubscribed())
                .ifPresent(known -> lists.find(List.of(reply.get().article())).stream()
                        .findFirst()
                        .ifPresent(headline -> letters.putOnceItStands(
                                new Letter(
                                        Letter.Kind.DECISION,
                                        known.address(),
                                        letters.say("approvedSubject"),
                                        List.of(letters.say(
                                                "approved",
                                                Map.of(
                                                        "headline",
                                                        headline.headline(),
                                                        "link",
                                                        letters.link(headline.path() + "/replies/" + id))))),
                                approvalOf(id))));
    }

    private void run() {
        while (running) {
            if (!tellOne()) {
                sleep();
            }
        }
    }

    private boolean tellOne() {
        try {
            return news.tellOne(clock.instant());
        } catch (RuntimeException failed) {
            if (running) {
                LOG.warn("Readers could not be told of answers; the next try is soon.", failed);
            }
            return false;
        }
    }

    private void sleep() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void close() {
        running = false;
        if (follower != null) {
            follower.close();
        }
        thread.interrupt();
    }
}
