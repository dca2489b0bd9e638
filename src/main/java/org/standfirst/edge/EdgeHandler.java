package org.standfirst.edge;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.jspecify.annotations.Nullable;

/**
 * Answers from memory, before the application is asked. What is there is sent on the very thread that read the request;
 * for everything else a virtual thread takes over. Safe for use by several threads at once.
 */
public final class EdgeHandler extends Handler.Wrapper {
    private static final int TRIES = 3;
    private static final long LONGEST_SECONDS = 60;
    private static final int NOT_MODIFIED = 304;
    private static final int OK = 200;

    /** RFC 9211; said only when something is out of the ordinary. */
    private static final HttpField BLIND =
            new PreEncodedHttpField("Cache-Status", "Standfirst; hit; detail=\"database away\"");

    private final PageCache cache;
    private final EdgeRules rules;
    private final Rendering rendering;
    private final Map<PageKey, CompletableFuture<Rendering.Outcome>> flights = new ConcurrentHashMap<>();
    private final Pressing pressing;
    private final Views views;
    private Executor misses = Runnable::run;

    /** Before an application. */
    public EdgeHandler(PageCache cache, EdgeRules rules, Views views, Handler application) {
        super(application);
        this.views = views;
        this.cache = cache;
        this.rules = rules;
        this.rendering = new Rendering(cache, rules, views, application);
        this.pressing = new Pressing(cache);
    }

    /** What answers the plainest requests without coming here at all. */
    public QuickLane quickLane() {
        return new QuickLane(cache, rules, pressing, views);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Executor virtual = VirtualThreads.getVirtualThreadsExecutor(getServer().getThreadPool());
        misses = virtual == null ? Executors.newVirtualThreadPerTaskExecutor() : virtual;
        pressing.start();
    }

    @Override
    protected void doStop() throws Exception {
        pressing.stop();
        super.doStop();
    }

    /** It never waits, since whatever might goes to another thread. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Wish wish = Wish.of(request);
        if (wish == null) {
            misses.execute(() -> pass(request, response, callback));
            return true;
        }
        HttpURI address = request.getHttpURI();
        String query = address.getQuery();
        CachedPage kept = query == null ? cache.fresh(new PageKey(address.getPath())) : null;
        // To find out how a reader stands may take asking the database.
        CachedPage page = kept != null && kept.isByReader() && wish.tellsOfReader() ? null : kept;
        CachedPage.Form form = page == null ? null : page.made(wish.encoding());
        if (page != null && form != null) {
            cache.countHit();
            pressing.noteHit(page);
            send(page, form, wish, response, callback);
        } else {
            misses.execute(() -> find(wish, request, response, callback));
        }
        return true;
    }

    private void find(Wish wish, Request request, Response response, Callback callback) {
        try {
            HttpURI address = request.getHttpURI();
            Asked asked = Asked.of(address.getPath(), address.getQuery(), rules.isPaged());
            CachedPage page = asked == null || !rules.isKept().test(address.getPath())
                    ? null
                    : page(asked.key(), wish.tellsOfReader() ? state(request) : "", request, response);
            if (asked == null || page == null || (!asked.exact() && page.status() != OK)) {
                passCounted(wish, request, response, callback);
            } else {
                send(page, page.form(wish.encoding()), wish, response, callback);
            }
        } catch (Exception failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    private String state(Request request) {
        return rules.readers().state().apply(request.getHeaders());
    }

    /** From memory, or made: by one thread for all that ask for it at once. Nothing if everybody must ask alone. */
    private @Nullable CachedPage page(PageKey address, String state, Request request, Response response)
            throws Exception {
        PageKey key = address.in(state);
        for (int number = 0; number < TRIES; number++) {
            CachedPage kept = kept(address, key);
            if (kept != null) {
                cache.countHit();
                return kept;
            }
            CompletableFuture<Rendering.Outcome> own = new CompletableFuture<>();
            CompletableFuture<Rendering.Outcome> others = flights.putIfAbsent(key, own);
            if (others == null) {
                return lead(key, own, request, response);
            }
            switch (others.get(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                case Rendering.Outcome.Made made
                when made.isFault() || cache.isFresh(made.page()) -> {
                    return made.page();
                }
                // Something changed since it was begun, perhaps before this reader asked.
                case Rendering.Outcome.Made _ -> {}
                case Rendering.Outcome.Refused _ -> {}
                case Rendering.Outcome.NotForAll _ -> {
                    return null;
                }
            }
        }
        return null;
    }

    private @Nullable CachedPage kept(PageKey address, PageKey key) {
        CachedPage plain = cache.fresh(address);
        boolean isIt = plain != null && (!plain.isByReader() || key.equals(address));
        return isIt ? plain : cache.fresh(key);
    }

    /** It was begun after this reader asked, so this reader may have it even if changes don't cease. */
    private @Nullable CachedPage lead(
            PageKey key, CompletableFuture<Rendering.Outcome> flight, Request request, Response response)
            throws Exception {
        cache.countMiss();
        try {
            Rendering.Outcome outcome = rendering.make(key, request, response);
            // Something changed in its midst: its parts may not fit together.
            for (int again = 1; again < TRIES && isOutdated(outcome); again++) {
                outcome = rendering.make(key, request, response);
            }
            flight.complete(outcome);
            return switch (outcome) {
                case Rendering.Outcome.Made made -> made.page();
                case Rendering.Outcome.Refused refused -> refused.answer();
                case Rendering.Outcome.NotForAll _ -> null;
            };
        } catch (Exception | Error failure) {
            flight.completeExceptionally(failure);
            throw failure;
        } finally {
            flights.remove(key, flight);
        }
    }

    private boolean isOutdated(Rendering.Outcome outcome) {
        return outcome instanceof Rendering.Outcome.Made made && !made.isFault() && !cache.isFresh(made.page());
    }

    /** Who has a session works for the magazine, and never comes here. */
    private void passCounted(Wish wish, Request request, Response response, Callback callback) {
        pass(request, response, callback);
        Tally tally = response.getStatus() == OK
                ? views.tally(rules.kind().apply(request.getHttpURI().getPath()), request.getAttribute(Views.SUBJECT))
                : null;
        if (tally != null) {
            views.count(tally, wish.visit());
        }
    }

    private void send(CachedPage page, CachedPage.Form form, Wish wish, Response response, Callback callback) {
        boolean held = page.isHeld(form, wish.noneMatch(), wish.modifiedSince());
        Tally tally = page.tally();
        if (tally != null) {
            views.count(tally, wish.visit());
        }
        response.setStatus(held ? NOT_MODIFIED : page.status());
        response.getHeaders().add(held ? form.kept() : form.fields());
        if (rules.isBlind().getAsBoolean()) {
            response.getHeaders().add(BLIND);
        }
        ByteBuffer body =
                held || wish.headOnly() ? BufferUtil.EMPTY_BUFFER : form.body().slice();
        cache.countSent(body.remaining());
        response.write(true, body, callback);
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            request.setAttribute(Rendering.STATE, state(request));
            if (!getHandler().handle(request, new GuardedResponse(request, response, rules.readers()), callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception failure) {
            Response.writeError(request, response, callback, failure);
        }
    }
}
