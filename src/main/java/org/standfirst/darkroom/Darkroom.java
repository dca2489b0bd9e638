package org.standfirst.darkroom;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures of strangers and writes them anew: upright, in sRGB, with nothing in them but pixels. What would take too
 * much memory or time is refused. Safe for use by several threads at once.
 */
public final class Darkroom implements AutoCloseable {
    /** The widest that a picture is written; a drawing is drawn as wide as that. */
    public static final int WIDEST = 1920;

    private static final Duration WITHOUT_HURRY = Duration.ofMinutes(2);

    /** For what is decoded already, and waits to be printed. */
    private static final int MEGABYTES_FOR_NEGATIVES = 50;

    private static final Set<Kind> KINDS = Arrays.stream(Kind.values())
            .filter(kind -> !kind.isHandledApart())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));

    private final String library;
    private final Limits limits;
    private final FumeCupboard fumeCupboard;

    /** Who borrows from both borrows here first; so nobody who has something to lend later waits for it. */
    final Lender forNegatives = new Lender(MEGABYTES_FOR_NEGATIVES);

    final Lender forWork;

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("darkroom-", 0).daemon().factory());
    private volatile @Nullable Vips vips;

    /**
     * A darkroom; libvips is loaded when it is first needed.
     *
     * @param library the path of a libvips to use; empty for the one that comes with the program
     */
    public Darkroom(String library, Limits limits) {
        this.library = library;
        this.limits = limits;
        this.forWork = new Lender(limits.megabytes());
        this.fumeCupboard = new FumeCupboard(library, forWork);
    }

    /**
     * Takes a file in hand, and looks at it without decoding it, while somebody waits. The film must be closed.
     *
     * @param mediaType what its first bytes say it is
     * @throws UnusablePicture if it can't be decoded, or mustn't
     * @throws Busy if there is no memory free for it in a reasonable time
     * @throws IOException if the file can't be read
     */
    public Film load(Path file, String mediaType) throws UnusablePicture, IOException {
        return Film.load(this, file, Kind.of(mediaType), Duration.ofSeconds(limits.seconds()));
    }

    /** The same while nobody waits, so that it may take its time. */
    public Film loadWithoutHurry(Path file, String mediaType) throws UnusablePicture, IOException {
        return Film.load(this, file, Kind.of(mediaType), WITHOUT_HURRY);
    }

    Limits limits() {
        return limits;
    }

    FumeCupboard fumeCupboard() {
        return fumeCupboard;
    }

    /**
     * Works on something for as long as it may take, on a thread of libvips' own: it keeps something for each, and a
     * virtual thread would hold up its carrier.
     *
     * @param loan given back when the work has really ended, also where nobody waits for it any more
     */
    <T> T inTime(Evaluation evaluation, Duration most, Lender.Loan loan, Callable<T> work)
            throws UnusablePicture, IOException {
        Future<T> result = submitted(loan, work);
        try {
            return result.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            evaluation.abandon();
            throw new UnusablePicture("reading it takes too long; save it anew, as a plain JPEG or PNG");
        } catch (InterruptedException interrupted) {
            evaluation.abandon();
            Thread.currentThread().interrupt();
            throw new IOException("the work was stopped", interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case UnusablePicture unusable -> throw unusable;
                case IOException unreadable -> throw unreadable;
                case RuntimeException exception -> throw exception;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    private <T> Future<T> submitted(Lender.Loan loan, Callable<T> work) throws IOException {
        try {
            return threads.submit(() -> {
                try (loan) {
                    return work.call();
                }
            });
        } catch (RejectedExecutionException closed) {
            loan.close();
            throw new IOException("the darkroom is closed", closed);
        }
    }

    Vips vips() {
        Vips loaded = vips;
        if (loaded == null) {
            synchronized (this) {
                loaded = vips == null ? VipsLibrary.load(library, KINDS) : vips;
                vips = loaded;
            }
        }
        return loaded;
    }

    /** Takes no more work. */
    @Override
    public void close() {
        threads.shutdown();
    }

    /** Others' work has all the memory; later there will be some. */
    public static final class Busy extends IOException {
        Busy() {
            super("too many pictures are being worked on; try again in a minute");
        }
    }
}
