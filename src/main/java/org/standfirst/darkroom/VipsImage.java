package org.standfirst.darkroom;

import java.lang.foreign.MemorySegment;

/** A picture in libvips: mostly a recipe, computed when it is written or copied into memory. Close it to let go of it. */
final class VipsImage implements AutoCloseable {
    private final Vips vips;
    private final MemorySegment handle;

    VipsImage(Vips vips, MemorySegment handle) {
        this.vips = vips;
        this.handle = handle;
    }

    MemorySegment handle() {
        return handle;
    }

    int width() {
        return vips.number(this, "width", 0);
    }

    int height() {
        return vips.number(this, "height", 0);
    }

    int bands() {
        return vips.number(this, "bands", 0);
    }

    @Override
    public void close() {
        vips.release(handle);
    }
}
