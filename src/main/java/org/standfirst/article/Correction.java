package org.standfirst.article;

import java.time.Instant;
import java.util.stream.IntStream;
import org.standfirst.kernel.Id;

/** What readers are told of a change to what they had read. */
public record Correction(Id<Correction> id, Id<Article> article, Kind kind, Words words, Instant at) {
    /** What sort of change it was. */
    public enum Kind {
        /** Something happened since. */
        UPDATE,
        /** Something was wrong. */
        CORRECTION
    }

    /**
     * The words of it, plain text.
     *
     * @param before what stood there; may be empty
     * @param after what stands there now; may be empty
     */
    public record Words(String said, String before, String after) {
        int longest() {
            return IntStream.of(said.length(), before.length(), after.length())
                    .max()
                    .orElse(0);
        }
    }
}
