package org.standfirst.article;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** After an update from before pictures were noted, reads through what was written, a little at a time. */
@Component
public class NotePictures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotePictures.class);

    /** Few, so that nobody who writes has to wait for long. */
    private static final int AT_ONCE = 100;

    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final RevisionPictures pictures;
    private final Thread thread = Thread.ofVirtual().name("note pictures").unstarted(this::run);

    /** Nothing happens before {@link #start}. */
    NotePictures(RevisionPictures pictures) {
        this.pictures = pictures;
    }

    /** Begins, on a thread of its own, which ends when all is read. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = noteSome();
            }
        } catch (InterruptedException _) {
            // It was closed; the next start goes on where this one ends.
        }
    }

    private boolean noteSome() throws InterruptedException {
        try {
            boolean goesOn = pictures.noteSome(AT_ONCE);
            Thread.sleep(BETWEEN);
            return goesOn;
        } catch (RuntimeException failed) {
            LOG.warn("Which pictures older articles show could not be noted; the next try is in a minute.", failed);
            Thread.sleep(AFTER_A_FAILURE);
            return true;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
