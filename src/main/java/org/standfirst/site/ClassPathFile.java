package org.standfirst.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file that travels within the program. */
final class ClassPathFile {
    private ClassPathFile() {}

    /** @throws IllegalStateException if the program was built without it */
    static String text(String path) {
        return new String(
                bytes(path).orElseThrow(() -> new IllegalStateException("the program lacks " + path)),
                StandardCharsets.UTF_8);
    }

    static Optional<byte[]> bytes(String path) {
        try (InputStream in = ClassPathFile.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
