package org.standfirst.correspondent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.magazine.Magazines;
import org.standfirst.mail.Mail;
import org.standfirst.mail.Mailer;
import org.standfirst.wire.PublicAddress;

/**
 * Hands letters to the mail server, for as long as the program runs. What the server did not take is tried again after longer
 * and longer pauses, also after a restart, and in the end let go.
 */
@Component
public class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** After which a try counts as lost, since a program may die in the middle of one. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int GROWTH = 4;

    /** The last pause is then seventeen hours long. */
    private static final int MOST_TRIES = 7;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Mailer mailer;
    private final Magazines magazines;
    private final PublicAddress address;
    private final Clock clock = Clock.systemUTC();
    private final Thread thread = Thread.ofVirtual().name("postman").unstarted(this::run);
    private volatile boolean running = true;

    /** Takes letters from this outbox; nothing happens before {@link #start}. */
    Postman(Outbox outbox, Mailer mailer, Magazines magazines, PublicAddress address) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.magazines = magazines;
        this.address = address;
    }

    /** Begins, on a thread of its own, where the magazine can send mail. */
    public void start() {
        if (mailer.isSetUp()) {
            thread.start();
        }
    }

    /** How many letters are still to be sent. */
    public long waiting() {
        return outbox.waiting();
    }

    private void run() {
        while (running) {
            if (!sendOne()) {
                sleep();
            }
        }
    }

    /** Whether there was anything to send. */
    private boolean sendOne() {
        try {
            Optional<Outbox.Claim> claim = outbox.claim(clock.instant(), CLAIM);
            claim.ifPresent(this::send);
            return claim.isPresent();
        } catch (RuntimeException failed) {
            if (running) {
                LOG.warn("Letters to readers could not be looked through; the next try is soon.", failed);
            }
            return false;
        }
    }

    private void send(Outbox.Claim claim) {
        Instant now = clock.instant();
        if (claim.letter().isEmpty()) {
            LOG.error("A letter can't be opened; it is not sent.");
            outbox.done(claim, now);
        } else if (mailer.send(mail(claim.letter().get()))) {
            outbox.done(claim, now);
        } else if (claim.tries() + 1 >= MOST_TRIES) {
            LOG.warn("A letter to a reader ({}) could not be sent; it was tried often enough.", claim.kind());
            outbox.done(claim, now);
        } else {
            outbox.later(claim, now.plus(FIRST_PAUSE.multipliedBy((long) Math.pow(GROWTH, claim.tries()))));
        }
    }

    private Mail mail(Outbox.Sealed letter) {
        return new Mail(letter.to(), magazines.current().name(), letter.subject(), letter.text(), headers(letter));
    }

    /** Mail programs show a button for these (RFC 2369, RFC 8058). */
    private Map<String, String> headers(Outbox.Sealed letter) {
        return letter.stop().isEmpty()
                ? Map.of()
                : Map.of(
                        "List-Unsubscribe",
                        "<" + address.of(letter.stop()) + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click");
    }

    private void sleep() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Begins nothing new; a letter under way counts as lost, and is tried again. */
    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
