package org.standfirst.darkroom;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A decoded picture, from which any number of smaller ones are written. To be used by one thread at a time, and closed. */
public final class Negative implements AutoCloseable {
    /** Of flat art, most pixels have the colour of their neighbour; of photographs, clear skies included, few have. */
    private static final double SAME_AS_THE_ONE_BEFORE = 0.5;

    /** What is written without loss may be so much larger: its edges are worth that, grain in large areas is not. */
    private static final double WORTH_ITS_EDGES = 1.5;

    private static final int SAMPLE_WIDTH = 640;
    private static final Encoding SAMPLE = new Encoding.Webp(80, 4);

    private static final int STAND_IN_WIDTH = 20;
    private static final int TALLEST_STAND_IN = 60;
    private static final Duration LONGEST_WORK = Duration.ofMinutes(2);
    private static final int LITTLE = 1_000_000;

    private final Darkroom darkroom;
    private final Lender.Loan kept;
    private final VipsImage image;
    private final int width;
    private final int height;
    private final boolean transparent;
    private final boolean flat;

    /** The owner, and work that goes on though nobody waits for it any more; the last lets go of the image. */
    private final AtomicInteger users = new AtomicInteger(1);

    /** Owns the image from now on, and the memory that is given back in the end. */
    Negative(Darkroom darkroom, VipsImage image, boolean exact, Lender.Loan kept) throws UnusablePicture {
        this.darkroom = darkroom;
        this.kept = kept;
        this.width = image.width();
        this.height = image.height();
        boolean layered = image.bands() == 4;
        byte[] pixels = exact || layered ? image.pixels() : new byte[0];
        this.transparent = layered && canBeSeenThrough(pixels);
        this.flat = exact && isFlat(pixels, image.bands()) && isSmallWithoutLoss(image);
        this.image = layered && !transparent ? opaque(image) : image;
    }

    private static VipsImage opaque(VipsImage image) throws UnusablePicture {
        try (image;
                VipsImage colours = image.colours()) {
            return colours.inMemory();
        }
    }

    private static boolean canBeSeenThrough(byte[] pixels) {
        for (int index = 3; index < pixels.length; index += 4) {
            if (pixels[index] != -1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFlat(byte[] pixels, int bands) {
        int same = 0;
        for (int at = bands; at < pixels.length; at += bands) {
            same += Arrays.equals(pixels, at, at + bands, pixels, at - bands, at) ? 1 : 0;
        }
        return same > SAME_AS_THE_ONE_BEFORE * pixels.length / bands;
    }

    /** Whether a small print of it is: a drawing with the grain of paper is flat, but weighs as a photograph does. */
    private static boolean isSmallWithoutLoss(VipsImage image) throws UnusablePicture {
        int sampleWidth = Math.min(SAMPLE_WIDTH, image.width());
        int sampleHeight = Math.max(1, (int) ((long) image.height() * sampleWidth / image.width()));
        try (VipsImage resized = image.resize(sampleWidth, sampleHeight);
                VipsImage sample = resized.inMemory()) {
            int exact = sample.encode(Encoding.suffixOf(new Encoding.WebpExact())).length;
            int lossy = sample.encode(Encoding.suffixOf(SAMPLE)).length;
            return exact <= WORTH_ITS_EDGES * lossy;
        }
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** Whether any of it can be seen through. */
    public boolean isTransparent() {
        return transparent;
    }

    /** Whether it is of few colours, as drawings and diagrams are. */
    public boolean isFlat() {
        return flat;
    }

    /**
     * Writes a part of it in a size, once in each encoding.
     *
     * @throws UnusablePicture if libvips can't write it
     * @throws Darkroom.Busy if there is no memory free for it in a reasonable time
     * @throws IOException if the work was stopped
     */
    public List<byte[]> print(Cut cut, int printWidth, int printHeight, List<Encoding> encodings)
            throws UnusablePicture, IOException {
        long pixels = (long) printWidth * printHeight;
        int most = encodings.stream().mapToInt(Encoding::bytesPerPixel).max().orElse(0);
        return work(pixels * most, () -> {
            try (VipsImage part = image.cut(cut);
                    VipsImage sized = part.resize(printWidth, printHeight);
                    VipsImage once = sized.inMemory()) {
                List<byte[]> prints = new ArrayList<>();
                for (Encoding encoding : encodings) {
                    prints.add(once.encode(Encoding.suffixOf(encoding)));
                }
                return prints;
            }
        });
    }

    /**
     * Its mean colour, as {@code #rrggbb}.
     *
     * @throws UnusablePicture if libvips can't compute it
     * @throws IOException if the work was stopped
     */
    public String colour() throws UnusablePicture, IOException {
        return work(LITTLE, () -> {
            try (VipsImage dot = image.resize(1, 1)) {
                byte[] pixel = dot.pixels();
                return String.format(Locale.ROOT, "#%02x%02x%02x", pixel[0] & 0xff, pixel[1] & 0xff, pixel[2] & 0xff);
            }
        });
    }

    /**
     * The whole of it in a few pixels, as WebP. Of what is very tall it is not as tall.
     *
     * @throws UnusablePicture if libvips can't write it
     * @throws IOException if the work was stopped
     */
    public byte[] blurred() throws UnusablePicture, IOException {
        int small = Math.clamp(Math.round((double) STAND_IN_WIDTH * height / width), 1, TALLEST_STAND_IN);
        Cut whole = new Cut(0, 0, width, height);
        return print(whole, STAND_IN_WIDTH, small, List.of(new Encoding.Webp(30, 6)))
                .getFirst();
    }

    /**
     * The point that draws the eye, in thousandths of width and height.
     *
     * @throws UnusablePicture if libvips can't compute it
     * @throws IOException if the work was stopped
     */
    public int[] attention() throws UnusablePicture, IOException {
        int[] point = work(LITTLE, () -> image.attention());
        return new int[] {1000 * point[0] / width, 1000 * point[1] / height};
    }

    private <T> T work(long bytes, Callable<T> work) throws UnusablePicture, IOException {
        Lender.Loan loan = darkroom.forWork.borrow(Lender.megabytes(bytes));
        users.incrementAndGet();
        try {
            return darkroom.inTime(new Evaluation(), LONGEST_WORK, loan, () -> {
                try {
                    darkroom.vips().forget();
                    return work.call();
                } finally {
                    letGo();
                }
            });
        } catch (UnusablePicture.ByLibrary unwritten) {
            throw new UnusablePicture("it can't be written anew (" + unwritten.getMessage() + ")");
        }
    }

    private void letGo() {
        if (users.decrementAndGet() == 0) {
            image.close();
            kept.close();
        }
    }

    @Override
    public void close() {
        letGo();
    }
}
