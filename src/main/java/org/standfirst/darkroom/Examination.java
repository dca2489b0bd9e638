package org.standfirst.darkroom;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Reads the header of a picture and decides whether it may be decoded. */
final class Examination {
    /** Sides are no longer than this even where there are few pixels; encoders refuse more. */
    private static final int LONGEST_SIDE = 30_000;

    /** Of the strip that goes through the machine: as many lines are held at once. */
    private static final int LINES_HELD = 700;

    /** None, LZW, deflate in both spellings, PackBits: a strip of these is read line by line. */
    private static final Set<Integer> READ_BY_LINE = Set.of(1, 5, 8, 32946, 32773);

    private final Vips vips;
    private final Limits limits;

    Examination(Vips vips, Limits limits) {
        this.vips = vips;
        this.limits = limits;
    }

    /**
     * What was found.
     *
     * @param bytes how much memory it takes to decode it, at most
     * @param bytesWhenMoving how much it takes for all frames of an animation, what is made of them aside
     */
    record Findings(Header header, long bytes, long bytesWhenMoving) {}

    Findings of(Path file, MemorySegment source, Kind kind) throws UnusablePicture, IOException {
        try (VipsImage image = vips.open(source, "")) {
            boolean turned = image.number("orientation", 1) >= 5;
            int width = turned ? image.height() : image.width();
            int height = turned ? image.width() : image.height();
            boolean moves = kind == Kind.GIF || kind == Kind.WEBP;
            int frames = moves ? Math.max(1, image.number("n-pages", 1)) : 1;
            refuseTooLarge(width, height, frames);
            long pixels = (long) width * height;
            int sample = Math.max(1, image.bands()) * (image.number("bits-per-sample", 8) > 8 ? 2 : 1);
            long held = (long) image.width() * sample * LINES_HELD;
            long bytes = held + wholeBytes(file, image, kind, sample);
            long bytesWhenMoving = held + (kind == Kind.WEBP ? 21 : 8) * pixels;
            return new Findings(new Header(width, height, frames, kind.isExact()), bytes, bytesWhenMoving);
        }
    }

    private void refuseTooLarge(int width, int height, int frames) throws UnusablePicture {
        long pixels = (long) width * height;
        if (width < 1 || height < 1) {
            throw new UnusablePicture("it has no pixels");
        }
        if (pixels > limits.pixels() || Math.max(width, height) > LONGEST_SIDE) {
            throw new UnusablePicture(String.format(
                    Locale.ROOT,
                    "it has %d by %d pixels; at most %d million are read, and sides of at most %d",
                    width,
                    height,
                    limits.pixels() / 1_000_000,
                    LONGEST_SIDE));
        }
        if (frames > limits.frames() || pixels * frames > limits.framePixels()) {
            throw new UnusablePicture(String.format(
                    Locale.ROOT,
                    "it is an animation of %d frames of %d by %d pixels; at most %d frames are read, and at most"
                            + " %d million pixels in all of them. A film would be smaller",
                    frames,
                    width,
                    height,
                    limits.frames(),
                    limits.framePixels() / 1_000_000));
        }
    }

    /**
     * What the reader must hold of the whole picture at once: some read it line by line, others can't. As measured, since
     * nobody says.
     */
    private static long wholeBytes(Path file, VipsImage image, Kind kind, int sample) throws IOException {
        long pixels = (long) image.width() * image.height();
        return switch (kind) {
            // Coefficients of every scan, two bytes each; two of three planes at a quarter where colours are halved.
            case JPEG ->
                image.number("jpeg-multiscan", 0) == 0
                        ? 0
                        : pixels * (image.words("jpeg-chroma-subsample").equals("4:2:0") ? 3 : 2 * image.bands());
            case PNG -> image.number("interlaced", 0) == 0 ? 0 : pixels * sample;
            // Frames of the decoder and those it refers to, and the result.
            case AVIF, HEIC -> pixels * (sample > 4 ? 20 : 16);
            case WEBP -> pixels * 5;
            case GIF -> pixels * 8;
            case TIFF -> tiffBytes(file, image, sample);
            case SVG, PACKED_SVG, JPEG_2000, BITMAP -> 0;
        };
    }

    /** A row of tiles, and the next; or a strip, which may be the whole picture. */
    private static long tiffBytes(Path file, VipsImage image, int sample) throws IOException {
        int tile = image.number("tile-height", 0);
        if (tile > 0) {
            return 2L * (image.width() + image.number("tile-width", tile)) * tile * sample;
        }
        TiffTags tags = TiffTags.of(file);
        boolean byLine =
                READ_BY_LINE.contains(tags.number(TiffTags.COMPRESSION, 0)) && tags.number(TiffTags.PLANES, 1) == 1;
        return byLine ? 0 : 2L * image.width() * image.height() * sample;
    }
}
