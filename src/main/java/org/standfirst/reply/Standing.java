package org.standfirst.reply;

import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Id;

/**
 * Where a reply stands in its conversation.
 *
 * @param thread the reply that began it, which answers the article itself
 * @param place sorts a thread as it is read: each answer below what it answers, the older before the newer, and all that is
 *     deeper than the deepest that is shown by time alone
 * @param depth 0 for an answer to the article
 */
record Standing(Id<Reply> thread, String place, int depth) {
    /** Deeper answers are not indented further; on a telephone there would be no room for words. */
    static final int DEEPEST_SHOWN = 3;

    /** Of a time, with noughts before it. */
    private static final int DIGITS = 13;

    /** Where the last twelve characters of an identifier begin. */
    private static final int RANDOM_PART = 24;

    /** The digits, and those characters. */
    private static final int STEP = DIGITS + 12;

    static Standing of(Id<Reply> id, Instant postedAt, Optional<Standing> parent) {
        String moment = Long.toString(Math.max(0, postedAt.toEpochMilli()));
        String own = "0".repeat(Math.max(0, DIGITS - moment.length()))
                + moment
                + id.value().substring(RANDOM_PART);
        return parent.map(above -> new Standing(above.thread(), above.before() + own, above.depth() + 1))
                .orElseGet(() -> new Standing(id, own, 0));
    }

    /** With what the places of its answers begin. */
    private String before() {
        return place.substring(0, STEP * Math.min(depth + 1, DEEPEST_SHOWN));
    }
}
