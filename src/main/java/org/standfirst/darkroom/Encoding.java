package org.standfirst.darkroom;

/** How a picture is written. Nothing private is: no metadata of any kind goes along. */
public sealed interface Encoding {
    /**
     * AV1 Image File Format.
     *
     * @param quality 1 to 100
     * @param effort 0 (fast) to 9 (small)
     * @param full whether colours are kept in full, as sharp edges of flat colour want; else at half the resolution
     */
    record Avif(int quality, int effort, boolean full) implements Encoding {}

    /**
     * WebP.
     *
     * @param quality 1 to 100
     * @param effort 0 (fast) to 6 (small)
     */
    record Webp(int quality, int effort) implements Encoding {}

    /** WebP that keeps every pixel as it is. */
    record WebpExact() implements Encoding {}

    /**
     * JPEG, for what can't be seen through.
     *
     * @param quality 1 to 100
     */
    record Jpeg(int quality) implements Encoding {}

    /** PNG that keeps every pixel as it is. */
    record Png() implements Encoding {}

    /** PNG in at most 256 colours, dithered: for photographs that can be seen through. */
    record PngOfFewColours() implements Encoding {}

    /** The ending that chooses the format in libvips, with its options. */
    static String suffixOf(Encoding encoding) {
        return switch (encoding) {
            case Avif avif ->
                ".avif[Q=" + avif.quality() + ",effort=" + avif.effort() + ",subsample_mode="
                        + (avif.full() ? "off" : "on") + ",strip]";
            case Webp webp -> ".webp[Q=" + webp.quality() + ",effort=" + webp.effort() + ",strip]";
            case WebpExact() -> ".webp[lossless,effort=4,strip]";
            case Jpeg jpeg -> ".jpg[Q=" + jpeg.quality() + ",optimize-coding,strip]";
            case Png() -> ".png[compression=9,filter=all,strip]";
            case PngOfFewColours() -> ".png[palette,Q=90,dither=1,compression=9,strip]";
        };
    }

    /** How many bytes of memory writing takes for each pixel, as measured. */
    static int bytesPerPixel(Encoding encoding) {
        return switch (encoding) {
            case Avif avif -> avif.full() ? 38 : 30;
            case Webp _ -> 10;
            case WebpExact() -> 42;
            case Jpeg _ -> 10;
            case Png() -> 7;
            case PngOfFewColours() -> 28;
        };
    }
}
