package org.standfirst.conduct;

import java.time.Instant;
import java.util.Optional;

/**
 * Who may reply to an article, and until when.
 *
 * @param mode {@link Mode#CLOSED} also where its time is over
 * @param closesAt when it closes, or did, by the number of its days; empty where it does not
 */
public record Opening(Mode mode, Optional<Instant> closesAt) {
    /** Whether anybody may reply. */
    public boolean isOpen() {
        return mode != Mode.CLOSED;
    }
}
