package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.DeskHeadlines;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.reply.ModerationQueue;
import org.standfirst.reply.Queued;
import org.standfirst.reply.Reply;

/** The replies, those that wait for a decision first. */
@Controller
class RepliesScreen {
    static final String PATH = "/newsroom/replies";

    private static final int ROWS = 25;

    private static final List<Reply.State> DECIDED =
            List.of(Reply.State.APPROVED, Reply.State.REJECTED, Reply.State.SPAM);

    private final ModerationQueue queue;
    private final ReplyRows rows;
    private final ReportedReplies reported;
    private final OneReply oneReply;
    private final DeskHeadlines headlines;
    private final OpeningForms openings;
    private final Desks desks;
    private final Screens screens;

    RepliesScreen(
            ModerationQueue queue,
            ReplyRows rows,
            ReportedReplies reported,
            OneReply oneReply,
            DeskHeadlines headlines,
            OpeningForms openings,
            Desks desks,
            Screens screens) {
        this.queue = queue;
        this.rows = rows;
        this.reported = reported;
        this.oneReply = oneReply;
        this.headlines = headlines;
        this.openings = openings;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after,
            Seat seat,
            HttpServletRequest request) {
        RepliesAsked asked = new RepliesAsked(state, article, by, of, words.strip());
        if (asked.isReported()) {
            return reported(asked, seat.actor(), request);
        }
        Optional<Queued> alike = asked.trait().flatMap(_ -> Id.<Reply>parse(of)).flatMap(queue::find);
        Optional<ModerationQueue.SentBy> sender = alike.map(queued -> new ModerationQueue.SentBy(
                asked.trait().orElseThrow(), queued.sender().key(asked.trait().orElseThrow())));
        Window<Queued> window = queue.list(asked.filter(sender), place(before, after), ROWS);
        return screens.show(new Moderation.Queue(
                desks.around(request),
                tabs(asked, seat.actor()),
                asked.words(),
                narrowed(asked, alike),
                asked.article().isEmpty() && asked.by().isEmpty()
                        ? ""
                        : asked.ofAnybodyToAnything().path("", Optional.empty()),
                Id.<Article>parse(asked.article()).flatMap(openings::article).orElse(null),
                asked.hidden(),
                rows.of(window.items()),
                ReplyWords.decisions(asked.wanted().orElse(Reply.State.HELD)),
                window.newer().map(at -> asked.path("after", Optional.of(at))).orElse(""),
                window.older().map(at -> asked.path("before", Optional.of(at))).orElse(""),
                asked.path("", Optional.empty()),
                nothing(asked)));
    }

    /** Those that wait longest; as they are decided, others follow. */
    private ResponseEntity<byte[]> reported(RepliesAsked asked, Actor reader, HttpServletRequest request) {
        RepliesAsked all = new RepliesAsked(RepliesAsked.REPORTED, "", "", "", "");
        return screens.show(new Moderation.Queue(
                desks.around(request),
                tabs(asked, reader),
                "",
                "",
                "",
                null,
                List.of(),
                reported.longestWaiting(reader, ROWS),
                ReplyWords.decisions(Reply.State.HELD),
                "",
                "",
                all.path("", Optional.empty()),
                "Nothing was reported."));
    }

    static Window.Place place(String before, String after) {
        return Cursor.parse(before)
                .<Window.Place>map(Window.Place.OlderThan::new)
                .or(() -> Cursor.parse(after).map(Window.Place.NewerThan::new))
                .orElseGet(Window.Place.Newest::new);
    }

    private List<Screen.Tabbed> tabs(RepliesAsked asked, Actor reader) {
        List<Screen.Tabbed> tabs = new ArrayList<>();
        tabs.add(tab(asked, Reply.State.HELD, queue.waiting()));
        tabs.add(new Screen.Tabbed(
                "Reported",
                reported.count(reader, ModerationQueue.MOST_COUNTED),
                asked.inState(RepliesAsked.REPORTED).path("", Optional.empty()),
                asked.isReported()));
        DECIDED.forEach(state -> tabs.add(tab(asked, state, 0)));
        tabs.add(new Screen.Tabbed(
                "All",
                0,
                asked.inState("all").path("", Optional.empty()),
                asked.wanted().isEmpty()));
        return tabs;
    }

    private static Screen.Tabbed tab(RepliesAsked asked, Reply.State state, int count) {
        return new Screen.Tabbed(
                ReplyWords.of(state),
                count,
                asked.inState(state.inDatabase()).path("", Optional.empty()),
                !asked.isReported() && asked.wanted().filter(state::equals).isPresent());
    }

    private String narrowed(RepliesAsked asked, Optional<Queued> alike) {
        if (alike.isPresent()) {
            String name = ReplyRows.name(alike.get().reply().authorName());
            return switch (asked.trait().orElseThrow()) {
                case NAME -> "By those who call themselves " + name;
                case MAIL -> "From the e-mail address of " + name;
                case NETWORK -> "From " + alike.get().sender().network();
            };
        }
        return Id.<Article>parse(asked.article())
                .map(id -> "On “" + headlines.find(List.<Id<Article>>of(id)).getOrDefault(id, "Untitled") + "”")
                .orElse("");
    }

    private static String nothing(RepliesAsked asked) {
        boolean isPlain = asked.words().isEmpty()
                && asked.article().isEmpty()
                && asked.by().isEmpty();
        if (!isPlain) {
            return "No reply is like that. Look for fewer words, or under another heading.";
        }
        return asked.wanted().filter(state -> state == Reply.State.HELD).isPresent()
                ? "Nobody waits for you. Whatever is held comes here, the newest first."
                : "Nothing here yet.";
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        return screens.show(oneReply.screen(FromAddress.id(id), "", request));
    }
}
