package org.standfirst.newsroom;

import java.util.List;

/**
 * A paragraph of a reply, as a moderator reads it.
 *
 * @param quoted how many quotes it stands in
 */
public record SaidParagraph(int quoted, List<Run> runs) {
    /** Copies the list. */
    public SaidParagraph {
        runs = List.copyOf(runs);
    }

    /**
     * Some of its words.
     *
     * @param isLink whether they lead somewhere
     * @param leads where the link leads that ends here, if it says otherwise itself; empty if not
     * @param isMatch whether they gave a reason to look at it
     * @param isBreak whether the line ends here
     */
    public record Run(
            String words,
            boolean isStrong,
            boolean isEmphasis,
            boolean isLink,
            String leads,
            boolean isMatch,
            boolean isBreak) {
        static final Run BREAK = new Run("", false, false, false, "", false, true);

        Run leading(String address) {
            return new Run(words, isStrong, isEmphasis, isLink, address, isMatch, isBreak);
        }
    }
}
