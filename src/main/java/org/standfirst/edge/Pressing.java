package org.standfirst.edge;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs pages that are asked for often once more, as small as can be, which takes thirty times as long as the first time and
 * saves a twelfth: on a slow line one journey between reader and server. One page after the other, on a thread that rests
 * nine times as long as it works, so that answering always has the processors.
 */
final class Pressing {
    private static final Logger LOG = LoggerFactory.getLogger(Pressing.class);
    private static final int REST = 9;

    private final PageCache cache;
    private final BlockingQueue<CachedPage> waiting = new ArrayBlockingQueue<>(256);
    private @Nullable Thread thread;

    Pressing(PageCache cache) {
        this.cache = cache;
    }

    void start() {
        thread = Thread.ofPlatform().name("pressing").daemon().start(this::run);
    }

    /** A page was asked for. Never waits; if too many are waiting already, it stays as it is. */
    void noteHit(CachedPage page) {
        if (page.isWorthPressing()) {
            waiting.offer(page);
        }
    }

    private void run() {
        try {
            while (true) {
                CachedPage page = waiting.take();
                if (cache.isFresh(page)) {
                    long begun = System.nanoTime();
                    press(page);
                    Thread.sleep(Duration.ofNanos(REST * (System.nanoTime() - begun)));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void press(CachedPage page) {
        try {
            page.press();
        } catch (RuntimeException failed) {
            LOG.warn("A page could not be packed more tightly; it stays as it is.", failed);
        }
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
