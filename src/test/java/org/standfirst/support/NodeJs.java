package org.standfirst.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Node.js, which the build needs; a machine that runs only what was built elsewhere may lack it. */
public final class NodeJs {
    private NodeJs() {}

    /** Skips the test where there is none. */
    public static void assumeIsHere() {
        boolean isHere = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
        Assumptions.assumeTrue(isHere, "there is no Node.js on this machine");
    }
}
