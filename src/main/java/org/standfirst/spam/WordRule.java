package org.standfirst.spam;

/**
 * Words that a magazine does not want, or wants to see first.
 *
 * @param pattern a word or several; whole words, unless a {@code *} stands at its beginning or end. How they are spelt makes
 *     no difference, see {@link Lookalikes}
 */
public record WordRule(String pattern, Strength strength) {
    /** More is no word, nor a phrase that anybody would forbid. */
    public static final int LONGEST = 100;

    /** What a rule does. */
    public enum Strength {
        /** Who writes this is told that it can't be posted. */
        BLOCK,

        /** Somebody looks at it first. */
        WATCH
    }

    /** Whether it can match anything: it names at least one letter or digit, and is no longer than {@link #LONGEST}. */
    public boolean isUsable() {
        return pattern.length() <= LONGEST && !Lookalikes.words(pattern).isEmpty();
    }
}
