package org.standfirst.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages in memory, each served only as long as it is known to be fresh: none of its tags has a version above the log
 * position that was noted before the first question of its rendering. Bounded in bytes. Safe for use by several threads
 * at once.
 *
 * <p>Why that is enough: a change is numbered as it is committed, and {@link #raise} is called with its number before
 * anybody is told that it is done. Whoever noted a position at or above the number asked the database after the commit.
 * Whoever noted one below may have read what was before, and what they made is refused from the moment of the raise on,
 * also if it is kept only then.
 */
@Component
public final class PageCache {
    private static final long MOST_BYTES =
            Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 4);

    private static final int MOST_TAGS = 100_000;

    private final Cache<PageKey, CachedPage> pages;
    private final Map<PageTag, TagVersion> versions = new ConcurrentHashMap<>();
    private final AtomicLong position = new AtomicLong();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder renders = new LongAdder();
    private final LongAdder renderNanoseconds = new LongAdder();
    private final int mostTags;

    /** Grows when versions are forgotten; pages from before are refused then. */
    private final AtomicLong generation = new AtomicLong();

    /** The highest number that any forgotten version may have had. */
    private volatile long forgotten;

    private volatile boolean checking = true;

    /** An empty one of the usual size. */
    public PageCache() {
        this(MOST_BYTES, MOST_TAGS);
    }

    PageCache(long mostBytes, int mostTags) {
        this.mostTags = mostTags;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((PageKey key, CachedPage page) ->
                        page.weight() + 2 * key.path().length())
                .build();
    }

    /** Up to which change of the log this program knows that it is committed; never goes back. */
    public long position() {
        return position.get();
    }

    /** Says that all changes up to this one are committed, and so seen by whoever asks the database from now on. */
    public void advance(long seq) {
        position.accumulateAndGet(seq, Math::max);
    }

    /** Says that a change touched what has one of these tags. */
    public synchronized void raise(Iterable<PageTag> tags, long seq) {
        for (PageTag tag : tags) {
            version(tag).raise(seq);
        }
        if (versions.size() > mostTags) {
            forget(seq);
        }
    }

    /** In this order: who reads the new generation gets none of the old versions. */
    private void forget(long seq) {
        forgotten = Math.max(forgotten, Math.max(seq, position.get()));
        versions.clear();
        generation.incrementAndGet();
    }

    private TagVersion version(PageTag tag) {
        TagVersion known = versions.get(tag);
        return known != null ? known : versions.computeIfAbsent(tag, _ -> new TagVersion());
    }

    /** How many answers came from memory. */
    public long hits() {
        return hits.sum();
    }

    /** How many had to be rendered. */
    public long misses() {
        return misses.sum();
    }

    /** What is kept, if it is fresh at this moment. */
    @Nullable
    CachedPage fresh(PageKey key) {
        CachedPage page = pages.getIfPresent(key);
        return page != null && isFresh(page) ? page : null;
    }

    boolean isFresh(CachedPage page) {
        return !checking || page.isFresh(generation.get(), forgotten);
    }

    /** A body of so many bytes went out without the application. */
    void countSent(long bytes) {
        sent.add(bytes);
    }

    void countRender(long nanoseconds) {
        renders.increment();
        renderNanoseconds.add(nanoseconds);
    }

    long sentBytes() {
        return sent.sum();
    }

    long renders() {
        return renders.sum();
    }

    long renderNanoseconds() {
        return renderNanoseconds.sum();
    }

    /** What the kept pages weigh, in bytes. */
    long keptBytes() {
        return pages.policy()
                .eviction()
                .map(bound -> bound.weightedSize().orElse(0))
                .orElse(0L);
    }

    void countHit() {
        hits.increment();
    }

    void countMiss() {
        misses.increment();
    }

    /** What a page that is being made depends on. Its generation is read before its versions; see {@link #forget}. */
    CachedPage.Ground ground(Iterable<PageTag> tags, long noted, long until) {
        long now = generation.get();
        List<TagVersion> found = new ArrayList<>();
        tags.forEach(tag -> found.add(version(tag)));
        return new CachedPage.Ground(List.copyOf(found), noted, now, until);
    }

    void keep(PageKey key, CachedPage page) {
        CachedPage before = pages.getIfPresent(key);
        if (before != null) {
            page.follow(before);
        }
        pages.put(key, page);
    }

    /** How many pages are kept, fresh or not. */
    public long size() {
        pages.cleanUp();
        return pages.estimatedSize();
    }

    /** Forgets all pages, and nothing of what changed. */
    void clear() {
        pages.invalidateAll();
    }

    /** For the test that shows that the tests would notice. */
    void stopChecking() {
        checking = false;
    }
}
