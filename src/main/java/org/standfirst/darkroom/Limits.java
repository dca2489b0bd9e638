package org.standfirst.darkroom;

/**
 * What is refused before it is decoded.
 *
 * @param pixels the most pixels of one picture
 * @param frames the most frames of an animation
 * @param framePixels the most pixels of all its frames together
 * @param megabytes the most memory that all reading and writing together may use; what needs more alone is refused, what
 *     needs more than is free waits
 * @param seconds the longest that one picture may take to be read while somebody waits for it
 */
public record Limits(long pixels, int frames, long framePixels, int megabytes, int seconds) {
    /** A hundred megapixels and nine seconds, in what a photograph of twelve megapixels takes as AVIF. */
    public static final Limits USUAL = new Limits(120_000_000, 600, 150_000_000, 220, 9);
}
