package org.standfirst.article;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** What a time on the magazine's clocks means, as they are set forward and back: whoever schedules decides, not we. */
public sealed interface LocalSchedule {
    /** There is one such time. */
    record At(Instant instant) implements LocalSchedule {}

    /**
     * The clocks are set forward over it.
     *
     * @param localBefore when they are
     * @param localAfter what they are set to
     */
    record Gap(LocalDateTime localBefore, LocalDateTime localAfter) implements LocalSchedule {}

    /** The clocks are set back over it, so it comes twice. */
    record Twice(Instant earlier, Instant later) implements LocalSchedule {}

    /** Reads a time on the clocks of a zone. */
    public static LocalSchedule of(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> {
                ZoneOffsetTransition change = zone.getRules().getTransition(local);
                yield new Gap(change.getDateTimeBefore(), change.getDateTimeAfter());
            }
            case 1 -> new At(local.toInstant(offsets.getFirst()));
            // The offset before the change comes first, and so the earlier time.
            default -> new Twice(local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()));
        };
    }

    /** Whether all that it may mean is past. Scheduling it then means to publish at once, which is to be said. */
    default boolean isPast(Instant now) {
        return switch (this) {
            case At at -> !at.instant().isAfter(now);
            case Gap _ -> false;
            case Twice twice -> !twice.later().isAfter(now);
        };
    }
}
