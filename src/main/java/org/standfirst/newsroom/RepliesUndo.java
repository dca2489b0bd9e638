package org.standfirst.newsroom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.conduct.AddWord;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.BanReader;
import org.standfirst.conduct.Bans;
import org.standfirst.conduct.LiftBan;
import org.standfirst.conduct.RemoveWord;
import org.standfirst.conduct.Word;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.reply.EditReply;
import org.standfirst.reply.Histories;
import org.standfirst.reply.ModerateReply;
import org.standfirst.reply.Reply;
import org.standfirst.report.TakeBackDecision;

/** Takes back what was decided on replies and those who write them, for {@link TakeBack}. */
@Component
class RepliesUndo {
    private final Histories histories;
    private final ModerateReply moderateReply;
    private final TakeBackDecision takeBackDecision;
    private final EditReply editReply;
    private final Bans bans;
    private final BanReader banReader;
    private final LiftBan liftBan;
    private final AddWord addWord;
    private final RemoveWord removeWord;

    RepliesUndo(
            Histories histories,
            ModerateReply moderateReply,
            TakeBackDecision takeBackDecision,
            EditReply editReply,
            Bans bans,
            BanReader banReader,
            LiftBan liftBan,
            AddWord addWord,
            RemoveWord removeWord) {
        this.histories = histories;
        this.moderateReply = moderateReply;
        this.takeBackDecision = takeBackDecision;
        this.editReply = editReply;
        this.bans = bans;
        this.banReader = banReader;
        this.liftBan = liftBan;
        this.addWord = addWord;
        this.removeWord = removeWord;
    }

    /** What a reply was before somebody decided. */
    record Was(Id<Reply> reply, Reply.State state) {
        @Override
        public String toString() {
            return state.inDatabase().charAt(0) + reply.value();
        }

        private static Stream<Was> read(String written) {
            Optional<Reply.State> state = Arrays.stream(Reply.State.values())
                    .filter(known -> !written.isEmpty() && known.inDatabase().charAt(0) == written.charAt(0))
                    .filter(known -> known != Reply.State.REMOVED)
                    .findFirst();
            return state.flatMap(was -> Id.<Reply>parse(written.substring(1)).map(id -> new Was(id, was))).stream();
        }
    }

    static String before(List<Was> decided) {
        return decided.stream().map(Was::toString).collect(Collectors.joining("."));
    }

    static Undo.Act act(Reply.State to) {
        return switch (to) {
            case APPROVED -> Undo.Act.REPLY_APPROVED;
            case REJECTED -> Undo.Act.REPLY_REJECTED;
            case SPAM -> Undo.Act.REPLY_MARKED;
            case HELD, REMOVED -> Undo.Act.REPLY_HELD;
        };
    }

    /** Each that is still as it was decided; one that somebody decided otherwise since stays. */
    boolean decisions(String before, Reply.State decided, Actor actor) {
        return Arrays.stream(before.split("\\.", -1))
                        .flatMap(Was::read)
                        .filter(was -> takeBackDecision.apply(
                                        new TakeBackDecision.TakeBack(was.reply(), decided, was.state(), actor))
                                instanceof TakeBackDecision.Outcome.TakenBack)
                        .count()
                > 0;
    }

    boolean answer(Id<Reply> answer, Actor actor) {
        return moderateReply.apply(new ModerateReply.Decision(answer, Reply.State.REJECTED, "", actor))
                instanceof ModerateReply.Outcome.Decided;
    }

    boolean edit(Id<Reply> reply, Actor actor) {
        return histories.before(reply).stream()
                .findFirst()
                .filter(earlier -> !earlier.written().isEmpty())
                .filter(earlier -> editReply.apply(new EditReply.ByDesk(reply, earlier.written(), actor))
                        instanceof EditReply.Outcome.Edited)
                .isPresent();
    }

    boolean ban(Id<Ban> ban, Actor actor) {
        return liftBan.apply(new LiftBan.Lift(ban, actor)) instanceof LiftBan.Outcome.Lifted;
    }

    boolean lifting(Id<Ban> ban, Actor actor) {
        return bans.find(ban)
                .filter(lifted -> banReader.apply(new BanReader.Order(
                                lifted.target(), lifted.label(), lifted.reason(), lifted.until(), actor))
                        instanceof BanReader.Outcome.Banned)
                .isPresent();
    }

    boolean word(Id<Word> word, Actor actor) {
        return removeWord.apply(new RemoveWord.Remove(word, actor)) instanceof RemoveWord.Outcome.Removed;
    }

    /** What a word was, for {@link Undo#before}. */
    static String before(Word word) {
        return word.strength().written() + "/" + word.pattern();
    }

    boolean removal(String before, Actor actor) {
        String[] parts = before.split("/", 2);
        return parts.length == 2
                && Word.Strength.read(parts[0])
                        .filter(strength -> addWord.apply(new AddWord.Add(parts[1], strength, actor))
                                instanceof AddWord.Outcome.Added)
                        .isPresent();
    }
}
