package org.standfirst.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a form leads back to: a path of this site and nothing else. */
final class LocalPath {
    private static final String FRONT = "/";
    private static final Pattern PATH =
            Pattern.compile("/(?:[A-Za-z0-9%._~-][A-Za-z0-9%._~/-]{0,499})?(?:#[A-Za-z0-9-]{1,60})?");

    private LocalPath() {}

    /** It, or the front page where it is none. */
    static String of(@Nullable String path) {
        return path != null && PATH.matcher(path).matches() ? path : FRONT;
    }
}
