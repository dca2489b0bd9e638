package org.standfirst.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.standfirst.kernel.Id;

/**
 * What lets a program of another machine into the newsroom.
 *
 * @param name what people call it
 * @param lastUsed the day in UTC; empty if it never was
 * @param revoked since when it lets nobody in any more
 */
public record AccessKey(
        Id<AccessKey> id, String name, Instant created, Optional<LocalDate> lastUsed, Optional<Instant> revoked) {
    /** The name in the change log of whoever comes in by it. */
    public String actor() {
        return "key:" + id;
    }
}
