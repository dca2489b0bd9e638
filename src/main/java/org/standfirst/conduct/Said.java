package org.standfirst.conduct;

import java.util.Optional;

/**
 * What somebody said of who may reply somewhere. What they left open, the next wider scope says.
 *
 * @param days after which an article's replies close; 0 for never
 */
public record Said(Optional<Mode> mode, Optional<Integer> days) {
    /** Nothing. */
    public static final Said NOTHING = new Said(Optional.empty(), Optional.empty());

    /** What is said nowhere else. */
    static final Said USUAL = new Said(Optional.of(Mode.FIRST_TIMERS), Optional.of(0));

    /** This, and where it is open, what the wider scope says. */
    Said within(Said wider) {
        return new Said(mode.or(wider::mode), days.or(wider::days));
    }
}
