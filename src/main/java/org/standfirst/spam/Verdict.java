package org.standfirst.spam;

import java.util.List;

/**
 * What the classifier thinks.
 *
 * @param spamminess from 0 to 1
 * @param clues what weighed most, for and against, strongest first; at most eight
 */
public record Verdict(double spamminess, Band band, List<Clue> clues) {
    /** From here on, less than two in a hundred honest replies are in cross-validation; see bench/README.md. */
    private static final double UNSURE = 0.6;

    /** And from here on less than one in a thousand. */
    private static final double SPAM = 0.85;

    /** What to do about it. */
    public enum Band {
        /** Nothing that matters speaks against it. */
        HAM,

        /** More speaks for spam than against; somebody should look, where somebody looks anyway. */
        UNSURE,

        /** It is to be held. */
        SPAM;

        static Band of(double spamminess) {
            return spamminess >= Verdict.SPAM ? SPAM : spamminess >= Verdict.UNSURE ? UNSURE : HAM;
        }
    }

    /**
     * A reason.
     *
     * @param words of the sample as its author wrote them, or of what stands out in it
     * @param weight above 0 for spam, below against
     */
    public record Clue(String words, double weight) {}
}
