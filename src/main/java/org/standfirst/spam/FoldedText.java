package org.standfirst.spam;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * A text letter by letter, each folded by itself: compatibility forms and capitals (NFKC_Casefold, which drops what nobody
 * sees), and accents. Each remembers where it stood in the text as it was written.
 */
final class FoldedText {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 TAKE_APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 PUT_TOGETHER = Normalizer2.getNFCInstance();

    /** Looks blank and counts as a sign. */
    private static final int BRAILLE_BLANK = 0x2800;

    /** A single sign may stand for a whole sentence (U+FDFA for eighteen letters); these are enough to know it by. */
    private static final int MOST_OF_ONE = 4;

    private static final int IO = 'ё';
    private static final int IE = 'е';

    private int[] letters;
    private int[] from;
    private int[] to;
    private boolean[] hiding;
    private int length;
    private boolean hidden;

    FoldedText(String text) {
        int capacity = text.length() + 16;
        letters = new int[capacity];
        from = new int[capacity];
        to = new int[capacity];
        hiding = new boolean[capacity];
        for (int index = 0; index < text.length(); ) {
            int letter = text.codePointAt(index);
            int next = index + Character.charCount(letter);
            take(letter, index, next);
            index = next;
        }
    }

    int length() {
        return length;
    }

    int letter(int index) {
        return letters[index];
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    /** Whether something that nobody sees stood right before it. */
    boolean isHiding(int index) {
        return hiding[index];
    }

    private void take(int letter, int start, int end) {
        if (letter < 0x80) {
            add(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter, start, end);
            return;
        }
        String folded = FOLD.normalize(Character.toString(letter));
        if (folded.isEmpty()) {
            hidden = true;
            return;
        }
        folded.codePoints().limit(MOST_OF_ONE).forEach(part -> takeFolded(part, start, end));
    }

    private void takeFolded(int letter, int start, int end) {
        if (isMark(letter)) {
            takeMark(letter, end);
            return;
        }
        int script = UScript.getScript(letter);
        if (script == UScript.LATIN || script == UScript.GREEK) {
            String apart = TAKE_APART.getDecomposition(letter);
            add(Confusables.plain(apart == null ? letter : apart.codePointAt(0)), start, end);
        } else {
            add(letter == IO ? IE : letter == BRAILLE_BLANK ? ' ' : Confusables.plain(letter), start, end);
        }
    }

    /** An accent goes, unless it makes another letter of the one before: in Cyrillic and Japanese it does, in Latin it may go. */
    private void takeMark(int mark, int end) {
        if (length == 0) {
            return;
        }
        int before = letters[length - 1];
        int script = UScript.getScript(before);
        if (before >= 0x80 && script != UScript.LATIN && script != UScript.GREEK) {
            int together = PUT_TOGETHER.composePair(before, mark);
            if (together >= 0) {
                letters[length - 1] = together == IO ? IE : together;
            }
        }
        to[length - 1] = end;
    }

    /** Signs of vowels that belong to one script, as in Hindi, are letters. */
    private static boolean isMark(int letter) {
        int category = UCharacter.getType(letter);
        return (category == ECharacterCategory.NON_SPACING_MARK || category == ECharacterCategory.ENCLOSING_MARK)
                && (UScript.getScript(letter) == UScript.INHERITED || UScript.getScript(letter) == UScript.HEBREW);
    }

    private void add(int letter, int start, int end) {
        if (length == letters.length) {
            int capacity = length * 2;
            letters = Arrays.copyOf(letters, capacity);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
            hiding = Arrays.copyOf(hiding, capacity);
        }
        letters[length] = letter;
        from[length] = start;
        to[length] = end;
        hiding[length] = hidden;
        hidden = false;
        length++;
    }
}
