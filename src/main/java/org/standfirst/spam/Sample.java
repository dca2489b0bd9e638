package org.standfirst.spam;

import java.util.List;

/**
 * What somebody sent, as far as it is judged.
 *
 * @param name what they call themselves
 * @param text in plain words, or as they typed it
 * @param links addresses that stand in it but not in its words, such as those behind a link's words
 */
public record Sample(String name, String text, List<String> links) {
    /** What is beyond these limits is not looked at: it costs time, and says nothing that the rest does not. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_TEXT = 8_000;
    private static final int MOST_LINKS = 50;

    /** Keeps what is looked at. */
    public Sample {
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        links = List.copyOf(links.subList(0, Math.min(links.size(), MOST_LINKS)));
    }
}
