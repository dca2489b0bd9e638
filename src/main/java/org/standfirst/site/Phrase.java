package org.standfirst.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that is more than words: some of it is a link, or a time.
 *
 * @param direction for HTML's {@code dir} of what was put in, which may be in another script; none where it isn't needed
 */
public record Phrase(List<Part> parts, @Nullable String direction) {
    /** A part, in the order of the sentence. */
    public sealed interface Part permits Plain, Link, DateLine {
        /** What is read. */
        String words();
    }

    /** Words and nothing else. */
    public record Plain(String words) implements Part {}

    /** Words that lead somewhere. */
    public record Link(String words, String href) implements Part {}

    /** Where the words in square brackets in a message lead; they are the message's own. */
    public record Target(String href) {}
}
