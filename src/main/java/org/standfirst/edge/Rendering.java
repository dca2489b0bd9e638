package org.standfirst.edge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Has the application make a page, and keeps it with the log position from before its first question. */
public final class Rendering {
    /** Where pages say on what they depend besides everything: a list of {@link PageTag}. */
    public static final String TAGS = Rendering.class.getName() + ".tags";

    /** Where pages say from when on they will be another: an {@link Instant}. */
    public static final String UNTIL = Rendering.class.getName() + ".until";

    /** Where pages find how their reader stands to what needs a yes; see {@link ReaderRules}. */
    public static final String STATE = Rendering.class.getName() + ".state";

    /** Where pages say that they would be others for a reader in another state: {@link Boolean#TRUE}. */
    public static final String BY_READER = Rendering.class.getName() + ".byReader";

    private static final long LONGEST_SECONDS = 60;

    /** What an address led to before its magazine moved in may be learnt without a change of anything else. */
    private static final long NOTHING_THERE_MILLISECONDS = 60_000;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;

    private final PageCache cache;
    private final EdgeRules rules;
    private final Views views;
    private final Handler application;

    Rendering(PageCache cache, EdgeRules rules, Views views, Handler application) {
        this.cache = cache;
        this.rules = rules;
        this.views = views;
        this.application = application;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** A page for everybody; kept if it is more than a fault. */
        record Made(CachedPage page, boolean isFault) implements Outcome {}

        /** Not made, since this very reader asks too often; another may ask. */
        record Refused(CachedPage answer) implements Outcome {}

        /** Not for everybody: each reader must ask alone. */
        record NotForAll() implements Outcome {}
    }

    Outcome make(PageKey key, Request request, Response response) throws Exception {
        long noted = cache.position();
        Instant begun = Instant.now();
        Moments.pause(Moments.Moment.NOTED, key);
        Optional<Instant> until = rules.isBlind().getAsBoolean() ? Optional.empty() : until(begun);
        long started = System.nanoTime();
        PlainRequest asked = new PlainRequest(request, key, rules.origin().get());
        asked.setAttribute(STATE, key.state());
        HeldResponse held = new HeldResponse(asked, response);
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!application.handle(asked, held, Callback.from(done))) {
            return new Outcome.NotForAll();
        }
        await(done);
        cache.countRender(System.nanoTime() - started);
        Moments.pause(Moments.Moment.RENDERED, key);
        // Of what went wrong several may be told at once, and it isn't made again for each: this is where its cookies
        // show.
        if (held.getStatus() >= BAD_REQUEST) {
            SetCookies.keepBack(held.getHeaders(), request.getHeaders(), rules.readers());
        }
        return held.answer()
                .map(answer -> keep(key, answer, asked, noted, until))
                .orElseGet(Outcome.NotForAll::new);
    }

    private static void await(CompletableFuture<Void> done)
            throws ExecutionException, TimeoutException, InterruptedException {
        done.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    /** Nothing if it can't be known: then the page is for who asked, and nobody after. */
    private Optional<Instant> until(Instant begun) {
        try {
            return Optional.of(rules.until().apply(begun));
        } catch (RuntimeException databaseIsAway) {
            return Optional.empty();
        }
    }

    private Outcome keep(PageKey key, Answer answer, PlainRequest asked, long noted, Optional<Instant> until) {
        if (answer.status() == TOO_MANY_REQUESTS) {
            return new Outcome.Refused(new CachedPage(answer, cache.ground(List.of(), noted, 0)));
        }
        if (!answer.isForAll() && !answer.isFault()) {
            return new Outcome.NotForAll();
        }
        List<PageTag> tags = new ArrayList<>();
        tags.add(PageTag.EVERYTHING);
        if (asked.getAttribute(TAGS) instanceof List<?> own) {
            own.forEach(tag -> tags.add((PageTag) tag));
        }
        long end = end(answer, asked, until);
        CachedPage.Ground ground = cache.ground(tags, noted, end);
        if (!answer.isForAll() || until.isEmpty()) {
            return new Outcome.Made(
                    new CachedPage(answer, ground, tally(key, answer.status(), asked), false), answer.isFault());
        }
        Instant holds = end == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(end);
        boolean byReader = Boolean.TRUE.equals(asked.getAttribute(BY_READER));
        // What a cache of others keeps, it gives to everybody.
        Answer told = byReader ? answer : answer.with(rules.told().apply(tags, holds));
        CachedPage page = new CachedPage(told, ground, tally(key, answer.status(), asked), byReader);
        cache.keep(byReader ? key : key.in(""), page);
        return new Outcome.Made(page, answer.isFault());
    }

    /** Nothing if there is no page, or it is not counted. */
    private @Nullable Tally tally(PageKey key, int status, Request asked) {
        return status == OK ? views.tally(rules.kind().apply(key.path()), asked.getAttribute(Views.SUBJECT)) : null;
    }

    private static long end(Answer answer, PlainRequest asked, Optional<Instant> until) {
        long end = until.filter(Instant.MAX::isAfter).map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        if (asked.getAttribute(UNTIL) instanceof Instant own) {
            end = Math.min(end, own.toEpochMilli());
        }
        return answer.status() == NOT_FOUND
                ? Math.min(end, System.currentTimeMillis() + NOTHING_THERE_MILLISECONDS)
                : end;
    }
}
