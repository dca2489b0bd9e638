package org.standfirst.spam;

import java.util.List;
import java.util.OptionalLong;

/**
 * A number for what a text says, such that texts that say nearly the same have numbers that differ in few bits (Charikar's
 * simhash, over words and pairs of words). It stays the same from release to release, so it can be stored.
 */
public final class Likeness {
    /** Shorter texts are alike by chance: "Thanks, great read!" */
    private static final int FEWEST_WORDS = 8;

    /** Two texts that have nothing to do with each other differ in 32 bits, give or take 8. */
    private static final int MOST_BITS = 12;

    private static final int PAIR = 3;

    private Likeness() {}

    /** The number, or nothing if the text is too short to be like another. */
    public static OptionalLong of(String text) {
        List<String> words = Lookalikes.words(text).stream().map(Token::word).toList();
        if (words.size() < FEWEST_WORDS) {
            return OptionalLong.empty();
        }
        int[] votes = new int[Long.SIZE];
        for (int index = 0; index < words.size(); index++) {
            vote(Hash.of(words.get(index)), 1, votes);
            if (index > 0) {
                vote(Hash.of(words.get(index - 1) + ' ' + words.get(index)), PAIR, votes);
            }
        }
        long number = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            number |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return OptionalLong.of(number);
    }

    private static void vote(long hash, int weight, int[] votes) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            votes[bit] += (hash >>> bit & 1) == 0 ? -weight : weight;
        }
    }

    /** Whether the texts of these numbers say nearly the same. */
    public static boolean isNear(long one, long other) {
        return Long.bitCount(one ^ other) <= MOST_BITS;
    }
}
