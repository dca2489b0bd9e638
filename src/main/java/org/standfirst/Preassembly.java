package org.standfirst;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * What Spring's build runs to write down how the parts of a server come together, so that no start has to find it out
 * again (docs/decisions/0037). It breaks off before any part is made.
 */
final class Preassembly {
    private Preassembly() {}

    /** Run by the build alone. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("standfirst-preassembly");
        try {
            Parts.answering(Settings.of(folder, 0)).close();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
