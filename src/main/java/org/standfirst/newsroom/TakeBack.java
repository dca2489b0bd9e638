package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.standfirst.account.ChangeAccount;
import org.standfirst.article.Article;
import org.standfirst.article.AssignArticle;
import org.standfirst.article.PinArticle;
import org.standfirst.article.RecallArticle;
import org.standfirst.article.RenameArticle;
import org.standfirst.article.Revision;
import org.standfirst.article.ScheduleArticle;
import org.standfirst.article.UnscheduleArticle;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.reply.Reply;

/** Takes back what somebody did just now, by the verbs of everybody; where more has happened since, it stays. */
@Controller
class TakeBack {
    static final String PATH = "/newsroom/undo";

    private final Undoing undoing;
    private final RecallArticle recallArticle;
    private final PinArticle pinArticle;
    private final AssignArticle assignArticle;
    private final ScheduleArticle scheduleArticle;
    private final UnscheduleArticle unscheduleArticle;
    private final RenameArticle renameArticle;
    private final ChangeAccount changeAccount;
    private final EditionContentsScreen editionContents;
    private final RepliesUndo repliesUndo;

    TakeBack(
            Undoing undoing,
            RecallArticle recallArticle,
            PinArticle pinArticle,
            AssignArticle assignArticle,
            ScheduleArticle scheduleArticle,
            UnscheduleArticle unscheduleArticle,
            RenameArticle renameArticle,
            ChangeAccount changeAccount,
            EditionContentsScreen editionContents,
            RepliesUndo repliesUndo) {
        this.undoing = undoing;
        this.recallArticle = recallArticle;
        this.pinArticle = pinArticle;
        this.assignArticle = assignArticle;
        this.scheduleArticle = scheduleArticle;
        this.unscheduleArticle = unscheduleArticle;
        this.renameArticle = renameArticle;
        this.changeAccount = changeAccount;
        this.editionContents = editionContents;
        this.repliesUndo = repliesUndo;
    }

    @Admits
    @PostMapping(PATH)
    ResponseEntity<byte[]> takeBack(Seat seat, HttpServletRequest request) {
        Undo undo = Undo.read(request)
                .orElseThrow(() -> new Turned.Senseless(
                        "It is more than a minute ago, or something else was done since. Change it where it stands."));
        if (!undoing.isNewest(undo)) {
            throw new Turned.Senseless(
                    "Something else was done with it since, so it stays as it is. Look at what stands there now.");
        }
        String id = LogWords.id(undo.subject());
        if (!isDone(undo, id, seat.actor())) {
            throw new Turned.Senseless("It can’t be taken back any more. Look at what stands there now.");
        }
        return Screens.on(
                switch (undo.act()) {
                    case SUBMITTED, PINNED, UNPINNED, ASSIGNED, SCHEDULED, UNSCHEDULED, RENAMED ->
                        ArticleScreen.path(FromAddress.<Article>id(id));
                    case MOVED_UP, MOVED_DOWN -> EditionsScreen.PATH + "/" + id + "#contents";
                    case GAVE_ROLE, CLOSED -> StaffScreen.PATH;
                    case REPLY_APPROVED, REPLY_REJECTED, REPLY_MARKED, REPLY_HELD -> RepliesScreen.PATH;
                    case ANSWERED, REPLY_EDITED -> RepliesScreen.PATH + "/" + id;
                    case BANNED, BAN_LIFTED -> BansScreen.PATH;
                    case WORD_ADDED, WORD_REMOVED -> WordsScreen.PATH;
                });
    }

