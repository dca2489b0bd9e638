package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.ApproveArticle;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.AssignArticle;
import org.standfirst.article.LocalSchedule;
import org.standfirst.article.ReturnArticle;
import org.standfirst.article.Revision;
import org.standfirst.article.ScheduleArticle;
import org.standfirst.article.SubmitArticle;
import org.standfirst.article.UnscheduleArticle;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Person;
import org.standfirst.people.Role;

/** Moves articles from hand to hand on their way to readers, and sets the time at which they go. */
@Controller
class Workflow {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    private final SubmitArticle submitArticle;
    private final ApproveArticle approveArticle;
    private final ReturnArticle returnArticle;
    private final ScheduleArticle scheduleArticle;
    private final UnscheduleArticle unscheduleArticle;
    private final AssignArticle assignArticle;
    private final Articles articles;
    private final Magazines magazines;
    private final ArticleScreen articleScreen;
    private final Undoing undoing;

    Workflow(
            SubmitArticle submitArticle,
            ApproveArticle approveArticle,
            ReturnArticle returnArticle,
            ScheduleArticle scheduleArticle,
            UnscheduleArticle unscheduleArticle,
            AssignArticle assignArticle,
            Articles articles,
            Magazines magazines,
            ArticleScreen articleScreen,
            Undoing undoing) {
        this.submitArticle = submitArticle;
        this.approveArticle = approveArticle;
        this.returnArticle = returnArticle;
        this.scheduleArticle = scheduleArticle;
        this.unscheduleArticle = unscheduleArticle;
        this.assignArticle = assignArticle;
        this.articles = articles;
        this.magazines = magazines;
        this.articleScreen = articleScreen;
        this.undoing = undoing;
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/submission")
    ResponseEntity<byte[]> submit(@PathVariable String id, Seat seat, HttpServletRequest request) {
        Id<Article> article = FromAddress.id(id);
        return switch (submitArticle.apply(new SubmitArticle.Submit(article, seat.actor()))) {
            case SubmitArticle.Outcome.Submitted() -> undoable(article, Undo.Act.SUBMITTED, "", request);
            case SubmitArticle.Outcome.NotADraft(Article.State state) ->
                articleScreen.refuse(id, seat, request, "It is no draft: it is " + words(state) + " already.");
            case SubmitArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/approval")
    ResponseEntity<byte[]> approve(
            @PathVariable String id, @RequestParam String revision, Seat seat, HttpServletRequest request) {
        Id<Article> article = FromAddress.id(id);
        ApproveArticle.Approve approve =
                new ApproveArticle.Approve(article, FromAddress.<Revision>id(revision), seat.actor());
        return switch (approveArticle.apply(approve)) {
            case ApproveArticle.Outcome.Approved() -> back(article);
            case ApproveArticle.Outcome.Conflict _ -> articleScreen.refuse(id, seat, request, Publications.STALE);
            case ApproveArticle.Outcome.NotInReview(Article.State state) ->
                articleScreen.refuse(id, seat, request, "It is not in review: it is " + words(state) + ".");
            case ApproveArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/return")
    ResponseEntity<byte[]> giveBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Seat seat,
            HttpServletRequest request) {
        Id<Article> article = FromAddress.id(id);
        return switch (returnArticle.apply(new ReturnArticle.Return(article, reason.strip(), seat.actor()))) {
            case ReturnArticle.Outcome.Returned() -> back(article);
            case ReturnArticle.Outcome.NotInReview(Article.State state) ->
                articleScreen.refuse(id, seat, request, "It is not in review: it is " + words(state) + ".");
            case ReturnArticle.Outcome.TooLong(int most) ->
                articleScreen.refuse(id, seat, request, "Say it in up to " + most + " characters.");
            case ReturnArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    /**
     * Sets the time.
     *
     * @param at on the magazine's clocks, as {@code <input type="datetime-local">} says it
     * @param later whether the second is meant, where the clocks are set back and a time comes twice
     */
    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/schedule")
    ResponseEntity<byte[]> schedule(
            @PathVariable String id,
            @RequestParam String revision,
            @RequestParam String at,
            @RequestParam(defaultValue = "false") boolean later,
            Seat seat,
            HttpServletRequest request) {
        Optional<LocalDateTime> wanted = time(at);
        if (wanted.isEmpty()) {
            return articleScreen.refuse(id, seat, request, "Say the day and the time at which it shall go live.");
        }
        LocalSchedule schedule = LocalSchedule.of(wanted.get(), zone());
        if (schedule.isPast(Instant.now())) {
            return articleScreen.refuse(id, seat, request, "That time is past. Choose a later one, or publish it now.");
        }
        return switch (schedule) {
            case LocalSchedule.At(Instant instant) -> schedule(id, revision, instant, seat, request);
            case LocalSchedule.Gap gap ->
                articleScreen.refuse(
                        id,
                        seat,
                        request,
                        "There is no such time: the clocks go forward from " + CLOCK.format(gap.localBefore()) + " to "
                                + CLOCK.format(gap.localAfter()) + ". Choose one before or after.");
            case LocalSchedule.Twice twice ->
                schedule(id, revision, later ? twice.later() : twice.earlier(), seat, request);
        };
    }

    private static Optional<LocalDateTime> time(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private ResponseEntity<byte[]> schedule(
            String id, String revision, Instant at, Seat seat, HttpServletRequest request) {
        Id<Article> article = FromAddress.id(id);
        ScheduleArticle.Schedule schedule =
                new ScheduleArticle.Schedule(article, FromAddress.<Revision>id(revision), at, seat.actor());
        String before = TakeBack.scheduled(find(article, seat).schedule());
        return switch (scheduleArticle.apply(schedule)) {
            case ScheduleArticle.Outcome.Scheduled() -> undoable(article, Undo.Act.SCHEDULED, before, request);
            case ScheduleArticle.Outcome.Conflict _ -> articleScreen.refuse(id, seat, request, Publications.STALE);
            case ScheduleArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    @Admits({Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/unscheduling")
    ResponseEntity<byte[]> unschedule(@PathVariable String id, Seat seat, HttpServletRequest request) {
        Id<Article> article = FromAddress.id(id);
        String before = TakeBack.scheduled(find(article, seat).schedule());
        return switch (unscheduleArticle.apply(new UnscheduleArticle.Unschedule(article, seat.actor()))) {
            case UnscheduleArticle.Outcome.Unscheduled _ -> undoable(article, Undo.Act.UNSCHEDULED, before, request);
            case UnscheduleArticle.Outcome.NotScheduled _ ->
                articleScreen.refuse(id, seat, request, "It waits for no time any more.");
            case UnscheduleArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(ArticleScreen.PATH + "/assignment")
    ResponseEntity<byte[]> assign(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String due,
            Seat seat,
            HttpServletRequest request) {
        Id<Article> article = FromAddress.id(id);
        Optional<Id<Person>> to = person.isEmpty() ? Optional.empty() : Optional.of(FromAddress.id(person));
        AssignArticle.Assign assign = new AssignArticle.Assign(article, to, day(due), seat.actor());
        String before = TakeBack.assigned(find(article, seat).assignment());
        return switch (assignArticle.apply(assign)) {
            case AssignArticle.Outcome.Assigned() -> undoable(article, Undo.Act.ASSIGNED, before, request);
            case AssignArticle.Outcome.NoSuchPerson() ->
                articleScreen.refuse(id, seat, request, "They can’t write here any more. Choose somebody else.");
            case AssignArticle.Outcome.NotAllowed() -> throw new Turned.NothingHere();
        };
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeException none) {
            throw new Turned.Senseless("“" + written + "” is no day.");
        }
    }

    private ZoneId zone() {
        return magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
    }

    private static String words(Article.State state) {
        return StateWords.of(state).toLowerCase(Locale.UK);
    }

    private Article find(Id<Article> article, Seat seat) {
        return articles.findEditable(article, seat.actor()).orElseThrow(Turned.NothingHere::new);
    }

    private ResponseEntity<byte[]> undoable(
            Id<Article> article, Undo.Act act, String before, HttpServletRequest request) {
        return undoing.on(ArticleScreen.path(article), act, "article:" + article, before, request);
    }

    private static ResponseEntity<byte[]> back(Id<Article> article) {
        return Screens.on(ArticleScreen.path(article));
    }
}
