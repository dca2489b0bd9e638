package org.standfirst.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of tokens for each sender, kept as the moment at which it would be full again (the generic cell rate algorithm,
 * ITU-T I.371). Bounded: who has not been seen for longest is forgotten first. Safe for use by several threads at once.
 */
final class RequestRate {
    private static final int MOST_SENDERS = 100_000;
    private static final int SECONDS_AT_ONCE = 10;

    private final long interval;
    private final long burst;
    private final Cache<Sender, Long> full = Caffeine.newBuilder()
            .maximumSize(MOST_SENDERS)
            .expireAfterWrite(Duration.ofSeconds(2L * SECONDS_AT_ONCE))
            .build();

    /** @param perSecond how many in the long run; ten times as many may come at once */
    RequestRate(int perSecond) {
        this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.burst = TimeUnit.SECONDS.toNanos(SECONDS_AT_ONCE);
    }

    /** Takes a token, if there is one. */
    boolean take(Sender sender) {
        return take(sender, System.nanoTime());
    }

    boolean take(Sender sender, long now) {
        boolean[] taken = {false};
        full.asMap().compute(sender, (_, known) -> {
            long then = (known == null || known - now < 0 ? now : known) + interval;
            taken[0] = then - now <= burst;
            return taken[0] || known == null ? then : known;
        });
        return taken[0];
    }
}
