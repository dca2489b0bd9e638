package org.standfirst.report;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.Bans;
import org.standfirst.conduct.Who;
import org.standfirst.correspondent.Addresses;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;
import org.standfirst.reply.HoldReply;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/**
 * Takes a reader's report of a reply. One that says it is unlawful stands before the moderators at once (Article 16 of
 * Regulation (EU) 2022/2065); several that say it breaks the house rules keep it from readers until a moderator has looked.
 */
@Component
public class ReportReply {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 10;
    private static final int ENOUGH_TO_HOLD = 3;

    private final Database database;
    private final ChangeLog changes;
    private final Replies replies;
    private final HoldReply holdReply;
    private final Addresses addresses;
    private final ReportLetters letters;
    private final Bans bans;
    private final Clock clock = Clock.systemUTC();

    ReportReply(
            Database database,
            ChangeLog changes,
            Replies replies,
            HoldReply holdReply,
            Addresses addresses,
            ReportLetters letters,
            Bans bans) {
        this.database = database;
        this.changes = changes;
        this.replies = replies;
        this.holdReply = holdReply;
        this.addresses = addresses;
        this.letters = letters;
        this.bans = bans;
    }

    /** A report. */
    public record Request(Id<Reply> reply, Notice notice, InetAddress address) {
        Network network() {
            return Network.of(address);
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** The moderators have it. */
        record Reported(Id<Report> report) implements Outcome {}

        /** Something of it must be written otherwise; nothing was kept. */
        record Invalid(Set<Notice.Problem> problems) implements Outcome {}

        /** It was reported from there before. */
        record SaidAlready(Id<Report> earlier) implements Outcome {}

        /** Whoever sends it may not, until then or for ever. */
        record Banned(String reason, Optional<Instant> until) implements Outcome {}

        /** Too many came from there; after this it may be sent again. */
        record TooMany(Duration pause) implements Outcome {}

        /** There is no such reply that readers see. */
        record NoSuchReply() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Request request) {
        Set<Notice.Problem> problems = request.notice().problems();
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        String mark = request.notice().address().map(addresses::mark).orElse("");
        Optional<Ban> ban = bans.find(new Who(request.address(), mark, ""), clock.instant());
        if (ban.isPresent()) {
            return new Outcome.Banned(ban.get().reason(), ban.get().until());
        }
        return database.write(() -> replies.find(request.reply())
                .filter(reply -> reply.isApproved() || isHeldAsReported(reply))
                .map(reply -> report(reply, request, mark))
                .orElseGet(Outcome.NoSuchReply::new));
    }

    /** It stood on a page that somebody may still have open. */
    private boolean isHeldAsReported(Reply reply) {
        return reply.state() == Reply.State.HELD && replies.isReported(reply.id());
    }

    private Outcome report(Reply reply, Request request, String mark) {
        Network network = request.network();
        Optional<Id<Report>> earlier = earlier(request, mark);
        if (earlier.isPresent()) {
            return new Outcome.SaidAlready(earlier.get());
        }
        if (!network.equals(Network.UNKNOWN) && lately(network) >= MOST_AN_HOUR) {
            return new Outcome.TooMany(HOUR);
        }
        Id<Report> id = Id.fresh();
        insert(id, reply, request, mark);
        changes.append(
                "reader",
                "reported",
                "report:" + id,
                Detail.of(reply.id())
                        .with("ground", request.notice().ground().word())
                        .with("breach", breach(request.notice()))
                        .toString());
        if (request.notice() instanceof Notice.OfRules && isEnoughToHold(reply)) {
            holdReply.apply(new HoldReply.Hold(reply.id(), breaches(reply)));
        }
        request.notice().address().ifPresent(address -> letters.received(address, id, reply));
        return new Outcome.Reported(id);
    }

    /** From one network come many people, so a notice of unlawful words is the same only if the same person signed it. */
    private Optional<Id<Report>> earlier(Request request, String mark) {
        return database.sql("""
                        select id from report
                        where reply_id = :reply and network = :network and network <> '' and ground = :ground
                            and (ground = 'rules' or email_mark = :mark)
                        limit 1
                        """)
                .param("reply", request.reply().value())
                .param("network", request.network().key())
                .param("ground", request.notice().ground().word())
                .param("mark", mark)
                .query((row, _) -> new Id<Report>(row.getString(1)))
                .optional();
    }

    private int lately(Network network) {
        return database.sql("select count(*) from report where network = :network and network <> '' and at > :since")
                .param("network", network.key())
                .param("since", clock.millis() - HOUR.toMillis())
                .query(Integer.class)
                .single();
    }

    private void insert(Id<Report> id, Reply reply, Request request, String mark) {
        Optional<EmailAddress> address = request.notice().address();
        database.sql("""
                        insert into report (
                            id, reply_id, article_id, ground, breach, words, name, email_mark, email_sealed, network,
                            place, at, state)
                        values (
                            :id, :reply, :article, :ground, :breach, :words, :name, :mark, :sealed, :network,
                            :place, :now, 'open')
                        """)
                .param("id", id.value())
                .param("reply", reply.id().value())
                .param("article", reply.article().value())
                .param("ground", request.notice().ground().word())
                .param("breach", breach(request.notice()))
                .param("words", words(request.notice()))
                .param("name", request.notice() instanceof Notice.OfLaw law ? Notice.plain(law.name()) : "")
                .param("mark", mark)
                .param(
                        "sealed",
                        address.map(known -> addresses.seal(known, Report.owner(id)))
                                .orElse(""))
                .param("network", request.network().key())
                .param("place", place(request.network()))
                .param("now", clock.millis())
                .update();
    }

    private static String breach(Notice notice) {
        return notice instanceof Notice.OfRules rules
                ? rules.breach().map(Breach::word).orElse("")
                : "";
    }

    private static String words(Notice notice) {
        return Notice.plain(
                switch (notice) {
                    case Notice.OfRules rules -> rules.words();
                    case Notice.OfLaw law -> law.explanation();
                });
    }

    /** Whoever has an IPv6 network of 48 bits has many of those that a household has. */
    private static String place(Network network) {
        return network.key().startsWith("6") ? network.within(12) : network.key();
    }

    /** Only when so many have come for the first time: what a moderator let stand then is not taken away again. */
    private boolean isEnoughToHold(Reply reply) {
        record Count(int places, int dismissed) {}
        Count count = database.sql("""
                        select count(distinct place), coalesce(sum(case when state = 'dismissed' then 1 else 0 end), 0)
                        from report
                        where reply_id = :reply and ground = 'rules'
                        """)
                .param("reply", reply.id().value())
                .query((row, _) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
        return count.places() == ENOUGH_TO_HOLD && count.dismissed() == 0;
    }

    private List<String> breaches(Reply reply) {
        return database.sql("select distinct breach from report where reply_id = :reply and ground = 'rules'")
                .param("reply", reply.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
