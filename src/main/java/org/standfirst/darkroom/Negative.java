package org.standfirst.darkroom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A decoded picture, from which any number of smaller ones are written. To be used by one thread at a time, and closed. */
public final class Negative implements AutoCloseable {
    /** Of flat art, most pixels have the colour of their neighbour; of photographs, clear skies included, few have. */
    private static final double SAME_AS_THE_ONE_BEFORE = 0.5;

    private static final int STAND_IN_WIDTH = 20;

    private final Darkroom darkroom;
    private final Runnable onClose;
    private final VipsImage image;
    private final int width;
    private final int height;
    private final boolean transparent;
    private final boolean flat;

    /** Owns the image from now on, and the memory that is given back in the end. */
    Negative(Darkroom darkroom, VipsImage image, boolean exact, Runnable onClose) throws UnusablePicture {
        this.darkroom = darkroom;
        this.onClose = onClose;
        this.width = image.width();
        this.height = image.height();
        boolean layered = image.bands() == 4;
        byte[] pixels = exact || layered ? image.pixels() : new byte[0];
        this.transparent = layered && canBeSeenThrough(pixels);
        this.flat = exact && isFlat(pixels, image.bands());
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
     * @throws IOException if the work was stopped
     */
    public List<byte[]> print(Cut cut, int printWidth, int printHeight, List<Encoding> encodings)
            throws UnusablePicture, IOException {
        return darkroom.work(() -> {
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
        return darkroom.work(() -> {
            try (VipsImage dot = image.resize(1, 1)) {
                byte[] pixel = dot.pixels();
                return String.format(Locale.ROOT, "#%02x%02x%02x", pixel[0] & 0xff, pixel[1] & 0xff, pixel[2] & 0xff);
            }
        });
    }

    /**
     * The whole of it in a few pixels, as WebP.
     *
     * @throws UnusablePicture if libvips can't write it
     * @throws IOException if the work was stopped
     */
    public byte[] blurred() throws UnusablePicture, IOException {
        int small = Math.max(1, Math.round((float) STAND_IN_WIDTH * height / width));
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
        int[] point = darkroom.work(() -> image.attention());
        return new int[] {1000 * point[0] / width, 1000 * point[1] / height};
    }

    @Override
    public void close() {
        image.close();
        onClose.run();
    }
}
