package org.standfirst.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes things on a thread of its own while another uses them, a bounded number ahead, in order. What its maker throws it
 * throws to the user, after the last thing that was made.
 */
final class Ahead<T> implements AutoCloseable {
    private final BlockingQueue<Optional<T>> made;
    private final Thread maker;
    private volatile @Nullable Exception failure;

    /** Makes things, handing each to the consumer. */
    @FunctionalInterface
    interface Maker<T> {
        void make(Consumer<T> hand) throws IOException;
    }

    Ahead(int most, Maker<T> maker) {
        this.made = new ArrayBlockingQueue<>(most);
        this.maker = Thread.ofPlatform().daemon().name("import ahead").unstarted(() -> run(maker));
        this.maker.start();
    }

    private void run(Maker<T> maker) {
        try {
            maker.make(thing -> put(Optional.of(thing)));
        } catch (Stopped stopped) {
            return;
        } catch (IOException | RuntimeException failed) {
            failure = failed;
        }
        put(Optional.empty());
    }

    private void put(Optional<T> thing) {
        try {
            made.put(thing);
        } catch (InterruptedException closed) {
            throw new Stopped();
        }
    }

    /** The next thing; empty after the last. */
    Optional<T> next() throws IOException {
        Optional<T> thing;
        try {
            thing = made.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the import was stopped", interrupted);
        }
        if (thing.isEmpty() && failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
        return thing;
    }

    @Override
    public void close() {
        maker.interrupt();
    }

    /** The user wants no more. */
    private static final class Stopped extends RuntimeException {}
}
