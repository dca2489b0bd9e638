package org.standfirst.gate;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What is not in memory goes through here, on a virtual thread: no address too long, no sender too often, not too many at
 * once. A place is held while a page is being made and by whoever makes it, never by those who wait for the same page; so
 * nobody waits for somebody who waits for them.
 */
final class Turnstile extends Handler.Wrapper {
    private static final int MOST_WAITING_EACH = 8;
    private static final int REPLIES_EACH = 2;
    private static final int LONGEST_WAIT_MILLISECONDS = 2_000;
    private static final int TRY_AGAIN_SECONDS = 2;

    /** Sent from files, at the pace of who reads them; a page may show dozens. */
    private static final Pattern FILES = Pattern.compile("/(?:pictures|files)/.*");

    /** The staff never waits for readers; who they are is asked first thing there. */
    private static final Pattern STAFF = Pattern.compile("/newsroom(?:/.*)?");

    /** They wait for the disk more than for the processors, and pages shall not wait for them. */
    private static final Pattern REPLIES = Pattern.compile("/articles/[^/]+/replies|/replies/.*");

    private final GateSettings.Limits limits;
    private final List<Network> trusted;
    private final RequestRate rate;
    private final Turn pages;
    private final Turn replies;

    Turnstile(GateSettings settings, Handler application) {
        super(application);
        this.limits = settings.limits();
        this.trusted = settings.trusted();
        this.rate = new RequestRate(limits.requestsPerSecond());
        this.pages = new Turn(limits.renders());
        this.replies = new Turn(limits.renders() * REPLIES_EACH);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        if (request.getHttpURI().getPathQuery().length() > limits.lineBytes()) {
            return Refusal.now(HttpStatus.URI_TOO_LONG_414, response, callback);
        }
        if (FILES.matcher(path).matches()) {
            return super.handle(request, response, callback);
        }
        if (!mayAsk(request)) {
            return Refusal.later(HttpStatus.TOO_MANY_REQUESTS_429, 1, response, callback);
        }
        if (STAFF.matcher(path).matches()) {
            return super.handle(request, response, callback);
        }
        boolean isReply =
                HttpMethod.POST.is(request.getMethod()) && REPLIES.matcher(path).matches();
        return handleInTurn(isReply ? replies : pages, request, response, callback);
    }

    private boolean mayAsk(Request request) {
        InetAddress address = Sender.address(request.getConnectionMetaData().getRemoteSocketAddress());
        return address == null || Network.anyContains(trusted, address) || rate.take(Sender.of(address));
    }

    private boolean handleInTurn(Turn turn, Request request, Response response, Callback callback) throws Exception {
        if (!turn.comes()) {
            return Refusal.later(HttpStatus.SERVICE_UNAVAILABLE_503, TRY_AGAIN_SECONDS, response, callback);
        }
        try {
            return super.handle(request, response, callback);
        } finally {
            turn.ends();
        }
    }

    /** So many at once, and some more who wait for a while. */
    private static final class Turn {
        private final int most;
        private final Semaphore places;
        private final AtomicInteger waiting = new AtomicInteger();

        Turn(int most) {
            this.most = most;
            this.places = new Semaphore(most);
        }

        boolean comes() throws InterruptedException {
            return places.tryAcquire() || hasWaited();
        }

        private boolean hasWaited() throws InterruptedException {
            try {
                return waiting.incrementAndGet() <= most * MOST_WAITING_EACH
                        && places.tryAcquire(LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
            } finally {
                waiting.decrementAndGet();
            }
        }

        void ends() {
            places.release();
        }
    }
}
