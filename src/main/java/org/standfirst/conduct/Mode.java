package org.standfirst.conduct;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may reply, and who decides on it. */
public enum Mode {
    /** Nobody may. */
    CLOSED,
    /** Every reply waits for a moderator. */
    PREMODERATED,
    /** Replies of those of whom none was approved yet wait. */
    FIRST_TIMERS,
    /** Replies stand at once, unless something speaks against one. */
    OPEN;

    /** As forms and the database say it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What was written so; empty if it is none. */
    public static Optional<Mode> read(String written) {
        return Stream.of(values())
                .filter(mode -> mode.written().equals(written))
                .findFirst();
    }
}
