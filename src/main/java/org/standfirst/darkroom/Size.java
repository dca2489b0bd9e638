package org.standfirst.darkroom;

/**
 * Width and height in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
record Size(int width, int height) {
    private static final int TALLEST = 12_000;

    /** What is kept of a picture while it is printed; only strips many times as tall as wide are narrower for it. */
    private static final double MOST_PIXELS = 8_000_000;

    /** In this width, and the height that goes with it. */
    Size inWidth(int newWidth) {
        return new Size(newWidth, Math.max(1, (int) Math.round((double) height * newWidth / width)));
    }

    /** As a picture of this size is printed at most. */
    Size forPrinting() {
        return scaled(Math.min(1, largest()));
    }

    /** As a drawing of this size is drawn: it is as sharp at any. */
    Size forDrawing() {
        return scaled(largest());
    }

    private double largest() {
        double byArea = Math.sqrt(MOST_PIXELS / ((double) width * height));
        return Math.min(Math.min((double) Darkroom.WIDEST / width, (double) TALLEST / height), byArea);
    }

    private Size scaled(double scale) {
        return new Size(
                Math.max(1, (int) Math.round(width * scale)), Math.clamp(Math.round(height * scale), 1, TALLEST));
    }

    long pixels() {
        return (long) width * height;
    }
}
