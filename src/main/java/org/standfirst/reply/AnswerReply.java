package org.standfirst.reply;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.body.Body;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.People;
import org.standfirst.people.Person;

/** Says something to readers in the magazine's name: to a reply, or under an article. Readers see whose words they are. */
@Component
public class AnswerReply {
    private final Database database;
    private final ChangeLog changes;
    private final Replies replies;
    private final NewReplies newReplies;
    private final People people;
    private final Clock clock = Clock.systemUTC();

    AnswerReply(Database database, ChangeLog changes, Replies replies, NewReplies newReplies, People people) {
        this.database = database;
        this.changes = changes;
        this.replies = replies;
        this.newReplies = newReplies;
        this.people = people;
    }

    /** What somebody of the staff says to a reply. */
    public record Answer(Id<Reply> to, String text, Actor.Staff actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** It is before readers. */
        record Answered(Reply reply) implements Outcome {}

        /** Something of it must be written otherwise; nothing was kept. */
        record Invalid(Set<ReplyForm.Problem> problems) implements Outcome {}

        /** Readers don't see what it answers; let that stand first. */
        record Unseen() implements Outcome {}

        /** There is no such reply for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Answer answer) {
        Optional<Person> person =
                people.find(List.of(answer.actor().person())).stream().findFirst();
        if (!answer.actor().mayModerate() || person.isEmpty()) {
            return new Outcome.NotAllowed();
        }
        ReplyForm form = ReplyForm.of(person.get().name(), "", answer.text());
        if (!form.problems().isEmpty()) {
            return new Outcome.Invalid(form.problems());
        }
        return database.write(() -> replies.find(answer.to())
                .map(parent -> answer(parent, form, person.get(), answer.actor()))
                .orElseGet(Outcome.NotAllowed::new));
    }

    private Outcome answer(Reply parent, ReplyForm form, Person person, Actor.Staff actor) {
        if (!parent.isApproved() || parent.kind() != Reply.Kind.REPLY) {
            return new Outcome.Unseen();
        }
        Body body = ReplyText.read(form.text());
        Reply reply = new Reply(
                Id.fresh(),
                parent.article(),
                Optional.of(parent.id()),
                Reply.Kind.REPLY,
                Reply.State.APPROVED,
                form.name(),
                Optional.empty(),
                Optional.of(person.id()),
                clock.instant(),
                body);
        NewReplies.Said said = NewReplies.Said.of(form.text(), body);
        newReplies.add(
                new NewReplies.Arriving(reply, Optional.of(parent), said, Arrival.elsewhere(form.name()), List.of()));
        changes.append(
                actor.name(),
                "posted",
                reply.subject(),
                ReplyDetail.of(reply.article())
                        .answering(reply.parent())
                        .to(reply.state())
                        .saying(reply.id(), said.body())
                        .toString());
        return new Outcome.Answered(reply);
    }
}
