package org.standfirst.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.body.Body;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Takes what a reader says to an article, or to another reply: to be read at once, or after a moderator has. */
@Component
public class PostReply {
    private final Database database;
    private final ChangeLog changes;
    private final Replies replies;
    private final NewReplies newReplies;
    private final Admission admission;
    private final Screening screening;
    private final SecondOpinion secondOpinion;
    private final Clock clock = Clock.systemUTC();

    PostReply(
            Database database,
            ChangeLog changes,
            Replies replies,
            NewReplies newReplies,
            Admission admission,
            Screening screening,
            SecondOpinion secondOpinion) {
        this.database = database;
        this.changes = changes;
        this.replies = replies;
        this.newReplies = newReplies;
        this.admission = admission;
        this.screening = screening;
        this.secondOpinion = secondOpinion;
    }

    /**
     * What a reader wrote.
     *
     * @param parent the reply it answers; nothing where it answers the article
     * @param email may be empty
     */
    public record Post(
            Id<Article> article, Optional<Id<Reply>> parent, String name, String email, String text, Sending sending) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * It is kept.
         *
         * @param reply as it stands now: before readers, or waiting
         */
        record Posted(Reply reply) implements Outcome {}

        /** Something of it must be written otherwise; nothing was kept. */
        record Invalid(Set<ReplyForm.Problem> problems) implements Outcome {}

        /** It has words that are not allowed here: these. */
        record Forbidden(List<String> words) implements Outcome {}

        /** Whoever sends it may not, until then or for ever. */
        record Banned(String reason, Optional<Instant> until) implements Outcome {}

        /** Too many came from there; after this it may be sent again. */
        record TooMany(Duration pause) implements Outcome {}

        /** The same words from the same place stand here already. */
        record SaidAlready(Reply earlier) implements Outcome {}

        /** Nobody may reply to this any more, or never could. */
        record Closed() implements Outcome {}

        /** What it answers is no longer there. */
        record NothingToAnswer() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Post post) {
        ReplyForm form = ReplyForm.of(post.name(), post.email(), post.text());
        if (!form.problems().isEmpty()) {
            return new Outcome.Invalid(form.problems());
        }
        Body body = ReplyText.read(form.text());
        NewReplies.Said said = NewReplies.Said.of(form.text(), body);
        Screening.Looked looked =
                secondOpinion.after(screening.look(post.article(), form, body, post.sending()), post, form);
        Outcome outcome = database.writeTogether(() -> switch (admission.ask(post, form, looked)) {
            case Admission.Answer.Refused(Outcome refusal) -> refusal;
            case Admission.Answer.Admitted(List<Reason> reasons) -> keep(post, form, body, said, looked, reasons);
        });
        if (outcome instanceof Outcome.Posted) {
            screening.remember(looked);
        }
        return outcome;
    }

    private Outcome keep(
            Post post, ReplyForm form, Body body, NewReplies.Said said, Screening.Looked looked, List<Reason> reasons) {
        Optional<Reply> parent = post.parent().flatMap(replies::find);
        if (post.parent().isPresent()
                && parent.filter(above -> mayBeAnswered(above, post)).isEmpty()) {
            return new Outcome.NothingToAnswer();
        }
        Reply reply = new Reply(
                Id.fresh(),
                post.article(),
                parent.map(Reply::id),
                Reply.Kind.REPLY,
                state(reasons),
                form.name(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                body);
        Arrival arrival =
                new Arrival(looked.nameKey(), form.address(), post.sending().network(), looked.likeness());
        newReplies.add(new NewReplies.Arriving(reply, parent, said, arrival, reasons));
        changes.append(
                "reader",
                "posted",
                reply.subject(),
                ReplyDetail.of(reply.article())
                        .answering(reply.parent())
                        .to(reply.state())
                        .saying(reply.id(), said.body())
                        .toString());
        return new Outcome.Posted(reply);
    }

    private static boolean mayBeAnswered(Reply above, Post post) {
        return above.isApproved() && above.article().equals(post.article()) && above.kind() == Reply.Kind.REPLY;
    }

    /** One sign of advertising may be wrong; with a second beside it, moderators need to look at it last. */
    private static Reply.State state(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return Reply.State.APPROVED;
        }
        return Reason.areEnough(reasons) ? Reply.State.SPAM : Reply.State.HELD;
    }
}
