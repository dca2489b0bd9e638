package org.standfirst.article;

import java.util.List;
import java.util.regex.Pattern;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.BodyText;

/**
 * The words that a note is tied to, and where they stood: in which block of the body, and there from which character of
 * its plain text to which. When the text is written on, the words are what they are found again by.
 *
 * @param quoted the words themselves
 */
public record Anchor(String quoted, int block, int from, int to) {
    /** In characters: a paragraph or two. */
    static final int LONGEST = 4_000;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Where the words are now. */
    public sealed interface Place {
        /** There. */
        record At(int block, int from, int to) implements Place {}

        /** Nobody knows: they were rewritten. */
        record Gone() implements Place {}
    }

    /** @throws IllegalArgumentException if that can be no place in a text */
    public Anchor {
        if (quoted.isBlank() || quoted.length() > LONGEST || block < 0 || from < 0 || to < from) {
            throw new IllegalArgumentException("no words of a text");
        }
    }

    /** The plain text of a block, in which places are counted. */
    static String text(Block block) {
        return BodyText.of(Body.of(List.of(block)));
    }

    /** Finds the words again: where they stood, or else as near to it as they stand now. */
    public Place in(Body body) {
        List<Block> blocks = body.blocks();
        // Whoever wrote the note said where; it need not be a place that there ever was.
        int start = Math.min(block, blocks.size());
        for (int distance = 0; distance <= blocks.size(); distance++) {
            // What is written on mostly grows, so what stood in a block is sought below it first.
            for (int at : distance == 0 ? List.of(start) : List.of(start + distance, start - distance)) {
                if (at >= 0 && at < blocks.size()) {
                    Place found = within(text(blocks.get(at)), at);
                    if (found instanceof Place.At) {
                        return found;
                    }
                }
            }
        }
        return new Place.Gone();
    }

    private Place within(String text, int at) {
        int nearest = nearest(text);
        return nearest < 0 ? spaced(text, at) : new Place.At(at, nearest, nearest + quoted.length());
    }

    private int nearest(String text) {
        int nearest = -1;
        for (int found = text.indexOf(quoted); found >= 0; found = text.indexOf(quoted, found + 1)) {
            if (nearest >= 0 && Math.abs(found - from) >= Math.abs(nearest - from)) {
                break;
            }
            nearest = found;
        }
        return nearest;
    }

    /** The same words with other blanks between them: a line broken, a blank doubled. */
    private Place spaced(String text, int at) {
        String[] words = BLANKS.split(quoted.strip());
        for (int found = text.indexOf(words[0]); found >= 0; found = text.indexOf(words[0], found + 1)) {
            int end = endOf(words, text, found);
            if (end >= 0) {
                return new Place.At(at, found, end);
            }
        }
        return new Place.Gone();
    }

    private static int endOf(String[] words, String text, int start) {
        int at = start;
        for (int number = 0; number < words.length; number++) {
            int beforeBlanks = at;
            while (number > 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if ((number > 0 && at == beforeBlanks) || !text.startsWith(words[number], at)) {
                return -1;
            }
            at += words[number].length();
        }
        return at;
    }
}
