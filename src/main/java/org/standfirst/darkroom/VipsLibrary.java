package org.standfirst.darkroom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;

/** Where libvips is: in the program itself for the usual machines, or where the operator says. */
final class VipsLibrary {
    private VipsLibrary() {}

    /**
     * Loads it.
     *
     * @param kinds what it may read
     * @param configured the path of a libvips to use instead of the program's own; empty for that
     * @throws LibraryUnusable if it can't be had; the message says what to do
     */
    static Vips load(String configured, Set<Kind> kinds) {
        return configured.isEmpty() ? ownOne(kinds) : configuredOne(configured, kinds);
    }

    private static Vips configuredOne(String configured, Set<Kind> kinds) {
        try {
            return new Vips(Path.of(configured), kinds);
        } catch (IllegalArgumentException | NoSuchElementException unusable) {
            throw new LibraryUnusable(
                    "“" + configured + "” is no libvips that can be used (" + unusable.getMessage()
                            + "). Name the file of version 8.14 or later, such as libvips.so.42, or leave the setting"
                            + " libvips out to use the one that comes with the program.",
                    unusable);
        }
    }

    private static Vips ownOne(Set<Kind> kinds) {
        String platform = platform();
        String name = platform.startsWith("darwin") ? "libvips.dylib" : "libvips.so";
        try (InputStream library = VipsLibrary.class.getResourceAsStream("/native/" + platform + "/" + name)) {
            if (library == null) {
                throw new LibraryUnusable("The program brings no libvips for this kind of machine (" + platform
                        + "). Install libvips 8.14 or later and name its file in the setting libvips.");
            }
            return unpacked(library, name, kinds);
        } catch (IOException | IllegalArgumentException failed) {
            throw new LibraryUnusable(
                    "libvips could not be unpacked and loaded from " + System.getProperty("java.io.tmpdir") + " ("
                            + failed.getMessage() + "). Name a folder in which programs may be run:"
                            + " STANDFIRST_JAVA_OPTIONS=-Djava.io.tmpdir=…",
                    failed);
        }
    }

    /** In a folder that nobody else may enter, for the moment that loading takes: what is loaded needs no name. */
    private static Vips unpacked(InputStream library, String name, Set<Kind> kinds) throws IOException {
        Path folder = Files.createTempDirectory("standfirst");
        Path file = folder.resolve(name);
        try {
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
            return new Vips(file, kinds);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** As npm names its packages. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (system.contains("mac") ? "darwin" : system.replace(' ', '-')) + "-"
                + switch (machine) {
                    case "amd64", "x86_64" -> "x64";
                    case "aarch64" -> "arm64";
                    default -> machine;
                };
    }

    /** There is no libvips. */
    static final class LibraryUnusable extends RuntimeException {
        LibraryUnusable(String message) {
            super(message);
        }

        LibraryUnusable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
