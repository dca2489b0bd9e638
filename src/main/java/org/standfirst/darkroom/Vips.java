package org.standfirst.darkroom;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Set;

/**
 * The functions of libvips (https://www.libvips.org/API/current/) that the darkroom uses, called as C. Handles to its
 * objects are counted references: {@link VipsImage} gives them back. Safe for use by several threads at once.
 */
@SuppressWarnings("restricted") // calling C is what it is for; the launcher and the manifest allow it
final class Vips {
    /** Longer strings from the library are not read. */
    static final long LONGEST_STRING = 64 * 1024;

    /** Names of mallopt(3). */
    private static final int MALLOPT_LARGE = -3;

    private static final int MALLOPT_POOLS = -8;
    private static final int BYTES_OF_LARGE = 1 << 20;
    private static final int POOLS = 2;

    static final int SIZE_FORCE = 3;
    /** As a loader's option: a thumbnail's own option of that name does not reach the loaders of sources. */
    private static final String FAIL_ON_ERROR = "fail_on=error";

    /** For a look at the header, or at pixels from the first to the last, once. */
    private static final String IN_ORDER = "access=sequential," + FAIL_ON_ERROR;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup library;
    private final MethodHandle unref;
    final MethodHandle free;
    private final MethodHandle takeError;
    private final MethodHandle sourceFromFile;
    private final MethodHandle sourceFromMemory;
    private final MethodHandle findLoader;
    private final MethodHandle imageFromSource;
    private final MethodHandle thumbnailSource;
    final MethodHandle thumbnailImage;
    final MethodHandle copyMemory;
    final MethodHandle colourspace;
    final MethodHandle iccTransform;
    final MethodHandle extractArea;
    final MethodHandle extractBand;
    final MethodHandle smartcrop;
    final MethodHandle writeToBuffer;
    final MethodHandle writeToMemory;
    final MethodHandle getInt;
    final MethodHandle getString;
    final MethodHandle getBlob;
    final MethodHandle setKill;

