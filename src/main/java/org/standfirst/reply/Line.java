package org.standfirst.reply;

import java.util.Optional;
import org.standfirst.kernel.Id;

/**
 * A line of a conversation.
 *
 * @param depth 0 for an answer to the article
 * @param answered what it answers, where that is another reply
 * @param further how many lines of its thread are not told here; 0 unless it is the last of those that are
 */
public record Line(Reply reply, int depth, Optional<Answered> answered, int further) {
    /**
     * The reply that another answers.
     *
     * @param name as it is signed; empty if nobody may read it any more
     */
    public record Answered(Id<Reply> id, String name) {}

    Line withFurther(int count) {
        return new Line(reply, depth, answered, count);
    }
}
