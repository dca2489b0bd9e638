package org.standfirst.darkroom;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures of strangers and writes them anew: upright, in sRGB, with nothing in them but pixels. What would take too
 * much memory or time is refused. Safe for use by several threads at once.
 */
public final class Darkroom implements AutoCloseable {
    /** The widest that a picture is written; a drawing is drawn as wide as that. */
    public static final int WIDEST = 1920;

    private static final int TALLEST = 12_000;
    private static final int LONGEST_PRINT_SECONDS = 120;
    private static final int BYTES_PER_PIXEL = 4;
    private static final int BYTES_PER_MEGABYTE = 1_000_000;

    private final String library;
    private final Limits limits;
    private final Semaphore reserved;
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
        this.reserved = new Semaphore(limits.megabytes(), true);
    }

    /**
     * Looks at a picture without decoding it.
     *
     * @param mediaType what its first bytes say it is
     * @throws UnusablePicture if it can't be decoded, or mustn't
     * @throws IOException if the file can't be read
     */
    public Header examine(Path file, String mediaType) throws UnusablePicture, IOException {
        return inTime(new Evaluation(), limits.seconds(), () -> {
            try (Arena arena = Arena.ofShared()) {
                Header header = new Examination(vips(), limits).of(source(arena, file, mediaType));
                return header.drawn() ? drawnLarge(header) : header;
            }
        });
    }

    /** A drawing has the size that it is wanted in. */
    private static Header drawnLarge(Header header) {
        double scale = Math.min((double) WIDEST / header.width(), (double) TALLEST / header.height());
        int width = Math.max(1, (int) Math.round(header.width() * scale));
        int height = Math.max(1, (int) Math.round(header.height() * scale));
        // A sheet for each nested group that can be seen through, at most; see Svg.
        return new Header(width, height, 1, megabytes(10L * width * height * BYTES_PER_PIXEL), true, true);
    }

    private static int megabytes(long bytes) {
        return (int) (1 + bytes / BYTES_PER_MEGABYTE);
    }

    /**
     * Decodes a picture, of an animation its first frame. The negative must be closed.
     *
     * @param header as {@link #examine} found it
     * @throws UnusablePicture if it is damaged, or takes too long
     * @throws IOException if the file can't be read
     */
    public Negative develop(Path file, String mediaType, Header header) throws UnusablePicture, IOException {
        double scale = Math.min(1, Math.min((double) WIDEST / header.width(), (double) TALLEST / header.height()));
        int width = Math.max(1, (int) Math.round(header.width() * scale));
        int height = Math.max(1, (int) Math.round(header.height() * scale));
        int kept = Math.min(limits.megabytes() / 2, megabytes((long) width * height * BYTES_PER_PIXEL));
        return withMemory(header, kept, evaluation -> {
            try (Arena arena = Arena.ofShared();
                    VipsImage scaled = scaled(source(arena, file, mediaType), mediaType, header, width, height);
                    VipsImage plain = scaled.inSrgb();
                    Evaluation.Part _ = evaluation.of(plain)) {
                VipsImage pixels = plain.inMemory();
                return evaluation.handOver(new Negative(this, pixels, header.exact(), () -> reserved.release(kept)));
            }
        });
    }

    /**
     * A JPEG can be decoded at a half, a quarter or an eighth of its size, for that much less work; libvips's own
     * thumbnails do so only where twice the pixels are left, which helps none of the pictures that are taken today.
     */
    private VipsImage scaled(MemorySegment source, String mediaType, Header header, int width, int height)
            throws UnusablePicture {
        int shrink = mediaType.equals("image/jpeg")
                ? Math.min(8, Integer.highestOneBit(Math.max(1, header.width() / width)))
                : 1;
        if (shrink == 1) {
            return vips().thumbnail(source, width, height, "");
        }
        try (VipsImage image = vips().open(source, ",shrink=" + shrink)) {
            return image.resize(width, height);
        }
    }

    /**
     * Writes every frame of an animation, in a width.
     *
     * @throws UnusablePicture if it is damaged, or takes too long
     * @throws IOException if the file can't be read
     */
    public byte[] animate(Path file, String mediaType, Header header, int width, Encoding.Webp encoding)
            throws UnusablePicture, IOException {
        int height = Math.max(1, (int) Math.round((double) header.height() * width / header.width()));
        return withMemory(header, 0, evaluation -> {
            try (Arena arena = Arena.ofShared();
                    VipsImage scaled = vips().thumbnail(source(arena, file, mediaType), width, height, ",n=-1");
                    VipsImage plain = scaled.inSrgb();
                    Evaluation.Part _ = evaluation.of(plain)) {
                return plain.encode(Encoding.suffixOf(encoding));
            }
        });
    }

    private MemorySegment source(Arena arena, Path file, String mediaType) throws UnusablePicture, IOException {
        return switch (mediaType) {
            case "image/svg+xml", "application/gzip" -> source(arena, Svg.checked(file));
            case "image/bmp" -> source(arena, Bitmap.asPng(file));
            default -> vips().source(arena, file);
        };
    }

    private MemorySegment source(Arena arena, byte[] content) throws UnusablePicture {
        return vips().source(arena, arena.allocateFrom(ValueLayout.JAVA_BYTE, content));
    }

    /**
     * Decodes when there is memory for it.
     *
     * @param kept megabytes that the result keeps and gives back itself
     */
    private <T> T withMemory(Header header, int kept, Decoding<T> work) throws UnusablePicture, IOException {
        int decoding = Math.min(header.megabytes(), limits.megabytes() - kept);
        reserved.acquireUninterruptibly(decoding + kept);
        Evaluation evaluation = new Evaluation();
        // Given back when the work has really ended, also where nobody waits for it any more.
        return inTime(evaluation, limits.seconds(), () -> {
            int unused = decoding + kept;
            try {
                T result = work.by(evaluation);
                unused = decoding;
                return result;
            } catch (UnusablePicture damaged) {
                throw new UnusablePicture(Plainly.said(String.valueOf(damaged.getMessage())));
            } finally {
                reserved.release(unused);
            }
        });
    }

    /** Work on a picture that is decoded already, whose size is known. */
    <T> T work(Callable<T> work) throws UnusablePicture, IOException {
        return inTime(new Evaluation(), LONGEST_PRINT_SECONDS, work);
    }

    /** On a thread of libvips' own: it keeps something for each, and a virtual thread would hold up its carrier. */
    private <T> T inTime(Evaluation evaluation, int seconds, Callable<T> work) throws UnusablePicture, IOException {
        Future<T> result = threads.submit(work);
        try {
            return result.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            evaluation.abandon();
            throw new UnusablePicture(
                    "working on it takes longer than " + seconds + " seconds; save it anew, as a plain JPEG or PNG");
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

    private Vips vips() {
        Vips loaded = vips;
        if (loaded == null) {
            synchronized (this) {
                loaded = vips == null ? VipsLibrary.load(library) : vips;
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

    /** Work that reads a picture's pixels. */
    @FunctionalInterface
    private interface Decoding<T> {
        T by(Evaluation evaluation) throws UnusablePicture, IOException;
    }
}
