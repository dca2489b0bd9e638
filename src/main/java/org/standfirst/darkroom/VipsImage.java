package org.standfirst.darkroom;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A picture in libvips: mostly a recipe, computed when it is written or copied into memory. Close it to let go of it. */
@SuppressWarnings("restricted") // what C hands over has the length that C says
final class VipsImage implements AutoCloseable {
    private static final int INTERESTING_ATTENTION = 3;
    private static final int RELATIVE_COLORIMETRIC = 1;
    private static final int INTERPRETATION_SRGB = 22;

    /** Printers' profiles have up to three million bytes. */
    private static final int LARGEST_PROFILE = 8_000_000;

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
        return number("width", 0);
    }

    int height() {
        return number("height", 0);
    }

    int bands() {
        return number("bands", 0);
    }

    /** In just these many pixels, upright. */
    VipsImage resize(int width, int height) throws UnusablePicture {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            int result = (int) vips.thumbnailImage.invokeExact(
                    handle,
                    out,
                    width,
                    arena.allocateFrom("height"),
                    height,
                    arena.allocateFrom("size"),
                    Vips.SIZE_FORCE,
                    MemorySegment.NULL);
            return vips.image(result, out);
        } catch (Throwable failed) {
            throw Vips.unexpected(failed);
        }
    }

    /**
     * In 8 bits a band of sRGB, which is what every browser takes a picture without a profile to be. A profile that does
     * not fit the picture counts as none.
     */
    VipsImage inSrgb() throws UnusablePicture {
        byte[] profile = blob("icc-profile-data", LARGEST_PROFILE);
        if (profile.length > 0 && !ColourProfile.isSrgb(profile)) {
            try (VipsImage transformed = transformed()) {
                return transformed.asSrgb();
            } catch (UnusablePicture unfit) {
                return asSrgb();
            }
        }
        return asSrgb();
    }

    private VipsImage transformed() throws UnusablePicture {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            int result = (int) vips.iccTransform.invokeExact(
                    handle,
                    out,
                    arena.allocateFrom("srgb"),
                    arena.allocateFrom("embedded"),
                    1,
                    arena.allocateFrom("intent"),
                    RELATIVE_COLORIMETRIC,
                    arena.allocateFrom("depth"),
                    Byte.SIZE,
                    MemorySegment.NULL);
            return vips.image(result, out);
        } catch (Throwable failed) {
            throw Vips.unexpected(failed);
        }
    }

    private VipsImage asSrgb() throws UnusablePicture {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            return vips.image(
                    (int) vips.colourspace.invokeExact(handle, out, INTERPRETATION_SRGB, MemorySegment.NULL), out);
        } catch (Throwable failed) {
            throw Vips.unexpected(failed);
        }
    }

    /** Computes all of a picture, once. */
    VipsImage inMemory() throws UnusablePicture {
        try {
            return vips.image((MemorySegment) vips.copyMemory.invokeExact(handle));
        } catch (Throwable failed) {
            throw Vips.unexpected(failed);
        }
    }

    VipsImage cut(Cut cut) throws UnusablePicture {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            int result = (int) vips.extractArea.invokeExact(
                    handle, out, cut.left(), cut.top(), cut.width(), cut.height(), MemorySegment.NULL);
            return vips.image(result, out);
        } catch (Throwable failed) {
            throw Vips.unexpected(failed);
        }
    }

    /** The three bands of colour, without the one that says what can be seen through. */
    VipsImage colours() throws UnusablePicture {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            int result =
                    (int) vips.extractBand.invokeExact(handle, out, 0, arena.allocateFrom("n"), 3, MemorySegment.NULL);
            return vips.image(result, out);
        } catch (Throwable failed) {
            throw Vips.unexpected(failed);
        }
    }

    /** The point that draws the eye, in pixels: by edges, by strong colours, by the colours of skin. */
    int[] attention() throws UnusablePicture {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            MemorySegment x = arena.allocate(JAVA_INT);
            MemorySegment y = arena.allocate(JAVA_INT);
            int side = Math.min(width(), height());
            int result = (int) vips.smartcrop.invokeExact(
                    handle,
                    out,
                    side,
                    side,
                    arena.allocateFrom("interesting"),
                    INTERESTING_ATTENTION,
                    arena.allocateFrom("attention_x"),
                    x,
                    arena.allocateFrom("attention_y"),
                    y,
                    MemorySegment.NULL);
            vips.image(result, out).close();
            return new int[] {x.get(JAVA_INT, 0), y.get(JAVA_INT, 0)};
        } catch (Throwable failed) {
            throw Vips.unexpected(failed);
        }
    }

    /**
     * Encodes.
     *
     * @param suffix the ending that chooses the format, with its options: {@code .webp[Q=80]}
     */
    byte[] encode(String suffix) throws UnusablePicture {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(ADDRESS);
            MemorySegment size = arena.allocate(JAVA_LONG);
            int result = (int) vips.writeToBuffer.invokeExact(
                    handle, arena.allocateFrom(suffix), buffer, size, MemorySegment.NULL);
            if (result != 0) {
                throw new UnusablePicture.ByLibrary(vips.error());
            }
            return take(buffer.get(ADDRESS, 0), size.get(JAVA_LONG, 0));
        } catch (Throwable failed) {
            throw Vips.unexpected(failed);
        }
    }

    /** The values of every pixel, row by row, band by band. */
    byte[] pixels() throws UnusablePicture {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(JAVA_LONG);
            MemorySegment buffer = (MemorySegment) vips.writeToMemory.invokeExact(handle, size);
            if (buffer.equals(MemorySegment.NULL)) {
                throw new UnusablePicture.ByLibrary(vips.error());
            }
            return take(buffer, size.get(JAVA_LONG, 0));
        } catch (Throwable failed) {
            throw Vips.unexpected(failed);
        }
    }

    private byte[] take(MemorySegment buffer, long size) throws Throwable {
        try {
            return buffer.reinterpret(size).toArray(JAVA_BYTE);
        } finally {
            vips.free.invokeExact(buffer);
        }
    }

    /** A number that describes a picture; the other one where it has none of that name. */
    int number(String name, int other) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(JAVA_INT);
            int result = (int) vips.getInt.invokeExact(handle, arena.allocateFrom(name), out);
            if (result != 0) {
                vips.error();
                return other;
            }
            return out.get(JAVA_INT, 0);
        } catch (Throwable failed) {
            throw Vips.unexpectedHere(failed);
        }
    }

    /** Words that describe a picture; empty where it has none of that name. */
    String words(String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            int result = (int) vips.getString.invokeExact(handle, arena.allocateFrom(name), out);
            if (result != 0) {
                vips.error();
                return "";
            }
            MemorySegment words = out.get(ADDRESS, 0);
            try {
                return words.reinterpret(Vips.LONGEST_STRING).getString(0);
            } finally {
                vips.free.invokeExact(words);
            }
        } catch (Throwable failed) {
            throw Vips.unexpectedHere(failed);
        }
    }

    /**
     * Bytes that came with a picture; none where it has none of that name.
     *
     * @param most if there are more, it counts as none
     */
    byte[] blob(String name, int most) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(ADDRESS);
            MemorySegment size = arena.allocate(JAVA_LONG);
            int result = (int) vips.getBlob.invokeExact(handle, arena.allocateFrom(name), data, size);
            if (result != 0) {
                vips.error();
                return new byte[0];
            }
            long bytes = size.get(JAVA_LONG, 0);
            return bytes > most
                    ? new byte[0]
                    : data.get(ADDRESS, 0).reinterpret(bytes).toArray(JAVA_BYTE);
        } catch (Throwable failed) {
            throw Vips.unexpectedHere(failed);
        }
    }

    /** Ends the computing of a picture from another thread, at the next strip of it. */
    void kill() {
        try {
            vips.setKill.invokeExact(handle, 1);
        } catch (Throwable failed) {
            throw Vips.unexpectedHere(failed);
        }
    }

    @Override
    public void close() {
        vips.release(handle);
    }
}
