package org.standfirst.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Once a day forgets what readers chose long ago, and several times an hour has notices drawn that are new, for as long as the
 * program runs.
 */
@Component
public class ProofWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProofWatch.class);

    /** Not while the program has just been started, and has more urgent things to do. */
    private static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(4);

    private static final Duration BETWEEN_DRAWINGS = Duration.ofMinutes(10);
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(6);
    private static final Duration DAY = Duration.ofDays(1);

    private final ForgetChoices forgetChoices;
    private final DrawNotices drawNotices;
    private final Clock clock = Clock.systemUTC();
    private final Thread thread = Thread.ofVirtual().name("proof").unstarted(this::run);

    /** Works by these verbs; nothing happens before {@link #start}. */
    ProofWatch(ForgetChoices forgetChoices, DrawNotices drawNotices) {
        this.forgetChoices = forgetChoices;
        this.drawNotices = drawNotices;
    }

    /** Begins, on a thread of its own. */
    public void start() {
        thread.start();
    }

    private void run() {
        Instant forgotten = Instant.MIN;
        try {
            Thread.sleep(BEFORE_THE_FIRST);
            while (true) {
                if (forgotten.isBefore(clock.instant().minus(DAY))) {
                    forgotten = clock.instant();
                    forget(forgotten);
                }
                Thread.sleep(draw() ? BETWEEN_DRAWINGS : AFTER_A_FAILURE);
            }
        } catch (InterruptedException _) {
            // It was closed.
        }
    }

    private void forget(Instant now) {
        try {
            switch (forgetChoices.apply(now)) {
                case ForgetChoices.Outcome.Forgotten _ -> {}
                case ForgetChoices.Outcome.Doubtful(Finding.Broken finding) ->
                    LOG.error(
                            "What readers chose is forgotten no further, as somebody tampered with it: {} See"
                                    + " “standfirst consent verify”.",
                            FindingWords.of(finding));
            }
        } catch (RuntimeException failed) {
            LOG.warn("What readers chose long ago could not be forgotten; the next try is in a day.", failed);
        }
    }

    /** @return whether it is worth trying again soon */
    private boolean draw() throws InterruptedException {
        try {
            return switch (drawNotices.apply()) {
                case DrawNotices.Outcome.Drawn drawn -> drawn.failed() == 0;
                case DrawNotices.Outcome.NoBrowser() -> true;
            };
        } catch (RuntimeException failed) {
            LOG.warn("Notices could not be drawn; the next try is in six hours.", failed);
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
