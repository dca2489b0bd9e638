package org.standfirst.rights;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Rounds;

/** Forgets once a day what was kept of readers for long enough, for as long as the program runs. */
@Component
public class ForgetWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetWatch.class);

    /** Not while the program has just been started, and has more urgent things to do. */
    private static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(7);

    private static final Duration DAY = Duration.ofDays(1);

    private final ForgetReaders forgetReaders;
    private final Clock clock = Clock.systemUTC();
    private final Rounds rounds = new Rounds("forgetting", BEFORE_THE_FIRST, DAY, this::forget);

    /** Forgets with this verb; nothing happens before {@link #start}. */
    ForgetWatch(ForgetReaders forgetReaders) {
        this.forgetReaders = forgetReaders;
    }

    /** Begins, on a thread of its own. */
    public void start() {
        rounds.start();
    }

    private void forget() {
        try {
            forgetReaders.apply(clock.instant());
        } catch (RuntimeException failed) {
            LOG.warn(
                    "What was kept of readers for long enough could not be forgotten; the next try is in a day.",
                    failed);
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
