package org.standfirst.picture;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Rounds;

/** Looks every minute whose rights run out, for as long as the program runs. */
@Component
public class RightsWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RightsWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final TellOfExpiry tellOfExpiry;
    private final Rounds rounds = new Rounds("rights", Duration.ZERO, BETWEEN_LOOKS, this::look);

    /** Tells with this verb; nothing happens before {@link #start}. */
    RightsWatch(TellOfExpiry tellOfExpiry) {
        this.tellOfExpiry = tellOfExpiry;
    }

    /** Begins, on a thread of its own. */
    public void start() {
        rounds.start();
    }

    private void look() {
        try {
            tellOfExpiry.apply().forEach(RightsWatch::report);
        } catch (RuntimeException failed) {
            LOG.warn("Whose rights run out could not be looked up; the next try is in a minute.", failed);
        }
    }

    private static void report(TellOfExpiry.Expiring expiring) {
        if (expiring.over()) {
            LOG.warn(
                    "The rights of picture {} (“{}”) ran out on {}: readers see its caption alone.",
                    expiring.picture(),
                    expiring.caption(),
                    expiring.at());
        } else {
            LOG.warn(
                    "The rights of picture {} (“{}”) run out on {}; readers won't see it from then on.",
                    expiring.picture(),
                    expiring.caption(),
                    expiring.at());
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
