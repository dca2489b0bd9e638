package org.standfirst.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.standfirst.store.FileStore;

/**
 * Renditions of one picture on their way into the store: while a disk or a service far away keeps one, the next is being
 * made. Used by one thread; closing waits for what is under way.
 */
final class Storing implements AutoCloseable {
    private static final int AT_ONCE = 3;

    private final FileStore store;
    private final List<Future<Rendition>> renditions = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("renditions-", 0).factory());

    Storing(FileStore store) {
        this.store = store;
    }

    /** Sends one off. */
    void add(RenditionPlan.Print print, Format format, byte[] content) {
        renditions.add(threads.submit(() -> new Rendition(
                print.crop(),
                format,
                print.width(),
                print.height(),
                false,
                store.store(new ByteArrayInputStream(content), content.length))));
    }

    /**
     * Waits for all that were sent off, and gives them in that order.
     *
     * @throws IOException if one could not be stored
     */
    List<Rendition> all() throws IOException {
        List<Rendition> stored = new ArrayList<>();
        for (Future<Rendition> rendition : renditions) {
            try {
                stored.add(rendition.get());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("the work was stopped", interrupted);
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case IOException unwritten -> throw unwritten;
                    case RuntimeException exception -> throw exception;
                    case null, default -> throw new IllegalStateException(failed);
                }
            }
        }
        return stored;
    }

    @Override
    public void close() {
        threads.close();
    }
}
