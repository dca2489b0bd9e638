package org.standfirst.cdn;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.edge.PageTag;

/**
 * Makes a cache before the magazine, if there is one, forget what has changed. Every node of a magazine does so by itself,
 * after it has learnt of the change; and a start makes the cache forget every page, as this may be another program with
 * other pages. So nothing need be remembered, and a crash at any moment leaves no old page behind.
 */
public final class CdnPurger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CdnPurger.class);

    /** Longer than an answer takes on its way. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(3);

    /** What changes meanwhile is told together, since the services count calls. */
    private static final long BETWEEN_MILLISECONDS = 250;

    private static final long FIRST_PAUSE_MILLISECONDS = 1_000;
    private static final long LONGEST_PAUSE_MILLISECONDS = 60_000;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(20);

    private final Optional<Cdn> cdn;
    private final Untold untold = new Untold(AGAIN_AFTER);
    private final Thread thread = Thread.ofVirtual().name("cdn").unstarted(this::run);

    /** For one cache or none; nothing is told before {@link #start}. */
    public CdnPurger(Optional<Cdn> cdn) {
        this.cdn = cdn;
    }

    /** Begins, with everything. */
    public void start() {
        touched(List.of(PageTag.EVERYTHING));
        if (cdn.isPresent()) {
            thread.start();
        }
    }

    /** What the cache must be told of an answer that depends on these tags and holds until then. */
    public List<HttpField> fields(Collection<PageTag> tags, Instant until) {
        return cdn.map(cache -> cache.fields(tags, until)).orElse(List.of());
    }

    /** Says that pages with these tags are others now. Never waits. */
    public void touched(Collection<PageTag> tags) {
        if (cdn.isPresent()) {
            untold.add(tags);
        }
    }

    /** How many tags it has yet to be told of. */
    public long waiting() {
        return untold.size();
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLISECONDS;
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            while (!Thread.currentThread().isInterrupted()) {
                Untold.Message message = untold.take();
                Optional<String> fault = tell(client, message);
                if (fault.isEmpty()) {
                    untold.told(message);
                    pause = FIRST_PAUSE_MILLISECONDS;
                    Thread.sleep(BETWEEN_MILLISECONDS);
                } else {
                    untold.lost(message);
                    LOG.warn(
                            "{} was not told what changed ({}). Until it is, it may show old pages. Next try in {} s.",
                            cdn.orElseThrow(),
                            fault.get(),
                            pause / 1_000);
                    Thread.sleep(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> tell(HttpClient client, Untold.Message message) throws InterruptedException {
        for (HttpRequest.Builder request : cdn.orElseThrow().purges(message.tags())) {
            try {
                HttpResponse<Void> answer =
                        client.send(request.timeout(WHOLE).build(), HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() < 200 || answer.statusCode() >= 300) {
                    return Optional.of("it answered " + answer.statusCode());
                }
            } catch (IOException failed) {
                return Optional.of(failed.toString());
            }
        }
        return Optional.empty();
    }

    /** What was not told is not lost: the next start tells of everything. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
