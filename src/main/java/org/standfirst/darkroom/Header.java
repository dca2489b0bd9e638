package org.standfirst.darkroom;

/**
 * What a picture says of itself before it is decoded.
 *
 * @param width in pixels, upright
 * @param height in pixels, upright
 * @param frames 1 where it stands still
 * @param exact whether it keeps every pixel as it was, as drawings are stored
 */
public record Header(int width, int height, int frames, boolean exact) {
    /** Whether it is an animation. */
    public boolean isMoving() {
        return frames > 1;
    }
}
