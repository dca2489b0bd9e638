package org.standfirst.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a file lies by its name: {@code ab/abcdef…}, so that no folder grows too long. It is the same in a folder and in
 * a bucket; so either can be copied into the other as it is.
 */
final class Layout {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PATH = Pattern.compile("([0-9a-f]{2})/(\\1[0-9a-f]{62})");

    private Layout() {}

    /** Whether a file can have this name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Where it lies, below the folder or the prefix. */
    static String path(String name) {
        return shelf(name) + "/" + name;
    }

    /** What is before the slash there. */
    static String shelf(String name) {
        return name.substring(0, 2);
    }

    /** The name of what lies there; empty if it is none of ours. */
    static Optional<String> name(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }
}
