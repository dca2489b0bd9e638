package org.standfirst.darkroom;

import java.lang.foreign.MemorySegment;
import java.util.Locale;
import java.util.Set;

/** Reads the header of a picture and decides whether it may be decoded. */
final class Examination {
    private static final int BYTES_PER_MEGABYTE = 1_000_000;

    /** Sides are no longer than this even where there are few pixels; encoders refuse more. */
    private static final int LONGEST_SIDE = 30_000;

    private static final Set<String> EXACT = Set.of("png", "gif", "svg", "tiff");

    private final Vips vips;
    private final Limits limits;

    Examination(Vips vips, Limits limits) {
        this.vips = vips;
        this.limits = limits;
    }

    Header of(MemorySegment source) throws UnusablePicture {
        try (VipsImage image = open(source)) {
            String loader = image.words("vips-loader").replaceFirst("load.*", "");
            boolean turned = image.number("orientation", 1) >= 5;
            int width = turned ? image.height() : image.width();
            int height = turned ? image.width() : image.height();
            boolean moves = loader.equals("gif") || loader.equals("webp");
            int frames = moves ? Math.max(1, image.number("n-pages", 1)) : 1;
            refuseTooLarge(width, height, frames);
            long pixels = (long) width * height;
            int megabytes = (int) (1 + pixels * bytesPerPixel(image, loader) / BYTES_PER_MEGABYTE);
            if (megabytes > limits.megabytes()) {
                throw new UnusablePicture(String.format(
                        Locale.ROOT,
                        "reading its %d by %d pixels takes more memory than a picture may use here; make it smaller%s",
                        width,
                        height,
                        loader.equals("jpeg") ? ", or save it as a JPEG that is not progressive" : ""));
            }
            boolean exact = EXACT.contains(loader);
            return new Header(width, height, frames, megabytes, loader.equals("svg"), exact);
        }
    }

    private VipsImage open(MemorySegment source) throws UnusablePicture {
        try {
            return vips.open(source, "");
        } catch (UnusablePicture damaged) {
            throw new UnusablePicture(Plainly.said(String.valueOf(damaged.getMessage())));
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

    /** How much of the picture the loader must hold at once: some read it line by line, others can't. */
    private int bytesPerPixel(VipsImage image, String loader) {
        int bytes = Math.max(1, image.bands()) * (image.number("bits-per-sample", 8) > 8 ? 2 : 1);
        return switch (loader) {
            // Coefficients of every scan, two bytes each; two of three planes at a quarter where colours are halved.
            case "jpeg" ->
                image.number("jpeg-multiscan", 0) == 0
                        ? 0
                        : image.words("jpeg-chroma-subsample").equals("4:2:0") ? 3 : 2 * image.bands();
            case "png" -> image.number("interlaced", 0) == 0 ? 0 : bytes;
            // Planes of the decoder, the frame it refers to, and the result.
            case "heif" -> 3 * bytes + 2;
            case "webp" -> 5;
            case "gif" -> 8;
            case "svg" -> 0;
            // A strip may be the whole picture.
            default -> 2 * bytes;
        };
    }
}
