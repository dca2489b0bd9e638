package org.standfirst.picture;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Rounds;

/** Sweeps the store a few times a day, for as long as the program runs. */
@Component
public class SweepWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SweepWatch.class);

    /** Not while the program has just been started, and has more urgent things to do. */
    private static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(5);

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(6);
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    private final SweepStore sweepStore;
    private final Rounds rounds = new Rounds("sweep", BEFORE_THE_FIRST, BETWEEN_SWEEPS, this::sweep);

    /** Sweeps with this verb; nothing happens before {@link #start}. */
    SweepWatch(SweepStore sweepStore) {
        this.sweepStore = sweepStore;
    }

    /** Begins, on a thread of its own. */
    public void start() {
        rounds.start();
    }

    private void sweep() {
        try {
            SweepStore.Swept swept = sweepStore.apply(SweepStore.Grace.USUAL);
            if (swept.files() > 0) {
                LOG.info(
                        "{} files ({} MB) that nothing names any more were swept from the store.",
                        swept.files(),
                        swept.bytes() / BYTES_PER_MEGABYTE);
            }
            if (swept.failed() > 0) {
                LOG.warn(
                        "{} files that nothing names could not be removed from the store; see who may write there.",
                        swept.failed());
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The store could not be swept; the next try is in six hours.", failed);
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
