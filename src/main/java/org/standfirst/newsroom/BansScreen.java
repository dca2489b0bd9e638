package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.conduct.AddressRange;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.BanReader;
import org.standfirst.conduct.Bans;
import org.standfirst.conduct.LiftBan;
import org.standfirst.correspondent.Addresses;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.reply.Histories;

/** Who is banned, and who was. */
@Controller
class BansScreen {
    static final String PATH = RepliesScreen.PATH + "/bans";

    private static final int MOST_SHOWN = 500;
    private static final int MOST_PAST = 50;

    private final Bans bans;
    private final BanReader banReader;
    private final LiftBan liftBan;
    private final Addresses addresses;
    private final Histories histories;
    private final People people;
    private final ReplyRows rows;
    private final Undoing undoing;
    private final Desks desks;
    private final Screens screens;

    BansScreen(
            Bans bans,
            BanReader banReader,
            LiftBan liftBan,
            Addresses addresses,
            Histories histories,
            People people,
            ReplyRows rows,
            Undoing undoing,
            Desks desks,
            Screens screens) {
        this.bans = bans;
        this.banReader = banReader;
        this.liftBan = liftBan;
        this.addresses = addresses;
        this.histories = histories;
        this.people = people;
        this.rows = rows;
        this.undoing = undoing;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return screens.show(screen(request, new Moderation.BanForm("", "", ""), ""));
    }

    private Moderation.BanList screen(HttpServletRequest request, Moderation.BanForm form, String problem) {
        Instant now = Instant.now();
        List<Ban> current = bans.current(now).stream().limit(MOST_SHOWN).toList();
        List<Ban> past = bans.past(now, MOST_PAST);
        Map<String, String> names = names(current, past);
        ZoneId zone = rows.zone();
        return new Moderation.BanList(
                desks.around(request),
                current.stream().map(ban -> row(ban, names, zone, true)).toList(),
                past.stream().map(ban -> row(ban, names, zone, false)).toList(),
                List.of(),
                BanWords.terms(),
                form,
                problem);
    }

    private Map<String, String> names(List<Ban> current, List<Ban> past) {
        List<Id<Person>> ids = Stream.concat(current.stream(), past.stream())
                .filter(ban -> ban.by().startsWith("person:"))
                .flatMap(ban -> Id.<Person>parse(LogWords.id(ban.by())).stream())
                .distinct()
                .toList();
        Map<String, String> names = new HashMap<>();
        people.find(ids).forEach(person -> names.put("person:" + person.id(), person.name()));
        return names;
    }

    private static Moderation.BanRow row(Ban ban, Map<String, String> names, ZoneId zone, boolean holds) {
        String end = holds ? BanWords.end(ban, zone) : over(ban, zone);
        return new Moderation.BanRow(
                holds ? ban.id().value() : "",
                BanWords.whom(ban),
                ban.reason(),
                names.getOrDefault(ban.by(), LogWords.program(ban.by())) + ", "
                        + Screen.Moment.of(ban.at(), zone).words(),
                end);
    }

    private static String over(Ban ban, ZoneId zone) {
        return ban.lifted()
                .map(at -> "Over since " + Screen.Moment.of(at, zone).words())
                .orElseGet(() -> ban.until()
                        .map(at -> "Ended " + Screen.Moment.of(at, zone).words())
                        .orElse(""));
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH)
    ResponseEntity<byte[]> ban(
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String look,
            Seat seat,
            HttpServletRequest request) {
        Optional<Ban.Target> read = read(target.strip());
        if (read.isEmpty()) {
            return refuse(
                    request,
                    new Moderation.BanForm(target, reason, ""),
                    "Write an IP address, a network such as 192.0.2.0/24, or an e-mail address.");
        }
        if (!look.isEmpty()) {
            String hits = BanWords.hits(histories.recentlyFrom(read.get())) + ".";
            return screens.show(screen(request, new Moderation.BanForm(target, reason, hits), ""));
        }
        String label = read.get() instanceof Ban.Target.OfMail ? shortened(target.strip()) : "";
        BanReader.Order order = new BanReader.Order(read.get(), label, reason, BanWords.until(days), seat.actor());
        return switch (banReader.apply(order)) {
            case BanReader.Outcome.Banned(Ban ban) -> undoing.on(PATH, Undo.Act.BANNED, "ban:" + ban.id(), "", request);
            case BanReader.Outcome.Invalid(String why) ->
                refuse(request, new Moderation.BanForm(target, reason, ""), why);
            case BanReader.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private Optional<Ban.Target> read(String target) {
        return target.contains("@")
                ? EmailAddress.parse(target).map(addresses::mark).map(Ban.Target.OfMail::new)
                : AddressRange.parse(target).map(Ban.Target.OfNetwork::new);
    }

    /** Enough to know it again, and not enough to write to. */
    private static String shortened(String address) {
        int at = address.indexOf('@');
        return address.substring(0, Math.min(2, at)) + "…" + address.substring(at);
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request, Moderation.BanForm form, String problem) {
        return screens.show(screen(request, form, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Admits({Role.MODERATOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{id}/lifting")
    ResponseEntity<byte[]> lift(@PathVariable String id, Seat seat, HttpServletRequest request) {
        Id<Ban> ban = FromAddress.id(id);
        return switch (liftBan.apply(new LiftBan.Lift(ban, seat.actor()))) {
            case LiftBan.Outcome.Lifted _ -> undoing.on(PATH, Undo.Act.BAN_LIFTED, "ban:" + ban, "", request);
            case LiftBan.Outcome.Unknown() -> throw new Turned.NothingHere();
            case LiftBan.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }
}
