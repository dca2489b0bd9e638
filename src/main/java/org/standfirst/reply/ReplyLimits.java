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
    private static final Duration LONGEST = Duration.ofHours(24);

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

    /** How long somebody has to wait before they send another; nothing if they need not. */
    Optional<Duration> waitFor(Network network) {
        if (network.equals(Network.UNKNOWN)) {
            return Optional.empty();
        }
        long now = clock.millis();
        List<Family> families = Family.of(network);
        return isQuiet(families.getLast(), now)
                ? Optional.empty()
                : families.stream()
                        .flatMap(family -> wait(family, now).stream())
                        .findFirst();
    }

    /** Whether so little came from all of a family that none in it has to wait. */
    private boolean isQuiet(Family widest, long now) {
        int fewest = LIMITS.getFirst().most();
        return moments(widest, fewest, now).size() < fewest;
    }

    private Optional<Duration> wait(Family family, long now) {
        List<Long> moments = moments(family, LIMITS.getLast().most() * family.times(), now);
        return LIMITS.stream()
                .flatMap(limit -> wait(limit, limit.most() * family.times(), moments, now).stream())
                .max(Duration::compareTo);
    }

    /** @param moments the newest first */
    private static Optional<Duration> wait(Limit limit, int most, List<Long> moments, long now) {
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
