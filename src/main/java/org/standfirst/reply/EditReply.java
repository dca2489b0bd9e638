package org.standfirst.reply;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.Bans;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Changes the words of a reply: its author's for a while, or the desk's, which leaves a trace that readers see. */
@Component
public class EditReply {
    /** How long its author may change a reply. */
    public static final Duration WITHIN = Duration.ofMinutes(10);

    private final Database database;
    private final ChangeLog changes;
    private final Replies replies;
    private final ReplyStates states;
    private final Screening screening;
    private final OwnLinks ownLinks;
    private final Bans bans;
    private final Clock clock = Clock.systemUTC();

    EditReply(
            Database database,
            ChangeLog changes,
            Replies replies,
            ReplyStates states,
            Screening screening,
            OwnLinks ownLinks,
            Bans bans) {
        this.database = database;
        this.changes = changes;
        this.replies = replies;
        this.states = states;
        this.screening = screening;
        this.ownLinks = ownLinks;
        this.bans = bans;
    }

    /** Its author's other words, by the secret link that they were given. */
    public record Own(String secret, String text, InetAddress address) {}

    /** The desk's other words. */
    public record ByDesk(Id<Reply> reply, String text, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * The other words stand.
         *
         * @param reply as it was before
         * @param now what became of it: what a moderator had let through may have to be looked at again
         */
        record Edited(Reply reply, Reply.State now) implements Outcome {}

        /** Something of it must be written otherwise; nothing was changed. */
        record Invalid(Set<ReplyForm.Problem> problems) implements Outcome {}

        /** It has words that are not allowed here: these. */
        record Forbidden(List<String> words) implements Outcome {}

        /** Whoever sends it may not, until then or for ever. */
        record Banned(String reason, Optional<Instant> until) implements Outcome {}

        /** The time for it is over. */
        record TooLate() implements Outcome {}

        /** It is gone. */
        record Gone() implements Outcome {}

        /** There is no such reply for them. */
        record NotTheirs() implements Outcome {}
    }

    /** Does its author's. */
    public Outcome apply(Own own) {
        return database.write(() -> ownLinks.read(own.secret())
                .flatMap(states::take)
                .map(reply -> editOwn(reply, own))
                .orElseGet(Outcome.NotTheirs::new));
    }

    private Outcome editOwn(Reply reply, Own own) {
        if (reply.state() == Reply.State.REMOVED || reply.state() == Reply.State.REJECTED) {
            return new Outcome.Gone();
        }
        Optional<Ban> ban = bans.find(replies.who(reply, own.address()), clock.instant());
        if (ban.isPresent()) {
            return new Outcome.Banned(ban.get().reason(), ban.get().until());
        }
        if (reply.postedAt().plus(WITHIN).isBefore(clock.instant())) {
            return new Outcome.TooLate();
        }
        ReplyForm form = ReplyForm.of(reply.authorName(), "", own.text());
        if (!form.problems().isEmpty()) {
            return new Outcome.Invalid(form.problems());
        }
        List<String> forbidden = screening.forbidden(form);
        if (!forbidden.isEmpty()) {
            return new Outcome.Forbidden(forbidden);
        }
        Body body = ReplyText.read(form.text());
        List<Reason> reasons = new ArrayList<>(screening.lookAgain(form, body));
        reasons.removeIf(reason -> reason.kind() == Reason.Kind.DOUBTFUL);
        // Else anybody could have a greeting approved, and make an advertisement of it.
        if (reply.isApproved() && !replies.reasons(reply.id()).isEmpty()) {
            reasons.add(Reason.of(Reason.Kind.CHANGED));
        }
        rewrite(reply, form.text(), body, "", reasons);
        Reply.State now = reasons.isEmpty() || !reply.isApproved() ? reply.state() : Reply.State.HELD;
        if (now != reply.state()) {
            states.set(reply, now);
        }
        log("reader", reply, body, now);
        return new Outcome.Edited(reply, now);
    }

    /** Does the desk's. */
    public Outcome apply(ByDesk desk) {
        if (!desk.actor().mayModerate()) {
            return new Outcome.NotTheirs();
        }
        return database.write(() ->
                states.take(desk.reply()).map(reply -> editAtDesk(reply, desk)).orElseGet(Outcome.NotTheirs::new));
    }

    private Outcome editAtDesk(Reply reply, ByDesk desk) {
        if (reply.state() == Reply.State.REMOVED) {
            return new Outcome.Gone();
        }
        ReplyForm form = ReplyForm.of("the desk", "", desk.text());
        if (!form.problems().isEmpty()) {
            return new Outcome.Invalid(form.problems());
        }
        Body body = ReplyText.read(form.text());
        keepTrace(reply, desk.actor());
        rewrite(reply, form.text(), body, desk.actor().name(), List.of());
        log(desk.actor().name(), reply, body, reply.state());
        return new Outcome.Edited(reply, reply.state());
    }

    private void keepTrace(Reply reply, Actor actor) {
        database.sql("""
                        insert into reply_before (id, reply_id, at, by_whom, written, body)
                        values (:id, :reply, :at, :by, :written, :body)
                        """)
                .param("id", Id.fresh().value())
                .param("reply", reply.id().value())
                .param("at", clock.millis())
                .param("by", actor.name())
                .param("written", replies.written(reply.id()))
                .param("body", BodyJson.write(reply.body()))
                .update();
    }

    private void rewrite(Reply reply, String written, Body body, String by, List<Reason> reasons) {
        List<Reason> all = new ArrayList<>(replies.reasons(reply.id()));
        reasons.stream().filter(reason -> !all.contains(reason)).forEach(all::add);
        database.sql("""
                        update reply
                        set written = :written, body = :body, edited_at = :now, edited_by = :by, why = :why
                        where id = :id
                        """)
                .param("written", written)
                .param("body", BodyJson.write(body))
                .param("now", clock.millis())
                .param("by", by)
                .param("why", Reason.write(all))
                .param("id", reply.id().value())
                .update();
    }

    private void log(String actor, Reply reply, Body body, Reply.State now) {
        changes.append(
                actor,
                "edited",
                reply.subject(),
                ReplyDetail.of(reply.article())
                        .from(reply.state())
                        .to(now)
                        .saying(reply.id(), body)
                        .toString());
    }
}
