package org.standfirst.darkroom;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The process that {@link FumeCupboard} starts for one file: it writes that file as PNG to its output, and ends. */
@SuppressWarnings("restricted") // it says to the system how little it wants
final class FumeCupboardProgram {
    static final int HEAP_MEGABYTES = 160;

    /** Java's heap, and all that it needs beside that. */
    private static final int JAVA_MEGABYTES = HEAP_MEGABYTES + 120;

    private static final Set<Kind> KINDS = EnumSet.of(Kind.SVG, Kind.JPEG_2000);
    private static final String FAST_PNG = ".png[compression=1,filter=none,strip]";

    // Of getrlimit(2), the same on Linux and macOS.
    private static final int LIMIT_OF_SECONDS = 0;
    private static final int LIMIT_OF_DATA = 2;

    /** More than it is ever given; for when nobody is there any more to end it. */
    private static final int MOST_SECONDS = 180;

    private FumeCupboardProgram() {}

    /** The arguments are the kind of the file, the file, and the path of a libvips, empty for the program's own. */
    public static void main(String[] arguments) {
        int status = FumeCupboard.BROKEN;
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            status = answer(Kind.valueOf(arguments[0]), Path.of(arguments[1]), arguments[2], out);
        } catch (Throwable broken) {
            // Nobody would read more about it than the status says.
        }
        Runtime.getRuntime().halt(status);
    }

    private static int answer(Kind kind, Path file, String library, OutputStream out) throws IOException {
        try {
            out.write(kind == Kind.BITMAP ? Bitmap.asPng(file) : drawn(kind, file, library));
            return 0;
        } catch (UnusablePicture refused) {
            out.write(String.valueOf(refused.getMessage()).getBytes(StandardCharsets.UTF_8));
            return FumeCupboard.REFUSED;
        } catch (VipsLibrary.LibraryUnusable missing) {
            out.write(String.valueOf(missing.getMessage()).getBytes(StandardCharsets.UTF_8));
            return FumeCupboard.NO_LIBRARY;
        }
    }

    private static byte[] drawn(Kind kind, Path file, String library) throws UnusablePicture, IOException {
        byte[] drawing = kind.isDrawn() ? Svg.checked(file, kind) : new byte[0];
        Vips vips = VipsLibrary.load(library, KINDS);
        // Before that, it writes beyond its memory where a JPEG 2000 has a palette or begins off its origin.
        boolean isSafe = kind.isDrawn() || vips.isAtLeast(8, 16);
        if (!isSafe || !vips.reads(kind)) {
            throw new UnusablePicture("it is JPEG 2000, which the libvips in use can't read; save it as JPEG, PNG or"
                    + " TIFF, or name a libvips of version 8.16 or later that has OpenJPEG in the setting libvips");
        }
        limit();
        try (Arena arena = Arena.ofConfined()) {
            return png(
                    vips,
                    kind.isDrawn()
                            ? vips.source(arena, arena.allocateFrom(ValueLayout.JAVA_BYTE, drawing), kind)
                            : vips.source(arena, file, kind),
                    kind);
        } catch (UnusablePicture.ByLibrary unread) {
            throw new UnusablePicture(Plainly.said(String.valueOf(unread.getMessage()), kind));
        }
    }

    private static byte[] png(Vips vips, MemorySegment source, Kind kind) throws UnusablePicture {
        Size size;
        try (VipsImage image = vips.open(source, "")) {
            Size natural = new Size(Math.max(1, image.width()), Math.max(1, image.height()));
            size = kind.isDrawn() ? natural.forDrawing() : natural.forPrinting();
        }
        try (VipsImage drawn = vips.thumbnail(source, size.width(), size.height(), "");
                VipsImage plain = drawn.inSrgb()) {
            return plain.encode(FAST_PNG);
        }
    }

    /** What it asks for beyond these, it does not get; then it ends. */
    private static void limit() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> found = linker.defaultLookup().find("setrlimit");
        found.ifPresent(symbol -> {
            MethodHandle setrlimit = linker.downcallHandle(
                    symbol, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            limit(setrlimit, LIMIT_OF_DATA, (long) (JAVA_MEGABYTES + FumeCupboard.MEGABYTES) << 20);
            limit(setrlimit, LIMIT_OF_SECONDS, MOST_SECONDS);
        });
    }

    private static void limit(MethodHandle setrlimit, int what, long most) {
        try (Arena arena = Arena.ofConfined()) {
            int result = (int) setrlimit.invokeExact(what, arena.allocateFrom(ValueLayout.JAVA_LONG, most, most));
            if (result != 0) {
                throw new IllegalStateException("setrlimit refused");
            }
        } catch (Throwable failed) {
            throw Vips.unexpectedHere(failed);
        }
    }
}