    private boolean isDone(Undo undo, String id, Actor actor) {
        return switch (undo.act()) {
            case SUBMITTED ->
                recallArticle.apply(new RecallArticle.Recall(FromAddress.id(id), actor))
                        instanceof RecallArticle.Outcome.Recalled;
            case PINNED -> pin(id, false, actor);
            case UNPINNED -> pin(id, true, actor);
            case ASSIGNED -> assign(id, undo.before(), actor);
            case SCHEDULED, UNSCHEDULED -> schedule(id, undo.before(), actor);
            case RENAMED -> rename(id, undo.before(), actor);
            case MOVED_UP -> editionContents.move(id, undo.before(), false, actor);
            case MOVED_DOWN -> editionContents.move(id, undo.before(), true, actor);
            case GAVE_ROLE ->
                RoleWords.read(undo.before())
                        .filter(role -> change(id, new ChangeAccount.Change.Become(role), actor))
                        .isPresent();
            case CLOSED -> change(id, new ChangeAccount.Change.Reopen(), actor);
            case REPLY_APPROVED -> repliesUndo.decisions(undo.before(), Reply.State.APPROVED, actor);
            case REPLY_REJECTED -> repliesUndo.decisions(undo.before(), Reply.State.REJECTED, actor);
            case REPLY_MARKED -> repliesUndo.decisions(undo.before(), Reply.State.SPAM, actor);
            case REPLY_HELD -> repliesUndo.decisions(undo.before(), Reply.State.HELD, actor);
            case ANSWERED -> repliesUndo.answer(FromAddress.id(id), actor);
            case REPLY_EDITED -> repliesUndo.edit(FromAddress.id(id), actor);
            case BANNED -> repliesUndo.ban(FromAddress.id(id), actor);
            case BAN_LIFTED -> repliesUndo.lifting(FromAddress.id(id), actor);
            case WORD_ADDED -> repliesUndo.word(FromAddress.id(id), actor);
            case WORD_REMOVED -> repliesUndo.removal(undo.before(), actor);
        };
    }

    private boolean pin(String id, boolean pinned, Actor actor) {
        return pinArticle.apply(new PinArticle.Pin(FromAddress.id(id), pinned, actor))
                instanceof PinArticle.Outcome.Pinned;
    }

    /** What an article was assigned to, for {@link Undo#before}. */
    static String assigned(Article.Assignment assignment) {
        return assignment.to().map(Id::value).orElse("") + "/"
                + assignment.due().map(LocalDate::toString).orElse("");
    }

    private boolean assign(String id, String before, Actor actor) {
        String[] parts = parts(before);
        Optional<Id<Person>> to = parts[0].isEmpty() ? Optional.empty() : Optional.of(FromAddress.id(parts[0]));
        Optional<LocalDate> due = parts[1].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts[1]));
        return assignArticle.apply(new AssignArticle.Assign(FromAddress.id(id), to, due, actor))
                instanceof AssignArticle.Outcome.Assigned;
    }

    /** When an article was to go live, for {@link Undo#before}. */
    static String scheduled(Optional<Article.Schedule> schedule) {
        return schedule.map(set -> set.revision() + "/" + set.at().toEpochMilli())
                .orElse("/");
    }

    private boolean schedule(String id, String before, Actor actor) {
        String[] parts = parts(before);
        Id<Article> article = FromAddress.id(id);
        return parts[0].isEmpty()
                ? unscheduleArticle.apply(new UnscheduleArticle.Unschedule(article, actor))
                        instanceof UnscheduleArticle.Outcome.Unscheduled
                : scheduleArticle.apply(new ScheduleArticle.Schedule(
                                article,
                                FromAddress.<Revision>id(parts[0]),
                                Instant.ofEpochMilli(Long.parseLong(parts[1])),
                                actor))
                        instanceof ScheduleArticle.Outcome.Scheduled;
    }

    private boolean rename(String id, String before, Actor actor) {
        Slug slug = Slug.from(before, "untitled");
        return renameArticle.apply(new RenameArticle.Rename(FromAddress.id(id), slug, actor))
                instanceof RenameArticle.Outcome.Renamed;
    }

    private boolean change(String id, ChangeAccount.Change change, Actor actor) {
        return changeAccount.apply(FromAddress.<Person>id(id), change, actor) instanceof ChangeAccount.Outcome.Changed;
    }

    /** The cookie is in the browser's hands, so it may say anything. */
    private static String[] parts(String before) {
        if (!before.matches("(?:[0-9a-f-]{36})?/(?:[0-9]{1,15}|[0-9]{4}-[0-9]{2}-[0-9]{2})?")) {
            throw new Turned.Senseless("It can’t be taken back any more. Look at what stands there now.");
        }
        return before.split("/", 2);
    }
}
