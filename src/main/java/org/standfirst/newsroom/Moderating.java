package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.BanReader;
import org.standfirst.kernel.Id;
import org.standfirst.people.Role;
import org.standfirst.reply.AnswerReply;
import org.standfirst.reply.EditReply;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.ModerationQueue;
import org.standfirst.reply.Queued;
import org.standfirst.reply.Reply;
import org.standfirst.reply.ReplyForm;
import org.standfirst.report.Breach;
import org.standfirst.report.DecideOnReply;

/** Decides on replies, one or many at a time, changes their words, and bans who wrote them. */
@Controller
class Moderating {
    /** More than any list shows. */
    private static final int MOST_AT_ONCE = 100;

    private final DecideOnReply decideOnReply;
    private final EditReply editReply;
    private final AnswerReply answerReply;
    private final BanReader banReader;
    private final ModerationQueue queue;
    private final OneReply oneReply;
    private final Undoing undoing;
    private final Screens screens;

    Moderating(
            DecideOnReply decideOnReply,
            EditReply editReply,
            AnswerReply answerReply,
            BanReader banReader,
            ModerationQueue queue,
            OneReply oneReply,
            Undoing undoing,
            Screens screens) {
        this.decideOnReply = decideOnReply;
        this.editReply = editReply;
        this.answerReply = answerReply;
        this.banReader = banReader;
        this.queue = queue;
        this.oneReply = oneReply;
        this.undoing = undoing;
        this.screens = screens;
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(RepliesScreen.PATH + "/decisions")
    ResponseEntity<byte[]> decide(
            @RequestParam(defaultValue = "") List<String> reply,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String breach,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            Seat seat,
            HttpServletRequest request) {
        Reply.State state = state(to);
        List<Id<Reply>> wanted = reply.stream()
                .flatMap(id -> Id.<Reply>parse(id).stream())
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            throw new Turned.Senseless("Choose the replies first.");
        }
        if (wanted.size() > MOST_AT_ONCE) {
            throw new Turned.Senseless("That is more than " + MOST_AT_ONCE + " at once. Choose fewer.");
        }
        List<RepliesUndo.Was> decided = new ArrayList<>();
        for (Id<Reply> id : wanted) {
            switch (decideOnReply.apply(
                    new DecideOnReply.Decision(id, state, Breach.of(breach), reason, seat.actor()))) {
                case ModerateReply.Outcome.Decided(Reply.State before) -> decided.add(new RepliesUndo.Was(id, before));
                // Somebody else was quicker, or its author took it away: there is nothing to do.
                case ModerateReply.Outcome.SoAlready(), ModerateReply.Outcome.Gone() -> {}
                case ModerateReply.Outcome.TooLong(int most) ->
                    throw new Turned.Senseless("A reason has up to " + most + " characters.");
                case ModerateReply.Outcome.NotAllowed() -> throw new Turned.NothingHere();
            }
        }
        String on = RepliesAsked.back(back);
        return decided.isEmpty()
                ? Screens.on(on)
                : undoing.on(
                        on,
                        RepliesUndo.act(state),
                        "reply:" + decided.getFirst().reply(),
                        RepliesUndo.before(decided),
                        request);
    }

    private static Reply.State state(String to) {
        return Arrays.stream(Reply.State.values())
                .filter(known -> known.inDatabase().equals(to) && known != Reply.State.REMOVED)
                .findFirst()
                .orElseThrow(() -> new Turned.Senseless("Choose what shall become of it."));
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(RepliesScreen.PATH + "/{id}/words")
    ResponseEntity<byte[]> edit(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            Seat seat,
            HttpServletRequest request) {
        Id<Reply> reply = FromAddress.id(id);
        return switch (editReply.apply(new EditReply.ByDesk(reply, text, seat.actor()))) {
            case EditReply.Outcome.Edited _ ->
                undoing.on(ReplyRows.path(reply), Undo.Act.REPLY_EDITED, "reply:" + reply, "", request);
            case EditReply.Outcome.Invalid _, EditReply.Outcome.Forbidden _ ->
                refuse(reply, "A reply needs words, up to " + ReplyForm.LONGEST_TEXT + " characters.", request);
            case EditReply.Outcome.Gone() -> refuse(reply, "Its author took it away.", request);
            case EditReply.Outcome.Banned _, EditReply.Outcome.TooLate(), EditReply.Outcome.NotTheirs() ->
                throw new Turned.NothingHere();
        };
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(RepliesScreen.PATH + "/{id}/answer")
    ResponseEntity<byte[]> answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            Seat seat,
            HttpServletRequest request) {
        Id<Reply> reply = FromAddress.id(id);
        return switch (answerReply.apply(new AnswerReply.Answer(reply, text, seat.staff()))) {
            case AnswerReply.Outcome.Answered(Reply answer) ->
                undoing.on(ReplyRows.path(answer.id()), Undo.Act.ANSWERED, answer.subject(), "", request);
            case AnswerReply.Outcome.Invalid _ ->
                refuse(reply, "An answer needs words, up to " + ReplyForm.LONGEST_TEXT + " characters.", request);
            case AnswerReply.Outcome.Unseen() ->
                refuse(reply, "Approve it first; readers must see what you answer.", request);
            case AnswerReply.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(RepliesScreen.PATH + "/{id}/ban")
    ResponseEntity<byte[]> ban(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason,
            Seat seat,
            HttpServletRequest request) {
        Id<Reply> reply = FromAddress.id(id);
        Queued queued = queue.find(reply).orElseThrow(Turned.NothingHere::new);
        Optional<Ban.Target> target = OneReply.targets(queued).stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst();
        if (target.isEmpty()) {
            return refuse(reply, "Choose by what they are banned.", request);
        }
        BanReader.Order order = new BanReader.Order(
                target.get(), queued.reply().authorName(), reason, BanWords.until(days), seat.actor());
        return switch (banReader.apply(order)) {
            case BanReader.Outcome.Banned(Ban ban) ->
                undoing.on(ReplyRows.path(reply), Undo.Act.BANNED, "ban:" + ban.id(), "", request);
            case BanReader.Outcome.Invalid(String why) -> refuse(reply, why, request);
            case BanReader.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private ResponseEntity<byte[]> refuse(Id<Reply> reply, String problem, HttpServletRequest request) {
        return screens.show(oneReply.screen(reply, problem, request), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
