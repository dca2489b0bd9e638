package org.standfirst.wire;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeFollower;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Magazines;

/**
 * Tells the magazine's WebSub hub, if it has one, which feeds changed, for as long as the program runs. What the hub did
 * not take is tried again after longer and longer pauses, also after a restart, and in the end let go: a hub that is away
 * for most of a day will hear of the next change.
 */
@Component
public class TellHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TellHub.class);

    /** After which a try counts as lost, since a program may die in the middle of one. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int GROWTH = 4;

    /** The last pause is then nine hours long. */
    private static final int MOST_ATTEMPTS = 9;

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);
    private static final String OPENED = "opened";

    private final Database database;
    private final ChangeLog changes;
    private final Magazines magazines;
    private final HubNews news;
    private final ChangedFeeds feeds;
    private final Clock clock = Clock.systemUTC();
    private final Semaphore wakeUps = new Semaphore(0);
    private final HubCall call = new HubCall();
    private final Thread sender = Thread.ofVirtual().name("hub").unstarted(this::send);
    private @Nullable ChangeFollower follower;
    private volatile boolean running = true;

    /** Follows this log; nothing happens before {@link #start}. */
    TellHub(Database database, ChangeLog changes, Magazines magazines, HubNews news, ChangedFeeds feeds) {
        this.database = database;
        this.changes = changes;
        this.magazines = magazines;
        this.news = news;
        this.feeds = feeds;
    }

    /** Begins, on threads of its own, where it left off. */
    public void start() {
        long from =
                hub().map(hub -> news.position(hub).orElseGet(changes::head)).orElseGet(changes::head);
        follower = changes.follow("hub", from, this::read);
        sender.start();
    }

    private Optional<String> hub() {
        return magazines.openness().hub().map(WebAddress::value);
    }

    /** How many feeds the hub has yet to be told of. */
    public long waiting() {
        return news.waiting();
    }

    private void read(List<Change> batch) {
        Optional<String> hub = hub();
        if (hub.isPresent()) {
            database.write(() -> note(hub.get(), batch));
            wakeUps.release();
        } else if (lastOpening(batch) > 0) {
            database.write(news::clear);
        }
    }

    /** A hub is told of nothing that was before it was chosen. */
    private void note(String hub, List<Change> batch) {
        long last = batch.getLast().seq();
        long from = news.position(hub).orElseGet(() -> {
            long chosen = Math.max(lastOpening(batch), batch.getFirst().seq() - 1);
            news.begin(hub, chosen);
            return chosen;
        });
        if (from < last && news.advance(hub, from, last)) {
            news.add(
                    feeds.after(
                            batch.stream().filter(change -> change.seq() > from).toList()),
                    clock.instant());
        }
    }

    private static long lastOpening(List<Change> batch) {
        return batch.stream()
                .filter(change -> change.verb().equals(OPENED))
                .mapToLong(Change::seq)
                .max()
                .orElse(0);
    }

    private void send() {
        while (running) {
            if (!sendOne()) {
                sleep();
            }
        }
    }

    /** Whether there was anything to tell. */
    private boolean sendOne() {
        try {
            Optional<String> hub = hub();
            Instant now = clock.instant();
            Optional<HubNews.Claim> claim = hub.flatMap(_ -> news.claim(now, now.plus(CLAIM)));
            claim.ifPresent(due -> tell(hub.orElseThrow(), due));
            return claim.isPresent();
        } catch (RuntimeException failed) {
            if (running) {
                LOG.warn("What the hub must be told could not be read; the next try is soon.", failed);
            }
            return false;
        }
    }

    private void tell(String hub, HubNews.Claim due) {
        Optional<String> fault = call.tell(URI.create(hub), due.topic());
        if (fault.isEmpty()) {
            news.done(due);
        } else if (due.attempts() + 1 >= MOST_ATTEMPTS) {
            LOG.warn(
                    "The hub {} could not be told of {} ({}); it was tried often enough.",
                    hub,
                    due.topic(),
                    fault.get());
            news.done(due);
        } else {
            Duration pause = FIRST_PAUSE.multipliedBy((long) Math.pow(GROWTH, due.attempts()));
            news.later(due, clock.instant().plus(pause));
        }
    }

    private void sleep() {
        try {
            if (wakeUps.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Begins nothing new. What is under way counts as lost, and is tried again at the next start. */
    @Override
    public void close() {
        running = false;
        if (follower != null) {
            follower.close();
        }
        sender.interrupt();
        call.close();
    }
}
