package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.body.BodyText;
import org.standfirst.conduct.AddressRange;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.Bans;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeHistory;
import org.standfirst.kernel.Id;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.reply.Histories;
import org.standfirst.reply.ModerationQueue;
import org.standfirst.reply.Queued;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.report.Breach;

/** One reply with all that is known of it: what was decided, what it said before, by what its author can be banned. */
@Component
class OneReply {
    private static final int MOST_LOGGED = 100;

    private final ModerationQueue queue;
    private final ReplyRows rows;
    private final Replies replies;
    private final Histories histories;
    private final Articles articles;
    private final ChangeHistory history;
    private final Bans bans;
    private final People people;
    private final Desks desks;

    OneReply(
            ModerationQueue queue,
            ReplyRows rows,
            Replies replies,
            Histories histories,
            Articles articles,
            ChangeHistory history,
            Bans bans,
            People people,
            Desks desks) {
        this.queue = queue;
        this.rows = rows;
        this.replies = replies;
        this.histories = histories;
        this.articles = articles;
        this.history = history;
        this.bans = bans;
        this.people = people;
        this.desks = desks;
    }

    Moderation.One screen(Id<Reply> id, String problem, HttpServletRequest request) {
        Queued queued = queue.find(id).orElseThrow(Turned.NothingHere::new);
        Reply reply = queued.reply();
        ZoneId zone = rows.zone();
        List<Change> logged = history.of(reply.subject(), MOST_LOGGED).stream()
                .filter(change -> !change.verb().endsWith("reacted"))
                .toList();
        List<Histories.Before> before = histories.before(id);
        Map<String, String> names = names(logged, before);
        String written = replies.written(id);
        return new Moderation.One(
                desks.around(request),
                rows.of(List.of(queued)).getFirst(),
                written.isEmpty() ? BodyText.of(reply.body()) : written,
                before.stream()
                        .map(earlier -> new Moderation.Earlier(
                                "Until " + names.getOrDefault(earlier.by(), "the desk") + " changed it on "
                                        + Screen.Moment.of(earlier.until(), zone)
                                                .words(),
                                ReplyRuns.of(earlier.body(), List.of())))
                        .toList(),
                logged.stream().map(change -> decided(change, names, zone)).toList(),
                bannable(queued, zone),
                BanWords.terms(),
                Arrays.stream(Breach.values())
                        .map(breach -> new Screen.Option(breach.word(), ReportRows.what(breach), false))
                        .toList(),
                site(reply),
                problem);
    }

    private Map<String, String> names(List<Change> logged, List<Histories.Before> before) {
        List<Id<Person>> known = new ArrayList<>();
        logged.forEach(change -> person(change.actor()).ifPresent(known::add));
        before.forEach(earlier -> person(earlier.by()).ifPresent(known::add));
        Map<String, String> names = new HashMap<>();
        people.find(known.stream().distinct().toList())
                .forEach(person -> names.put("person:" + person.id(), person.name()));
        return names;
    }

    private static Optional<Id<Person>> person(String actor) {
        return actor.startsWith("person:") ? Id.parse(LogWords.id(actor)) : Optional.empty();
    }

    private static Moderation.Decided decided(Change change, Map<String, String> names, ZoneId zone) {
        String who = change.actor().equals("reader")
                ? "Its author"
                : names.getOrDefault(change.actor(), LogWords.program(change.actor()));
        String did = switch (change.verb()) {
            case "posted" -> "wrote it";
            case "recorded" -> "brought it in from elsewhere";
            case "approved" -> "approved it";
            case "held" -> "held it";
            case "marked" -> "marked it as spam";
            case "rejected" -> "rejected it";
            case "removed" -> "removed it";
            case "edited" -> "changed its words";
            default -> change.verb();
        };
        return new Moderation.Decided(who, did, LogWords.detail(change, "reason"), Screen.Moment.of(change.at(), zone));
    }

    private List<Moderation.Bannable> bannable(Queued queued, ZoneId zone) {
        List<Moderation.Bannable> found = new ArrayList<>();
        for (Ban.Target target : targets(queued)) {
            found.add(new Moderation.Bannable(
                    target.kind(),
                    switch (target) {
                        case Ban.Target.OfNetwork(AddressRange range) -> "Their network, " + range;
                        case Ban.Target.OfMail _ -> "Their e-mail address";
                        case Ban.Target.OfName _ ->
                            "Whoever calls themselves "
                                    + ReplyRows.name(queued.reply().authorName());
                    },
                    BanWords.hits(histories.recentlyFrom(target)),
                    bans.find(target, Instant.now())
                            .map(ban -> new Moderation.Banned(banned(target, ban, zone), ban.reason())),
                    found.isEmpty()));
        }
        return found;
    }

    /** A household may be banned with the whole network that it is in. */
    private static String banned(Ban.Target target, Ban ban, ZoneId zone) {
        String whom = ban.target().equals(target) ? "Banned. " : "Banned with all of " + BanWords.whom(ban) + ". ";
        return whom + BanWords.end(ban, zone);
    }

    /** By what whoever wrote a reply can be banned, what keeps out the fewest others first. */
    static List<Ban.Target> targets(Queued queued) {
        List<Ban.Target> targets = new ArrayList<>();
        Queued.Sender sender = queued.sender();
        if (!sender.emailMark().isEmpty()) {
            targets.add(new Ban.Target.OfMail(sender.emailMark()));
        }
        AddressRange.of(sender.network()).map(Ban.Target.OfNetwork::new).ifPresent(targets::add);
        if (!sender.nameKey().isEmpty()) {
            targets.add(new Ban.Target.OfName(sender.nameKey()));
        }
        return targets;
    }

    private String site(Reply reply) {
        return reply.isApproved()
                ? articles.find(reply.article())
                        .filter(article -> article.state() == Article.State.LIVE)
                        .map(article -> article.path() + "/replies/" + reply.id())
                        .orElse("")
                : "";
    }
}