    /**
     * Loads the library.
     *
     * @param kinds what may be read; every other loader is blocked, whatever the library was built with
     * @throws IllegalArgumentException if there is none at that place
     * @throws java.util.NoSuchElementException if it is not libvips, or an old one (before 8.13)
     */
    Vips(Path file, Set<Kind> kinds) {
        library = SymbolLookup.libraryLookup(file, Arena.global());
        unref = function("g_object_unref", FunctionDescriptor.ofVoid(ADDRESS));
        free = function("g_free", FunctionDescriptor.ofVoid(ADDRESS));
        takeError = function("vips_error_buffer_copy", FunctionDescriptor.of(ADDRESS));
        sourceFromFile = function("vips_source_new_from_file", FunctionDescriptor.of(ADDRESS, ADDRESS));
        sourceFromMemory = function("vips_source_new_from_memory", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
        findLoader = function("vips_foreign_find_load_source", FunctionDescriptor.of(ADDRESS, ADDRESS));
        // (source, options, end of arguments)
        imageFromSource = variadic("vips_image_new_from_source", 2, pointer(ADDRESS, ADDRESS, ADDRESS));
        // (source, out, width, "height", n, "size", n, "option_string", s, end)
        thumbnailSource = variadic(
                "vips_thumbnail_source",
                3,
                result(ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        // (image, out, width, "height", n, "size", n, end)
        thumbnailImage = variadic(
                "vips_thumbnail_image",
                3,
                result(ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        copyMemory = function("vips_image_copy_memory", FunctionDescriptor.of(ADDRESS, ADDRESS));
        colourspace = variadic("vips_colourspace", 3, result(ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
        // (image, out, "srgb", "embedded", yes, "intent", n, "depth", bits, end)
        iccTransform = variadic(
                "vips_icc_transform",
                3,
                result(ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        extractArea = variadic(
                "vips_extract_area", 6, result(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
        // (image, out, first, "n", n, end)
        extractBand = variadic("vips_extract_band", 3, result(ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        // (image, out, width, height, "interesting", n, "attention_x", out, "attention_y", out, end)
        smartcrop = variadic(
                "vips_smartcrop",
                4,
                result(
                        ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS,
                        ADDRESS));
        writeToBuffer = variadic("vips_image_write_to_buffer", 4, result(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        writeToMemory = function("vips_image_write_to_memory", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        getInt = function("vips_image_get_int", result(ADDRESS, ADDRESS, ADDRESS));
        getString = function("vips_image_get_as_string", result(ADDRESS, ADDRESS, ADDRESS));
        getBlob = function("vips_image_get_blob", result(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        setKill = function("vips_image_set_kill", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
        sayHowToAllocate();
        begin(kinds);
    }

    private MethodHandle function(String name, FunctionDescriptor shape, Linker.Option... options) {
        return linker.downcallHandle(library.findOrThrow(name), shape, options);
    }

    private MethodHandle variadic(String name, int fixedArguments, FunctionDescriptor shape) {
        return function(name, shape, Linker.Option.firstVariadicArg(fixedArguments));
    }

    /** The shape of a function that answers 0 if it went well. */
    private static FunctionDescriptor result(MemoryLayout... arguments) {
        return FunctionDescriptor.of(JAVA_INT, arguments);
    }

    private static FunctionDescriptor pointer(MemoryLayout... arguments) {
        return FunctionDescriptor.of(ADDRESS, arguments);
    }

    /**
     * Has the C library give large buffers back to the system as soon as they are freed, and share out the rest from a
     * few pools: left to itself, glibc keeps what pictures took, for each thread anew (bench/pictures: 380 MB at the most
     * instead of 250). Other C libraries have no such dial.
     */
    private void sayHowToAllocate() {
        linker.defaultLookup().find("mallopt").ifPresent(symbol -> {
            MethodHandle mallopt = linker.downcallHandle(symbol, FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
            try {
                int large = (int) mallopt.invokeExact(MALLOPT_LARGE, BYTES_OF_LARGE);
                int pools = (int) mallopt.invokeExact(MALLOPT_POOLS, POOLS);
                if (large + pools < 2) {
                    throw new IllegalStateException("mallopt refused");
                }
            } catch (Throwable failed) {
                throw unexpectedHere(failed);
            }
        });
    }

    private void begin(Set<Kind> kinds) {
        try (Arena arena = Arena.ofConfined()) {
            // What a picture makes it say goes into its errors; it need not write that to the console as well.
            int quiet = (int) function("g_setenv", result(ADDRESS, ADDRESS, JAVA_INT))
                    .invokeExact(arena.allocateFrom("VIPS_WARNING"), arena.allocateFrom("0"), 1);
            // Parallel work is the darkroom's to arrange: one thread a picture uses the cores better than many on one.
            if ((int) function("vips_init", result(ADDRESS)).invokeExact(arena.allocateFrom("standfirst")) != 0
                    || quiet == 0) {
                throw new IllegalStateException("libvips could not begin: " + error());
            }
            function("vips_concurrency_set", FunctionDescriptor.ofVoid(JAVA_INT))
                    .invokeExact(1);
            function("vips_cache_set_max", FunctionDescriptor.ofVoid(JAVA_INT)).invokeExact(0);
            MethodHandle block = function("vips_operation_block_set", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
            block.invokeExact(arena.allocateFrom("VipsForeignLoad"), 1);
            for (Kind kind : kinds) {
                block.invokeExact(arena.allocateFrom(kind.loader()), 0);
            }
        } catch (Throwable failed) {
            throw unexpectedHere(failed);
        }
    }

    /** Whether the library is of this version or a later one. */
    boolean isAtLeast(int major, int minor) {
        try {
            MethodHandle version = function("vips_version", result(JAVA_INT));
            int foundMajor = (int) version.invokeExact(0);
            int foundMinor = (int) version.invokeExact(1);
            return foundMajor > major || (foundMajor == major && foundMinor >= minor);
        } catch (Throwable failed) {
            throw unexpectedHere(failed);
        }
    }

    /** Whether the library was built with what reads files of a kind. */
    boolean reads(Kind kind) {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle type = function("g_type_from_name", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
            return (long) type.invokeExact(arena.allocateFrom(kind.loader())) != 0;
        } catch (Throwable failed) {
            throw unexpectedHere(failed);
        }
    }

    /** A picture in a file, as something to read from, if libvips takes it for what it is taken for here. */
    MemorySegment source(Arena arena, Path file, Kind kind) throws UnusablePicture {
        try {
            MemorySegment name = arena.allocateFrom(file.toString());
            return checked(owned(arena, (MemorySegment) sourceFromFile.invokeExact(name)), kind);
        } catch (Throwable failed) {
            throw unexpected(failed);
        }
    }

    /** The same in memory; the bytes must stay where they are as long as the arena is open. */
    MemorySegment source(Arena arena, MemorySegment bytes, Kind kind) throws UnusablePicture {
        try {
            MemorySegment source = (MemorySegment) sourceFromMemory.invokeExact(bytes, bytes.byteSize());
            return checked(owned(arena, source), kind);
        } catch (Throwable failed) {
            throw unexpected(failed);
        }
    }

    private MemorySegment checked(MemorySegment source, Kind kind) throws Throwable {
        MemorySegment loader = (MemorySegment) findLoader.invokeExact(source);
        if (loader.equals(MemorySegment.NULL)
                || !loader.reinterpret(LONGEST_STRING).getString(0).startsWith(kind.loader())) {
            throw new UnusablePicture.ByLibrary(error());
        }
        return source;
    }

    private MemorySegment owned(Arena arena, MemorySegment object) throws UnusablePicture {
        if (object.equals(MemorySegment.NULL)) {
            throw new UnusablePicture.ByLibrary(error());
        }
        return object.reinterpret(arena, this::release);
    }

    /**
     * Reads a picture's header; nothing is decoded before its pixels are read.
     *
     * @param options of the loader, each after a comma, such as {@code ,shrink=2}
     */
    VipsImage open(MemorySegment source, String options) throws UnusablePicture {
        try (Arena arena = Arena.ofConfined()) {
            return image((MemorySegment)
                    imageFromSource.invokeExact(source, arena.allocateFrom(IN_ORDER + options), MemorySegment.NULL));
        } catch (Throwable failed) {
            throw unexpected(failed);
        }
    }

    /**
     * Decodes to a size, upright. It decodes no more than it must for that size, and nothing before the result is
     * read; what is damaged fails then.
     *
     * @param options of the loader, each after a comma, such as {@code ,n=-1} for every frame
     */
    VipsImage thumbnail(MemorySegment source, int width, int height, String options) throws UnusablePicture {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            int result = (int) thumbnailSource.invokeExact(
                    source,
                    out,
                    width,
                    arena.allocateFrom("height"),
                    height,
                    arena.allocateFrom("size"),
                    SIZE_FORCE,
                    arena.allocateFrom("option_string"),
                    arena.allocateFrom(FAIL_ON_ERROR + options),
                    MemorySegment.NULL);
            return image(result, out);
        } catch (Throwable failed) {
            throw unexpected(failed);
        }
    }

    void release(MemorySegment object) {
        try {
            unref.invokeExact(object);
        } catch (Throwable failed) {
            throw unexpectedHere(failed);
        }
    }

    VipsImage image(int result, MemorySegment out) throws UnusablePicture {
        return image(result == 0 ? out.get(ADDRESS, 0) : MemorySegment.NULL);
    }

    VipsImage image(MemorySegment handle) throws UnusablePicture {
        if (handle.equals(MemorySegment.NULL)) {
            throw new UnusablePicture.ByLibrary(error());
        }
        return new VipsImage(this, handle);
    }

    /** Clears what was said before. */
    void forget() {
        error();
    }

    /** What libvips said went wrong; asking makes it forget. Threads share it, so it may be another's. */
    String error() {
        try {
            MemorySegment message = (MemorySegment) takeError.invokeExact();
            String words = message.reinterpret(LONGEST_STRING).getString(0).strip();
            free.invokeExact(message);
            return words;
        } catch (Throwable failed) {
            throw unexpectedHere(failed);
        }
    }

    /** Method handles throw everything; only one kind is expected. */
    static RuntimeException unexpected(Throwable failed) throws UnusablePicture {
        if (failed instanceof UnusablePicture unusable) {
            throw unusable;
        }
        return unexpectedHere(failed);
    }

    static RuntimeException unexpectedHere(Throwable failed) {
        return switch (failed) {
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            default -> new IllegalStateException(failed);
        };
    }
}
