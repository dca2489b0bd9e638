package org.standfirst.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Network;

/**
 * How many replies may come from one place. Counted in what came, so all nodes count together and a restart forgives
 * nothing. Whoever has a whole IPv6 network of 48 bits has 65,536 of those that a household has, so wider ones count too.
 */
@Component
class ReplyLimits {
    /** What is older counts for nothing. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final List<Limit> LIMITS = List.of(
            new Limit(Duration.ofMinutes(1), 5), new Limit(Duration.ofMinutes(10), 15), new Limit(LONGEST, 100));

    private final Database database;
    private final Clock clock = Clock.systemUTC();

    ReplyLimits(Database database) {
        this.database = database;
    }

    private record Limit(Duration within, int most) {}

    /**
     * A network, or a family of them.
     *
     * @param key with what the keys of its networks begin
     * @param times how many times as much may come from it as from one
     */
    private record Family(String key, int times) {
        static List<Family> of(Network network) {
            return network.key().startsWith("4")
                    ? List.of(new Family(network.key(), 1), new Family(network.within(6), 4))
                    : List.of(
                            new Family(network.key(), 1),
                            new Family(network.within(14), 4),
                            new Family(network.within(12), 10));
        }
    }

    /**
     * How much came lately from where somebody is, and whether anything did: most readers are the only ones there, and then
     * nothing else of it needs to be asked.
     */
    final class Around {
        private final List<Family> families;
        private final int heard;

        private Around(List<Family> families) {
            this.families = families;
            this.heard = families.isEmpty()
                    ? 0
                    : heard(families.getLast(), LIMITS.getFirst().most());
        }

        /** Whether nothing came from there, nor from near it, for as long as anything counts here. */
        boolean isSilent() {
            return heard == 0;
        }

        /** How long they have to wait before they send another; nothing if they need not. */
        Optional<Duration> waiting() {
            if (heard < LIMITS.getFirst().most()) {
                return Optional.empty();
            }
            long now = clock.millis();
            return families.stream()
                    .flatMap(family -> pause(family, now).stream())
                    .findFirst();
        }
    }

    /** Of what nothing is known, nothing is counted. */
    Around around(Network network) {
        return new Around(network.equals(Network.UNKNOWN) ? List.of() : Family.of(network));
    }

    /** How many came from a family; no more than so many are counted. */
    private int heard(Family family, int most) {
        return database.sql("""
                        select count(*) from (
                            select 1 from reply
                            where network >= :from and network < :to and network <> '' and posted_at > :since
                            limit :most) heard
                        """)
                .param("from", family.key())
                .param("to", family.key() + "g")
                .param("since", clock.millis() - LONGEST.toMillis())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private Optional<Duration> pause(Family family, long now) {
        List<Long> moments = moments(family, LIMITS.getLast().most() * family.times(), now);
        return LIMITS.stream()
                .flatMap(limit -> pause(limit, limit.most() * family.times(), moments, now).stream())
                .max(Duration::compareTo);
    }

    /** @param moments the newest first */
    private static Optional<Duration> pause(Limit limit, int most, List<Long> moments, long now) {
        if (moments.size() < most) {
            return Optional.empty();
        }
        // The reply that must have aged before another may come.
        long ends = moments.get(most - 1) + limit.within().toMillis();
        return ends <= now ? Optional.empty() : Optional.of(Duration.ofMillis(Math.max(1_000, ends - now)));
    }

    /** When the newest came from there; no more than so many. */
    private List<Long> moments(Family family, int most, long now) {
        return database.sql("""
                        select posted_at from reply
                        where network >= :from and network < :to and network <> '' and posted_at > :since
                        order by posted_at desc
                        limit :most
                        """)
                .param("from", family.key())
                .param("to", family.key() + "g")
                .param("since", now - LONGEST.toMillis())
                .param("most", most)
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
